import { Link as BaseLink } from "django-prose-editor/editor"
import { ask } from "editor/dialog"

export const Link = BaseLink.extend({
  addOptions() {
    return { ...this.parent?.(), autolink: false, linkOnPaste: true, settings: {} }
  },
  addAttributes() {
    return { href: this.parent().href }
  },
  addKeyboardShortcuts() {
    return {
      "Mod-k": ({ editor }) => {
        editLink(editor, this.options.settings.words)
        return true
      },
    }
  },
})

const ADDRESS = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|[^\s:/]+@[^\s:/]+$|[^\s:/]+\.[^\s:/]{2,}(\/|$))/i

export async function editLink(editor, words) {
  const isLink = editor.isActive("link")
  const isNew = editor.state.selection.empty && !isLink
  const { href } = editor.getAttributes("link")
  const check = (value) => (ADDRESS.test(value) ? "" : words.badAddress)
  const fields = [{ name: "href", label: words.address, value: href, check }]
  if (isNew) fields.unshift({ name: "text", label: words.linkText })
  const answer = await ask(words, { title: words.link, fields, removable: isLink })
  editor.view.focus()
  if (!answer) return
  const chain = editor.chain()
  if (answer === "remove") chain.extendMarkRange("link").unsetLink().run()
  else if (isNew) {
    const marks = [{ type: "link", attrs: { href: complete(answer.href) } }]
    chain.insertContent({ type: "text", text: answer.text, marks }).run()
  } else chain.extendMarkRange("link").setLink({ href: complete(answer.href) }).run()
}

/** The server completes addresses too: here it is so that the editor sees where the link leads. */
function complete(href) {
  if (/^(https?:|mailto:|tel:|\/)/i.test(href)) return href
  return /^[^/]+@/.test(href) ? `mailto:${href}` : `https://${href}`
}
