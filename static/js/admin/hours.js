// Says in words the day and hour that are typed, on the clock of Algiers: what articles/moments.py says of them.
// The zone of the browser never counts, nor its clock: the page brings the hour of the server.

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const OFFSET = Number(document.body.dataset.adminUtcOffset ?? 3600) * 1000
const loaded = Date.now()
const WEEKDAY = new Intl.DateTimeFormat("fr-FR", { weekday: "long", timeZone: "UTC" })
const MONTH = new Intl.DateTimeFormat("fr-FR", { month: "long", timeZone: "UTC" })

/** Days since the epoch, or null: « 24/11/2026 », « 24-11-26 », « 2026-11-24 ». */
function dayOf(typed) {
  const parts = typed.trim().match(/^(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})$/)
  if (!parts) return null
  const figures = parts.slice(1).map(Number)
  const [day, month, year] = parts[1].length === 4 ? figures.reverse() : figures
  const whole = year < 100 ? 2000 + year : year
  const moment = new Date(Date.UTC(whole, month - 1, day))
  return moment.getUTCMonth() === month - 1 ? moment.getTime() / DAY : null
}

/** Milliseconds since midnight, or null: « 6:30 », « 6 h 30 », « 6h ». */
function hourOf(typed) {
  const parts = typed.replace(/\s/g, "").match(/^(\d{1,2})(?::|h)(\d{2})?(?::\d{2})?$/)
  if (!parts) return null
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)]
  return hours < 24 && minutes < 60 ? (hours * 60 + minutes) * MINUTE : null
}

function dateWords(date, today, words) {
  const near = { [-1]: words.yesterday, 0: words.today, 1: words.tomorrow }[date - today]
  if (near) return near
  const moment = new Date(date * DAY)
  const figure = moment.getUTCDate() === 1 ? "1er" : moment.getUTCDate()
  return `${WEEKDAY.format(moment)} ${figure}\u00a0${MONTH.format(moment)} ${moment.getUTCFullYear()}`
}

function gapWords(gap, words) {
  const minutes = Math.floor(gap / MINUTE)
  if (minutes < 60) return words.minutes.replace("{minutes}", minutes)
  const rest = String(minutes % 60).padStart(2, "0")
  if (minutes < 24 * 60) return words.hours.replace("{hours}", Math.floor(minutes / 60)).replace("{rest}", rest)
  const days = Math.floor(minutes / (24 * 60))
  return days === 1 ? words.day : words.days.replace("{days}", days)
}

function sentence(date, hour, now, words) {
  const today = Math.floor((now + OFFSET) / DAY)
  const clock = new Date(hour)
  const time = `${clock.getUTCHours()}\u00a0h\u00a0${String(clock.getUTCMinutes()).padStart(2, "0")}`
  const said = words.said.replace("{day}", dateWords(date, today, words)).replace("{hour}", time)
  const gap = date * DAY + hour - OFFSET - now
  const rest = gap > 0 ? words.gap.replace("{gap}", gapWords(gap, words)) : words.passed
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${rest}`
}

function bind(place) {
  const [day, hour] = [0, 1].map((n) => document.getElementById(`${place.dataset.hour}_${n}`))
  if (!day || !hour) return
  const words = place.dataset
  const show = () => {
    const [date, time] = [dayOf(day.value), hourOf(hour.value)]
    const now = Number(words.now) * 1000 + Date.now() - loaded
    place.textContent = date === null || time === null ? words.nothing : sentence(date, time, now, words)
  }
  for (const field of [day, hour]) {
    field.addEventListener("input", show)
    field.addEventListener("change", show)
    // Django's calendar and clock write into the field without a word, then give it the focus.
    field.addEventListener("focus", show)
  }
  setInterval(show, MINUTE)
  show()
}

document.querySelectorAll("[data-hour]").forEach(bind)
