import { Extension, Mark } from "django-prose-editor/editor"

const attributes = Object.fromEntries(
  ["lang", "dir"].map((name) => [
    name,
    {
      default: null,
      parseHTML: (element) => element.getAttribute(name),
      renderHTML: (values) => (values[name] ? { [name]: values[name] } : {}),
    },
  ]),
)
const BLOCKS = ["paragraph", "blockquote", "pullQuote"]

/** Words in another language, inside a line. */
export const Passage = Mark.create({
  name: "passage",
  parseHTML: () => [{ tag: "span[lang]" }, { tag: "span[dir]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes, 0],
  addAttributes: () => attributes,

  addExtensions() {
    return [
      Extension.create({
        name: "passageBlocks",
        addGlobalAttributes: () => [{ types: BLOCKS, attributes }],
      }),
    ]
  },

  addCommands() {
    return {
      /** Whole paragraphs carry the language themselves: their direction depends on it. */
      setPassage:
        (lang, dir) =>
        ({ state, chain }) => {
          const { $from, $to, empty } = state.selection
          const isWhole = empty || ($from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size)
          const steps = chain().unsetMark("passage", { extendEmptyMarkRange: true })
          if (isWhole || !lang) steps.updateAttributes("paragraph", { lang, dir })
          else steps.setMark("passage", { lang, dir })
          return steps.run()
        },
    }
  },
})
