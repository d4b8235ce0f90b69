"""The door of stories that arrive already published: an archive, another paper's stock.

They are filed many at once, with the rows, the lists, the revision and the line of the journal that `publish`
leaves of each. Nothing is announced outside: readers elsewhere saw them long ago.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import prefetch_related_objects
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

ROWS = ("bylines__author", "tags", "other_categories", "pictures")


@dataclass(frozen=True)
class Arrival:
    """`article` is not saved yet; `bylines`: who signs, in order, with the role of each."""

    article: Article
    published_at: datetime
    bylines: Sequence[tuple[Author, str]]
    tags: Sequence[Tag] = ()
    other_categories: Sequence[Category] = ()


def file(arrivals: Iterable[Arrival], *, by: AbstractUser) -> list[Article]:
    """All or none, in a number of queries that does not grow with how many they are.

    Raises PermissionDenied; Refused for the first that may not be published, or has a date to come.
    """
    arrivals = list(arrivals)
    if not by.has_perm(Verb.PUBLISH.permission):
        raise PermissionDenied
    for arrival in arrivals:
        _prepare(arrival, by)
    articles = [arrival.article for arrival in arrivals]
    with transaction.atomic():
        Article.objects.bulk_create(articles)
        _write_rows(arrivals)
        # Read once for all: the checklist and the revision ask it of each story.
        prefetch_related_objects(articles, *ROWS, *_rows_of_features())
        for arrival in arrivals:
            refuse_release(arrival.article, arrival.published_at)
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
    article.derive_columns()
    article.created_by = article.created_by or by
    set_published(article, arrival.published_at)
    if found := contradictions(article):
        raise Refused(found)


def _rows_of_features() -> list[str]:
    """What the features of the room hang on a story, which its revision keeps."""
    return [
        relation.get_accessor_name()
        for relation in Article._meta.related_objects
        if relation.one_to_many and relation.related_model._meta.app_label != "articles"
    ]


def _write_rows(arrivals: Sequence[Arrival]) -> None:
    Byline.objects.bulk_create(
        Byline(article=arrival.article, author=author, role=role, position=position)
        for arrival in arrivals
        for position, (author, role) in enumerate(arrival.bylines)
    )
    shown = {one.article: image_ids(one.article.body) for one in arrivals}
    wanted = {number for numbers in shown.values() for number in numbers}
    known = Image.objects.in_bulk(wanted) if wanted else {}
    _link("tags", {one.article: [tag.pk for tag in one.tags] for one in arrivals})
    _link(
        "other_categories",
        {one.article: [other.pk for other in one.other_categories] for one in arrivals},
    )
    _link(
        "pictures",
        {story: [n for n in numbers if n in known] for story, numbers in shown.items()},
    )


def _link(name: str, numbers: Mapping[Article, Iterable[int]]) -> None:
    """Rows of a many-to-many field, as Django has no bulk call for."""
    field = Article._meta.get_field(name)
    to_story, to_thing = field.m2m_column_name(), field.m2m_reverse_name()
    through = field.remote_field.through
    through.objects.bulk_create(
        through(**{to_story: article.pk, to_thing: number})
        for article, found in numbers.items()
        for number in dict.fromkeys(found)
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
