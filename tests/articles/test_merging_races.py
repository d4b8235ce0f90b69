"""Merges at the same second, on a real database and real connections."""

import pytest
from django.test import Client
from django.urls import reverse

from articles import listing, workflow
from articles.http import cache_tag
from articles.merging import merge
from articles.models import (
    Article,
    Author,
    AuthorAlias,
    Byline,
    JournalEntry,
    ListEntry,
)
from articles.workflow import Refused
from tests.articles.filled import filled
from tests.articles.test_races import AT_ONCE, at_once
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_published,
)

pytestmark = pytest.mark.django_db(transaction=True)


def each(*acts):
    """One act a thread."""
    waiting = iter(acts)

    def its_own():
        return next(waiting)()

    return at_once(its_own)


def test_the_same_merge_by_several_hands_is_made_once():
    former, kept, boss = make_author("Nadir K"), make_author("Nadir K."), chief()
    make_published(authors=[former])

    answers = at_once(lambda: merge(former, kept, by=boss))

    assert answers.count(None) == 1
    assert sum(isinstance(one, Refused) for one in answers) == AT_ONCE - 1
    assert JournalEntry.objects.filter(verb="merge").count() == 1
    assert AuthorAlias.objects.get().author == kept


def test_merges_that_cross_leave_one_of_the_two():
    one, other, boss = make_author("Nadir K"), make_author("Nadir K."), chief()
    make_published(authors=[one])
    make_published(authors=[other])

    answers = each(
        *[lambda: merge(one, other, by=boss), lambda: merge(other, one, by=boss)] * 2
    )

    left = Author.objects.filter(name__startswith="Nadir").get()
    assert answers.count(None) == 1
    assert left.bylines.count() == 2
    assert ListEntry.objects.filter(list=f"u{left.pk:x}").count() == 2


def test_a_story_published_meanwhile_stands_in_the_list_that_stays():
    former, kept, boss = make_author("Nadir K"), make_author("Nadir K."), chief()
    drafts = [make_article(authors=[former]) for _ in range(AT_ONCE - 1)]

    answers = each(
        lambda: merge(former, kept, by=boss),
        *[lambda draft=draft: workflow.publish(draft, by=boss) for draft in drafts],
    )

    assert answers == [None] * AT_ONCE
    assert set(Byline.objects.values_list("author", flat=True)) == {kept.pk}
    found = set(ListEntry.objects.values_list("list", "article"))
    listing.rebuild(Article.objects.values_list("pk", flat=True))
    assert found == set(ListEntry.objects.values_list("list", "article"))


def test_a_story_published_while_its_category_moves_stands_in_the_list_of_its_family():
    left, joined = make_category("Économie"), make_category("Énergie")
    child, boss = make_category("Gaz", parent=left), chief()
    drafts = [make_article(category=child) for _ in range(AT_ONCE - 1)]
    url = reverse("admin:articles_category_change", args=[child.pk])
    client = Client()
    client.force_login(boss)
    answers = filled(client.get(url), parent=str(joined.pk))

    each(
        lambda: client.post(url, answers),
        *[lambda draft=draft: workflow.publish(draft, by=boss) for draft in drafts],
    )

    listed = set(ListEntry.objects.values_list("list", flat=True))
    assert cache_tag(joined) in listed
    assert cache_tag(left) not in listed
