"""How readers, and their applications, find the feeds."""

import re

import pytest
from django.template import Context, Template

from tests.discovery.subscriber import SITE
from tests.factories import make_author, make_category, make_published, make_tag

LINK = re.compile(
    r'<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)">'
)
SITE_LINKS = [
    ("application/rss+xml", "Crésus (RSS)", "/flux/rss.xml"),
    ("application/atom+xml", "Crésus (Atom)", "/flux/atom.xml"),
]


def links(source, **context):
    return LINK.findall(
        Template("{% load discovery %}" + source).render(Context(context))
    )


def test_every_page_announces_the_feeds_of_the_paper():
    assert links("{% feed_links %}") == SITE_LINKS
    assert links("{% feed_links missing %}") == SITE_LINKS


@pytest.mark.django_db
@pytest.mark.parametrize("make", [make_category, make_author, make_tag])
def test_the_page_of_a_thing_announces_its_own_feeds_first(make):
    thing = make("Énergie & « eau »")

    found = links("{% feed_links thing %}", thing=thing)

    page = thing.get_absolute_url()
    assert [href for _type, _title, href in found[:2]] == [
        f"{page}flux/rss.xml",
        f"{page}flux/atom.xml",
    ]
    assert found[0][1] == "Énergie &amp; «\u202feau\u202f» – Crésus (RSS)"
    assert found[2:] == SITE_LINKS


@pytest.mark.django_db
def test_what_is_announced_answers_with_what_was_announced(client):
    story = make_published(tags=["Gaz"])
    things = [story.category, story.display_bylines[0].author, story.tags.first()]

    for thing in things:
        for mime, _title, href in links("{% feed_links thing %}", thing=thing):
            assert client.get(href)["Content-Type"].startswith(mime)


@pytest.mark.django_db
def test_our_feeds_are_listed_by_category(client, django_assert_max_num_queries):
    culture, energy = (
        make_category("Culture", position=2),
        make_category("Énergie", position=1),
    )
    make_category("Cinéma", parent=culture)

    with django_assert_max_num_queries(4):
        response = client.get("/flux/")

    assert response.status_code == 200
    site, first, second = response.context["feeds"]
    groups = [
        [feed["label"] for feed in group["feeds"]]
        for group in response.context["groups"]
    ]
    assert site["rss"] == f"{SITE}/flux/rss.xml"
    assert first["label"] == energy.name
    assert second["atom"] == f"{SITE}/rubrique/culture/flux/atom.xml"
    assert [child["label"] for child in second["children"]] == ["Cinéma"]
    assert groups[1] == ["Énergie", "Culture", "Cinéma"]
    for address in ("/flux/rss.xml", "/rubrique/cinema/flux/rss.xml"):
        assert f'href="{SITE}{address}"' in response.text
