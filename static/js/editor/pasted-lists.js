// Lists that were never lists: Word's paragraphs that look like items, bullets and numbers typed by hand.

const BULLET = /^\s*[·•▪●◦‣]\s*(?=\S)/
// Alone on its line, « o » may be a letter and « 1. » the beginning of a title.
const ROUND = /^\s*o\s+(?=\S)/
const NUMBER = /^\s*(\d{1,2})[.)]\s+(?=\S)/

/** What a line begins with, or null. A dash is no bullet: a line of dialogue begins with one. */
function typed(text) {
  for (const [kind, pattern] of Object.entries({ bullet: BULLET, round: ROUND, number: NUMBER })) {
    const found = pattern.exec(text)
    if (found) return { kind, length: found[0].length, number: Number(found[1]) || 0 }
  }
  return null
}

/** Runs of items; a run of one « o » or of one number says nothing. */
function runs(lines) {
  const found = []
  lines.forEach((text, at) => {
    const item = typed(text)
    const run = found.at(-1)
    const last = run?.at(-1)
    if (!item) return
    const follows =
      last?.at === at - 1 && last.kind === item.kind && (item.kind !== "number" || item.number === last.number + 1)
    if (follows) run.push({ ...item, at })
    else found.push([{ ...item, at }])
  })
  return found.filter((run) => run[0].kind === "bullet" || run.length > 1)
}

export function hasTypedList(lines) {
  return runs(lines).length > 0
}

function cut(element, length) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let left = length, node = walker.nextNode(); node && left; node = walker.nextNode()) {
    const taken = Math.min(left, node.data.length)
    node.data = node.data.slice(taken)
    left -= taken
  }
}

function itemOf(paragraph) {
  const item = document.createElement("li")
  item.append(...paragraph.childNodes)
  paragraph.remove()
  return item
}

export function listTyped(body) {
  for (const parent of new Set([...body.querySelectorAll("p, div")].map((one) => one.parentElement))) {
    if (parent.closest("li")) continue
    const children = [...parent.children].filter((one) => one.textContent.trim())
    const text = (one) => (one.matches("p, div") && !one.querySelector("p, div, ul, ol, table") ? one.textContent : "")
    for (const run of runs(children.map(text))) {
      const list = document.createElement(run[0].kind === "number" ? "ol" : "ul")
      if (run[0].number > 1) list.setAttribute("start", run[0].number)
      children[run[0].at].before(list)
      for (const { at, length } of run) {
        cut(children[at], length)
        list.append(itemOf(children[at]))
      }
    }
  }
}

/** Word: `mso-list: l0 level2 lfo1` in the style, and what it printed before the words. */
export function listWord(body) {
  let open = []
  let last = null
  for (const paragraph of body.querySelectorAll("p[class^=MsoListParagraph], [data-style*=mso-list]")) {
    const style = paragraph.dataset.style ?? ""
    // « mso-list: none » is what Word says of its headings.
    if (!paragraph.matches("p") || /mso-list:\s*(none|ignore)/i.test(style)) continue
    const level = Number(/level(\d)/.exec(style)?.[1] ?? 1)
    const marker = paragraph.querySelector("[data-marker], [data-style*='mso-list:Ignore' i]")
    const printed = (marker?.textContent ?? "").trim()
    marker?.remove()
    const isNext = last && last === previous(paragraph)
    if (!isNext) open = []
    const name = /^\(?[\da-z]{1,4}[.)]/i.test(printed) ? "ol" : "ul"
    const list = place(open, level, name, Number.parseInt(printed, 10), paragraph)
    list.append(itemOf(paragraph))
    last = open[0]
  }
}

function previous(paragraph) {
  let before = paragraph.previousElementSibling
  while (before && !before.textContent.trim()) before = before.previousElementSibling
  return before
}

/** The list of this level, made where it is missing. */
function place(open, level, name, number, paragraph) {
  const depth = Math.min(level, open.length + 1)
  open.length = Math.min(open.length, depth)
  if (open.length === depth && open[depth - 1].localName === name) return open[depth - 1]
  const list = document.createElement(name)
  if (name === "ol" && number > 1) list.setAttribute("start", number)
  if (depth > 1) open[depth - 2].lastElementChild.append(list)
  else paragraph.before(list)
  open[depth - 1] = list
  return list
}

/** Google Docs puts a list beside the item that it belongs to. */
export function nest(body) {
  for (const list of body.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")) {
    list.previousElementSibling?.append(list)
  }
}
