// « Modifier », for those who signed in at the desk. The page is the same for everybody: what is asked
// is a mark that the sign-in left in this browser, and it opens nothing by itself.
const line = document.querySelector("[data-desk]");
const story = /-(\d+)\/$/.exec(location.pathname);

if (line && story && /(?:^|;\s*)desk=1(?:;|$)/.test(document.cookie)) {
  const link = document.createElement("a");
  link.className = "tool";
  link.href = `/admin/articles/article/${story[1]}/change/`;
  link.textContent = line.dataset.desk;
  line.append(link);
}
