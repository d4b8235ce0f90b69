// By hand: a story of the list, or of a slot, dropped on another slot.

import { put } from "./board.js"

let dragged = null

function slotOf(event) {
  return dragged && event.target.closest?.("[data-slot]")
}

function unmark() {
  for (const one of document.querySelectorAll(".slot-target")) one.classList.remove("slot-target")
}

document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("[data-story]")
  if (!dragged) return
  event.dataTransfer.effectAllowed = "move"
  event.dataTransfer.setData("text/plain", dragged.dataset.story)
  dragged.classList.add("une-dragged")
})

document.addEventListener("dragover", (event) => {
  const slot = slotOf(event)
  if (!slot) return
  event.preventDefault()
  if (slot.classList.contains("slot-target")) return
  unmark()
  if (slot !== dragged) slot.classList.add("slot-target")
})

document.addEventListener("drop", (event) => {
  const slot = slotOf(event)
  if (!slot) return
  event.preventDefault()
  if (slot !== dragged) put(slot.dataset.slot, dragged.dataset.story)
})

document.addEventListener("dragend", () => {
  dragged?.classList.remove("une-dragged")
  dragged = null
  unmark()
})
