"""The tools of writing at her keyboard."""

import pytest
from django.conf import settings
from django.test import Client

from articles.analysis import plain_text
from articles.models import Article, Tag
from newsroom.editing.models import LexiconEntry
from tests.articles.typist import VALUE, open_story, save, typed
from tests.factories import chief, make_article

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True)]
COUNT = """() => import("editor/length").then(({measured}) => measured(
  document.querySelector(".story-text").editor.state.doc))"""


def first_error(page):
    page.get_by_role("link", name="Aller à la première erreur").click()
    return page.evaluate(
        "document.activeElement.closest('.text-field, .panel-field').className"
    )


@pytest.fixture
def desk(page):
    client = Client()
    client.force_login(chief())
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session}
    page.context.add_cookies([cookie | {"url": settings.PAPER_URL}])
    return page


def test_a_word_is_advised_mended_and_left(desk):
    LexiconEntry.objects.create(right_form="Belousov", wrong_forms="Belysov")
    article = make_article(
        body="<p>Andreï <strong>Belysov</strong> est venu.</p><p>Il part demain.</p>",
        headline="Belysov à Alger",
    )
    text = open_story(desk, article)

    advice = text.locator(".advice")
    advice.first.wait_for()
    assert advice.count() == 2
    assert text.locator(".advised").all_inner_texts() == ["Belysov", "demain"]
    advice.first.get_by_role("button", name="Corriger").click()
    text.locator(".advice").get_by_role("button", name="Laisser").click()
    desk.locator(".text-field-headline .advice").get_by_role(
        "button", name="Corriger"
    ).click()

    assert text.locator(".advised").count() == 0
    save(desk)
    article = Article.objects.get(pk=article.pk)
    assert article.headline == "Belousov à Alger"
    assert "<strong>Belousov</strong>" in article.body
    assert "advi" not in article.body

    open_story(desk, article)
    with desk.expect_response("**/editing/advice/"):
        pass
    assert desk.locator(".story-text .advised").count() == 0


def test_typography_is_read_accepted_and_taken_back(desk):
    article = make_article(body="<p>L'eau : oui !</p>", headline="L'eau")
    text = open_story(desk, article)
    desk.locator("[data-tool=typography]").click()
    dialog = desk.get_by_role("dialog")
    dialog.locator("ins").first.wait_for()
    assert desk.evaluate(VALUE) == "<p>L'eau : oui !</p>"

    dialog.get_by_role("button", name="Accepter").click()

    assert "L’eau&nbsp;: oui\u202f!" in desk.evaluate(VALUE)
    assert desk.locator("#id_headline").input_value() == "L’eau"
    text.focus()
    typed(desk, "[Control+z]")
    assert "L'eau : oui !" in desk.evaluate(VALUE)


def test_a_tag_that_the_text_names_is_added_by_one_click(desk):
    Tag.objects.create(name="Transports")
    article = make_article(body="<p>Les transports de nuit.</p>")
    open_story(desk, article)

    desk.locator(".suggested-tag").click()

    assert desk.locator(".suggested").is_hidden()
    save(desk)
    assert [tag.name for tag in article.tags.all()] == ["Transports"]


def test_the_figures_of_the_text_are_those_of_the_server(desk):
    body = (
        "<p>Un\u00a0mot, <strong>deux</strong>mots.</p><ul><li><p>a</p></li><li><p>b 😀</p></li></ul>"
        "<table><caption>Titre du tableau</caption><tbody><tr><td><p>x<br>y</p></td></tr></tbody></table>"
        + "<p>mot mot</p>"
        * 200
    )
    article = make_article(body=body)
    open_story(desk, article)

    found = desk.evaluate(COUNT)

    text = plain_text(article.body)
    assert found["signs"] == len(text)
    assert found["words"] == article.word_count
    assert found["minutes"] == article.reading_minutes
    assert f"{article.word_count} mots" in desk.locator(".story-count").inner_text()


def test_the_bar_leads_to_the_first_mistake_wherever_it_hides(desk):
    article = make_article(headline="Un titre")
    open_story(desk, article)
    desk.evaluate("document.querySelector('#id_slug').value = 'a b !'")
    save(desk)

    assert "panel-field-slug" in first_error(desk)
    assert desk.locator("#id_slug").is_visible()

    open_story(desk, article)
    desk.evaluate(
        "document.querySelector('#id_category').append(new Option('x', '999', true, true))"
    )
    save(desk)

    assert "panel-field-category" in first_error(desk)
    assert "select2" in desk.evaluate("document.activeElement.className")

    open_story(desk, article)
    desk.evaluate(
        "document.querySelector('.story-text').editor.commands.insertContent('a'.repeat(300001))"
    )
    save(desk)

    assert "text-field-body" in first_error(desk)
    assert "story-text" in desk.evaluate("document.activeElement.className")
