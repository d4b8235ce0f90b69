import { crel, Extension } from "django-prose-editor/editor"
import { length } from "editor/length"
import { menuButton } from "editor/menu"
import { tools } from "editor/tools"

/** The tools, in words, above the text; and how long the text is, in signs and sheets. */
export const Toolbar = Extension.create({
  name: "toolbar",

  addOptions: () => ({ settings: {}, frame: null, textarea: null }),

  onCreate({ editor }) {
    const { settings, frame, textarea } = this.options
    const updates = []
    const groups = tools(settings, textarea).map((group) => {
      const members = group.map((tool) => (tool.tools ? menu : button)(editor, tool, updates))
      return crel("div", { className: "story-tools-group", role: "group" }, members)
    })
    const count = crel("span", { className: "story-count" })
    const bar = crel("div", { className: "story-tools", role: "toolbar", "aria-label": settings.words.toolbar }, [
      ...groups,
      count,
    ])
    // A click on a tool must not take the selection from the text.
    bar.addEventListener("mousedown", (event) => event.preventDefault())
    roving(bar)
    frame.prepend(bar)

    const update = () => {
      for (const one of updates) one()
      count.textContent = length(editor, settings.words)
    }
    editor.on("transaction", update)
    update()
  },
})

function menu(editor, tool, updates) {
  const items = tool.tools.map((one) => button(editor, one, updates, "menuitemcheckbox"))
  const { dom, opener } = menuButton(tool.text, items)
  updates.push(() => {
    dom.hidden = tool.shown ? !tool.shown(editor) : false
    opener.classList.toggle("is-active", tool.tools.some((one) => one.active?.(editor)))
  })
  return dom
}

function button(editor, tool, updates, role = "") {
  const dom = crel("button", {
    type: "button",
    className: "story-tool",
    textContent: tool.text,
    "data-tool": tool.name,
  })
  if (tool.title) {
    dom.title = tool.title
    dom.setAttribute("aria-label", tool.title)
  }
  if (role) dom.setAttribute("role", role)
  const can = () => !tool.run || tool.run(editor.can().chain()).run()
  dom.addEventListener("click", () => {
    // At once: tiptap's own focus() waits for the next frame, and the first letters typed are lost.
    editor.view.focus()
    if (tool.act) tool.act(editor)
    else if (can()) tool.run(editor.chain()).run()
  })
  updates.push(() => {
    const isActive = !!tool.active?.(editor)
    dom.hidden = tool.shown ? !tool.shown(editor) : false
    dom.classList.toggle("is-active", isActive)
    if (tool.active) dom.setAttribute(role ? "aria-checked" : "aria-pressed", String(isActive))
    dom.setAttribute("aria-disabled", String(!can()))
  })
  return dom
}

/** One stop for the Tab key; the arrows go from tool to tool. */
function roving(bar) {
  const stops = () => [...bar.querySelectorAll(".story-tools-group > .story-tool, .has-menu")]
  const set = (chosen) => {
    for (const stop of stops()) stop.tabIndex = stop === chosen ? 0 : -1
  }
  set(stops()[0])
  bar.addEventListener("focusin", ({ target }) => stops().includes(target) && set(target))
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const shown = stops().filter((stop) => stop.offsetParent)
    const at = shown.indexOf(event.target)
    if (!step || at < 0) return
    event.preventDefault()
    shown[(at + step + shown.length) % shown.length].focus()
  })
}
