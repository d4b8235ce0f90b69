import { crel } from "django-prose-editor/editor"

let number = 0

/** A modal window with a heading; closed in any way, it leaves the page. */
export function openDialog(title, contents) {
  const heading = crel("h2", { id: `editor-dialog-${++number}`, textContent: title })
  const dialog = crel("dialog", { className: "editor-dialog", "aria-labelledby": heading.id }, [
    heading,
    ...contents,
  ])
  dialog.addEventListener("close", () => dialog.remove())
  document.body.append(dialog)
  // Given back the focus by the browser, the text would lose its selection: who asked gives it back.
  document.activeElement?.blur()
  dialog.showModal()
  return dialog
}

export function button(text, attributes = {}) {
  return crel("button", { type: "button", textContent: text, ...attributes })
}

/**
 * Asks for a few words. Resolves with { name: value }, with "remove", or with null.
 * fields: [{ name, label, value, check }], where check(value) returns what is wrong, or "".
 */
export function ask(words, { title, fields, removable = false }) {
  const inputs = fields.map(({ name, value = "" }) =>
    crel("input", { name, value, type: "text", required: true, autocomplete: "off" }),
  )
  const labels = fields.map(({ label }, index) =>
    crel("label", {}, [crel("span", { textContent: label }), inputs[index]]),
  )
  const cancel = button(words.cancel)
  const remove = button(words.remove, { hidden: !removable })
  const form = crel("form", { noValidate: true }, [
    ...labels,
    crel("p", { className: "editor-dialog-error", role: "alert" }),
    crel("div", { className: "editor-dialog-buttons" }, [
      crel("button", { type: "submit", className: "is-main", textContent: words.ok }),
      remove,
      cancel,
    ]),
  ])
  const dialog = openDialog(title, [form])

  return new Promise((resolve) => {
    const done = (answer) => {
      dialog.close()
      resolve(answer)
    }
    dialog.addEventListener("close", () => resolve(null))
    cancel.addEventListener("click", () => done(null))
    remove.addEventListener("click", () => done("remove"))
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      const values = inputs.map((input) => input.value.trim())
      const wrong = values.findIndex((value, index) => !value || fields[index].check?.(value))
      if (wrong >= 0) {
        form.querySelector("[role=alert]").textContent = fields[wrong].check?.(values[wrong]) || ""
        inputs[wrong].setAttribute("aria-invalid", "true")
        inputs[wrong].focus()
        return
      }
      done(Object.fromEntries(fields.map(({ name }, index) => [name, values[index]])))
    })
  })
}
