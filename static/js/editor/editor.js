import * as packaged from "django-prose-editor/editor"
import { Advice } from "editor/advice"
import * as figures from "editor/figures"
import { Link } from "editor/links"
import * as nodes from "editor/nodes"
import * as passages from "editor/passages"
import { Paste } from "editor/paste"
import * as tables from "editor/tables"
import { suggestTags } from "editor/tags"
import { Toolbar } from "editor/toolbar"

const { crel, Editor } = packaged
const FORMATS = { ...packaged, ...nodes, ...figures, ...passages, ...tables, Link }
const ALWAYS = ["Document", "Text", "History", "Dropcursor", "Gapcursor", "TrailingNode"]

function extensionsOf(settings, frame, textarea) {
  const { words, extensions } = settings
  const formats = Object.entries(extensions).map(([name, options]) =>
    FORMATS[name].configure({ ...(options === true ? {} : options), ...withSettings(name, options, settings) }),
  )
  const placeholder = ({ node, editor }) => {
    if (node.type.name === "attribution") return words.attributionHere
    return editor.isEmpty && editor.state.doc.childCount === 1 ? words.start : ""
  }
  return [
    ...ALWAYS.map((name) => packaged[name]),
    ...formats,
    Paste.configure({ words }),
    Toolbar.configure({ settings, frame, textarea }),
    Advice.configure({ settings, textarea }),
    packaged.Placeholder.configure({ includeChildren: true, showOnlyCurrent: false, placeholder }),
  ]
}

function withSettings(name, options, settings) {
  return name in figures || name === "Link" ? { settings: { ...settings, ...options } } : {}
}

/** What the browser and the screen reader know of the text area is said of what replaces it. */
function attributesOf(textarea) {
  const label = textarea.labels[0]
  if (label) label.id ||= `${textarea.id}_label`
  const found = {
    class: "story-text",
    role: "textbox",
    "aria-multiline": "true",
    spellcheck: "true",
    "aria-labelledby": label?.id,
    "aria-describedby": textarea.getAttribute("aria-describedby"),
    "aria-invalid": textarea.getAttribute("aria-invalid"),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value))
}

/** The spell checker and the direction follow the language of the story, when the form asks for it. */
function followLanguage(editor, textarea) {
  const select = textarea.form?.elements.namedItem("language")
  const follow = () => {
    const lang = select?.value || document.documentElement.lang
    editor.view.dom.lang = lang
    editor.view.dom.dir = lang === "ar" ? "rtl" : "ltr"
  }
  select?.addEventListener("change", follow)
  follow()
}

function mount(textarea) {
  const settings = JSON.parse(textarea.dataset.storyEditor)
  const frame = crel("div", { className: "story-editor" })
  const write = ({ editor }) => {
    textarea.value = editor.getHTML()
    textarea.dispatchEvent(new Event("input", { bubbles: true }))
  }
  let editor
  try {
    editor = new Editor({
      element: frame,
      content: textarea.value,
      extensions: extensionsOf(settings, frame, textarea),
      editable: !textarea.disabled,
      editorProps: { attributes: attributesOf(textarea) },
      // Its style element would be refused by the page's security policy: editor.css says the same.
      injectCSS: false,
      // A line of dialogue begins with a dash: it is not a list.
      enableInputRules: false,
      enablePasteRules: false,
    })
  } catch (error) {
    console.error(error)
    const message = crel("p", { className: "story-broken", role: "alert", textContent: settings.words.broken })
    textarea.before(message)
    return
  }
  textarea.before(frame)
  textarea.hidden = true
  textarea.labels[0]?.addEventListener("click", () => editor.commands.focus())
  followLanguage(editor, textarea)
  // The line after a last figure is added now: opening a story is not changing it.
  editor.view.dispatch(editor.state.tr)
  editor.on("update", write)
  suggestTags(editor, settings, textarea)
  // Reached by the Tab key, a text that begins with a picture would have no caret.
  editor.on("focus", () => {
    if (!editor.view.dom.contains(document.getSelection().anchorNode)) editor.view.focus()
  })
  // Last letters that the browser has not told of yet.
  textarea.form?.addEventListener("formdata", ({ formData }) => {
    editor.view.domObserver.forceFlush()
    formData.set(textarea.name, textarea.value)
  })
  textarea.dispatchEvent(new CustomEvent("story-editor:ready", { detail: { editor }, bubbles: true }))
}

for (const textarea of document.querySelectorAll("textarea[data-story-editor]")) mount(textarea)
