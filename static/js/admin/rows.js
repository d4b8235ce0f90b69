// Ordered rows: added, removed, moved by buttons, by keyboard or by hand, before the first save as after.
// The order of the list is the order that counts: it is written in « position » when the form leaves.

function setUp(group) {
  const prefix = group.dataset.rows
  const list = group.querySelector("[data-rows-list]")
  const empty = group.querySelector("[data-rows-empty]")
  const total = document.getElementById(`id_${prefix}-TOTAL_FORMS`)
  const said = group.querySelector("[data-rows-said]")
  const rows = () => [...list.querySelectorAll(":scope > [data-row]:not([hidden])")]
  let dragged = null

  function touched() {
    list.dispatchEvent(new Event("input", { bubbles: true }))
  }

  function add() {
    const number = Number(total.value)
    const holder = document.createElement("template")
    holder.innerHTML = empty.innerHTML.replaceAll("__prefix__", number)
    const row = holder.content.querySelector("[data-row]")
    list.append(row)
    total.value = number + 1
    // Django's own script turns the new select into a list with search.
    row.dispatchEvent(new CustomEvent("formset:added", { bubbles: true, detail: { formsetName: prefix } }))
    row.querySelector(".select2-selection")?.focus()
  }

  function remove(row) {
    const flag = row.querySelector("input[name$='-DELETE']")
    if (flag) {
      flag.checked = true
    } else {
      // An empty row is not saved; its number stays taken, since those after it are counted.
      for (const select of row.querySelectorAll("select.admin-autocomplete")) {
        select.replaceChildren(new Option("", "", true, true))
      }
    }
    const next = rows()[rows().indexOf(row) + 1]
    row.hidden = true
    said.textContent = said.dataset.removed
    touched()
    const target = next?.querySelector("[data-row-remove]") ?? group.querySelector("[data-rows-add]")
    target?.focus()
  }

  function move(row, step) {
    const all = rows()
    const place = all.indexOf(row) + step
    if (place < 0 || place >= all.length) return
    if (step < 0) all[place].before(row)
    else all[place].after(row)
    said.textContent = `${said.dataset.moved} ${place + 1}`
    touched()
  }

  group.addEventListener("click", (event) => {
    if (event.target.closest("[data-rows-add]")) return add()
    const row = event.target.closest("[data-row]")
    if (!row) return undefined
    const button = event.target.closest("button")
    if (button?.matches("[data-row-remove]")) return remove(row)
    if (button?.matches("[data-row-up]")) move(row, -1)
    if (button?.matches("[data-row-down]")) move(row, 1)
    return button?.focus()
  })

  list.addEventListener("dragstart", (event) => {
    if (!event.target.closest("[data-row-handle]")) return
    dragged = event.target.closest("[data-row]")
    event.dataTransfer.effectAllowed = "move"
    event.dataTransfer.setDragImage(dragged, 0, 0)
    dragged.classList.add("row-dragged")
  })
  list.addEventListener("dragover", (event) => {
    const over = event.target.closest("[data-row]")
    if (!dragged || !over) return
    event.preventDefault()
    if (over === dragged) return
    const box = over.getBoundingClientRect()
    if (event.clientY > box.top + box.height / 2) over.after(dragged)
    else over.before(dragged)
  })
  list.addEventListener("drop", (event) => event.preventDefault())
  list.addEventListener("dragend", () => {
    dragged?.classList.remove("row-dragged")
    dragged = null
    touched()
  })

  group.closest("form").addEventListener("submit", () => {
    const kept = rows().filter((row) => [...row.querySelectorAll("select.admin-autocomplete")].some((s) => s.value))
    kept.forEach((row, place) => {
      const position = row.querySelector("input[name$='-position']")
      if (position) position.value = place
    })
  })
}

document.querySelectorAll("[data-rows]").forEach(setUp)
