// Composing without reloading: each gesture is sent as the form it is, and what the desk answers takes its place.

const form = document.querySelector("[data-une]")
const said = document.querySelector("[data-une-said]")
let last = Promise.resolve()

function parts(page) {
  return [...page.querySelectorAll("[data-une-part]")]
}

/** A failure leaves the screen as the desk last saved it, and says so at once. */
function fail(reason) {
  const list = document.querySelector('[data-une-part="messages"] .messages')
  const item = document.createElement("li")
  item.className = "message message-error"
  item.setAttribute("role", "alert")
  item.textContent = form.dataset[reason]
  list.replaceChildren(item)
  item.scrollIntoView({ block: "nearest" })
}

function chosen() {
  return document.querySelector('input[name="article"]:checked')?.id
}

/** A keyboard never loses its place: it follows the story to its slot, on the same button if there is one. */
function refocus(id, slot, act) {
  if (document.activeElement !== document.body) return
  const place = slot && document.querySelector(`[data-slot="${slot}"]`)
  const same = place && [...place.querySelectorAll("button")].find((one) => act && one.textContent === act)
  const target = same ?? place?.querySelector("input") ?? document.getElementById(id)
  target?.focus({ preventScroll: true })
}

function show(html, slot) {
  const page = new DOMParser().parseFromString(html, "text/html")
  const focused = document.activeElement
  const id = focused?.id
  const act = focused?.matches(".slot-act") ? focused.textContent : ""
  const kept = slot ? "" : chosen()
  for (const part of parts(document)) {
    const fresh = page.querySelector(`[data-une-part="${part.dataset.unePart}"]`)
    if (fresh) part.replaceChildren(...fresh.childNodes)
  }
  const radio = kept && document.getElementById(kept)
  if (radio) radio.checked = true
  document.querySelector("[data-une-moving]").hidden = !radio
  refocus(id, slot, act)
  const words = document.querySelectorAll("[data-une-done], [data-une-part='messages'] .message")
  said.textContent = [...words].map((one) => one.textContent.trim()).join(" ")
}

async function ask(address, options, slot) {
  try {
    const answer = await fetch(address, { cache: "no-store", ...options })
    if (answer.redirected && new URL(answer.url).pathname.endsWith("/login/")) return fail("signedOut")
    if (!answer.ok) return fail("cutOff")
    return show(await answer.text(), slot)
  } catch {
    return fail("cutOff")
  }
}

/** One after the other: each carries the version that the answer before it gave. */
function send(data) {
  said.textContent = form.dataset.saving
  last = last.then(() => {
    const now = new FormData(form)
    for (const name of ["csrfmiddlewaretoken", "version", "known"]) data.set(name, now.get(name))
    const slot = ["put", "place", "remove", "pin"].map((name) => data.get(name)).find(Boolean)?.split(":")[0]
    return ask(location.href, { method: "POST", body: data }, slot)
  })
  return last
}

export function put(slot, story) {
  const data = new FormData()
  data.set("put", `${slot}:${story}`)
  return send(data)
}

export function remove(slot) {
  const data = new FormData()
  data.set("remove", slot)
  return send(data)
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-une], [data-une-pin]")) return
  event.preventDefault()
  const data = new FormData(event.target, event.submitter)
  if (event.target.dataset.sent) return
  if (event.target.matches("[data-une-pin]")) event.target.dataset.sent = "true"
  for (const menu of document.querySelectorAll(".slot-pin[open]")) menu.open = false
  send(data)
})

// An hour is kept as soon as it is typed: leaving the field is enough, and Enter does not say it twice.
document.addEventListener("change", (event) => {
  const pin = event.target.closest("[data-une-pin]")
  if (pin) queueMicrotask(() => pin.dataset.sent || pin.requestSubmit())
})

let waiting = 0
document.addEventListener("input", (event) => {
  const search = event.target.closest("[data-une-search]")
  if (!search) return
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    const address = new URL(location.href)
    address.search = event.target.value ? new URLSearchParams({ q: event.target.value }) : ""
    history.replaceState(null, "", address)
    last = last.then(() => ask(address))
  }, 250)
})
document.querySelector("[data-une-search]")?.addEventListener("submit", (event) => event.preventDefault())

// Nothing is left behind: a link waits for the gesture that is being saved.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]")
  if (!link || link.hash && link.pathname === location.pathname || event.ctrlKey || event.metaKey || event.button) return
  event.preventDefault()
  last.then(() => location.assign(link.href))
})
