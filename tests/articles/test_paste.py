"""What is pasted from elsewhere: the meaning of it is kept, and nothing else."""

import re

import pytest

from articles.analysis import plain_text
from articles.body import sanitise
from articles.models import Article
from tests.articles.pasted import EXPECTED, LISTS, SOURCES
from tests.articles.typist import EDITOR, VALUE, open_story, save
from tests.factories import make_article

PASTE_TEXT = """text => {
  const data = new DataTransfer()
  data.setData("text/plain", text)
  document.querySelector(".story-text").dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
}"""


@pytest.mark.long
@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.django_db(transaction=True)
def test_six_hundred_words_are_kept_with_their_meaning_alone(desk, source):
    article = make_article(body="")
    open_story(desk, article).click()

    desk.evaluate(f"html => {EDITOR}.view.pasteHTML(html)", SOURCES[source])
    save(desk)

    kept = Article.objects.get(pk=article.pk).body
    assert kept == EXPECTED
    assert len(plain_text(kept).split()) >= 600
    assert [kept.count(tag) for tag in ("<strong>", "<a ", "<h2>")] == [3, 2, 2]


@pytest.mark.long
@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.django_db(transaction=True)
def test_lists_of_every_kind_become_lists(desk, kind):
    pasted, kept = LISTS[kind]
    open_story(desk, make_article(body="")).click()

    desk.evaluate(f"html => {EDITOR}.view.pasteHTML(html)", pasted)

    assert sanitise(desk.evaluate(VALUE)) == kept


@pytest.mark.long
@pytest.mark.django_db(transaction=True)
def test_bullets_in_plain_text_become_a_list_and_dialogue_does_not(desk):
    open_story(desk, make_article(body="")).click()

    desk.evaluate(PASTE_TEXT, "Dit :\n• a\n• b\n– Non.")

    assert sanitise(desk.evaluate(VALUE)) == (
        "<p>Dit :</p><ul><li><p>a</p></li><li><p>b</p></li></ul><p>– Non.</p>"
    )


@pytest.mark.parametrize("source", SOURCES)
def test_the_server_cleans_the_same_clipboard_by_itself(source):
    kept = sanitise(SOURCES[source])

    assert not re.search(r"style|class|Mso|<span|<o:p|<div|&nbsp;", kept)
    assert plain_text(kept) == plain_text(EXPECTED)
    assert kept.count("<h2>") == 2
    assert kept.count("<a href=") == 2
