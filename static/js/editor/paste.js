import { Extension, Plugin } from "django-prose-editor/editor"

/**
 * Word and Google Docs say in styles what we say in elements. The page's security policy refuses
 * styles even in a document that nobody sees: they are renamed before anything reads them.
 */
export function tidy(html) {
  const harmless = html
    .replace(/<!(--)?\[if !supportLists\](--)?>[\s\S]*?<!(--)?\[endif\](--)?>/g, "")
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<!--[\s\S]*?-->|<!\[[^>]*>/g, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="))
  const { body } = new DOMParser().parseFromString(harmless, "text/html")
  for (const image of body.querySelectorAll("img, meta, link")) image.remove()
  for (const bold of body.querySelectorAll("b[data-style*='font-weight:normal']")) {
    bold.replaceWith(...bold.childNodes)
  }
  for (const span of body.querySelectorAll("span[data-style]")) emphasise(span)
  for (const item of body.querySelectorAll("p[class^=MsoListParagraph]")) list(item)
  // Google Docs says it of every paragraph.
  for (const plain of body.querySelectorAll("[dir=ltr]")) plain.removeAttribute("dir")
  for (const styled of body.querySelectorAll("[data-style]")) styled.removeAttribute("data-style")
  return body.innerHTML
}

function emphasise(span) {
  const style = span.dataset.style.replace(/\s/g, "")
  const wrap = (name) => {
    const element = document.createElement(name)
    element.append(...span.childNodes)
    span.append(element)
  }
  if (/font-weight:(bold|[6-9]00)/.test(style)) wrap("strong")
  if (/font-style:italic/.test(style)) wrap("em")
}

function list(paragraph) {
  const before = paragraph.previousElementSibling
  const isNext = before?.matches("ul[data-word]")
  const target = isNext ? before : document.createElement("ul")
  if (!isNext) {
    target.dataset.word = ""
    paragraph.before(target)
  }
  const item = document.createElement("li")
  item.append(...paragraph.childNodes)
  target.append(item)
  paragraph.remove()
}

export const Paste = Extension.create({
  name: "storyPaste",
  addOptions: () => ({ words: {} }),
  addProseMirrorPlugins() {
    const { words } = this.options
    // The browser would open the file in place of the page, and with it lose the text.
    const refuse = (transfer) => {
      if (!transfer?.files.length || transfer.types.includes("text/html")) return false
      window.alert(words.noFiles)
      return true
    }
    return [
      new Plugin({
        props: {
          transformPastedHTML: tidy,
          handlePaste: (_view, event) => refuse(event.clipboardData),
          handleDrop: (_view, event) => {
            const refused = refuse(event.dataTransfer)
            if (refused) event.preventDefault()
            return refused
          },
        },
      }),
    ]
  },
})
