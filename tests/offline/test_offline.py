"""« Lire hors ligne »: nothing before the press, the network first after it, and all of it can be removed."""

import gzip
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from playwright.sync_api import expect

from articles import workflow
from newsroom.offline.views import FILES
from tests.factories import chief, make_published

KIB = 1024
STORED = """async () => ({
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  local: localStorage.length + sessionStorage.length,
  bases: (await indexedDB.databases()).length,
})"""
NOTHING = {"caches": [], "workers": 0, "local": 0, "bases": 0}
KEPT = """async (name) => (await (await caches.open(name)).keys()).map((key) => new URL(key.url).pathname)"""


@pytest.mark.django_db
def test_the_worker_is_small_at_the_root_and_never_old(client):
    response = client.get("/sw.js")

    assert response["Content-Type"] == "text/javascript; charset=utf-8"
    assert response["Cache-Control"] == "no-cache"
    assert "connect-src 'self'" in response["Content-Security-Policy"]
    assert len(response.content) <= 2 * KIB
    assert "&#" not in response.text


def test_what_is_loaded_first_weighs_what_the_page_says():
    weight = 0
    for name in FILES:
        content = Path(finders.find(name)).read_bytes()
        weight += len(content if name.endswith("woff2") else gzip.compress(content))

    assert weight < 150 * KIB


@pytest.mark.django_db
def test_without_script_the_page_offers_the_light_edition(client):
    html = client.get("/hors-ligne/").text

    assert 'href="/leger/"' in html
    assert '<p data-when="off" hidden>' in html
    assert '<div data-when="on" hidden>' in html
    assert 'href="/hors-ligne/"' in client.get("/").text


@pytest.fixture
def offline(page, trouble):
    """Cuts the network of the browser; what the console says of it is expected."""

    def cut(is_cut=True):
        page.context.set_offline(is_cut)
        trouble.clear()

    yield cut
    trouble.clear()


def press(page):
    page.goto("/hors-ligne/")
    page.get_by_role("button", name="Lire hors ligne").click()
    expect(page.get_by_text("La Une est gardée.")).to_be_visible()


@pytest.mark.django_db(transaction=True)
def test_nothing_is_stored_before_the_press_and_nothing_after_the_removal(page):
    article = make_published()

    for address in ("/", article.get_absolute_url(), "/hors-ligne/", "/leger/"):
        page.goto(address)
        assert page.evaluate(STORED) == NOTHING
    press(page)
    assert page.evaluate(STORED) != NOTHING
    page.get_by_role("button", name="Tout retirer").click()

    expect(page.get_by_text("Plus rien n’est gardé.")).to_be_visible()
    expect(page.get_by_role("button", name="Lire hors ligne")).to_be_visible()
    page.reload()
    assert page.evaluate(STORED) == NOTHING
    assert page.context.cookies() == []


@pytest.mark.django_db(transaction=True)
def test_the_front_and_the_stories_read_are_read_again_without_network(page, offline):
    article = make_published(headline="Le conseil vote le budget")
    other = make_published(headline="Une nouvelle jamais ouverte")
    press(page)
    page.goto(article.get_absolute_url())
    page.wait_for_function(f"({KEPT})('read').then((paths) => paths.length == 1)")

    offline()
    page.goto("/")
    expect(page.get_by_role("region", name="Hors ligne")).to_contain_text("Page gardée")
    page.get_by_role("link", name="Le conseil vote le budget").first.click()
    expect(page.locator("h1")).to_have_text("Le conseil vote le budget")
    expect(page.get_by_text("s’est réuni lundi matin")).to_be_visible()
    font = page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")
    assert "Cresus" in font

    page.goto(other.get_absolute_url())
    expect(page.locator("h1")).to_have_text("Lire hors ligne")
    expect(page.get_by_text("elle n’a pas été ouverte avant")).to_be_visible()
    expect(
        page.get_by_role("main").get_by_role("link", name="Le conseil vote le budget")
    ).to_be_visible()


@pytest.mark.django_db(transaction=True)
def test_online_the_front_is_never_an_old_one(page, offline):
    make_published(headline="La nouvelle du matin")
    press(page)
    page.goto("/")

    make_published(headline="La nouvelle du soir")
    page.goto("/")
    expect(page.get_by_role("link", name="La nouvelle du soir").first).to_be_visible()
    assert page.get_by_role("region", name="Hors ligne").count() == 0
    page.wait_for_function(
        "caches.match('/').then((hit) => hit.text()).then((html) => html.includes('du soir'))"
    )
    offline()
    page.goto("/")
    expect(page.get_by_role("link", name="La nouvelle du soir").first).to_be_visible()
    offline(False)
    make_published(headline="La nouvelle de la nuit")
    page.goto("/")

    expect(
        page.get_by_role("link", name="La nouvelle de la nuit").first
    ).to_be_visible()


@pytest.mark.django_db(transaction=True)
def test_a_withdrawn_story_leaves_the_device_when_it_is_asked_for(
    page, offline, trouble
):
    article = make_published()
    press(page)
    page.goto(article.get_absolute_url())
    page.wait_for_function(f"({KEPT})('read').then((paths) => paths.length == 1)")

    workflow.withdraw(article, by=chief(), reason="Erreur sur la personne")
    page.goto(article.get_absolute_url())
    expect(page.get_by_text("Cet article a été retiré")).to_be_visible()
    page.wait_for_function(f"({KEPT})('read').then((paths) => paths.length == 0)")
    offline()
    page.goto(article.get_absolute_url())

    # The browser itself may remember that it is gone; the story is nowhere.
    assert page.get_by_text("s’est réuni lundi matin").count() == 0
    trouble.clear()


@pytest.mark.django_db(transaction=True)
def test_sixty_stories_at_most_are_kept_and_neither_searches_nor_the_desk(page):
    article = make_published()
    press(page)
    page.evaluate(
        """async () => {
          const cache = await caches.open("read");
          for (let n = 0; n < 70; n++) await cache.put(`/article/ancien-${n}/`, new Response("x"));
        }"""
    )

    for address in (
        "/recherche/?q=conseil",
        "/admin/login/",
        article.get_absolute_url(),
    ):
        page.goto(address)
    page.wait_for_function(f"({KEPT})('read').then((paths) => paths.length == 60)")

    kept = page.evaluate(KEPT, "read")
    assert kept[-1] == article.get_absolute_url()
    assert "/article/ancien-9/" not in kept
    assert not [
        p for p in kept + page.evaluate(KEPT, "base") if "admin" in p or "rech" in p
    ]


@pytest.mark.django_db(transaction=True)
def test_a_press_that_fails_keeps_nothing_and_says_so(page, offline, trouble):
    page.goto("/hors-ligne/")
    offline()

    page.get_by_role("button", name="Lire hors ligne").click()

    expect(page.get_by_text("Rien n’a été gardé")).to_be_visible()
    assert page.evaluate(STORED) == NOTHING
    trouble.clear()
