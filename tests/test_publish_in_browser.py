"""The foundation's promise, played in Chromium: an editor publishes, readers and feeds see it."""

import re

import feedparser
import pytest
from playwright.sync_api import expect

from articles.models import Article
from tests.factories import make_author, make_category, make_image, make_user

pytestmark = pytest.mark.django_db(transaction=True)


def sign_in(page, username):
    page.goto("/admin/")
    page.locator("#id_username").fill(username)
    page.locator("#id_password").fill("motdepasse")
    page.keyboard.press("Enter")
    page.locator("#id_password").wait_for(state="detached")


def choose(page, field, typed, label):
    """Types in one of the admin's search boxes and takes what it offers."""
    page.locator(f"#id_{field} + .select2").click()
    page.locator(".select2-search__field").last.fill(typed)
    page.locator(".select2-results__option", has_text=label).first.click()


def test_a_story_published_in_the_admin_is_on_every_surface(page, client):
    make_category("Énergie")
    make_image(title="Champ de blé", alt="Un champ de blé", credit="Photo : Crésus")
    desk = make_user(role="desk", first_name="Yacine", last_name="Ferhat")
    make_author("Yacine Ferhat", account=desk)
    sign_in(page, desk.username)

    page.get_by_role("link", name="Nouvel article").first.click()
    page.locator("#id_headline").fill("À Bejaïa, le port rouvre ses quais")
    page.locator("#id_standfirst").fill("Trois mois de travaux s’achèvent.")
    page.locator(".story-text").click()
    page.keyboard.type("Le premier navire est entré mardi à l'aube.")
    choose(page, "category", "energ", "Énergie")
    choose(page, "lead_image", "ble", "Champ de blé")
    page.get_by_role("button", name="Publier").click()
    page.wait_for_url("**/verb/publish/")
    expect(page.locator("main")).to_contain_text("Yacine Ferhat")
    expect(page.locator("main")).to_contain_text("Énergie")
    page.get_by_role("button", name="Publier").click()
    page.wait_for_url(re.compile(r"/change/$"))

    article = Article.objects.published().get()
    assert article.display_bylines[0].author.name == "Yacine Ferhat"
    assert (
        article.get_absolute_url()
        == f"/article/a-bejaia-le-port-rouvre-ses-quais-{article.pk}/"
    )
    for address in (
        "/",
        "/rubrique/energie/",
        "/auteur/yacine-ferhat/",
        "/recherche/?q=quais",
    ):
        page.goto(address)
        expect(page.locator("main")).to_contain_text("le port rouvre ses quais")
    page.get_by_role("link", name="le port rouvre ses quais").first.click()
    expect(page.locator("h1")).to_have_text("À Bejaïa, le port rouvre ses quais")
    expect(page.locator("article")).to_contain_text("entré mardi à l’aube")
    expect(page.locator("article img").first).to_have_attribute(
        "alt", "Un champ de blé"
    )
    feed = feedparser.parse(client.get("/flux/rss.xml").content)
    assert [entry.title for entry in feed.entries] == [
        "À Bejaïa, le port rouvre ses quais"
    ]
    texts = [part.value for part in feed.entries[0].content if part.type == "text/html"]
    assert "entré mardi à l’aube" in texts[0]


def test_a_reporter_files_and_cannot_publish(page):
    make_category("Monde")
    reporter = make_user(role="reporter")
    make_author("Selma Ouadah", account=reporter)
    sign_in(page, reporter.username)

    page.get_by_role("link", name="Nouvel article").first.click()
    page.locator("#id_headline").fill("Un titre")
    page.locator(".story-text").click()
    page.keyboard.type("Le texte.")
    assert page.get_by_role("button", name="Publier").count() == 0
    with page.expect_navigation():
        page.get_by_role("button", name="Envoyer à la relecture").click()

    article = Article.objects.get()
    assert article.state == "in_review"
    assert article.body == "<p>Le texte.</p>"
    assert not Article.objects.published().exists()


def test_a_mistake_gets_a_french_sentence_and_loses_nothing(page):
    desk = make_user(role="desk")
    sign_in(page, desk.username)
    page.goto("/admin/articles/article/add/")
    page.locator("#id_headline").fill("Un titre " + "trop long " * 30)
    page.locator(".story-text").click()
    page.keyboard.type("Un texte que personne ne doit perdre.")

    with page.expect_navigation():
        page.get_by_role("button", name="Enregistrer", exact=True).click()

    expect(page.locator("main, form").first).to_contain_text("au plus 200 caractères")
    expect(page.locator(".story-text")).to_contain_text(
        "Un texte que personne ne doit perdre."
    )
    assert page.locator("#id_headline").input_value().startswith("Un titre trop long")
