import { crel } from "django-prose-editor/editor"

let number = 0

/** A button and the list that it opens, as WAI-ARIA's menu button has it. */
export function menuButton(text, items) {
  const opener = crel("button", {
    type: "button",
    className: "story-tool has-menu",
    textContent: text,
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    "aria-controls": `story-menu-${++number}`,
  })
  const list = crel("div", { id: `story-menu-${number}`, hidden: true, role: "menu", "aria-label": text }, items)
  const dom = crel("div", { className: "story-menu" }, [opener, list])

  const open = (isOpen) => {
    list.hidden = !isOpen
    opener.setAttribute("aria-expanded", String(isOpen))
  }
  const usable = () => items.filter((item) => !item.hidden)
  const focus = (step) => {
    const shown = usable()
    const at = shown.indexOf(document.activeElement)
    const next = at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length
    shown[next].focus()
  }

  opener.addEventListener("click", () => {
    open(list.hidden)
    if (!list.hidden) focus(1)
  })
  dom.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      open(true)
      focus(step)
    } else if (event.key === "Escape" && !list.hidden) {
      open(false)
      opener.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  })
  dom.addEventListener("focusout", (event) => {
    if (!dom.contains(event.relatedTarget)) open(false)
  })
  list.addEventListener("click", () => open(false))
  return { dom, opener }
}
