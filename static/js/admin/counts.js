// The signs of a line beside its label, and lines that grow with what is typed.

const IDEAL = { id_headline: [40, 70] }
const form = document.querySelector("[data-story-form]")
const grows = CSS.supports("field-sizing", "content")

function count(place) {
  const field = document.getElementById(place.dataset.count)
  if (!field || !field.matches("textarea, #id_kicker") || field.dataset.storyEditor) return
  const show = () => {
    const signs = field.value.trim().length
    const ideal = IDEAL[field.id]
    const words = signs ? `${signs} ${signs > 1 ? form.dataset.signs : form.dataset.sign}` : ""
    place.textContent = ideal ? [words, `${form.dataset.ideal} ${ideal.join("–")}`].filter(Boolean).join(" · ") : words
    if (!grows && field.matches("textarea")) {
      field.style.height = "auto"
      field.style.height = `${field.scrollHeight}px`
    }
  }
  field.addEventListener("input", show)
  show()
}

form?.querySelectorAll("[data-count]").forEach(count)

// A headline is one line, however long: Enter goes to the next field instead of cutting it.
form?.querySelector("#id_headline")?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return
  event.preventDefault()
  form.querySelector("#id_standfirst")?.focus()
})
