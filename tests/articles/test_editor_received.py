"""What the editor is given: texts stored by other means, and what is pasted."""

import pytest
from django.db import connection

from articles.body import sanitise
from tests.articles.test_body_hostile import HOSTILE
from tests.articles.typist import EDITOR, VALUE, open_story, typed
from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)


def store(article, html):
    """As another program would: past every sanitiser."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE articles_article SET body = %s WHERE id = %s", [html, article.pk]
        )


@pytest.mark.parametrize(
    "html",
    [
        "<p>a</p>".join(HOSTILE[:17]),
        "<p>a</p>".join(HOSTILE[18:]),
        "<table><tr><td rowspan=99 colspan=99>x</table><table>" + "<tr>" + "<td>x" * 60,
        "<figure data-image=999999></figure><figure data-embed=x></figure><figure>",
        "<ul><li>" * 200 + "x",
        "<b>" * 500 + "<p>x" + "<blockquote>" * 500 + "y",
        "<table><tr><td>a<tr><td>b<td>c<tr></table><ol start=-5><li><table><tr><td>y",
        "<blockquote class=pull></blockquote><aside class=note></aside>\u202e",
    ],
)
def test_whatever_is_stored_the_editor_starts_and_keeps_what_is_kept(desk, html):
    article = make_article(body="")
    store(article, html)

    text = open_story(desk, article)

    assert sanitise(desk.evaluate(f"{EDITOR}.getHTML()")) == sanitise(html)
    text.focus()
    typed(desk, "fin")
    assert "fin" in desk.evaluate(VALUE)


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        (
            "<html><head><style>p{mso-x:1}</style></head><body><!--StartFragment-->"
            "<p class=MsoNormal style='color:red'>Un <b>mot</b><o:p></o:p></p>"
            "<p class=MsoListParagraphCxSpFirst style='mso-list:l0'><![if !supportLists]>"
            "<span>·<span>&nbsp;&nbsp; </span></span><![endif]>a</p>"
            "<p class=MsoListParagraphCxSpLast><![if !supportLists]>·<![endif]>b</p><img width=3>"
            "<!--EndFragment--></body></html>",
            "<p>Un <strong>mot</strong></p><ul><li><p>a</p></li><li><p>b</p></li></ul>",
        ),
        (
            '<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr">'
            '<span style="font-weight:700">c</span> <span style="font-style:italic">d</span></p></b>'
            "<p dir=ltr style='line-height:2'>Le style = sobre</p>",
            "<p><strong>c</strong> <em>d</em></p><p>Le style = sobre</p>",
        ),
    ],
)
def test_what_is_pasted_from_word_and_google_docs_keeps_its_meaning(desk, pasted, kept):
    open_story(desk, make_article(body="")).click()

    desk.evaluate(f"html => {EDITOR}.view.pasteHTML(html)", pasted)

    assert sanitise(desk.evaluate(VALUE)) == kept
