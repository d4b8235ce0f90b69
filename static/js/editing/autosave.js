// What is typed is kept beside the story at each pause, and in this browser before that: nothing is ever typed twice.

import { copiesLeft, forgetCopy, keepCopy, sentBy } from "./copies.js"
import { isJson, post } from "./desk.js"

const PAUSE = 700
const LONGEST = 3000
const COPY = 400
const AGAIN = 5000
const SAID_AGAIN = 60000

const form = document.querySelector("[data-autosave]")
const { user } = form.dataset
const tab = crypto.randomUUID()
sessionStorage.setItem("story-tab", tab)
const shown = document.querySelector("[data-saved]")
const spoken = document.querySelector("[data-saved-said]")
const uuid = form.elements.uuid?.value
let story = form.dataset.story || ""
let pending = false
let sending = false
let leaving = false
let firstTouch = 0
let lastSaid = 0
let pause, copying

form.append(hidden("_tab", tab))

function hidden(name, value) {
  const input = document.createElement("input")
  Object.assign(input, { type: "hidden", name, value })
  return input
}

function say(text) {
  shown.textContent = text
  if (!spoken || Date.now() - lastSaid < SAID_AGAIN) return
  lastSaid = Date.now()
  spoken.textContent = text
}

function body() {
  const typed = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === "string") typed.append(name, value)
  typed.set("_user", user)
  typed.set("_story", story)
  return typed
}

function copy() {
  clearTimeout(copying)
  copying = null
  return keepCopy(user, story || uuid, tab, body().toString())
}

function touch(event) {
  // Lists with search announce their first value as a change.
  if (!event.isTrusted && event.type === "change") return
  if (event.target.closest(".select2-search, details.menu, [data-not-typed]")) return
  if (!pending) firstTouch = Date.now()
  pending = true
  say(shown.dataset.dirty)
  copying ??= setTimeout(copy, COPY)
  clearTimeout(pause)
  pause = setTimeout(send, Math.max(0, Math.min(PAUSE, firstTouch + LONGEST - Date.now())))
}

async function send() {
  if (sending || leaving) return
  clearTimeout(pause)
  sending = true
  pending = false
  const text = body().toString()
  copy()
  try {
    await read(await post(form, text))
  } catch {
    fail(form.dataset.offline)
  }
  sending = false
  if (pending) pause = setTimeout(send, PAUSE)
}

async function read(answer) {
  if (answer.type === "opaqueredirect") {
    form.dispatchEvent(new CustomEvent("story:signed-out"))
    return fail(form.dataset.signedOut)
  }
  if (!isJson(answer)) return fail(form.dataset.offline)
  const said = await answer.json()
  if (!answer.ok) return fail(said.reason)
  if (!story) adopt(said)
  if (!pending) {
    forgetCopy(user, story)
    say(said.said)
  }
  form.dispatchEvent(new CustomEvent("story:autosaved", { detail: { tab, story } }))
}

/** The story has its number: this page is its form from now on, and a reload finds it. */
function adopt(said) {
  forgetCopy(user, uuid)
  story = String(said.story)
  form.action = said.address
  form.elements.opened.value = said.version
  history.replaceState(null, "", said.address)
}

function fail(reason) {
  pending = true
  say(copy() ? reason : form.dataset.nowhere)
  pause = setTimeout(send, AGAIN)
}

/** What another page of this browser could not send is sent now; the desk then offers it back. */
async function sendCopies() {
  for (const left of copiesLeft(user)) {
    const isMine = left.story === story || (!story && left.story !== uuid && left.story.includes("-"))
    if (!isMine) continue
    const answer = await post(form, left.body).catch(() => null)
    if (!answer?.ok) continue
    forgetCopy(user, left.story)
    const { address } = await answer.json()
    if (!pending) location.assign(address)
    return
  }
}

form.addEventListener("input", touch)
form.addEventListener("change", touch)
form.addEventListener("submit", () => {
  leaving = true
  sentBy(tab)
  clearTimeout(pause)
})
window.addEventListener("online", () => pending && send())
window.addEventListener("pageshow", () => {
  leaving = false
})
new BroadcastChannel("signed-in").addEventListener("message", () => pending && send())
window.addEventListener("focus", () => pending && send())
window.addEventListener("pagehide", () => {
  if (!pending || leaving) return
  copy()
  const last = body()
  last.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value)
  navigator.sendBeacon(form.dataset.autosave, last)
})
sendCopies()
