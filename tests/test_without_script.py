"""A reader whose phone runs no script, and one who asks for a video."""

import pytest
from playwright.sync_api import expect

from tests.factories import make_category, make_image, make_published

pytestmark = pytest.mark.django_db(transaction=True)
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
    page.locator(".embed a, .embed button").first.click()

    frame = page.locator("iframe")
    frame.wait_for(state="attached")
    assert frame.get_attribute("src").startswith(
        "https://www.youtube-nocookie.com/embed/"
    )
    # The player is asked for now, and this machine has no way to it.
    trouble.clear()
