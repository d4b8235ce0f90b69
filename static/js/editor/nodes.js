import {
  Blockquote as BaseBlockquote,
  ListItem as BaseListItem,
  mergeAttributes,
  Node,
  OrderedList as BaseOrderedList,
  pm,
} from "django-prose-editor/editor"
import { leave } from "editor/caret"

const { Fragment } = pm.model
const { TextSelection } = pm.state
export const PROSE = "(paragraph | bulletList | orderedList)"

export const Blockquote = BaseBlockquote.extend({ content: `${PROSE}+` })

export const ListItem = BaseListItem.extend({ content: `paragraph ${PROSE}*` })

export const OrderedList = BaseOrderedList.extend({
  addAttributes() {
    return { start: { default: 1, parseHTML: (element) => Number(element.getAttribute("start")) || 1 } }
  },
  renderHTML({ node }) {
    return ["ol", node.attrs.start === 1 ? {} : { start: node.attrs.start }, 0]
  },
  addNodeView: null,
})

export const Note = Node.create({
  name: "note",
  group: "block",
  content: "(paragraph | heading | bulletList | orderedList)+",
  defining: true,
  parseHTML: () => [{ tag: "aside" }],
  renderHTML: () => ["aside", { class: "note" }, 0],
  addCommands() {
    return {
      toggleNote:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name),
    }
  },
})

export const Attribution = Node.create({
  name: "attribution",
  content: "inline*",
  isolating: true,
  parseHTML: () => [{ tag: "footer" }],
  renderHTML: () => ["footer", 0],
})

export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "paragraph+ attribution",
  defining: true,
  parseHTML: () => [{ tag: "blockquote.pull", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => [
    "blockquote",
    mergeAttributes(HTMLAttributes, { class: "pull" }),
    0,
  ],

  addCommands() {
    return { togglePullQuote: () => (props) => unwrapped(props) || wrapped(props) }
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection
        if ($from.depth < 2 || $from.node(-1).type !== this.type) return false
        if ($from.parent.type.name === "attribution") return leave(editor)
        return editor.commands.command(({ tr }) => {
          if (isEndOfSpeech($from)) goToAttribution(tr, $from)
          // Left to itself, a new block at this place would be an attribution.
          else tr.deleteSelection().split(tr.selection.from)
          return !!tr.scrollIntoView()
        })
      },
    }
  },
})

/** A second Enter ends what was said: the caret goes to the name of who said it. */
function isEndOfSpeech($from) {
  const quote = $from.node(-1)
  const isLast = $from.index(-1) === quote.childCount - 2
  return isLast && quote.childCount > 2 && $from.parent.content.size === 0
}

function goToAttribution(tr, $from) {
  const start = $from.before()
  tr.delete(start, $from.after())
  tr.setSelection(TextSelection.create(tr.doc, start + 1))
}

function wrapped({ state, tr, dispatch }) {
  const { $from, $to } = state.selection
  const range = $from.blockRange($to, (node) => node.type.name === "doc")
  const { pullQuote, attribution } = state.schema.nodes
  if (!range) return false
  const said = []
  for (let at = range.startIndex; at < range.endIndex; at++) said.push(range.parent.child(at))
  if (!said.every((node) => node.type.name === "paragraph")) return false
  if (dispatch) {
    const quote = pullQuote.create(null, Fragment.from([...said, attribution.create()]))
    tr.replaceRangeWith(range.start, range.end, quote)
    tr.setSelection(TextSelection.near(tr.doc.resolve($from.pos + 1)))
  }
  return true
}

function unwrapped({ state, tr, dispatch }) {
  const { $from } = state.selection
  const depth = $from.depth - 1
  if (depth < 1 || $from.node(depth).type.name !== "pullQuote") return false
  if (dispatch) {
    const { paragraph } = state.schema.nodes
    const lines = []
    $from.node(depth).forEach((node) => {
      if (node.type.name === "paragraph") lines.push(node)
      else if (node.content.size) lines.push(paragraph.create(null, node.content))
    })
    tr.replaceWith($from.before(depth), $from.after(depth), lines)
    tr.setSelection(TextSelection.near(tr.doc.resolve($from.pos - 1)))
  }
  return true
}
