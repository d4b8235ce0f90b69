"""Hostile text in every field: what was typed is shown as text, and nothing breaks."""

from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from articles.models import Article, Author, Category, Image, Tag
from newsroom.search.models import SearchEntry
from tests.factories import make_author, make_category, make_image, make_published
from tests.public_pages import Seen, public_addresses

BIDI = "\u202emot\u2066"
HOSTILE = (
    f"<script>alert(1)</script> ]]> & \" ' {BIDI} 🙂 مرحبا <img src=x onerror=alert(1)>"
)
QUESTIONS = [
    "%22%27%3B--",
    "%3Cscript%3E",
    "%00%01",
    "*",
    "%25_%25",
    "a" * 5000,
    "%F0%9F%99%82",
    "NEAR(%22",
]

pytestmark = pytest.mark.django_db


class Suspicious(HTMLParser):
    """Elements and attributes that no text of ours may bring."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "script" and not (values.get("src") or "").startswith("/static/"):
            self.found.append((tag, attrs))
        if tag in {"iframe", "object", "embed", "style"} or "style" in values:
            self.found.append((tag, attrs))
        if any(name.startswith("on") for name in values):
            self.found.append((tag, attrs))
        if any("javascript:" in (value or "").lower() for value in values.values()):
            self.found.append((tag, attrs))


@pytest.fixture
def hostile_paper():
    category = make_category(f"R {HOSTILE}"[:80])
    category.description = HOSTILE
    category.save()
    article = make_published(
        kicker=HOSTILE,
        headline=HOSTILE,
        standfirst=HOSTILE,
        dateline=HOSTILE[:60],
        sources=HOSTILE,
        body=f'<p onclick="x()">{HOSTILE}</p><a href="javascript:alert(1)">lien</a>',
        category=category,
        lead_image=make_image(alt=HOSTILE, caption=HOSTILE, credit=HOSTILE[:120]),
        authors=[
            make_author(f"A {HOSTILE}"[:80], biography=HOSTILE, job_title=HOSTILE[:120])
        ],
        tags=[f"T {HOSTILE}"[:80]],
    )
    make_published(headline="Une autre", category=category, tags=[f"T {HOSTILE}"[:80]])
    return Seen(
        articles=[article],
        categories=list(Category.objects.all()),
        authors=list(Author.objects.all()),
        tags=list(Tag.objects.all()),
        images=list(Image.objects.all()),
        questions=["script", *QUESTIONS],
    )


def test_hostile_text_is_shown_as_text_on_every_page(client, hostile_paper):
    number = hostile_paper.articles[0].pk
    for address in public_addresses(hostile_paper):
        response = client.get(address)
        is_redirected = address == "/favicon.ico" or address.endswith(
            f"/article/{number}"
        )
        assert (response.status_code == 200) is not is_redirected, address
        if response.headers["Content-Type"].startswith("text/html"):
            page = Suspicious()
            page.feed(response.text)
            # The light edition brings its style with it: one, and its digest is in the policy.
            is_light = address.startswith("/leger/") and not is_redirected
            assert page.found == ([("style", [])] if is_light else []), address
        elif "xml" in response.headers["Content-Type"]:
            ElementTree.fromstring(response.content)


def test_bidirectional_overrides_do_not_reach_the_text(hostile_paper):
    assert "\u202e" not in Article.objects.get(pk=hostile_paper.articles[0].pk).body


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_hostile_question_gets_a_page(client, question):
    assert client.get(f"/recherche/?q={question}").status_code == 200
    assert client.get(f"/recherche/?q=a&page={question[:50]}").status_code in {200, 404}


def test_a_story_of_100_kilobytes_is_published_and_found(client):
    article = make_published(body=f"<p>{'crésus ' * 15_000}</p>")

    assert client.get(article.get_absolute_url()).status_code == 200
    assert SearchEntry.objects.get(article=article).stems
