"""Stories that arrive already published are left as `publish` would have left them."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import intake, workflow
from articles.intake import Arrival
from articles.models import Article, Byline, JournalEntry, ListEntry, Revision, Tag
from articles.signals import article_changed, articles_filed
from articles.workflow import Refused
from newsroom.search.models import SearchEntry
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_image,
    make_user,
)

AGO = timedelta(days=900)
HEADLINE = "L’oued retrouve son lit"


def arrival(*, ago=AGO, tags=(), bylines=None, other_categories=(), **fields):
    fields.setdefault("headline", HEADLINE)
    fields.setdefault("body", "<p>L’eau est revenue jeudi, et le pont a tenu.</p>")
    if "category" not in fields:
        fields["category"] = make_category()
    if bylines is None:
        bylines = [(make_author(), Byline.Role.TEXT)]
    return Arrival(
        article=Article(**fields),
        published_at=timezone.now() - ago,
        bylines=bylines,
        tags=Tag.objects.named(tags),
        other_categories=other_categories,
    )


def left(article):
    """All that the house keeps of a story, without what is its own: numbers and hours."""
    article = Article.objects.get(pk=article.pk)
    revision = Revision.objects.get(article=article)
    entry = JournalEntry.objects.get(subject_type="article", subject_id=article.pk)
    return {
        "state": article.state,
        "slug": article.slug,
        "words": article.word_count,
        "key": article.headline_key,
        "published_at": article.published_at,
        "created_by": article.created_by,
        "lists": set(
            ListEntry.objects.filter(article=article).values_list(
                "list", "published_at"
            )
        ),
        "stems": SearchEntry.objects.get(article=article).stems,
        "pictures": set(article.pictures.all()),
        "revision": (revision.kind, revision.content, revision.by),
        "journal": (entry.verb, entry.details, entry.by, entry.subject_label),
    }


@pytest.mark.django_db
def test_a_filed_story_leaves_what_its_publication_would_have_left():
    image, author, photographer = make_image(), make_author(), make_author()
    parent = make_category()
    child = make_category(parent=parent)
    fields = {
        "headline": HEADLINE,
        "kicker": "Crues",
        "category": child,
        "lead_image": make_image(),
        "body": f'<p>Le pont a tenu.</p><figure data-image="{image.pk}"><figcaption>Le'
        " pont</figcaption></figure>",
    }
    other = make_category()
    published = make_article(
        authors=[author], tags=["Crues", "Ponts"], created_by=chief(), **fields
    )
    Byline.objects.create(
        article=published, author=photographer, role=Byline.Role.PHOTO, position=1
    )
    published.other_categories.set([other])
    arriving = arrival(
        tags=["Ponts", "Crues", "Ponts"],
        bylines=[(author, Byline.Role.TEXT), (photographer, Byline.Role.PHOTO)],
        other_categories=[other],
        **fields,
    )

    (filed,) = intake.file([arriving], by=chief())
    workflow.publish(
        published, by=chief(), first_published_at=timezone.now() - timedelta(days=1)
    )

    known = left(filed)
    expected = left(published)
    moment = expected["published_at"]
    assert known["published_at"] == arriving.published_at
    for side, at in ((known, arriving.published_at), (expected, moment)):
        assert {one for _name, one in side["lists"]} == {at}
        side["lists"] = {name for name, _at in side["lists"]}
        assert side["revision"][1].pop("published_at") == at.isoformat()
        side["published_at"] = None
    assert len(known["lists"]) == 8
    assert known["pictures"] == {image}
    assert known == expected


@pytest.mark.django_db
def test_a_filed_story_is_read_at_its_address(client):
    (filed,) = intake.file([arrival(tags=["Crues"])], by=chief())

    assert "le pont a tenu" in client.get(filed.get_absolute_url()).text
    assert filed in Article.objects.published()


@pytest.mark.django_db
def test_many_stories_cost_as_many_queries_as_two():
    by = chief()
    intake.file([arrival(tags=["Crues"])], by=by)

    def queries(count):
        arriving = [
            arrival(tags=[f"Crue {n}", "Crues"], other_categories=[make_category()])
            for n in range(count)
        ]
        with CaptureQueriesContext(connection) as captured:
            intake.file(arriving, by=by)
        return len(captured)

    assert queries(2) == queries(25)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "flaw",
    [
        {"headline": " "},
        {"body": "<p> </p>"},
        {"category": None},
        {"bylines": []},
        {"hold": True},
        {"legal_check": "awaited"},
        {"ago": timedelta(hours=-1)},
    ],
    ids=lambda flaw: next(iter(flaw)),
)
def test_one_story_that_may_not_be_published_keeps_them_all_out(flaw):
    with pytest.raises(Refused):
        intake.file([arrival(), arrival(**flaw)], by=chief())

    assert not Article.objects.exists()
    assert not JournalEntry.objects.filter(subject_type="article").exists()


@pytest.mark.django_db
def test_a_date_before_the_end_of_its_embargo_keeps_a_story_out():
    late = arrival(embargoed_until=timezone.now() - timedelta(days=1))

    with pytest.raises(Refused):
        intake.file([late], by=chief())

    assert not Article.objects.exists()


@pytest.mark.django_db
def test_who_may_not_publish_files_nothing():
    with pytest.raises(PermissionDenied):
        intake.file([arrival()], by=make_user("reporter"))

    assert not Article.objects.exists()


@pytest.mark.django_db
def test_a_feature_that_fails_undoes_the_whole_batch():
    def fail(articles, **kwargs):
        raise RuntimeError

    articles_filed.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            intake.file([arrival(), arrival()], by=chief())
    finally:
        articles_filed.disconnect(fail)

    assert not Article.objects.exists()
    assert not ListEntry.objects.exists()
    assert not SearchEntry.objects.exists()


@pytest.mark.django_db
def test_nothing_is_announced_outside(django_capture_on_commit_callbacks):
    told = []

    def hear(article, **kwargs):
        told.append(article)

    article_changed.connect(hear)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            intake.file([arrival()], by=chief())
    finally:
        article_changed.disconnect(hear)

    assert told == []


@pytest.mark.django_db
def test_what_was_filed_is_read_again_afterwards():
    (filed,) = intake.file([arrival()], by=chief())

    Byline.objects.create(article=filed, author=make_author(), position=1)

    assert filed.bylines.count() == len(filed.bylines.all()) == 2
    assert len(filed.revisions.all()) == 1
