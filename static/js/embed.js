// Opens a player in the place of its link, on a click: nothing is asked of its host before.
for (const figure of document.querySelectorAll("[data-embed-src]")) {
  const link = figure.querySelector("a");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const player = document.createElement("iframe");
    player.className = "player";
    player.src = figure.dataset.embedSrc;
    player.title = link.textContent.trim();
    player.allow = "autoplay; fullscreen; picture-in-picture";
    player.allowFullscreen = true;
    link.parentElement.replaceWith(player);
    player.focus();
  });
}
