"""Any text at all comes out as XML that every reader can read."""

from xml.etree import ElementTree

import feedparser
import pytest

from articles.models import Article
from tests.discovery.subscriber import read, text_of
from tests.factories import make_author, make_image, make_published

pytestmark = pytest.mark.django_db
RSS, ATOM = "/flux/rss.xml", "/flux/atom.xml"
BOTH = pytest.mark.parametrize("address", [RSS, ATOM])


@BOTH
def test_an_arabic_story_keeps_its_direction_and_its_marks(client, address):
    make_published(headline="عنوان المقال ؟", body="<p>نص المقال!</p>", language="ar")

    entry = read(client.get(address)).entries[0]

    assert entry.title == "عنوان المقال ؟"
    assert 'lang="ar"' in text_of(entry)
    assert 'dir="rtl"' in text_of(entry)
    assert "نص المقال!" in text_of(entry)


HOSTILE = "<script>alert(1)</script> ]]> & \u202eoc\u2066 \x0b\ufffe 🙂 مرحبا &amp;#8217; l'eau"


@BOTH
def test_hostile_text_leaves_the_feed_valid(client, address):
    story = make_published(
        headline="Titre",
        authors=[make_author("A <b>]]></b> & \x0b\u202e")],
        lead_image=make_image(alt=f'"{HOSTILE}', caption=HOSTILE, credit=HOSTILE),
        tags=["T <i>]]></i> &"],
    )
    # Past the form and the sanitiser, as an import or a restored file might be.
    Article.objects.filter(pk=story.pk).update(
        headline=HOSTILE,
        standfirst=HOSTILE,
        dateline=HOSTILE[:60],
        sources=HOSTILE,
        body=f"<p>{HOSTILE}</p>",
    )

    response = client.get(address)

    text = response.content.decode()
    root = ElementTree.fromstring(response.content)
    entry = read(response).entries[0]
    titles = [element.text for element in root.iter() if element.tag.endswith("title")]
    assert "\u202e" not in text
    assert "<script" not in text
    assert titles[-1].startswith("<script>alert(1)</script> ]]> & oc")
    assert titles[-1].endswith("🙂 مرحبا &amp;#8217; l’eau")
    assert "<script" not in text_of(entry)
    assert "<script" not in entry.summary
    assert "🙂" in text_of(entry)


@BOTH
def test_the_prolog_and_the_header_say_utf_8(client, address):
    make_published(headline="L’œuvre d’été")

    response = client.get(address)

    kind = "rss" if address == RSS else "atom"
    assert response["Content-Type"] == f"application/{kind}+xml; charset=utf-8"
    assert response.content.startswith(b'<?xml version="1.0" encoding="utf-8"?>')
    assert b'<?xml-stylesheet href="/static/css/feed.css"' in response.content
    assert feedparser.parse(response.content).encoding == "utf-8"
