"""« À soigner »: what is late, held back or lacks something, each with one word that leads to where it is mended.

Only what readers have not seen, or have seen for two days, is looked at, and no more of it than the page reads.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.models import AbstractUser
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.checklist import Problem, long_paragraphs, pictures
from articles.desk.queues import LOOKED_AT, SHOWN, Queue
from articles.models import Article, ArticleQuerySet
from articles.moments import said

FRESH = timedelta(hours=48)


@dataclass(frozen=True)
class Care:
    message: str | Promise
    remedy: str | Promise
    url: str
    article: Article | None = None
    blocks: bool = False


def care(user: AbstractUser, lists: dict[str, Queue]) -> list[Care]:
    """What blocks first. `lists`: those of the page, read already."""
    if not lists:
        return []
    found = [
        *_too_late(user),
        *_flagged(user),
        *_kept_waiting(user, lists["waiting"]),
        *_lacking(user, lists),
    ]
    # One picture may open several stories: it is described once.
    once = {(one.url, str(one.message)): one for one in found}
    return sorted(once.values(), key=lambda one: not one.blocks)


def _concern(stories: ArticleQuerySet, user: AbstractUser) -> ArticleQuerySet:
    """Who may mend them all is told of all; the others, of their own."""
    if user.has_perm("articles.edit_others_article"):
        return stories
    return stories.filter(created_by=user)


def _too_late(user: AbstractUser) -> Iterator[Care]:
    """An hour that passed, and an hour given to a story that nobody may publish."""
    planned = _concern(Article.objects.for_desk().broken_promises(), user)
    for article in planned.order_by("planned_at", "pk")[:SHOWN]:
        words = {"when": said(article.planned_at)}
        if article.hold:
            message = _("On hold, and planned %(when)s.") % words
            yield Care(
                message, _("Release it"), _at(article, "hold"), article, blocks=True
            )
        else:
            message = _("Planned %(when)s, and not published.") % words
            yield Care(
                message, _("Open"), _at(article, "planned_at"), article, blocks=True
            )


def _flagged(user: AbstractUser) -> Iterator[Care]:
    flagged = _concern(Article.objects.for_desk().awaiting_legal_check(), user)
    for article in flagged.order_by("-modified_at")[:SHOWN]:
        url = _at(article, "legal_check")
        yield Care(
            _("The legal check is awaited."), _("Settle it"), url, article, blocks=True
        )


def _kept_waiting(user: AbstractUser, waiting: Queue) -> Iterator[Care]:
    """One line for all: each is in red where it waits."""
    count = sum(1 for article in waiting.found if article.is_late)
    if not count or not user.has_perm("articles.approve_article"):
        return
    message = ngettext(
        "%(count)d story has been waiting for more than two hours.",
        "%(count)d stories have been waiting for more than two hours.",
        count,
    )
    url = f"{reverse('admin:articles_article_changelist')}?late=1"
    yield Care(message % {"count": count}, _("Read"), url)


def _lacking(user: AbstractUser, lists: dict[str, Queue]) -> Iterator[Care]:
    numbers = {
        article.pk
        for name, queue in lists.items()
        if name != "today"
        for article in queue.found[:LOOKED_AT]
    }
    fresh = Article.objects.published_since(timezone.now() - FRESH).newest_first()
    numbers |= set(fresh.values_list("pk", flat=True)[:LOOKED_AT])
    for article in Article.objects.filter(pk__in=numbers).for_checks():
        yield from _of_pictures(article, user)
        if article.may_be_edited_by(user):
            for problem in _of_text(article):
                yield _as_care(problem, article, _at(article, problem.field))


def _of_pictures(article: Article, user: AbstractUser) -> Iterator[Care]:
    """Mended on the picture's own page by those who may: the photo editor opens no story."""
    shown = {image.pk: image for image in article.pictures.all()}
    if article.lead_image:
        shown[article.lead_image.pk] = article.lead_image
    for problem in pictures(article):
        if shown[problem.image].may_be_edited_by(user):
            field = "alt" if problem.code else "credit"
            url = reverse("admin:articles_image_change", args=[problem.image])
            yield _as_care(problem, article, f"{url}#id_{field}")
        elif article.may_be_edited_by(user):
            yield _as_care(problem, article, _at(article, problem.field))


def _of_text(article: Article) -> Iterable[Problem]:
    yield from long_paragraphs(article)


def _as_care(problem: Problem, article: Article, url: str) -> Care:
    blocks = problem.blocks and not article.is_public
    return Care(problem.message, problem.remedy, url, article, blocks=blocks)


def _at(article: Article, field: str) -> str:
    url = reverse("admin:articles_article_change", args=[article.pk])
    return f"{url}#id_{field}"
