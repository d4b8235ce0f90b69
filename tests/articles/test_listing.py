"""The lists of the paper hold what its stories say, month by month, whatever happens to them."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import listing, workflow
from articles.http import cache_tag
from articles.models import Article, Byline, ListEntry, ListMonth, Tag
from articles.models.listing import ALL, first_day
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_published,
    make_scheduled,
    make_tag,
)

pytestmark = pytest.mark.django_db


def lists_of(article):
    return set(ListEntry.objects.filter(article=article).values_list("list", flat=True))


def counted():
    """What each month should hold, counted from the entries."""
    entries = ListEntry.objects.values_list("list", "published_at")
    return Counter((name, first_day(at)) for name, at in entries)


def kept():
    rows = ListMonth.objects.filter(count__gt=0).values_list("list", "month", "count")
    return {(name, month): count for name, month, count in rows}


def test_a_story_stands_in_the_lists_of_all_that_it_names():
    energy, world = make_category("Énergie"), make_category("Monde")
    gas = make_category("Gaz", parent=energy)
    author = make_author()

    story = make_published(category=gas, authors=[author], tags=["Skikda"])
    story.other_categories.add(world)
    workflow.update(story, by=chief())

    things = [gas, energy, world, author, Tag.objects.get()]
    assert lists_of(story) == {ALL, *map(cache_tag, things)}
    assert kept() == counted()


def test_a_draft_stands_nowhere_and_a_withdrawn_story_leaves_every_list():
    draft, story = make_article(), make_published()
    workflow.update(draft, by=chief())

    workflow.withdraw(story, by=chief(), reason="Erreur")

    assert not ListEntry.objects.exists()
    assert kept() == {}


def test_a_deleted_story_is_counted_no_more():
    make_published()
    story = make_scheduled()

    story.delete()

    assert kept() == counted()
    assert ListEntry.objects.filter(list=ALL).count() == 1


def test_a_story_moves_with_its_names():
    story = make_published(tags=["Gaz"])
    former, kept_by = story.category, make_category("Économie")

    story.refresh_from_db()
    story.category = kept_by
    story.save()
    story.tags.set([make_tag("Pétrole")])
    workflow.update(story, by=chief())

    assert cache_tag(former) not in lists_of(story)
    assert cache_tag(kept_by) in lists_of(story)
    assert kept() == counted()


def test_months_are_those_of_algiers(time_machine):
    time_machine.move_to(datetime(2026, 3, 15, 12, tzinfo=UTC), tick=False)
    story = make_article()

    late = datetime(2026, 1, 31, 23, 30, tzinfo=UTC)
    workflow.publish(story, by=chief(), first_published_at=late)

    assert ListMonth.objects.public(ALL) == [(datetime(2026, 2, 1).date(), 1)]


def test_a_story_to_come_is_counted_at_its_second(time_machine):
    now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    time_machine.move_to(now, tick=False)
    make_published(ago=timedelta(days=1))
    make_scheduled(at=now + timedelta(hours=1))
    make_scheduled(at=now + timedelta(days=20))
    this_month = first_day(now)

    before = ListMonth.objects.public(ALL)
    time_machine.move_to(now + timedelta(hours=1), tick=False)
    after = ListMonth.objects.public(ALL)

    assert before == [(this_month, 1)]
    assert after == [(this_month, 2)]


def test_an_author_merged_with_another_gives_her_stories_once_each():
    nadir, nadir_k = make_author("Nadir K"), make_author("Nadir K.")
    both = make_published(authors=[nadir, nadir_k])
    one = make_published(authors=[nadir], ago=timedelta(days=70))

    listing.merge(nadir, nadir_k)

    listed = ListEntry.objects.filter(list=cache_tag(nadir_k))
    assert set(listed.values_list("article_id", flat=True)) == {both.pk, one.pk}
    assert not ListEntry.objects.filter(list=cache_tag(nadir)).exists()
    assert kept() == counted()


def test_a_hundred_stories_are_placed_in_as_many_queries_as_one():
    author, category = make_author(), make_category()
    stories = Article.objects.bulk_create(
        Article(
            headline=f"Nouvelle {number}",
            slug=f"nouvelle-{number}",
            category=category,
            status=Article.Status.PUBLISHED,
            published_at=timezone.now() - timedelta(hours=number + 1),
        )
        for number in range(100)
    )
    Byline.objects.bulk_create(
        Byline(article=story, author=author) for story in stories
    )

    with CaptureQueriesContext(connection) as one:
        listing.place(stories[0])
    with CaptureQueriesContext(connection) as many:
        listing.place(*stories)

    assert len(many) <= len(one)
    assert kept() == counted()
    assert ListEntry.objects.filter(list=cache_tag(author)).count() == 100


def test_placing_again_changes_nothing():
    story = make_published(tags=["Gaz"])
    before = list(ListEntry.objects.values())

    listing.place(story)

    assert list(ListEntry.objects.values()) == before
    assert kept() == counted()


def test_every_list_is_built_again_from_the_stories():
    stories = [make_published(ago=timedelta(days=40 * n)) for n in range(3)]
    expected = counted()
    ListEntry.objects.all().delete()
    ListMonth.objects.all().delete()

    listing.rebuild(story.pk for story in stories)

    assert kept() == counted() == expected


def test_the_lists_are_put_right_by_a_command():
    stories = [make_published(ago=timedelta(days=40 * n)) for n in range(3)]
    expected = counted()
    ListEntry.objects.filter(article=stories[0]).delete()
    ListMonth.objects.filter(list=ALL).update(count=7)
    ListMonth.objects.create(list=ALL, month=datetime(2019, 5, 1).date(), count=4)

    call_command("lists", stdout=StringIO())

    assert kept() == counted() == expected
