import { crel } from "django-prose-editor/editor"
import { button } from "editor/dialog"

/** What was left stays left, for this story and this word. */
export function memory() {
  const name = `advice:${location.pathname}`
  let left = []
  try {
    left = JSON.parse(localStorage.getItem(name) ?? "[]")
  } catch {
    // Without storage, it is only forgotten when the page closes.
  }
  const of = (advice) => `${advice.words.toLowerCase()}|${advice.instead}`
  return {
    has: (advice) => left.includes(of(advice)),
    add(advice) {
      left = [...left.slice(-199), of(advice)]
      try {
        localStorage.setItem(name, JSON.stringify(left))
      } catch {
        // As above.
      }
    },
  }
}

export function line(advice, words, mend, leave) {
  const acts = [button(advice.remedy, { className: "advice-act" }), button(words.leave, { className: "advice-act" })]
  acts[0].addEventListener("click", mend)
  acts[1].addEventListener("click", leave)
  return crel("div", { className: "advice", contentEditable: "false", role: "note" }, [
    crel("span", { className: "advice-words", textContent: advice.message }),
    crel("span", { className: "advice-acts" }, acts),
  ])
}

/** Under a field, which cannot underline a word. */
export function under(field, storage, words) {
  const box = field.closest(".text-field") ?? field.parentElement
  for (const former of box.querySelectorAll(".advice")) former.remove()
  for (const one of storage.known.get(field.value) ?? []) {
    if (storage.left.has(one)) continue
    const mend = () => {
      field.setRangeText(one.instead, one.start, one.end, "end")
      field.dispatchEvent(new Event("input", { bubbles: true }))
      field.focus()
    }
    const leave = () => {
      storage.left.add(one)
      storage.refresh()
      field.focus()
    }
    box.append(line(one, words, mend, leave))
  }
}
