// Menus are `details`: they open without this. Here they close on Escape or a click elsewhere,
// a key marked on a field brings there, one marked on a link follows it, and the current page is in sight in a nav that scrolls.

const menus = () => document.querySelectorAll("details[data-menu][open]")

document.addEventListener("click", (event) => {
  for (const menu of menus()) {
    if (!menu.contains(event.target)) menu.open = false
  }
})

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    for (const menu of menus()) {
      menu.open = false
      menu.querySelector("summary").focus()
    }
    return
  }
  const isTyping = event.target.closest("input, textarea, select, [contenteditable]")
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
  const field = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`)
  if (!field) return
  event.preventDefault()
  if (field.matches("a")) field.click()
  else field.focus()
})

const nav = document.querySelector("[data-desk-nav]")
const here = nav?.querySelector("[aria-current]")
if (here) nav.scrollLeft = here.offsetLeft + here.offsetWidth / 2 - nav.clientWidth / 2
