// Brings the current category of the sideways list into view, on phones.
for (const nav of document.querySelectorAll("[data-sections]")) {
  const list = nav.firstElementChild;
  const current = nav.querySelector("[aria-current]");
  if (current && list.scrollWidth > list.clientWidth) {
    const inside = current.getBoundingClientRect();
    const around = list.getBoundingClientRect();
    // scrollIntoView would move the page as well.
    list.scrollLeft += inside.left + inside.width / 2 - around.left - around.width / 2;
  }
}
