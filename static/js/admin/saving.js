// A form leaves once, and only when the desk answers: signed out or cut off, the words stay on the screen.

const form = document.querySelector("[data-story-form], [data-unsaved]")
const PATIENCE = 10000
let busy = false
let answered = false

function free() {
  busy = answered = false
}

// The token of the page is void once somebody has signed in again in another window: a new one comes with the answer.
async function trouble() {
  try {
    const answer = await fetch(form.dataset.session, { redirect: "manual", cache: "no-store" })
    if (answer.type === "opaqueredirect") return "signed-out"
    if (!answer.ok) return "cut-off"
    form.elements.csrfmiddlewaretoken.value = (await answer.json()).token
    return ""
  } catch {
    return "cut-off"
  }
}

function say(what) {
  for (const note of form.querySelectorAll("[data-unsent]")) note.hidden = note.dataset.unsent !== what
  form.querySelector(`[data-unsent="${what}"]`)?.focus()
}

async function leave(button) {
  const what = await trouble()
  say(what)
  if (what) return free()
  answered = true
  setTimeout(free, PATIENCE)
  return form.requestSubmit(button)
}

function send(event) {
  if (answered) {
    // This one goes; the next click waits.
    answered = false
    return
  }
  event.preventDefault()
  event.stopImmediatePropagation()
  if (busy) return
  busy = true
  leave(event.submitter)
}

if (form?.dataset.session) {
  form.addEventListener("submit", send, { capture: true })
  window.addEventListener("pageshow", free)
}
