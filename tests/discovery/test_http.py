"""How a feed is asked for, again and again, by machines that should cost nothing."""

import gzip
from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.http import http_date, parse_http_date

from articles import workflow
from articles.models import Article
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_image,
    make_published,
    make_scheduled,
)

pytestmark = pytest.mark.django_db
FEED = "/flux/rss.xml"
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


def again(client, first, address=FEED, method="get", **headers):
    ask = getattr(client, method)
    return ask(address, headers={"If-None-Match": first["ETag"], **headers})


@pytest.mark.parametrize("address", FEEDS)
def test_nothing_changed_nothing_sent(client, story, address, time_machine):
    first = client.get(address)
    time_machine.move_to(timezone.now() + timedelta(days=3))

    response = again(client, first, address)

    assert client.get(address).content == first.content
    assert response.status_code == 304
    assert response.content == b""
    assert response["ETag"] == first["ETag"]
    assert response["Last-Modified"] == first["Last-Modified"]
    assert response["Cache-Control"] == first["Cache-Control"] == "public, max-age=60"
    assert response["Vary"] == first["Vary"]


@pytest.mark.parametrize("date", [None, "same", "old", "nonsense"])
@pytest.mark.parametrize("form", ["{}", "W/{}", '"a", {}', 'W/"a,b",W/{} , "c"', "*"])
def test_every_way_to_say_that_one_has_it(client, story, form, date):
    first = client.get(FEED)
    dates = {"same": first["Last-Modified"], "old": http_date(0), "nonsense": "hier"}
    headers = {"If-None-Match": form.format(first["ETag"])}
    if date:
        headers["If-Modified-Since"] = dates[date]

    for ask in (client.get, client.head):
        for encoding in ("identity", "gzip"):
            response = ask(FEED, headers={"Accept-Encoding": encoding, **headers})
            assert response.status_code == 304
            assert response.content == b""


def test_a_compressed_answer_has_a_weak_validator_that_comes_back(client, story):
    plain = client.get(FEED)
    compressed = client.get(FEED, headers={"Accept-Encoding": "gzip"})

    assert compressed["Content-Encoding"] == "gzip"
    assert gzip.decompress(compressed.content) == plain.content
    assert compressed["ETag"] == f"W/{plain['ETag']}"
    for encoding in ("gzip", "identity"):
        response = again(client, compressed, **{"Accept-Encoding": encoding})
        assert response.status_code == 304
        assert response.content == b""


def test_a_date_alone_is_enough(client, story):
    first = client.get(FEED)

    same = client.get(FEED, headers={"If-Modified-Since": first["Last-Modified"]})
    earlier = http_date(parse_http_date(first["Last-Modified"]) - 1)

    assert same.status_code == 304
    assert client.get(FEED, headers={"If-Modified-Since": earlier}).status_code == 200


def test_the_validator_wins_over_the_date(client, story):
    future = http_date(timezone.now().timestamp() + 86_400)
    client.get(FEED)

    headers = {"If-None-Match": '"autre"', "If-Modified-Since": future}
    assert client.get(FEED, headers=headers).status_code == 200


def test_head_says_what_get_would(client, story):
    got, headed = client.get(FEED), client.head(FEED)

    assert headed.status_code == 200
    assert headed.content == b""
    for name in (
        "Content-Type",
        "ETag",
        "Last-Modified",
        "Cache-Control",
        "Content-Length",
    ):
        assert headed[name] == got[name]


@pytest.mark.parametrize("address", FEEDS)
def test_no_cookie_and_no_variation_by_reader(client, story, address):
    client.force_login(chief())

    response = client.get(address)

    assert not response.cookies
    assert response["Vary"] == "Accept-Encoding, Sec-Fetch-Dest"


def test_nothing_is_written_by_a_question(client, story):
    assert client.post(FEED).status_code == 405


def retitle(story):
    story.headline = "Un autre titre"
    story.save()
    workflow.update(story, by=chief())


def rename_the_author(story):
    author = story.display_bylines[0].author
    author.job_title, author.name = "Reporter", "Nadir Kaci"
    author.save()


def describe_the_picture(story):
    story.lead_image.alt = "Une autre description"
    story.lead_image.save()


CHANGES = {
    "a retitle": retitle,
    "another name": rename_the_author,
    "another description": describe_the_picture,
    "a correction": lambda story: workflow.correct(story, by=chief(), text="Douze."),
    "a withdrawal": lambda story: workflow.withdraw(story, by=chief(), reason="Erreur"),
    "a keyword": lambda story: story.tags.clear(),
    "another story": lambda story: make_published(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_sent_whichever_way_one_asks(client, change, time_machine):
    """At the very second of the first answer too: the date moves on by itself."""
    time_machine.move_to(timezone.now(), tick=False)
    make_published(ago=timedelta(days=1), authors=[make_author()])
    story = make_published(
        lead_image=make_image(), tags=["Gaz"], authors=[make_author("Nadir K")]
    )
    first = client.get(FEED)

    CHANGES[change](story)

    by_validator = again(client, first)
    by_date = client.get(FEED, headers={"If-Modified-Since": first["Last-Modified"]})
    by_both = again(client, first, **{"If-Modified-Since": first["Last-Modified"]})
    assert [r.status_code for r in (by_validator, by_date, by_both)] == [200] * 3
    assert by_validator["ETag"] != first["ETag"]
    assert parse_http_date(by_date["Last-Modified"]) > parse_http_date(
        first["Last-Modified"]
    )


def test_an_embargo_that_ends_is_a_change(client, story, time_machine):
    hour = timezone.now().replace(microsecond=0) + timedelta(hours=1)
    scheduled = make_scheduled(at=hour, embargoed_until=hour)
    first = client.get(FEED)

    time_machine.move_to(hour - timedelta(seconds=1), tick=False)
    before = again(client, first)
    time_machine.move_to(hour, tick=False)
    after = again(client, first)

    assert before.status_code == 304
    assert after.status_code == 200
    assert scheduled.guid in after.text


def test_a_change_elsewhere_is_not_a_change_here(client, story):
    address = "/rubrique/energie/flux/rss.xml"
    first = client.get(address)

    make_published(category=make_category("Monde"))
    make_article(category=story.category)

    assert again(client, first, address).status_code == 304


def test_saving_again_what_has_not_changed_is_not_a_change(client, story):
    first = client.get(FEED)

    for article in Article.objects.all():
        article.save()

    assert again(client, first).status_code == 304


def test_the_date_never_goes_back(client, time_machine):
    """Neither when the newest story leaves, nor when the machine's clock is set right."""
    time_machine.move_to(timezone.now(), tick=False)
    make_published(ago=timedelta(days=9))
    story = make_published()
    dates = [client.get(FEED)["Last-Modified"]]

    workflow.withdraw(story, by=chief(), reason="Erreur")
    dates.append(client.get(FEED)["Last-Modified"])
    workflow.restore(story, by=chief(), reason="Retrouvé")
    dates.append(client.get(FEED)["Last-Modified"])
    time_machine.shift(-30)
    workflow.withdraw(story, by=chief(), reason="Erreur")
    dates.append(client.get(FEED)["Last-Modified"])

    moments = [parse_http_date(date) for date in dates]
    assert moments == sorted(set(moments))
