import { Extension, Plugin, pm } from "django-prose-editor/editor"
import { hasTypedList } from "editor/pasted-lists"
import { tidy } from "editor/tidy"

const { DOMParser: Reader } = pm.model

/** Lines of plain text become paragraphs by themselves; here, their typed bullets become a list. */
function listed(text, $context, plain, view) {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim())
  if (plain || !hasTypedList(lines)) return null
  const box = document.createElement("div")
  for (const line of lines) box.append(Object.assign(document.createElement("p"), { textContent: line }))
  box.innerHTML = tidy(box.innerHTML)
  return Reader.fromSchema(view.state.schema).parseSlice(box, { context: $context })
}

export const Paste = Extension.create({
  name: "storyPaste",
  addOptions: () => ({ words: {} }),
  addProseMirrorPlugins() {
    const { words } = this.options
    // The browser would open the file in place of the page, and with it lose the text.
    const refuse = (transfer) => {
      if (!transfer?.files.length || transfer.types.includes("text/html")) return false
      window.alert(words.noFiles)
      return true
    }
    return [
      new Plugin({
        props: {
          transformPastedHTML: tidy,
          clipboardTextParser: listed,
          handlePaste: (_view, event) => refuse(event.clipboardData),
          handleDrop: (_view, event) => {
            const refused = refuse(event.dataTransfer)
            if (refused) event.preventDefault()
            return refused
          },
        },
      }),
    ]
  },
})
