"""No English on screen: no message without a French translation, no English word on a page."""

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

import polib
import pytest
from django.utils.translation import trans_real

from articles.models import Article, Author, Category, Image, Tag
from tests.english import english_in, english_words
from tests.factories import make_category, make_image, make_published
from tests.public_pages import Seen, public_addresses

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "newsroom" / "locale" / "fr" / "LC_MESSAGES" / "django.po"
SPOKEN = {
    "alt",
    "aria-label",
    "aria-description",
    "content",
    "label",
    "placeholder",
    "title",
}


class Visible(HTMLParser):
    """What a person reads or hears: text, and the attributes that are spoken."""

    def __init__(self):
        super().__init__()
        self.silent = 0
        self.parts = []

    def handle_starttag(self, tag, attrs):
        self.silent += tag in {"script", "style"}
        values = dict(attrs)
        is_machine_meta = tag == "meta" and values.get("name") not in {"description"}
        self.parts += [v for k, v in attrs if k in SPOKEN and v and not is_machine_meta]

    def handle_endtag(self, tag):
        self.silent -= tag in {"script", "style"}

    def handle_data(self, data):
        if not self.silent:
            self.parts.append(data)


def visible(html):
    page = Visible()
    page.feed(html)
    return "\n".join(page.parts)


def messages_of_python():
    for folder in ("articles", "newsroom"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Name)
                    and node.func.id
                    in {"_", "gettext", "gettext_lazy", "ngettext", "pgettext"}
                    and node.args
                    and isinstance(node.args[0], ast.Constant)
                ):
                    yield node.args[0].value, path


def messages_of_templates():
    tag = re.compile(r"""{%\s*translate\s+(?:"([^"]+)"|'([^']+)')""")
    for path in (ROOT / "templates").rglob("*.html"):
        for found in tag.finditer(path.read_text()):
            yield found[1] or found[2], path


def test_every_message_of_ours_has_its_french():
    known = {
        e.msgid
        for e in polib.pofile(str(CATALOGUE))
        if e.translated() and not e.obsolete
    }

    missing = {
        f"{message!r} ({path.name})"
        for message, path in [*messages_of_python(), *messages_of_templates()]
        if message not in known
    }

    assert missing == set()


def test_the_catalogue_holds_nothing_in_doubt():
    catalogue = polib.pofile(str(CATALOGUE))

    assert [e.msgid for e in catalogue if e.fuzzy or not e.translated()] == []
    assert len({(e.msgctxt, e.msgid) for e in catalogue}) == len(catalogue)


def test_the_compiled_catalogue_is_that_of_the_source():
    assert said(polib.mofile(str(CATALOGUE.with_suffix(".mo")))) == said(
        polib.pofile(str(CATALOGUE))
    )


def said(catalogue):
    return {(e.msgctxt, e.msgid): e.msgstr or e.msgstr_plural for e in catalogue}


def test_the_word_list_knows_english_and_spares_french():
    assert {"delete", "your", "search", "password"} <= english_words()
    assert english_in("Please log in again") >= {"please", "again"}
    assert (
        english_in("Le conseil a voté hier, à Alger, le budget de la commune.") == set()
    )


@pytest.fixture
def paper(db):
    category = make_category("Énergie", description="Produire, transporter, consommer.")
    article = make_published(
        category=category,
        kicker="Reportage",
        standfirst="Le résumé de la nouvelle.",
        tags=["Gaz"],
        lead_image=make_image(caption="La légende."),
    )
    make_published(category=category, tags=["Gaz"])
    return Seen(
        articles=[article],
        categories=list(Category.objects.all()),
        authors=list(Author.objects.all()),
        tags=list(Tag.objects.all()),
        images=list(Image.objects.all()),
        questions=["conseil", "rien"],
    )


def test_public_pages_speak_french_to_a_browser_that_asks_for_english(client, paper):
    found = {}
    for address in [*public_addresses(paper), "/inconnu/"]:
        response = client.get(address, HTTP_ACCEPT_LANGUAGE="en-US,en;q=0.9")
        is_page = response.headers.get("Content-Type", "").startswith("text/html")
        if is_page and (words := english_in(visible(response.text))):
            found[address] = words

    assert found == {}


def test_no_message_is_rendered_without_a_translation(client, paper, monkeypatch):
    unknown = set()
    found_by = trans_real.DjangoTranslation.gettext

    def spy(catalogue, message):
        if message and catalogue.language() == "fr" and not _knows(catalogue, message):
            unknown.add(message)
        return found_by(catalogue, message)

    monkeypatch.setattr(trans_real.DjangoTranslation, "gettext", spy, raising=False)
    for address in public_addresses(paper):
        client.get(address)

    assert unknown == set()


def _knows(catalogue, message):
    return any(
        key in catalogue._catalog for key in (message, (message, 0), (message, 1))
    )


def test_the_article_can_be_read_back_from_its_page(client, paper):
    article = Article.objects.get(pk=paper.articles[0].pk)

    assert "Le conseil s" in visible(client.get(article.get_absolute_url()).text)
