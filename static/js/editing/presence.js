// Who else has this story open. A tab says so every ten seconds while it is seen, and when it goes.

const EVERY = 10000
const box = document.querySelector("[data-presence]")
const form = document.querySelector("[data-story-form]")
let last = -EVERY
let timer = 0
let stopped = false
let told = 0

function tabName() {
  try {
    const name = sessionStorage.getItem("story-tab") || crypto.randomUUID()
    sessionStorage.setItem("story-tab", name)
    return name
  } catch {
    return crypto.randomUUID()
  }
}

// A page on plain http has no randomUUID outside localhost.
crypto.randomUUID ??= () =>
  "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) =>
    (+c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (+c / 4)))).toString(16),
  )
const tab = tabName()

function body(more = {}) {
  return new URLSearchParams({ token: box.dataset.token, tab, ...more })
}

function disc({ name, initials }) {
  const one = document.createElement("span")
  one.className = "avatar"
  one.title = name
  one.textContent = initials
  return one
}

function say(place, text) {
  const line = box.querySelector(place)
  if (line.textContent !== text) line.textContent = text
}

function show(answer) {
  box.querySelector("[data-presence-discs]").replaceChildren(...answer.others.map(disc))
  say("[data-presence-line]", answer.line)
  const opened = Number(form?.elements.opened?.value || box.dataset.version)
  const newer = answer.version > opened
  say("[data-presence-saved]", newer ? answer.saved : "")
  if (!newer || told === answer.version) return
  told = answer.version
  const { by, at, version } = answer
  form?.dispatchEvent(new CustomEvent("story:saved-elsewhere", { bubbles: true, detail: { by, at, version } }))
}

function stop(status) {
  stopped = true
  show({ others: [], line: "", version: 0 })
  if (status === 401) form?.dispatchEvent(new CustomEvent("story:signed-out", { bubbles: true }))
}

async function beat() {
  last = performance.now()
  try {
    const answer = await fetch(box.dataset.presence, { method: "POST", body: body(), redirect: "manual" })
    if (answer.ok) show(await answer.json())
    else if ([401, 403, 410].includes(answer.status)) stop(answer.status)
  } catch {
    // Cut off: the next beat says it.
  }
  plan()
}

function plan() {
  clearTimeout(timer)
  if (stopped || document.hidden) return
  timer = setTimeout(beat, Math.max(0, last + EVERY - performance.now()))
}

if (box) {
  document.addEventListener("visibilitychange", plan)
  window.addEventListener("pagehide", () => {
    clearTimeout(timer)
    if (!stopped) navigator.sendBeacon(box.dataset.presence, body({ leave: "1" }))
  })
  window.addEventListener("pageshow", (event) => event.persisted && plan())
  plan()
}
