import { Extension, Plugin, pm } from "django-prose-editor/editor"
import { line, memory, under } from "editor/advice-lines"
import { post } from "editor/post"

const { Decoration, DecorationSet } = pm.view
const { PluginKey } = pm.state
const PAUSE = 1000
const AT_ONCE = 400
const key = new PluginKey("storyAdvice")
const LINES = ["kicker", "headline", "standfirst"]

/** A leaf counts as one sign, as in a position: what the server names is where it says. */
function textOf(node) {
  return node.textBetween(0, node.content.size, "\n", "\n")
}

function paragraphs(doc) {
  const found = []
  doc.descendants((node, pos) => {
    if (node.attrs.lang) return false
    if (node.isTextblock) found.push({ text: textOf(node), from: pos + 1, after: pos + node.nodeSize })
    return !node.isTextblock
  })
  return found.filter(({ text }) => text.trim())
}

export const Advice = Extension.create({
  name: "storyAdvice",
  addOptions: () => ({ settings: {}, textarea: null }),

  addStorage: () => ({ known: new Map(), left: memory(), timer: 0, refresh: () => {} }),

  addProseMirrorPlugins() {
    const { editor, storage, options } = this
    const decorate = (doc) => {
      const found = []
      for (const { text, from, after } of paragraphs(doc)) {
        const advice = (storage.known.get(text) ?? []).filter((one) => !storage.left.has(one))
        advice.forEach((one, at) => {
          const [start, end] = [from + one.start, from + one.end]
          const mend = () => {
            editor.view.dispatch(editor.state.tr.insertText(one.instead, start, end))
            editor.view.focus()
          }
          const leave = () => {
            storage.left.add(one)
            storage.refresh()
            editor.view.focus()
          }
          const draw = () => line(one, options.settings.words, mend, leave)
          const id = `${start}:${one.message}`
          found.push(Decoration.inline(start, end, { class: "advised" }))
          found.push(Decoration.widget(after, draw, { side: -1 - advice.length + at, key: id, stopEvent: () => true }))
        })
      }
      return DecorationSet.create(doc, found)
    }
    return [
      new Plugin({
        key,
        state: {
          init: (_config, { doc }) => decorate(doc),
          // What was said of a paragraph goes as soon as it is typed in: it is asked again.
          apply: (tr, set) => (tr.docChanged || tr.getMeta(key) ? decorate(tr.doc) : set),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ]
  },

  onCreate({ editor }) {
    const { storage } = this
    const { settings, textarea } = this.options
    const form = textarea.form
    const fields = LINES.map((name) => form?.elements.namedItem(name)).filter((one) => one?.matches?.("textarea, input"))
    const french = () => (form?.elements.namedItem("language")?.value || "fr") === "fr"
    if (!settings.advice || !form || !editor.isEditable) return

    storage.refresh = () => {
      editor.view.dispatch(editor.state.tr.setMeta(key, true).setMeta("addToHistory", false))
      for (const field of fields) under(field, storage, settings.words)
    }
    const ask = async () => {
      if (!french()) return
      const texts = [...paragraphs(editor.state.doc).map(({ text }) => text), ...fields.map(({ value }) => value)]
      const unknown = [...new Set(texts)].filter((text) => text.trim() && !storage.known.has(text)).slice(0, AT_ONCE)
      if (unknown.length) {
        const query = new URLSearchParams(unknown.map((text) => ["paragraph", text]))
        query.set("on", form.dataset.on ?? "")
        const answer = await post(settings.advice, query, form)
        if (!answer) return
        unknown.forEach((text, at) => storage.known.set(text, answer.advice[at]))
      }
      storage.refresh()
    }
    const later = () => {
      clearTimeout(storage.timer)
      storage.timer = setTimeout(ask, PAUSE)
    }
    editor.on("update", later)
    for (const field of fields) field.addEventListener("input", later)
    later()
  },

  onDestroy() {
    clearTimeout(this.storage.timer)
  },
})
