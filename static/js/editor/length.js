const SIGNS_A_SHEET = 1500
const WORDS_A_MINUTE = 220

/** As the server counts: spaces together, a caption is read too. */
function plain(doc) {
  const parts = []
  doc.descendants((node) => {
    if (node.type.name === "table" && node.attrs.caption) parts.push(node.attrs.caption)
    if (!node.isTextblock) return true
    parts.push(node.textBetween(0, node.content.size, " ", " "))
    return false
  })
  return parts.join(" ").replace(/[ \t\r\n\f]+/g, " ").trim()
}

/** Half a minute goes to the even one, as in Python. */
function rounded(value) {
  const low = Math.floor(value)
  return value - low === 0.5 ? low + (low % 2) : Math.round(value)
}

export function measured(doc) {
  const text = plain(doc)
  const words = text.split(/\s+/).filter(Boolean).length
  const signs = [...text].length
  return { signs, words, sheets: signs / SIGNS_A_SHEET, minutes: Math.max(1, rounded(words / WORDS_A_MINUTE)) }
}

export function length(editor, words) {
  const found = measured(editor.state.doc)
  const number = (value, digits = 0) =>
    value.toLocaleString(document.documentElement.lang || "fr", {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  return words.count
    .replace("%(signs)s", number(found.signs))
    .replace("%(sheets)s", number(found.sheets, 1))
    .replace("%(words)s", number(found.words))
    .replace("%(minutes)s", number(found.minutes))
}
