import { ask } from "editor/dialog"
import { editLink } from "editor/links"
import { correctTypography } from "editor/typography"

/**
 * What the toolbar offers: groups of tools { name, text, title, run, active, can, shown } and of
 * menus { name, text, tools }. `settings.words` holds every word.
 */
export function tools(settings, textarea) {
  const { words, passages, library } = settings
  const mark = (name, keys) => ({
    name,
    text: words[name],
    title: keys ? `${words[name]} (Ctrl + ${keys})` : words[name],
    run: (chain) => chain.toggleMark(name),
    active: (editor) => editor.isActive(name),
  })
  const sign = (tool) => ({ ...tool, text: tool.text[0] })
  const block = (name, word, run, attributes) => ({
    name,
    text: words[word],
    run,
    active: (editor) => editor.isActive(name, attributes),
  })

  return [
    [
      { ...block("paragraph", "paragraph", (chain) => chain.setParagraph()), text: "¶", title: words.paragraph },
      block("heading", "crosshead", (chain) => chain.toggleHeading({ level: 2 })),
      sign(mark("bold", "B")),
      sign(mark("italic", "I")),
      {
        name: "link",
        text: words.link,
        title: `${words.link} (Ctrl + K)`,
        act: (editor) => editLink(editor, words),
        active: (editor) => editor.isActive("link"),
      },
    ],
    [
      {
        name: "lists",
        text: words.lists,
        tools: [
          block("bulletList", "bullets", (chain) => chain.toggleBulletList()),
          block("orderedList", "numbers", (chain) => chain.toggleOrderedList()),
        ],
      },
      {
        name: "quotes",
        text: words.quotes,
        tools: [
          block("blockquote", "blockquote", (chain) => chain.toggleBlockquote()),
          block("pullQuote", "pullQuote", (chain) => chain.togglePullQuote()),
        ],
      },
      {
        name: "insert",
        text: words.insert,
        tools: [
          { ...block("storyImage", "picture", (chain) => chain.insert_storyImage()), shown: () => library },
          block("note", "note", (chain) => chain.toggleNote()),
          block("table", "table", (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })),
          block("embed", "embed", (chain) => chain.insert_embed()),
          mark("superscript"),
          mark("subscript"),
        ],
      },
      {
        name: "language",
        text: words.language,
        tools: [
          ...passages.map(([lang, dir, text]) => ({
            name: `language-${lang}`,
            text,
            run: (chain) => chain.setPassage(lang, dir),
            active: (editor) => editor.isActive({ lang }) || editor.isActive("passage", { lang }),
          })),
          { name: "ownLanguage", text: words.ownLanguage, run: (chain) => chain.setPassage(null, null) },
        ],
      },
    ],
    [
      { name: "guillemets", text: "« »", title: words.guillemets, run: guillemets },
      {
        name: "typography",
        text: words.typography,
        shown: () => settings.typography && textarea.form,
        act: (editor) => correctTypography(editor, settings, textarea),
      },
      { name: "undo", text: "↶", title: words.undo, run: (chain) => chain.undo() },
      { name: "redo", text: "↷", title: words.redo, run: (chain) => chain.redo() },
    ],
    [{ name: "tableTools", text: words.tableTools, shown: inTable, tools: tableTools(words) }],
  ]
}

const inTable = (editor) => editor.isActive("table")

function tableTools(words) {
  const tool = (word, command) => ({ name: word, text: words[word], run: (chain) => chain[command]() })
  return [
    tool("rowAfter", "addRowAfter"),
    tool("columnAfter", "addColumnAfter"),
    tool("deleteRow", "deleteRow"),
    tool("deleteColumn", "deleteColumn"),
    tool("headerCell", "toggleHeaderCell"),
    tool("merge", "mergeCells"),
    tool("split", "splitCell"),
    { name: "tableCaption", text: words.tableCaption, act: (editor) => editCaption(editor, words) },
    tool("deleteTable", "deleteTable"),
  ]
}

/** Around what is selected, or with the caret between them. */
function guillemets(chain) {
  return chain.command(({ tr }) => {
    const { from, to, empty } = tr.selection
    tr.insertText("\u00a0»", to)
    tr.insertText("«\u00a0", from)
    if (empty) tr.setSelection(tr.selection.constructor.near(tr.doc.resolve(from + 2)))
    return true
  })
}

async function editCaption(editor, words) {
  const { caption } = editor.getAttributes("table")
  const field = { name: "caption", label: words.tableCaption, value: caption }
  const answer = await ask(words, { title: words.tableCaption, fields: [field], removable: !!caption })
  editor.view.focus()
  if (!answer) return
  const text = answer === "remove" ? "" : answer.caption
  editor.chain().updateAttributes("table", { caption: text }).run()
}
