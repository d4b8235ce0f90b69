import { crel, pm } from "django-prose-editor/editor"
import { button, openDialog } from "editor/dialog"
import { post } from "editor/post"

const LINES = ["kicker", "headline", "standfirst"]

/** What the rules change is read before it is done; the text takes it back by Ctrl + Z. */
export async function correctTypography(editor, settings, textarea) {
  const { words } = settings
  const { form } = textarea
  const typed = { body: editor.getHTML(), language: form.elements.namedItem("language")?.value ?? "fr" }
  for (const name of LINES) typed[name] = form.elements.namedItem(name)?.value ?? ""
  const answer = await post(settings.typography, new URLSearchParams(typed), form)
  const fields = answer?.fields ?? {}
  const page = crel("div", { className: "editor-diff" })
  if (answer) page.append(...new DOMParser().parseFromString(answer.page, "text/html").body.childNodes)
  else page.append(crel("p", { role: "alert", textContent: words.noAnswer }))
  const accept = button(words.accept, { className: "is-main", hidden: !Object.keys(fields).length })
  const refuse = button(accept.hidden ? words.close : words.refuse)
  const dialog = openDialog(words.typographyTitle, [
    page,
    crel("div", { className: "editor-dialog-buttons" }, [accept, refuse]),
  ])
  ;(accept.hidden ? refuse : accept).focus()
  refuse.addEventListener("click", () => dialog.close())
  dialog.addEventListener("close", () => editor.view.focus())
  accept.addEventListener("click", () => {
    dialog.close()
    for (const name of LINES) if (name in fields) write(form.elements.namedItem(name), fields[name])
    if ("body" in fields) replace(editor, fields.body)
  })
}

function write(field, value) {
  field.value = value
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

function replace(editor, html) {
  const box = new DOMParser().parseFromString(html, "text/html").body
  const { state, view } = editor
  const doc = pm.model.DOMParser.fromSchema(state.schema).parse(box)
  const at = Math.min(state.selection.from, doc.content.size)
  const tr = state.tr.replaceWith(0, state.doc.content.size, doc.content)
  view.dispatch(tr.setSelection(pm.state.TextSelection.near(tr.doc.resolve(at))))
}
