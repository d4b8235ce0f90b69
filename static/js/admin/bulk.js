// Several stories of the list: all of the page in one box, how many are chosen, Shift for a run of them.

const form = document.querySelector("[data-bulk]")
const boxes = [...document.querySelectorAll("[data-story]")]
const all = form?.querySelector("[data-bulk-all] input")
const count = form?.querySelector("[data-bulk-count]")
let last = null

function show() {
  const chosen = boxes.filter((box) => box.checked).length
  const { one, many } = count.dataset
  count.textContent = chosen ? (chosen === 1 ? one : many.replace("{count}", chosen)) : ""
  all.checked = chosen === boxes.length
  all.indeterminate = chosen > 0 && chosen < boxes.length
}

function run(event) {
  const here = boxes.indexOf(event.target)
  if (event.shiftKey && last !== null) {
    const [from, to] = [Math.min(last, here), Math.max(last, here)]
    for (const box of boxes.slice(from, to + 1)) box.checked = event.target.checked
  }
  last = here
  show()
}

if (form && boxes.length) {
  all.closest("label").hidden = false
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked
    show()
  })
  for (const box of boxes) box.addEventListener("click", run)
  // Back from the confirmation, the browser has kept what was ticked.
  window.addEventListener("pageshow", show)
}
