"""The desk in a real browser: the keyboard, the phone, the lists with search, the windows."""

import pytest
from django.conf import settings

from articles.models import Article, Image
from articles.models.state import State
from tests.chromium import accessibility_violations
from tests.factories import (
    make_article,
    make_author,
    make_category,
    make_image,
    make_tag,
    make_user,
    picture_bytes,
)

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def sign_in(page, client, live_server):
    """With the cookie of a session: the form of the login page has its own test."""

    def sign_in(role, **fields):
        user = make_user(role=role, **fields)
        client.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        cookie = {"name": name, "value": client.cookies[name].value}
        page.context.add_cookies([cookie | {"url": live_server.url}])
        return user

    return sign_in


def choose(page, field, typed, wanted):
    """In a list with search, by the keyboard, once it has answered."""
    page.locator(f"#id_{field} + .select2 .select2-selection").click()
    page.locator(".select2-container--open .select2-search__field").fill(typed)
    highlighted = page.locator(".select2-results__option--highlighted")
    highlighted.filter(has_text=wanted).wait_for()
    page.keyboard.press("Enter")


def test_a_reporter_files_a_story(page, sign_in):
    author = make_author("Selma Ouadah", account=sign_in("reporter"))
    make_category("Énergie")
    make_tag("Énergie")

    page.goto("/admin/")
    page.click("text=Nouvel article")
    page.locator(".story-text").wait_for()
    page.fill("#id_headline", "Le solaire éclaire les écoles d’Adrar")
    page.keyboard.press("Enter")
    page.keyboard.type("Trois cents toits équipés en un an.")
    page.click(".story-text")
    page.keyboard.type("À Adrar, les classes ont la lumière.")
    choose(page, "category", "ener", "Énergie")
    choose(page, "tags", "energie", "Énergie")
    page.keyboard.type("Écoles")
    page.locator("text=Nouveau mot-clé").wait_for()
    page.keyboard.press("Enter")
    page.click("text=Envoyer à la relecture")
    page.locator(".message-success").wait_for()

    article = Article.objects.get()
    assert article.state == State.IN_REVIEW
    assert article.standfirst == "Trois cents toits équipés en un an."
    assert "les classes ont la lumière" in article.body
    assert article.category.name == "Énergie"
    assert [tag.name for tag in article.tags.all()] == ["Écoles", "Énergie"]
    assert [row.author for row in article.display_bylines] == [author]


def test_a_picture_is_added_without_leaving_the_story(page, sign_in):
    sign_in("desk")
    article = make_article()
    page.goto(f"/admin/articles/article/{article.pk}/change/")

    with page.expect_popup() as opened:
        page.click("#add_id_lead_image")
    window = opened.value
    photo = {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": picture_bytes()}
    window.set_input_files("#id_original", photo)
    window.fill("#id_caption", "Le port, lundi matin")
    with window.expect_event("close"):
        window.click("text=Enregistrer")

    panel = page.locator("[data-lead-picture]")
    panel.locator("text=Le port, lundi matin").wait_for()
    assert panel.locator("[data-part=alt]").inner_text() == "À écrire"
    page.click("button[name=_save]")
    page.locator(".message-success").wait_for()
    article.refresh_from_db()
    assert article.lead_image == Image.objects.get()


def test_who_signs_is_ordered_by_the_keyboard_before_the_first_save(page, sign_in):
    sign_in("desk")
    make_author("Nadir K")
    make_author("Selma Ouadah")
    page.goto("/admin/articles/article/add/")
    rows = page.locator("#bylines-group [data-row]")

    page.fill("#id_headline", "Le port rouvre")
    choose(page, "bylines-0-author", "nadir", "Nadir")
    page.locator("#bylines-group [data-rows-add]").press("Enter")
    choose(page, "bylines-1-author", "selma", "Selma")
    rows.nth(1).locator("[data-row-up]").press("Enter")
    page.click("button[name=_save]")
    page.locator(".message-success").wait_for()
    saved = [row.author.name for row in Article.objects.get().display_bylines]
    rows.nth(0).locator("[data-row-remove]").press("Enter")
    with page.expect_navigation():
        page.click("button[name=_save]")

    assert saved == ["Selma Ouadah", "Nadir K"]
    left = [row.author.name for row in Article.objects.get().display_bylines]
    assert left == ["Nadir K"]


def test_the_desk_mends_what_blocks_then_publishes(page, sign_in):
    sign_in("chief")
    make_category("Monde")
    article = make_article(category=None)
    page.goto(f"/admin/articles/article/{article.pk}/change/")

    page.click("text=Publier…")
    page.wait_for_url("**/verb/publish/**")
    assert page.locator("button:has-text('Publier')").is_disabled()
    page.locator(".problems-blocking a").first.click()
    page.locator(".panel-field-category :focus").wait_for()
    page.keyboard.type("monde")
    choose(page, "category", "monde", "Monde")
    page.click("text=Publier…")
    page.wait_for_url("**/verb/publish/**")
    page.locator(".verb-form button").click()
    page.locator(".message-success").wait_for()

    article.refresh_from_db()
    assert article.state == State.PUBLISHED
    assert page.locator("text=Voir sur le site").is_visible()


def test_the_other_verbs_wait_in_a_menu_that_the_keyboard_opens(page, sign_in):
    sign_in("chief")
    article = make_article()
    page.goto(f"/admin/articles/article/{article.pk}/change/")
    menu = page.locator(".story-acts .menu-list")

    page.locator(".story-acts summary").press("Enter")
    assert "Bon à publier" in menu.inner_text()
    assert "Mettre à la corbeille" in menu.inner_text()
    page.keyboard.press("Escape")

    assert not menu.is_visible()


def test_mistakes_lead_to_their_field(page, sign_in):
    sign_in("chief")
    page.goto("/admin/articles/article/add/")
    page.fill("#id_headline", "Le port rouvre")
    page.fill("#id_standfirst", "Chapô " * 120)
    page.click("button[name=_save]")

    summary = page.locator("[data-errors]")
    summary.wait_for()
    page.locator("[data-errors]:focus").wait_for()
    summary.locator("a").first.click()

    assert page.evaluate("document.activeElement.id") == "id_standfirst"
    assert page.input_value("#id_headline") == "Le port rouvre"


def test_words_saved_nowhere_are_not_left_by_accident(page, sign_in):
    sign_in("chief")
    page.goto("/admin/articles/article/add/")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    page.click("#id_headline")
    page.keyboard.type("Le port")
    said = page.locator("[data-saved]").inner_text()
    page.click(".story-back")
    page.wait_for_url("**/article/")

    assert said == "Modifié…"
    assert asked == ["beforeunload"]


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    ["", "articles/article/", "articles/article/{pk}/change/", "articles/image/add/"],
)
def test_pages_fit_a_phone_and_everybody(page, sign_in, trouble, path, scheme):
    sign_in("chief", first_name="Karim", last_name="Bensaïd")
    article = make_article(lead_image=make_image(), tags=["Port"])
    page.emulate_media(color_scheme=scheme)

    for size in (PHONE, {"width": 1280, "height": 800}):
        page.set_viewport_size(size)
        page.goto(f"/admin/{path.format(pk=article.pk)}")
        page.wait_for_load_state("networkidle")

        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= size["width"]
        assert trouble == []
        assert accessibility_violations(page) == []
        trouble.clear()  # axe writes styles of its own, which the page's policy refuses
