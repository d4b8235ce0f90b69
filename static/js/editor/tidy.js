import { listTyped, listWord, nest } from "editor/pasted-lists"

const HEADINGS = "h1, h3, h4, h5, h6"
const BLOCKS = "p, div, ul, ol, li, table, blockquote, h1, h2, h3, h4, h5, h6, pre, section, article, figure"

/**
 * Word, Google Docs and mails say in styles what we say in elements. The page's security policy
 * refuses styles even in a document that nobody sees: they are renamed before anything reads them.
 */
export function tidy(html) {
  const harmless = html
    .replace(/<!(?:--)?\[if !supportLists\](?:--)?>([\s\S]*?)<!(?:--)?\[endif\](?:--)?>/g, "<span data-marker>$1</span>")
    .replace(/<(style|script|head|title|xml)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<!--[\s\S]*?-->|<!\[[^>]*>/g, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="))
  const { body } = new DOMParser().parseFromString(harmless, "text/html")
  // What the editor copied itself is its own already.
  if (body.querySelector("[data-pm-slice]")) return body.innerHTML
  for (const one of body.querySelectorAll("img, meta, link, [class*=MsoCommentReference]")) one.remove()
  for (const space of body.querySelectorAll(".Apple-converted-space")) space.replaceWith(" ")
  for (const bold of body.querySelectorAll("b[data-style]")) {
    // Not « mso-bidi-font-weight », which Word says of words that are bold.
    if (/(^|[;\s])font-weight:\s*(normal|400)/.test(bold.dataset.style)) bold.replaceWith(...bold.childNodes)
  }
  for (const span of body.querySelectorAll("span[data-style]")) emphasise(span)
  for (const heading of body.querySelectorAll(HEADINGS)) rename(heading, "h2")
  // A crosshead is bold by itself.
  for (const bold of body.querySelectorAll("h2 b, h2 strong")) bold.replaceWith(...bold.childNodes)
  listWord(body)
  for (const block of body.querySelectorAll("p, div")) cutAtBreaks(block)
  listTyped(body)
  nest(body)
  for (const empty of body.querySelectorAll("p, div, h2")) drop(empty)
  // Google Docs and Gmail say it of every paragraph.
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
  if (/(^|;)font-weight:(bold|[6-9]00)/.test(style)) wrap("strong")
  if (/(^|;)font-style:italic/.test(style)) wrap("em")
}

function rename(element, name) {
  const other = document.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
}

/** An empty line between two, and a list typed line after line, are paragraphs apart. */
function cutAtBreaks(block) {
  if (block.querySelector(BLOCKS) || block.closest("li, td, th")) return
  const lines = [[]]
  for (const node of block.childNodes) {
    if (node.nodeName === "BR") lines.push([])
    else lines.at(-1).push(node)
  }
  if (lines.length < 2) return
  const text = (nodes) => nodes.map((node) => node.textContent).join("").trim()
  const isList = lines.some((nodes) => /^[·•▪●◦‣]\s|^\d{1,2}[.)]\s/.test(text(nodes)))
  if (!isList && lines.every((nodes) => text(nodes))) return
  const parts = [[]]
  for (const nodes of lines) {
    if (isList || !text(nodes)) parts.push([])
    if (!text(nodes)) continue
    if (parts.at(-1).length) parts.at(-1).push(document.createElement("br"))
    parts.at(-1).push(...nodes)
  }
  const paragraphs = parts
    .filter((nodes) => nodes.length)
    .map((nodes) => {
      const paragraph = document.createElement("p")
      paragraph.append(...nodes)
      return paragraph
    })
  block.replaceWith(...paragraphs)
}

function drop(block) {
  if (!block.textContent.trim() && !block.querySelector("figure, table, hr")) block.remove()
}
