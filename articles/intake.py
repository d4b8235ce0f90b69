"""The door of stories that arrive already published: an archive, another paper's stock.

They are filed many at once, with the rows, the lists, the revision and the line of the journal that `publish`
leaves of each. Nothing is announced outside: readers elsewhere saw them long ago.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.body import image_ids, sanitise
from articles.http import cache_tag
from articles.listing import place
from articles.models import (
    Article,
    Author,
    Byline,
    Category,
    Image,
    JournalEntry,
    Revision,
    Tag,
)
from articles.models.state import contradictions
from articles.signals import articles_filed, pages_stale
from articles.workflow import (
    Refused,
    Verb,
    refuse_release,
    set_published,
)


@dataclass(frozen=True)
class Arrival:
    """`article` is not saved yet; `bylines`: who signs, in order, with the role of each."""

    article: Article
    published_at: datetime
    bylines: Sequence[tuple[Author, str]]
    tags: Sequence[Tag] = ()
    other_categories: Sequence[Category] = ()


def file(arrivals: Iterable[Arrival], *, by: AbstractUser) -> list[Article]:
    """All or none, in a number of queries that does not grow with how many they are."""
    arrivals = list(arrivals)
    if not by.has_perm(Verb.PUBLISH.permission):
        raise PermissionDenied
    for arrival in arrivals:
        _prepare(arrival, by)
    articles = [arrival.article for arrival in arrivals]
    pictures = _pictures(articles)
    nothing = _rows_of_features()
    with transaction.atomic():
        Article.objects.bulk_create(articles)
        for arrival in arrivals:
            arrival.article._prefetched_objects_cache = {
                **nothing,
                **_rows_of(arrival, pictures),
            }
            refuse_release(arrival.article, arrival.published_at)
        _write_rows(articles)
        place(*articles)
        _conclude(articles, by)
    for article in articles:
        del article._prefetched_objects_cache  # only true until somebody writes
    return articles


def _prepare(arrival: Arrival, by: AbstractUser) -> None:
    """Outside the transaction: nobody waits for the work on the text."""
    article = arrival.article
    if arrival.published_at > timezone.now():
        raise Refused(_("A story that arrives published has no date to come."))
    article.body = sanitise(article.body)
    article.count_words()
    article.created_by = article.created_by or by
    set_published(article, arrival.published_at)
    if found := contradictions(article):
        raise Refused(found)


def _pictures(articles: list[Article]) -> dict[int, Image]:
    shown = {number for article in articles for number in image_ids(article.body)}
    return Image.objects.in_bulk(shown) if shown else {}


# The checklist, the revision and the features of the room ask for what hangs on a story, story by story: they find it
# read already. A new story has what came with it, and nothing else.
def _rows_of_features() -> dict[str, QuerySet[Any]]:
    return {
        relation.get_accessor_name(): relation.related_model._base_manager.none()
        for relation in Article._meta.related_objects
        if relation.one_to_many
    }


def _rows_of(arrival: Arrival, pictures: dict[int, Image]) -> dict[str, QuerySet[Any]]:
    bylines = [
        Byline(article=arrival.article, author=author, role=role, position=position)
        for position, (author, role) in enumerate(arrival.bylines)
    ]
    shown = image_ids(arrival.article.body)
    return {
        "bylines": _as_read(Byline, bylines),
        "tags": _as_read(Tag, dict.fromkeys(arrival.tags)),
        "other_categories": _as_read(Category, dict.fromkeys(arrival.other_categories)),
        "pictures": _as_read(Image, [pictures[n] for n in shown if n in pictures]),
    }


def _as_read(model: type[Model], rows: Iterable[Model]) -> QuerySet[Any]:
    """Django has no public way to hand it rows that it need not read."""
    queryset = model._default_manager.all()
    queryset._result_cache = list(rows)
    return queryset


def _write_rows(articles: list[Article]) -> None:
    Byline.objects.bulk_create(row for one in articles for row in one.bylines.all())
    for name in ("tags", "other_categories", "pictures"):
        field = Article._meta.get_field(name)
        to_story, to_thing = field.m2m_column_name(), field.m2m_reverse_name()
        field.remote_field.through.objects.bulk_create(
            field.remote_field.through(**{to_story: article.pk, to_thing: thing.pk})
            for article in articles
            for thing in getattr(article, name).all()
        )


def _conclude(articles: list[Article], by: AbstractUser) -> None:
    Revision.objects.bulk_create(
        Revision.of(article, Verb.PUBLISH, by) for article in articles
    )
    JournalEntry.objects.bulk_create(
        JournalEntry.about(article, Verb.PUBLISH, by) for article in articles
    )
    articles_filed.send(Article, articles=articles)
    pages_stale.send(Article, tags=[cache_tag(one) for one in articles], at=None)
