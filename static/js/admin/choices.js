// The lists with search: each says its name, and tags may be made by typing them.

const $ = window.django?.jQuery

/** select2 names its box by what is chosen in it: an empty one would say nothing. */
function nameOf(select) {
  const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`)
  const box = select.nextElementSibling?.querySelector(".select2-selection")
  if (!label || !box) return
  label.id ||= `${select.id}_label`
  const chosen = box.getAttribute("aria-labelledby")
  box.setAttribute("aria-labelledby", [label.id, chosen].filter(Boolean).join(" "))
  box.querySelector(".select2-search__field")?.setAttribute("aria-labelledby", label.id)
  const written = box.querySelector(".select2-selection__rendered[role=textbox]")
  written?.setAttribute("aria-labelledby", `${label.id} ${written.id}`)
}

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/g, "oe").toLowerCase().trim()
}

/** A word that is no tag yet is proposed last; the server finds it by its folded name, or adds it. */
function makeByTyping(select) {
  const { newTags, newLabel, appLabel, modelName, fieldName } = select.dataset
  $(select).select2({
    tags: true,
    tokenSeparators: [",", ";"],
    ajax: {
      data: ({ term, page }) => ({ term, page, app_label: appLabel, model_name: modelName, field_name: fieldName }),
    },
    createTag: ({ term }) => {
      const name = term.trim()
      return name ? { id: newTags + name, text: name, isNew: true } : null
    },
    // « energie » is « Énergie »: what exists is not proposed a second time.
    insertTag: (data, tag) => {
      if (!data.some((known) => plain(known.text) === plain(tag.text))) data.push(tag)
    },
    templateResult: (item) => (item.isNew ? `${newLabel}${item.text}` : item.text),
  })
}

// After Django's own script has made its lists.
$?.(() => {
  document.querySelectorAll("select[data-new-tags]").forEach(makeByTyping)
  document.querySelectorAll("select.admin-autocomplete").forEach(nameOf)
})
document.addEventListener("formset:added", (event) => {
  event.target.querySelectorAll("select.admin-autocomplete").forEach(nameOf)
})
