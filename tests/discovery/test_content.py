"""What a feed brings to its reader."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Correction
from newsroom.discovery.entries import SUMMARY
from newsroom.discovery.feeds import NEWEST
from tests.discovery.subscriber import ADDRESS, SITE, read, text_of
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_image,
    make_published,
    make_scheduled,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db
RSS, ATOM = "/flux/rss.xml", "/flux/atom.xml"
BOTH = pytest.mark.parametrize("address", [RSS, ATOM])
MEDIA = "{http://search.yahoo.com/mrss/}"


def ids(client, address):
    return [entry.id for entry in read(client.get(address)).entries]


@pytest.fixture
def story():
    """One that has everything."""
    inside = make_image(alt="La conduite", caption="La conduite")
    story = make_published(
        headline='Le "gaz" arrive : l\'été & après',
        standfirst="Tom & Jerry à Adrar.",
        dateline="Adrar",
        sources="avec agences",
        body=(
            '<p>Il a dit "oui" hier.</p><h2>Un intertitre</h2>'
            f'<figure data-image="{inside.pk}"></figure>'
            '<p>Voir <a href="/fil/">le fil</a> et <a href="https://example.org/a">là</a> <em>aussi</em>.</p>'
            '<figure data-embed="https://www.youtube.com/watch?v=abcdefghijk"></figure>'
        ),
        category=make_category("Énergie"),
        tags=["Gaz", "Œuvres"],
        authors=[make_author("Nadir K"), make_author("Selma Ouadah")],
        lead_image=make_image(caption="Le champ", credit="Photo : Selma Ouadah"),
    )
    story.other_categories.add(make_category("Monde"))
    return story


@BOTH
def test_the_whole_story_is_there(client, story, address):
    html = text_of(read(client.get(address)).entries[0])

    figure, standfirst, opening, crosshead, inside, last = map(
        html.index,
        (
            "Le champ. Photo",
            "Tom &amp; Jerry",
            "Adrar — Il a dit «\u202foui\u202f»",
            "Un intertitre",
        )
        + ("La conduite", "Avec agences"),
    )
    assert html.startswith("<figure><img")
    assert figure < standfirst < opening < crosshead < inside < last
    assert "youtube.com/watch?v=abcdefghijk" in html
    assert "là</a> <em>aussi</em>." in html
    assert "iframe" not in html
    assert "data-" not in html


@BOTH
def test_the_story_comes_before_the_words_of_its_picture(client, story, address):
    entry = read(client.get(address)).entries[0]

    assert [content.type for content in entry.content] == ["text/html"]


@BOTH
def test_every_address_is_absolute(client, story, address):
    entry = read(client.get(address)).entries[0]

    addresses = ADDRESS.findall(text_of(entry))
    assert f"{SITE}/fil/" in addresses
    assert len(addresses) == 5
    assert all(
        found.startswith(("https://", "http://")) for found in [*addresses, entry.link]
    )
    assert entry.link == SITE + story.get_absolute_url()


@BOTH
def test_all_who_sign_are_named(client, story, address):
    entry = read(client.get(address)).entries[0]

    assert [author.name for author in entry.authors] == ["Nadir K", "Selma Ouadah"]


@BOTH
def test_sections_and_keywords_are_categories(client, story, address):
    entry = read(client.get(address)).entries[0]

    assert [tag.term for tag in entry.tags] == ["Énergie", "Monde", "Gaz", "Œuvres"]


@BOTH
def test_the_title_is_that_of_the_page_escaped_once(client, story, address):
    root = ElementTree.fromstring(client.get(address).content)

    titles = [element.text for element in root.iter() if element.tag.endswith("title")]
    assert titles[-1] == "Le «\u202fgaz\u202f» arrive\u00a0: l’été & après"


@BOTH
def test_the_opening_picture_is_said_to_machines_as_it_is_shown(client, story, address):
    response = client.get(address)
    picture = ElementTree.fromstring(response.content).find(f".//{MEDIA}content")

    assert picture.attrib == {
        "url": SITE + story.lead_image.url(width=960),
        "medium": "image",
        "type": "image/jpeg",
        "width": "640",
        "height": "400",
    }
    assert picture.find(f"{MEDIA}credit").text == "Photo\u00a0: Selma Ouadah"
    assert picture.find(f"{MEDIA}description").text == "Le champ"
    assert picture.attrib["url"] in text_of(read(response).entries[0])
    assert client.get(picture.attrib["url"].removeprefix(SITE)).status_code == 200


@BOTH
def test_the_summary_is_plain_and_short(client, address):
    make_published(standfirst="mot " * 140, body="<p>Texte</p>")
    make_published(body=f"<p>{'mot, <strong>gras</strong> ' * 200}</p>")

    for entry in read(client.get(address)).entries:
        assert 0 < len(entry.summary) <= SUMMARY
        assert "<" not in entry.summary


@BOTH
def test_identifiers_are_opaque_and_survive_a_retitle(client, story, address):
    before = ids(client, address)

    story.headline = "Un tout autre titre"
    story.save()

    assert before == [story.guid] == ids(client, address)
    assert story.guid.startswith("tag:cresus.example,2026:")


def test_the_identifier_is_not_an_address(client, story):
    guid = ElementTree.fromstring(client.get(RSS).content).find(".//guid")

    assert guid.attrib == {"isPermaLink": "false"}


@BOTH
def test_a_correction_is_read_first_and_moves_the_update_alone(client, story, address):
    before = read(client.get(address)).entries[0]
    published = before.published

    workflow.correct(story, by=chief(), text="Douze et non onze.")

    after = read(client.get(address)).entries[0]
    html = text_of(after)
    day = timezone.localdate()
    assert html.index("Douze et non onze.") < html.index("Il a dit")
    assert f"<strong>{Correction.Kind.CORRECTION.label}, {day.day}" in html
    assert str(day.year) in html
    assert after.published == published
    if address == ATOM:
        assert after.updated_parsed > before.updated_parsed


def test_a_typing_error_mended_in_silence_does_not_move_the_update(client, story):
    before = read(client.get(ATOM)).entries[0]

    story.headline = "Le gaz arrive"
    story.save()
    workflow.update(story, by=chief())

    after = read(client.get(ATOM)).entries[0]
    assert after.title == "Le gaz arrive"
    assert after.updated == before.updated == before.published


@BOTH
def test_only_the_newest_in_the_order_of_first_publication(client, address):
    stories = [
        make_published(ago=timedelta(hours=hours))
        for hours in [30, 2, *range(100, 100 + NEWEST)]
    ]
    workflow.correct(stories[0], by=chief(), text="Une correction tardive.")

    expected = [stories[1], stories[0], *stories[2:NEWEST]]
    assert ids(client, address) == [story.guid for story in expected]


@BOTH
def test_what_is_not_public_a_copy_and_advertising_are_left_out(client, address):
    original = make_published()
    make_published(duplicate_of=original)
    make_published(is_sponsored=True)
    make_article()
    make_scheduled()
    make_withdrawn()

    assert ids(client, address) == [original.guid]


@pytest.mark.parametrize("format", ["rss", "atom"])
def test_a_category_has_the_stories_of_its_children(client, format):
    energy = make_category("Énergie")
    gas = make_category("Gaz", parent=energy)
    world = make_category("Monde")
    own = make_published(category=energy, ago=timedelta(hours=1))
    of_child = make_published(category=gas, ago=timedelta(hours=2))
    also = make_published(category=world, ago=timedelta(hours=3))
    also.other_categories.add(energy)
    workflow.update(also, by=chief())

    expected = [own.guid, of_child.guid, also.guid]
    assert ids(client, f"/rubrique/energie/flux/{format}.xml") == expected
    assert ids(client, f"/rubrique/gaz/flux/{format}.xml") == [of_child.guid]


@pytest.mark.parametrize("format", ["rss", "atom"])
def test_an_author_and_a_keyword_have_their_feeds(client, format):
    author = make_author("Nadir K")
    signed = make_published(authors=[make_author(), author])
    tagged = make_published(tags=["Énergie solaire"])

    assert ids(client, f"/auteur/nadir-k/flux/{format}.xml") == [signed.guid]
    assert ids(client, f"/mot-cle/energie-solaire/flux/{format}.xml") == [tagged.guid]


@pytest.mark.parametrize("format", ["rss", "atom"])
def test_the_feed_says_whose_it_is(client, format):
    category = make_category("Énergie", description="Produire, transporter.")
    make_published(category=category)

    feed = read(client.get(f"/rubrique/energie/flux/{format}.xml")).feed

    links = {link.rel: link.href for link in feed.links}
    assert feed.title == "Énergie – Crésus"
    assert feed.subtitle == "Produire, transporter."
    assert feed.language == "fr"
    assert links["self"] == f"{SITE}/rubrique/energie/flux/{format}.xml"
    assert links["alternate"] == feed.link == f"{SITE}/rubrique/energie/"


def test_an_empty_category_has_a_valid_feed_that_does_not_tell_the_time(
    client, time_machine
):
    make_category("Énergie")
    addresses = [f"/rubrique/energie/flux/{format}.xml" for format in ("rss", "atom")]
    before = [client.get(address) for address in addresses]

    time_machine.move_to(timezone.now() + timedelta(hours=1))
    after = [client.get(address) for address in addresses]

    assert [read(response).entries for response in before] == [[], []]
    assert [r.content for r in before] == [r.content for r in after]
