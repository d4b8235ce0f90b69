// Shows the lead picture as soon as it is chosen, added or changed in its window, and what it lacks.

const box = document.querySelector("[data-lead-picture]")
const select = document.getElementById("id_lead_image")

function write(part, words, needed) {
  const place = box.querySelector(`[data-part="${part}"]`)
  place.textContent = words || place.dataset.empty
  place.classList.toggle("to-write", needed && !words)
}

async function show() {
  if (!select.value) {
    box.hidden = true
    return
  }
  const address = new URL(box.dataset.library, location.href)
  address.searchParams.set("pk", select.value)
  const answer = await fetch(address, { headers: { Accept: "application/json" } })
  const [picture] = answer.ok ? (await answer.json()).results : []
  box.hidden = !picture
  if (!picture) return
  box.querySelector('[data-part="picture"]').src = picture.picture
  write("caption", picture.caption, false)
  write("credit", picture.credit, true)
  write("alt", picture.alt, picture.needs_alt)
}

// jQuery's events do not reach addEventListener: the list with search and the windows speak through it.
if (box && select) window.django.jQuery(select).on("change", show)
