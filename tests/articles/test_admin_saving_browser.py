"""Words on the screen outlive a double click, a closed session and a lost network."""

import pytest
from django.contrib.sessions.models import Session

from articles.models import Article
from tests.articles.typist import open_story
from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)
ADD = "/admin/articles/article/add/"


def write(page, headline):
    page.goto(ADD)
    page.locator(".story-tools").wait_for()
    page.fill("#id_headline", headline)
    page.click(".story-text")
    page.keyboard.type("Trois mots précieux.")


def test_two_clicks_make_one_story(desk):
    write(desk, "Le port rouvre")

    desk.dblclick("button[name=_save]")
    desk.locator(".message-success").wait_for()

    assert Article.objects.count() == 1


def test_a_closed_session_keeps_the_words_and_saves_after_signing_in_again(
    desk,
):
    write(desk, "Le port rouvre")
    session, cookies = Session.objects.get(), desk.context.cookies()
    Session.objects.all().delete()

    desk.click("button[name=_save]")
    desk.locator("text=Vous n’êtes plus connecté").wait_for()
    typed = desk.input_value("#id_headline")
    session.save()
    desk.context.add_cookies(cookies)
    desk.click("button[name=_save]")
    desk.locator(".message-success").wait_for()

    assert typed == "Le port rouvre"
    assert "Trois mots précieux." in Article.objects.get().body


def test_a_lost_network_keeps_the_words(desk, trouble):
    write(desk, "Le port rouvre")

    desk.context.set_offline(True)
    desk.click("button[name=_save]")
    desk.locator("text=Le bureau ne répond pas").wait_for()
    desk.context.set_offline(False)
    desk.click("button[name=_save]")
    desk.locator(".message-success").wait_for()

    trouble.clear()
    assert "Trois mots précieux." in Article.objects.get().body


def test_paragraphs_stand_apart_in_the_editor_as_on_the_page(desk):
    article = make_article(body="<p>Un.</p><p>Deux.</p>")
    text = open_story(desk, article)

    gap = text.locator("p").nth(1).evaluate("p => getComputedStyle(p).marginTop")

    assert float(gap.removesuffix("px")) > 8


def test_headlines_have_room_in_the_list(desk):
    make_article(headline="Le barrage de Béni Haroun retrouve son niveau de 2019")
    desk.goto("/admin/articles/article/")

    cell = desk.locator("tbody .field-title_or_untitled")

    assert cell.bounding_box()["width"] > 300
