"""A story once printed, a story in Arabic, and a page turned from right to left."""

import pytest

from articles import workflow
from tests.factories import chief, make_category, make_image, make_published

pytestmark = pytest.mark.django_db(transaction=True)
COLOURS = """() => ["body", "h1", ".body p"].map((name) => {
  const style = getComputedStyle(document.querySelector(name));
  return [getComputedStyle(document.documentElement).backgroundColor, style.color];
})"""
EDGE = """(name) => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(name));
  return Math.round(range.getBoundingClientRect().right);
}"""


def test_print_gives_the_story_alone_black_on_white_with_its_address(page, settings):
    article = make_published(lead_image=make_image(), tags=["Gaz"])
    workflow.correct(article, by=chief(), text="Douze, et non dix.")
    page.emulate_media(media="print", color_scheme="dark")

    page.goto(article.get_absolute_url())
    said = page.locator("body").inner_text()

    assert page.evaluate(COLOURS) == [["rgb(255, 255, 255)", "rgb(0, 0, 0)"]] * 3
    assert f"{settings.PAPER_URL}{article.get_absolute_url()}" in said
    assert "Publié le" in said
    assert "Douze, et non dix." in said
    for name in (".sections", ".footer", ".share", ".tags", ".others", ".skip"):
        assert not page.locator(name).first.is_visible(), name


def test_a_story_in_arabic_is_mirrored_with_the_french_of_the_house(page):
    article = make_published(
        language="ar", headline="الشمس تتسلّم المشعل", lead_image=make_image()
    )
    workflow.correct(article, by=chief(), text="Douze, et non dix.")

    page.goto(article.get_absolute_url())
    edge = page.evaluate(EDGE, "h1")

    assert page.evaluate(EDGE, ".head-by") == pytest.approx(edge, abs=12)
    assert page.evaluate(EDGE, ".head-section") > edge
    assert page.evaluate(EDGE, ".body p") == pytest.approx(edge, abs=12)
    notice = page.locator(".notice")
    assert notice.evaluate("n => getComputedStyle(n).borderRightWidth") == "4px"
    assert page.evaluate("document.dir") == ""


def test_an_arabic_title_starts_at_the_edge_of_a_french_list(page):
    category = make_category("Monde")
    for number in range(5):
        make_published(category=category, language="ar", headline=f"الشمس {number}")

    page.goto(category.get_absolute_url())
    title, text = page.locator(".line-text h3").first, page.locator(".line-text").first

    assert title.evaluate("t => getComputedStyle(t).direction") == "rtl"
    assert title.evaluate("t => getComputedStyle(t).textAlign") == "left"
    assert title.bounding_box()["x"] == text.bounding_box()["x"]


def test_an_hour_keeps_its_order_in_a_page_turned_from_right_to_left(page):
    make_published(headline="Une nouvelle")
    make_published(headline="Une autre")

    page.goto("/fil/")
    page.evaluate("document.documentElement.dir = 'rtl'")
    hour = page.locator("time.line-time").first

    assert hour.evaluate("t => getComputedStyle(t).unicodeBidi") == "plaintext"
    assert hour.evaluate("t => getComputedStyle(t).textAlign") == "right"
