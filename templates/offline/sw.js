{% load i18n %}// The network first, always: what was kept is shown only when it does not answer.
const HELP = "{% url 'offline:page' %}", MOST = {base: 80, read: 60};

async function keep(name, key, answer) {
  const cache = await caches.open(name);
  await cache.put(key, answer);
  for (const old of (await cache.keys()).slice(0, -MOST[name])) await cache.delete(old);
}

async function kept(key, isPage) {
  const hit = await caches.match(key);
  if (!isPage || !hit) return hit || (isPage && await caches.match(HELP)) || Response.error();
  const at = new Date(hit.headers.get("date")).toLocaleString("fr", {dateStyle: "long", timeStyle: "short"});
  const banner = `<link rel="stylesheet" href="{{ banner|escapejs }}"><section class="banner banner-line" aria-label="{% translate 'Offline' %}"><strong class="banner-word">{% translate "Offline" %}</strong> <span class="banner-text">{% translate "Copy kept in this device on" %} ${at}</span></section>`;
  const html = (await hit.text()).replace("<main", banner + "<main");
  return new Response(html, {headers: hit.headers});
}

async function answer(event, key, name) {
  try {
    const fresh = await fetch(event.request);
    if (fresh.ok && name) event.waitUntil(keep(name, key, fresh.clone()));
    // Withdrawn, or moved: no copy stays.
    if ([0, 404, 410].includes(fresh.status)) event.waitUntil(caches.open("read").then((cache) => cache.delete(key)));
    return fresh;
  } catch {
    return kept(key, event.request.mode === "navigate");
  }
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const {method, mode, url} = event.request, {origin, pathname} = new URL(url);
  if (method !== "GET" || origin !== location.origin || pathname.startsWith("/admin/")) return;
  const name = /^\/static\/(css|js|fonts)\/[^/]+$/.test(pathname) || ["/", HELP].includes(pathname) ? "base" : pathname.startsWith("/article/") ? "read" : "";
  if (name || mode === "navigate") event.respondWith(answer(event, pathname, name));
});
