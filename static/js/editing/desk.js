// Speaks to the desk from a form whose token may have gone stale: somebody signed in again in another window.

export function isJson(answer) {
  return !!answer.headers.get("Content-Type")?.includes("json")
}

async function freshToken(form) {
  const answer = await fetch(form.dataset.session, { redirect: "manual", cache: "no-store" })
  if (!answer.ok) throw new Error("signed out")
  form.elements.csrfmiddlewaretoken.value = (await answer.json()).token
}

function once(form, body) {
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded",
    "X-CSRFToken": form.elements.csrfmiddlewaretoken.value,
    Accept: "application/json",
  }
  return fetch(form.dataset.autosave, { method: "POST", body, headers, redirect: "manual" })
}

/** The answer, once the token is good; an opaque redirection says that nobody is signed in. */
export async function post(form, body) {
  const answer = await once(form, body)
  if (answer.status !== 403 || isJson(answer)) return answer
  await freshToken(form)
  return once(form, body)
}
