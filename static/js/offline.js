// « Lire hors ligne »: installs the worker and removes all of it. Nothing is kept before the button is pressed.
const place = document.querySelector("[data-offline]");
const said = place.querySelector("[data-said]");
const list = place.querySelector("[data-list]");
const isKnown = "serviceWorker" in navigator && "caches" in window;

function show(...states) {
  for (const part of place.querySelectorAll("[data-when]")) {
    part.hidden = !states.includes(part.dataset.when);
  }
}

async function clear() {
  const worker = await navigator.serviceWorker.getRegistration();
  await worker?.unregister();
  for (const name of ["base", "read"]) await caches.delete(name);
}

async function titles() {
  const cache = await caches.open("read");
  const found = [];
  for (const key of await cache.keys()) {
    const page = new DOMParser().parseFromString(await (await cache.match(key)).text(), "text/html");
    found.unshift([new URL(key.url).pathname, page.querySelector("h1")?.textContent.trim() ?? ""]);
  }
  return found.filter(([, title]) => title);
}

async function listed() {
  list.replaceChildren(list.firstElementChild);
  for (const [path, title] of await titles()) {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = path;
    link.textContent = title;
    line.append(link);
    list.append(line);
  }
}

async function refresh() {
  const isOn = Boolean(await navigator.serviceWorker.getRegistration());
  const isLost = location.pathname !== place.dataset.page;
  show(isOn ? "on" : "off", ...(isLost ? ["lost"] : []));
  if (isOn) await listed();
}

async function keep(event) {
  const button = event.currentTarget;
  button.disabled = true;
  try {
    const cache = await caches.open("base");
    await cache.addAll(place.dataset.files.split(" "));
    await navigator.serviceWorker.register(place.dataset.worker);
    await navigator.serviceWorker.ready;
    said.textContent = said.dataset.kept;
  } catch {
    await clear();
    said.textContent = said.dataset.failed;
  }
  button.disabled = false;
  await refresh();
}

async function remove() {
  await clear();
  said.textContent = said.dataset.removed;
  await refresh();
}

if (isKnown) {
  place.querySelector("[data-keep]").addEventListener("click", keep);
  place.querySelector("[data-remove]").addEventListener("click", remove);
  refresh();
}
