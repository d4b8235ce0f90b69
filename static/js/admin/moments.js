// Django's calendar and clock: opened by a word rather than an icon, under that word, inside the window.

const MARGIN = 16

function place(link) {
  const box = document.getElementById(link.id.replace("link", "box"))
  const word = link.getBoundingClientRect()
  const room = document.documentElement.clientWidth - box.offsetWidth - MARGIN
  box.style.left = `${Math.max(MARGIN, Math.min(word.left, room)) + scrollX}px`
  box.style.top = `${word.bottom + scrollY + 4}px`
}

// Its own script makes them once the page is loaded, and asked first.
addEventListener("load", () => {
  for (const link of document.querySelectorAll(".datetimeshortcuts a[id]")) {
    const { calendar, clock } = link.closest("[data-calendar]")?.dataset ?? {}
    if (!calendar) continue
    link.textContent = link.id.startsWith("clock") ? clock : calendar
    link.addEventListener("click", () => place(link))
  }
})
