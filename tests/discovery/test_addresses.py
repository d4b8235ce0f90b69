"""Where feeds are, where they were, and what one of them costs."""

import pytest

from articles import workflow
from newsroom.discovery.models import FeedState
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_image,
    make_published,
    make_scheduled,
    make_tag,
)

pytestmark = pytest.mark.django_db
FEEDS = [
    f"{page}flux/{format}.xml"
    for page in ("/", "/rubrique/energie/", "/auteur/nadir-k/", "/mot-cle/gaz/")
    for format in ("rss", "atom")
]


@pytest.fixture
def story():
    return make_published(
        category=make_category("Énergie"),
        authors=[make_author("Nadir K")],
        tags=["Gaz"],
    )


@pytest.mark.parametrize("format", ["rss", "atom"])
def test_former_addresses_lead_to_the_feed_in_one_hop(client, story, format):
    things = [story.category, story.display_bylines[0].author, story.tags.first()]
    former = [f"{thing.get_absolute_url()}flux/{format}.xml" for thing in things]
    for thing in things:
        thing.name = f"{thing.name} bis"
        thing.save()

    for address, thing in zip(former, things, strict=True):
        response = client.get(address)
        assert response.status_code == 301
        assert response["Location"] == f"{thing.get_absolute_url()}flux/{format}.xml"
        assert client.get(response["Location"]).status_code == 200


@pytest.mark.parametrize("page", ["rubrique", "auteur", "mot-cle"])
@pytest.mark.parametrize("slug", ["inconnu", "%00", "a" * 300, "%E2%80%AE"])
def test_an_unknown_address_is_a_404_and_leaves_no_trace(client, page, slug):
    assert client.get(f"/{page}/{slug}/flux/rss.xml").status_code == 404
    assert not FeedState.objects.exists()


def test_an_author_without_public_story_has_no_feed(client):
    author = make_author("Plume à venir")
    make_article(authors=[author])
    make_scheduled(authors=[author])

    assert client.get("/auteur/plume-a-venir/flux/rss.xml").status_code == 404


def test_an_author_of_advertising_alone_has_the_empty_feed_that_her_page_announces(
    client,
):
    make_published(authors=[make_author("Nadir K")], is_sponsored=True)

    response = client.get("/auteur/nadir-k/flux/atom.xml")

    assert response.status_code == 200
    assert b"<entry" not in response.content


def test_a_keyword_that_nothing_public_bears_has_no_feed(client):
    make_tag("Secret")
    make_article(tags=["Demain"])

    assert client.get("/mot-cle/secret/flux/rss.xml").status_code == 404
    assert client.get("/mot-cle/demain/flux/atom.xml").status_code == 404


def test_a_feed_tells_caches_what_it_shows(client, story):
    author, category = story.display_bylines[0].author, story.category

    site = client.get(FEEDS[0])["Cache-Tag"].split()
    own = client.head(FEEDS[2])["Cache-Tag"].split()
    unchanged = client.get(FEEDS[2], headers={"If-None-Match": "*"})

    assert unchanged["Cache-Tag"].split() == own
    assert {"lfeed", f"a{story.pk:x}", f"u{author.pk:x}", f"c{category.pk:x}"} <= set(
        site
    )
    assert {f"lc{category.pk:x}", f"a{story.pk:x}"} <= set(own)


@pytest.fixture
def heavy_paper():
    """Everything that a feed may have to look for."""
    category = make_category("Énergie")
    child = make_category("Gaz naturel", parent=category)
    for number in range(3):
        inside, opening = make_image(), make_image()
        story = make_published(
            category=child,
            authors=[make_author("Nadir K") if not number else make_author()],
            tags=["Gaz", "Solaire"],
            lead_image=opening,
            body=f'<p>Un texte.</p><figure data-image="{inside.pk}"></figure>',
        )
        story.other_categories.add(make_category())
        workflow.correct(story, by=chief(), text="Une correction.")


def test_a_feed_costs_at_most_six_queries(
    client, heavy_paper, django_assert_max_num_queries
):
    for address in FEEDS:
        client.get(address)

        with django_assert_max_num_queries(6):
            assert client.get(address).status_code == 200


def test_also_the_first_time(client, heavy_paper, django_assert_max_num_queries):
    """When its state is written."""
    for address in FEEDS:
        with django_assert_max_num_queries(6):
            assert client.get(address).status_code == 200
