// Copies of what is typed, in this browser: the last rampart, when the desk does not answer.

const PREFIX = "story-typing:"

function keyOf(user, story) {
  return `${PREFIX}${user}:${story}`
}

/** Returns whether it could be kept: a browser may refuse, or be full. */
export function keepCopy(user, story, tab, body) {
  try {
    localStorage.setItem(keyOf(user, story), JSON.stringify({ tab, body, at: Date.now() }))
    return true
  } catch {
    return false
  }
}

export function forgetCopy(user, story) {
  try {
    localStorage.removeItem(keyOf(user, story))
  } catch {
    // Nothing was kept either.
  }
}

/** Those of this person: { story, tab, body }; on a shared machine nobody sends another's words. */
function copiesOf(user) {
  const start = keyOf(user, "")
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => ({ story: key.slice(start.length), ...JSON.parse(localStorage.getItem(key)) }))
  } catch {
    return []
  }
}

/** The form of this tab leaves: what it was keeping is on its way to the story. */
export function sentBy(tab) {
  sessionStorage.setItem("story-sent", tab)
}

/** What no page could send: without what the form that was here before has saved. */
export function copiesLeft(user) {
  const sent = sessionStorage.getItem("story-sent")
  sessionStorage.removeItem("story-sent")
  const wasSaved = ({ tab }) => tab === sent && !document.querySelector("[data-errors]")
  const copies = copiesOf(user)
  for (const { story } of copies.filter(wasSaved)) forgetCopy(user, story)
  return copies.filter((copy) => !wasSaved(copy))
}
