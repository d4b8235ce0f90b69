// By the keyboard: a story is selected, the number of a slot is typed; Delete takes out; Escape forgets.

import { put, remove } from "./board.js"

const PAUSE = 900 // ms after which a number is taken as typed whole
const form = document.querySelector("[data-une]")
const said = document.querySelector("[data-une-said]")
let typed = ""
let waiting = 0

function selected() {
  return document.querySelector('input[name="article"]:checked')
}

function slotNumbered(number) {
  return document.querySelector(`[data-slot][data-number="${number}"]`)
}

function mark() {
  for (const one of document.querySelectorAll("[data-une-toward]")) one.textContent = ""
  for (const one of document.querySelectorAll(".slot-target")) one.classList.remove("slot-target")
  if (!typed) return
  const words = slotNumbered(typed) ? `${form.dataset.toward} ${typed}` : `${typed} : ${form.dataset.nothing}`
  const place = selected().closest("[data-story]")?.querySelector("[data-une-toward]")
  if (place) place.textContent = `· ${words}`
  said.textContent = words
  slotNumbered(typed)?.classList.add("slot-target")
}

function forget() {
  clearTimeout(waiting)
  typed = ""
  mark()
}

function go() {
  const slot = slotNumbered(typed)
  const story = selected()?.value
  forget()
  if (slot && story) put(slot.dataset.slot, story)
}

function type(figure) {
  typed = (typed + figure).slice(-3)
  clearTimeout(waiting)
  mark()
  waiting = setTimeout(go, PAUSE)
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const isWriting = event.target.closest("input:not([type=radio]), textarea, select, [contenteditable]")
  if (isWriting) return
  if (/^\d$/.test(event.key) && selected()) {
    event.preventDefault()
    type(event.key)
  } else if (event.key === "Enter" && event.target.matches("[type=radio]")) {
    event.preventDefault()
    if (typed) go()
  } else if (event.key === "Escape") {
    forget()
    const radio = selected()
    if (radio) radio.checked = false
    document.querySelector("[data-une-moving]").hidden = true
  } else if (event.key === "Delete" || event.key === "Backspace") {
    const slot = event.target.closest("[data-slot]")
    if (!slot?.querySelector("[data-remove]")) return
    event.preventDefault()
    remove(slot.dataset.slot)
  }
})

// On a phone the slots are below the list: choosing a story brings them into sight.
document.addEventListener("change", (event) => {
  if (event.target.name !== "article") return
  forget()
  const bar = document.querySelector("[data-une-moving]")
  const story = event.target.closest("[data-story]").querySelector("[data-headline]")
  bar.textContent = `${bar.dataset.words} ${story.textContent}`
  bar.hidden = false
  const isNarrow = matchMedia("(max-width: 44.99rem)").matches
  if (isNarrow && event.target.closest(".une-stories")) document.getElementById("la-une").scrollIntoView()
})
