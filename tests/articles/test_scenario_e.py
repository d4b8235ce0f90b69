"""Scenario E: two editors, one article, and a tab that slept forty minutes."""

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from articles.models import Article
from tests.articles.filled import change, story_url
from tests.factories import make_article, make_user

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]
BODY = "<p>Le port rouvre.</p><p>Les grues sont neuves.</p><p>Le maire était là.</p>"


def tab_of(page, user, article):
    """A browser of her own."""
    client = Client()
    client.force_login(user)
    context = page.context.browser.new_context(
        base_url=settings.PAPER_URL, viewport={"width": 1280, "height": 800}
    )
    name = settings.SESSION_COOKIE_NAME
    value = client.cookies[name].value
    context.add_cookies([{"name": name, "value": value, "url": settings.PAPER_URL}])
    tab = context.new_page()
    tab.goto(story_url(article, "change"))
    tab.locator(".story-tools").wait_for()
    return tab


def rewrite(tab, paragraph, words):
    tab.locator(".story-text p", has_text=paragraph).click(click_count=3)
    tab.keyboard.insert_text(words)


def save(tab):
    with tab.expect_navigation():
        tab.get_by_role("button", name="Enregistrer", exact=True).click()


def test_two_editors_and_a_tab_that_slept(page):
    reporter = make_user(role="desk", first_name="Yacine", last_name="Ferhat")
    desk = make_user(role="desk", first_name="Lina", last_name="Haddad")
    article = make_article(headline="Le port", body=BODY, created_by=reporter)
    client = Client()
    client.force_login(reporter)
    change(client, article, kicker="Ports")
    yacine, lina, asleep = (
        tab_of(page, user, article) for user in (reporter, desk, reporter)
    )

    # Different fields, then neighbouring paragraphs.
    yacine.fill("#id_headline", "Le port rouvre lundi")
    rewrite(yacine, "Le port rouvre.", "Le port rouvre lundi matin.")
    save(yacine)
    yacine.locator(".message-success").wait_for()
    lina.fill("#id_standfirst", "Après six mois de travaux.")
    rewrite(lina, "Les grues sont neuves.", "Les grues viennent de Corée.")
    save(lina)
    expect(lina.locator(".message-success")).to_contain_text("Yacine Ferhat")
    merged = Article.objects.get(pk=article.pk)
    assert merged.headline == "Le port rouvre lundi"
    assert merged.standfirst == "Après six mois de travaux."
    assert "lundi matin" in merged.body
    assert "Corée" in merged.body

    # The same paragraph: the second one sees both, and chooses.
    rewrite(lina, "Le maire était là.", "Le maire a coupé le ruban.")
    save(lina)
    lina.get_by_text("L’article est enregistré.").wait_for()
    rewrite(yacine, "Le maire était là.", "Le ministre était là.")
    save(yacine)
    yacine.get_by_role("heading", name="Deux textes pour un même passage").wait_for()
    assert yacine.get_by_text("Le maire a coupé le ruban.").first.is_visible()
    assert yacine.get_by_text("Le ministre était là.").first.is_visible()
    before = Article.objects.get(pk=article.pk).body
    assert "ministre" not in before
    yacine.get_by_label("Le texte de Lina Haddad").check()
    yacine.get_by_role("button", name="Enregistrer mon choix").click()
    yacine.locator(".message-success").wait_for()
    article.refresh_from_db()
    assert "coupé le ruban" in article.body
    kept = [row.content["body"] for row in article.revisions.all()]
    assert any("Le ministre était là." in body for body in kept)

    # The tab that slept wakes up and saves: it overwrites nothing.
    rewrite(asleep, "Le port rouvre.", "Le port rouvre enfin.")
    save(asleep)
    asleep.get_by_role("heading", name="Deux textes pour un même passage").wait_for()
    article.refresh_from_db()
    assert "lundi matin" in article.body
    assert "coupé le ruban" in article.body
    for tab in (yacine, lina, asleep):
        tab.context.close()


def test_two_quick_saves_of_one_person_alarm_nobody(page):
    user = make_user(role="desk")
    article = make_article(headline="Le port", body=BODY, created_by=user)
    tab = tab_of(page, user, article)

    for headline in ("Le port rouvre", "Le port rouvre lundi"):
        tab.fill("#id_headline", headline)
        save(tab)
        tab.locator(".message-success").wait_for()

    assert Article.objects.get(pk=article.pk).headline == "Le port rouvre lundi"
    assert tab.get_by_text("autre onglet").count() == 0
    tab.context.close()
