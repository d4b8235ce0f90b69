import { crel } from "django-prose-editor/editor"
import { button, openDialog } from "editor/dialog"

const known = new Map()

async function load(address, query, signal) {
  const response = await fetch(`${address}?${new URLSearchParams(query)}`, {
    headers: { Accept: "application/json" },
    signal,
  })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  const { results } = await response.json()
  for (const picture of results) known.set(picture.id, picture)
  return results
}

/** What the library says of a picture of the text, or undefined. */
export async function describe(address, id) {
  if (!known.has(id) && address) await load(address, { pk: id }).catch((error) => console.error(error))
  return known.get(id)
}

/** The window of the library. Resolves with the number of the chosen picture, or null. */
export function choosePicture({ words, library, addPicture }) {
  const search = crel("input", { type: "search", autocomplete: "off" })
  const status = crel("p", { role: "status" })
  const list = crel("ul", { className: "editor-pictures" })
  // Django's window for adding a row writes the new number in the field that has its name.
  const added = crel("input", { type: "hidden", id: "id_story_picture" })
  const add = button(words.addPicture, { hidden: !addPicture })
  const cancel = button(words.cancel)
  const dialog = openDialog(words.choosePicture, [
    crel("label", {}, [crel("span", { textContent: words.searchPicture }), search]),
    status,
    list,
    added,
    crel("div", { className: "editor-dialog-buttons" }, [add, cancel]),
  ])
  let asked = null

  return new Promise((resolve) => {
    const done = (id) => {
      dialog.close()
      resolve(id)
    }
    const choose = (id) => done(Number(id))

    const show = async () => {
      asked?.abort()
      asked = new AbortController()
      try {
        const pictures = await load(library, { q: search.value.trim() }, asked.signal)
        list.replaceChildren(...pictures.map((picture) => row(picture, choose)))
        status.textContent = pictures.length ? "" : words.noPicture
      } catch (error) {
        if (error.name === "AbortError") return
        list.replaceChildren()
        status.textContent = words.libraryDown
      }
    }

    search.addEventListener("input", show)
    search.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault()
    })
    cancel.addEventListener("click", () => done(null))
    add.addEventListener("click", () => {
      window.open(`${addPicture}?_popup=1`, added.id, "width=800,height=700,resizable,scrollbars")
    })
    // jQuery, which tells of the new row, only calls a handler that is a property.
    added.onchange = () => choose(added.value)
    dialog.addEventListener("close", () => {
      asked?.abort()
      resolve(null)
    })
    show()
  })
}

function row(picture, choose) {
  const choice = crel("button", { type: "button" }, [
    crel("img", { src: picture.thumb, alt: picture.alt || "", loading: "lazy" }),
    crel("span", { textContent: picture.title }),
    crel("small", { textContent: picture.credit }),
  ])
  choice.addEventListener("click", () => choose(picture.id))
  return crel("li", {}, [choice])
}
