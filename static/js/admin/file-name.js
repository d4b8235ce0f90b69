// Says in the newsroom's language which file was chosen, and that none is yet.
// Without this, the browser says it in its own.

for (const box of document.querySelectorAll("[data-file]")) {
  const input = box.querySelector("input")
  const name = box.querySelector("[data-none]")
  const say = () => {
    name.textContent = input.files[0]?.name ?? name.dataset.none
  }
  box.classList.add("file-ready")
  input.addEventListener("change", say)
  say() // what a reloaded page has kept
}
