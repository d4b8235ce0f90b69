import { crel, mergeAttributes, Node } from "django-prose-editor/editor"
import { leave } from "editor/caret"
import { ask, button } from "editor/dialog"
import { choosePicture, describe } from "editor/library"

/** A figure that stands alone in the story; its content is its caption. */
function figure({ name, attribute, read, look, change }) {
  return Node.create({
    name,
    group: "block",
    content: "inline*",
    isolating: true,
    draggable: true,

    addOptions() {
      return { patterns: [], settings: {} }
    },

    addAttributes() {
      return {
        of: {
          default: null,
          parseHTML: (element) => read(element.getAttribute(attribute)),
          renderHTML: ({ of }) => ({ [attribute]: of }),
        },
      }
    },

    parseHTML() {
      const caption = (element) => element.querySelector("figcaption") || document.createElement("p")
      return [{ tag: `figure[${attribute}]`, contentElement: caption }]
    },

    renderHTML({ HTMLAttributes }) {
      return ["figure", mergeAttributes(HTMLAttributes), ["figcaption", 0]]
    },

    addNodeView() {
      const { settings } = this.options
      return ({ node, editor, getPos }) => {
        const { words } = settings
        const shown = crel("div", { className: "story-figure-shown", contentEditable: "false" })
        const caption = crel("figcaption", { "data-placeholder": words.captionHere })
        const dom = crel("figure", { className: "story-figure" }, [shown, caption])
        const replace = button(words.change)
        const remove = button(words.remove)
        let { of } = node.attrs

        const mark = ({ content }) => dom.classList.toggle("has-caption", content.size > 0)
        const draw = () => {
          const tools = crel("div", { className: "story-figure-tools" }, [replace, remove])
          shown.replaceChildren(tools)
          look(of, shown, settings)
        }
        replace.addEventListener("click", async () => {
          const other = await change(settings, of)
          editor.view.focus()
          if (other) editor.chain().setNodeSelection(getPos()).updateAttributes(name, { of: other }).run()
        })
        remove.addEventListener("click", () => {
          editor.chain().setNodeSelection(getPos()).deleteSelection().run()
          editor.view.focus()
        })
        mark(node)
        draw()

        return {
          dom,
          contentDOM: caption,
          ignoreMutation: ({ target }) => shown.contains(target),
          stopEvent: ({ target }) => target instanceof HTMLButtonElement,
          update(updated) {
            if (updated.type.name !== name) return false
            mark(updated)
            if (updated.attrs.of !== of) {
              of = updated.attrs.of
              draw()
            }
            return true
          },
        }
      }
    },

    addCommands() {
      return {
        [`insert_${name}`]:
          () =>
          ({ editor, dispatch }) => {
            // Asked whether it could, it must not open its window.
            if (!dispatch) return true
            change(this.options.settings, null).then((of) => {
              editor.view.focus()
              if (of) editor.commands.insertContent({ type: name, attrs: { of } })
            })
            return true
          },
      }
    },

    addKeyboardShortcuts() {
      const inCaption = ({ $from, empty }) => empty && $from.parent.type.name === name
      return {
        Enter: ({ editor }) => inCaption(editor.state.selection) && leave(editor),
        Backspace: ({ editor }) => {
          const { selection } = editor.state
          const isEmpty = inCaption(selection) && selection.$from.parent.content.size === 0
          return isEmpty && editor.commands.deleteNode(name)
        },
      }
    },
  })
}

export const StoryImage = figure({
  name: "storyImage",
  attribute: "data-image",
  read: Number,
  change: (settings) => choosePicture(settings),
  look(id, shown, { words, library }) {
    const image = crel("img", { alt: words.pictureNumber.replace("%(number)s", id) })
    shown.prepend(image)
    describe(library, id).then((picture) => {
      if (!picture) return
      image.src = picture.picture
      image.alt = picture.alt || picture.title
    })
  },
})

export const Embed = figure({
  name: "embed",
  attribute: "data-embed",
  read: String,
  async change({ words, patterns }, url) {
    const known = patterns.map((pattern) => new RegExp(pattern, "i"))
    const check = (value) => (known.some((one) => one.test(value)) ? "" : words.badEmbed)
    const field = { name: "url", label: words.embedAddress, value: url || "", check }
    return (await ask(words, { title: words.embed, fields: [field] }))?.url
  },
  look(url, shown, { words }) {
    shown.prepend(crel("p", {}, [`${words.embed} `, crel("span", { textContent: url })]))
  },
})
