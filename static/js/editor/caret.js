import { pm } from "django-prose-editor/editor"

/** To a new paragraph under what the caret stands in. */
export function leave(editor) {
  return editor.commands.command(({ tr, state }) => {
    const after = tr.selection.$from.after(1)
    tr.insert(after, state.schema.nodes.paragraph.create())
    tr.setSelection(pm.state.TextSelection.create(tr.doc, after + 1)).scrollIntoView()
    return true
  })
}
