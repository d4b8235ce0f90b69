// The tags that the text names, under those that are chosen: one click adds.

import { crel } from "django-prose-editor/editor"
import { post } from "editor/post"

const PAUSE = 2000
const MOST = 6
const LINES = ["headline", "standfirst"]

export function suggestTags(editor, settings, textarea) {
  const { form } = textarea
  const select = form?.elements.namedItem("tags")
  if (!settings.tags || !select?.matches?.("select") || !editor.isEditable) return
  const box = crel("div", { className: "suggested", hidden: true })
  const list = crel("div", { className: "suggested-tags" })
  box.append(list, crel("p", { className: "help", textContent: settings.words.suggested }))
  select.closest(".panel-field")?.append(box)
  let known = []
  let asked = ""
  let timer = 0

  const show = () => {
    const chosen = new Set([...select.selectedOptions].map((option) => option.value))
    const shown = known.filter(({ id }) => !chosen.has(String(id))).slice(0, MOST)
    box.hidden = !shown.length
    list.replaceChildren(...shown.map(chip))
  }
  const chip = (tag) => {
    const dom = crel("button", { type: "button", className: "suggested-tag", textContent: `${tag.text}\u202f?` })
    dom.addEventListener("click", () => {
      const option = [...select.options].find(({ value }) => value === String(tag.id))
      if (option) option.selected = true
      else select.append(new Option(tag.text, tag.id, true, true))
      // select2 listens to jQuery alone, what keeps the form to the page's own events.
      window.django?.jQuery(select).trigger("change")
      select.dispatchEvent(new Event("input", { bubbles: true }))
      show()
      list.querySelector("button")?.focus()
    })
    return dom
  }
  const ask = async () => {
    const fields = LINES.map((name) => form.elements.namedItem(name)?.value ?? "")
    const text = [...fields, editor.state.doc.textBetween(0, editor.state.doc.content.size, "\n", "\n")].join("\n")
    if (!text.trim() || text === asked) return
    const answer = await post(settings.tags, new URLSearchParams({ text }), form)
    if (!answer) return
    asked = text
    known = answer.tags
    show()
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(ask, PAUSE)
  }
  editor.on("update", later)
  for (const name of LINES) form.elements.namedItem(name)?.addEventListener("input", later)
  window.django?.jQuery(select).on("change", show)
  ask()
}
