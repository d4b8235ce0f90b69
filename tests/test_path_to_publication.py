"""From signing in to a story that readers see, with its picture: few clicks, few fields, or no mouse at all."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import Article
from tests.factories import make_author, make_category, make_image, make_user

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True)]
HEADLINE = "À Bejaïa, le port rouvre ses quais"
MOST_CLICKS, MOST_FIELDS = 7, 8

# Kept through every page of the visit: the clicks of a mouse, not those that a key makes.
COUNTS_CLICKS = """
addEventListener("click", (event) => {
  if (event.isTrusted && event.detail > 0) window.clicked()
}, { capture: true })
"""
# What an editor would call a field: its label and what she fills, whatever it is made of.
FIELDS = """() => [...document.querySelectorAll(".text-field, .panel-field, [data-row]")]
  .filter((field) => field.checkVisibility() && !field.matches(".hidden")
    && field.querySelector("input:not([type=hidden]), textarea, select, [contenteditable]"))
  .map((field) => field.className)"""


@pytest.fixture
def editor():
    make_category("Énergie")
    make_image(title="Champ de blé", alt="Un champ de blé", credit="Photo : Crésus")
    desk = make_user(role="desk", first_name="Yacine", last_name="Ferhat")
    make_author("Yacine Ferhat", account=desk)
    return desk


def published():
    [article] = Article.objects.published()
    return article


def is_whole(article):
    assert article.headline == HEADLINE
    assert article.body == "<p>Le premier navire est entré mardi.</p>"
    assert article.category.name == "Énergie"
    assert article.lead_image.title == "Champ de blé"
    assert [row.author.name for row in article.display_bylines] == ["Yacine Ferhat"]


def test_a_story_with_its_picture_is_online_in_seven_clicks_at_most(page, editor):
    clicks = []
    page.context.expose_function("clicked", lambda: clicks.append(page.url))
    page.context.add_init_script(COUNTS_CLICKS)
    page.goto("/admin/")
    page.locator("#id_username").fill(editor.username)
    page.locator("#id_password").fill("motdepasse")
    page.get_by_role("button", name="Se connecter").click()  # 1

    page.get_by_role("link", name="Nouvel article").click()  # 2
    page.wait_for_url("**/article/add/")
    page.wait_for_load_state()
    fields = page.evaluate(FIELDS)
    page.locator("#id_headline").fill(HEADLINE)
    page.keyboard.press("Enter")
    page.keyboard.type("Trois mois de travaux s'achèvent.")
    page.locator(".story-text").focus()
    page.keyboard.type("Le premier navire est entré mardi.")
    for field, typed, label in (  # 3, 4
        ("category", "energ", "Énergie"),
        ("lead_image", "ble", "Champ de blé"),
    ):
        page.locator(f"#id_{field} + .select2").click()
        page.keyboard.type(typed)
        expect(page.locator(".select2-results__option--highlighted")).to_have_text(
            label
        )
        page.keyboard.press("Enter")
    page.get_by_role("button", name="Publier").click()  # 5
    page.wait_for_url("**/verb/publish/")
    page.get_by_role("button", name="Publier").click()  # 6
    page.wait_for_url(re.compile(r"/change/$"))

    is_whole(published())
    assert 0 < len(clicks) <= MOST_CLICKS
    assert len(fields) <= MOST_FIELDS


def reach(page, wanted, most=40):
    """Tab until it has the focus."""
    for _ in range(most):
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", wanted):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{wanted} was not reached by the keyboard")


def choose(page, field, typed, label):
    reach(page, f"#id_{field} + .select2 .select2-selection")
    page.keyboard.press("Enter")
    page.keyboard.type(typed)
    expect(page.locator(".select2-results__option--highlighted")).to_have_text(label)
    page.keyboard.press("Enter")


def test_the_same_story_is_online_without_a_mouse(page, editor):
    page.goto("/admin/")
    page.locator("#id_username").focus()
    page.keyboard.type(editor.username)
    page.keyboard.press("Tab")
    page.keyboard.type("motdepasse")
    page.keyboard.press("Enter")
    page.locator("#id_password").wait_for(state="detached")

    page.keyboard.press("n")
    page.wait_for_url("**/article/add/")
    reach(page, "#id_headline")
    page.keyboard.type(HEADLINE)
    page.keyboard.press("Enter")
    page.keyboard.type("Trois mois de travaux s'achèvent.")
    reach(page, ".story-text")
    page.keyboard.type("Le premier navire est entré mardi.")
    page.keyboard.press("Escape")
    choose(page, "category", "energ", "Énergie")
    choose(page, "lead_image", "ble", "Champ de blé")
    for _ in range(60):
        if page.evaluate("document.activeElement.matches('button.button-main')"):
            break
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/verb/publish/")
    reach(page, "main button.button-main")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/change/$"))

    is_whole(published())


def test_slash_finds_and_n_writes_but_neither_inside_a_field(page, editor):
    page.goto("/admin/")
    page.locator("#id_username").fill(editor.username)
    page.locator("#id_password").fill("motdepasse")
    page.keyboard.press("Enter")
    page.locator("#id_password").wait_for(state="detached")

    page.keyboard.press("/")
    page.keyboard.type("nn")

    expect(page.locator(".desk-search-field")).to_be_focused()
    expect(page.locator(".desk-search-field")).to_have_value("nn")
    assert page.url.endswith("/admin/")
