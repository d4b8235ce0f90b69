"""The trash: where a story that readers never saw waits, whole, before it is deleted for good.

It stays as it stood, and out of every list; it comes back by one act, and goes for good by another.
"""

import time
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.signals import article_changing
from articles.workflow import Refused, Verb, locked, record

BATCH = (
    20  # a story takes its versions along: the base is held for a moment, then let go
)


@transaction.atomic
def trash(article: Article, *, by: AbstractUser) -> None:
    """A scheduled one is taken off the schedule first: nothing promised to readers goes in one click."""
    article = locked(article, Verb.TRASH, by)
    article.trashed_at = timezone.now()
    _conclude(article, Verb.TRASH, by)


@transaction.atomic
def untrash(article: Article, *, by: AbstractUser) -> None:
    """Where it stood, with all that hung on it."""
    article = locked(article, Verb.UNTRASH, by)
    article.trashed_at = None
    _conclude(article, Verb.UNTRASH, by)


@transaction.atomic
def delete_for_good(article: Article, *, by: AbstractUser) -> None:
    article = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    if not article.is_trashed:
        raise Refused(_("This story is no longer in the trash: nothing was deleted."))
    if not article.may_be_deleted_by(by):
        raise PermissionDenied
    _delete(article, by)


def empty() -> int:
    """What has been there for TRASH_DAYS. Stopped half-way, it goes on at the next run."""
    limit = timezone.now() - timedelta(days=settings.TRASH_DAYS)
    deleted, begun = 0, time.monotonic()
    while batch := _delete_some(limit):
        deleted += batch
        # SQLite has one pen: editors have it as long as this had it.
        time.sleep(time.monotonic() - begun)
        begun = time.monotonic()
    return deleted


@transaction.atomic
def _delete_some(limit: datetime) -> int:
    stories = Article.objects.trashed().filter(trashed_at__lte=limit)
    batch = list(stories.select_for_update(of=("self",)).order_by("pk")[:BATCH])
    for article in batch:
        _delete(article, None)
    return len(batch)


def _delete(article: Article, by: AbstractUser | None) -> None:
    record(article, "delete", by)
    article.delete()


def _conclude(article: Article, verb: Verb, by: AbstractUser) -> None:
    """No page of readers is stale, and nobody outside is told: it was never theirs."""
    article.save(update_fields=["trashed_at"])
    record(article, verb, by)
    article_changing.send(Article, article=article, verb=verb)
