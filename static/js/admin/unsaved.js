// Leaving a form with words that are saved nowhere asks first; the bar says « Modifié… » meanwhile.

const form = document.querySelector("[data-story-form], [data-unsaved]")
const said = document.querySelector("[data-saved]")
let touched = false
let leaving = false

function touch(event) {
  // Lists with search announce their first value as a change.
  if (touched || !event.isTrusted && event.type === "change") return
  if (event.target.closest(".select2-search, details.menu")) return
  touched = true
  if (said) said.textContent = said.dataset.dirty
}

if (form) {
  form.addEventListener("input", touch)
  form.addEventListener("change", touch)
  // Kept beside the story: leaving loses nothing.
  form.addEventListener("story:autosaved", () => {
    touched = false
  })
  form.addEventListener("submit", () => {
    leaving = true
  })
  window.addEventListener("beforeunload", (event) => {
    if (touched && !leaving) event.preventDefault()
  })
  // Back from the cache of the browser, the form can be left or saved again.
  window.addEventListener("pageshow", () => {
    leaving = false
  })
}
