// Brings the editor to what is to be mended: the list of mistakes, then the field behind a link.

/** What can really take the focus: lists with search and the text's editor hide the field they serve. */
function standIn(target) {
  const around = target.closest("[data-row], .text-field, .panel-field, .form-row") ?? target.parentElement
  const editor = around?.querySelector("[contenteditable=true]")
  if (target.matches("textarea") && editor) return editor
  if (target.matches("select.select2-hidden-accessible")) {
    return target.nextElementSibling?.querySelector(".select2-selection, .select2-search__field") ?? target
  }
  if (target.matches("input, textarea, select, button, a, [tabindex]")) return target
  return target.querySelector("input:not([type=hidden]), textarea, select, button") ?? target
}

function find(hash) {
  const name = decodeURIComponent(hash.slice(1))
  // A field of day and hour has no element of its own name: its first half has.
  return document.getElementById(name) ?? document.getElementById(`${name}_0`)
}

function goTo(hash) {
  const target = find(hash)
  if (!target || !target.closest("form")) return false
  for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true
  const focused = standIn(target)
  focused.focus({ preventScroll: true })
  focused.scrollIntoView({ block: "center" })
  return true
}

/** The first on the page, which the list of mistakes need not name first. */
function first() {
  const places = [...document.querySelectorAll("[data-errors] a")].map(({ hash }) => ({ hash, at: find(hash) }))
  const found = places.filter(({ at }) => at)
  const before = (a, b) => (a.at.compareDocumentPosition(b.at) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)
  return found.sort(before)[0]?.hash ?? ""
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']")
  if (link?.matches("[data-first-error]") && goTo(first())) return event.preventDefault()
  if (link && !link.matches(".story-tab, .skip") && goTo(link.hash)) event.preventDefault()
})

// After the lists and the editor have taken their places.
window.addEventListener("load", () => {
  const summary = document.querySelector("[data-errors]")
  if (summary) summary.focus()
  else if (location.hash) goTo(location.hash)
})
