"""A reader whose phone runs no script, and one who asks for a video."""

import re

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from tests.crawl import crawl, one_of_each
from tests.factories import make_category, make_image, make_published

pytestmark = pytest.mark.django_db(transaction=True)
LINKS = "[...document.querySelectorAll('a[href]')].map((link) => link.href)"
VIDEO = (
    '<p>Le film.</p><figure data-embed="https://www.youtube.com/watch?v=dQw4w9WgXcQ">'
    "<figcaption>Une minute à Adrar</figcaption></figure>"
)


@pytest.fixture
def plain_page(chromium, live_server, settings):
    settings.PAPER_URL = live_server.url
    context = chromium.new_context(
        base_url=live_server.url,
        java_script_enabled=False,
        viewport={"width": 390, "height": 844},
    )
    yield context.new_page()
    context.close()


def test_the_paper_is_read_searched_and_browsed_without_script(plain_page):
    category = make_category("Énergie")
    image = make_image()
    for number in range(22):
        make_published(
            headline=f"Nouvelle {number}", category=category, lead_image=image
        )

    plain_page.goto("/")
    plain_page.locator("summary").first.click()
    plain_page.get_by_role("navigation").get_by_role(
        "link", name="Énergie"
    ).first.click()
    expect(plain_page.locator("h1")).to_have_text("Énergie")
    plain_page.get_by_role("link", name="Page suivante").click()
    assert "page=2" in plain_page.url
    plain_page.goto("/recherche/")
    plain_page.locator("main input[type=search]").fill("nouvelle")
    plain_page.keyboard.press("Enter")
    plain_page.locator("main h2 a, main h3 a").first.click()

    expect(plain_page.locator("article p").first).to_be_visible()
    expect(
        plain_page.get_by_text("Le conseil s’est réuni lundi matin.")
    ).to_be_visible()
    picture = plain_page.locator("article img").first
    assert picture.evaluate("image => image.getAttribute('width')") is not None


def test_a_video_asks_nothing_of_anybody_until_it_is_clicked(page, trouble):
    article = make_published(body=VIDEO)

    page.goto(article.get_absolute_url())
    assert page.locator("iframe").count() == 0
    assert trouble == []
    link = page.locator(".embed a").first
    place = link.bounding_box()
    link.click()

    frame = page.locator("iframe")
    frame.wait_for(state="attached")
    player = frame.bounding_box()
    assert (player["width"], player["height"]) == (place["width"], place["height"])
    assert frame.get_attribute("src").startswith(
        "https://www.youtube-nocookie.com/embed/"
    )
    # The player is asked for now, and this machine has no way to it.
    trouble.clear()


@pytest.mark.long
def test_hardly_a_word_and_no_link_needs_a_script(page, plain_page, client):
    call_command("demo")
    page.set_viewport_size({"width": 390, "height": 844})
    kinds = [*one_of_each(crawl(client)), "/recherche/?q=energie"]

    lost = {}
    for address in kinds:
        page.goto(address)
        plain_page.goto(address)
        words = re.findall(r"\w+", page.locator("body").inner_text())
        plain = re.findall(r"\w+", plain_page.locator("body").inner_text())
        links = set(page.evaluate(LINKS)) - set(plain_page.evaluate(LINKS))
        missing = [word for word in set(words) if word not in plain]
        if links or len(plain) < 0.95 * len(words):
            lost[address] = (links, missing)

    assert len(kinds) > 10
    assert lost == {}
