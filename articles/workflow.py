"""The verbs of a story's life, and the only writers of its status and dates.

Each one locks the row, asks for the right, checks that the story may go there from where it stands,
changes it, keeps a revision and a line of the journal, and speaks. All of it in one transaction.
"""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import (
    NON_FIELD_ERRORS,
    PermissionDenied,
    ValidationError,
)
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.analysis import slugify
from articles.changes import told
from articles.checklist import blocking
from articles.comparing import changes_between
from articles.dates import french_datetime
from articles.http import cache_tag
from articles.listing import place
from articles.models import Article, Correction, JournalEntry, Revision
from articles.models.state import Status, contradictions
from articles.signals import article_changed, article_changing, pages_stale
from articles.verbs import TRANSITIONS, Verb


class Refused(ValidationError):
    """The desk cannot do that now: the message says why, in French."""


def may(article: Article, verb: Verb, user: AbstractUser) -> bool:
    """Whether this person has the right to do that to this story, wherever it stands."""
    if not user.has_perm(verb.permission):
        return False
    if verb in {Verb.UPDATE, Verb.SUBMIT, Verb.DROP, Verb.REVERT}:
        return article.may_be_edited_by(user)
    if verb in {Verb.TRASH, Verb.UNTRASH}:
        return article.may_be_trashed_by(user)
    return True


def available_verbs(article: Article, user: AbstractUser) -> list[Verb]:
    """Of a story on hold, nothing leads to readers: it is released first, by hand."""
    return [
        verb
        for verb in Verb
        if article.state in TRANSITIONS[verb]
        and may(article, verb, user)
        and (verb != Verb.DROP or article.working_copy_id)
        and not (article.hold and verb in {Verb.SCHEDULE, Verb.PUBLISH})
    ]


@transaction.atomic
def submit(article: Article, *, by: AbstractUser) -> None:
    article = locked(article, Verb.SUBMIT, by)
    if not article.headline.strip():
        raise Refused({"headline": _("Give it a headline before submitting it.")})
    _move(article, Status.IN_REVIEW)
    conclude(article, Verb.SUBMIT, by)


@transaction.atomic
def return_to_draft(article: Article, *, by: AbstractUser, reason: str = "") -> None:
    """Also takes a story off the schedule: readers never saw it, so it keeps no date."""
    article = locked(article, Verb.RETURN, by)
    article.published_at = None
    _move(article, Status.DRAFT)
    conclude(article, Verb.RETURN, by, reason=reason)


@transaction.atomic
def approve(article: Article, *, by: AbstractUser) -> None:
    article = locked(article, Verb.APPROVE, by)
    _move(article, Status.READY)
    conclude(article, Verb.APPROVE, by)


@transaction.atomic
def schedule(article: Article, *, by: AbstractUser, at: datetime) -> None:
    """Public at its second with every background process stopped: `published()` reads the clock."""
    article = locked(article, Verb.SCHEDULE, by)
    if at <= timezone.now():
        raise Refused(
            {"at": _("This hour has passed: choose a later one, or publish.")}
        )
    _release(article, at)
    conclude(article, Verb.SCHEDULE, by, at=at.isoformat())


@transaction.atomic
def publish(
    article: Article, *, by: AbstractUser, first_published_at: datetime | None = None
) -> None:
    """`first_published_at`: the day that an archived story keeps; never one to come."""
    article = locked(article, Verb.PUBLISH, by)
    now = timezone.now()
    _release(article, min(first_published_at or now, now))
    conclude(article, Verb.PUBLISH, by)


@transaction.atomic
def update(article: Article, *, by: AbstractUser, material: bool = False) -> None:
    """After its fields and rows were changed at once, online as well. `material`: readers are told.

    What is typed in a form goes through `articles/saving.py`.
    """
    article = locked(article, Verb.UPDATE, by)
    if article.status == Status.PUBLISHED:
        refuse_unless_publishable(article)
    if material and article.is_public:
        article.updated_at = timezone.now()
        article.save(update_fields=["updated_at"])
    conclude(article, Verb.UPDATE, by, material=material)


@transaction.atomic
def correct(
    article: Article,
    *,
    by: AbstractUser,
    text: str,
    kind: str = Correction.Kind.CORRECTION,
) -> None:
    """A dated public note; the text itself is changed like any other. The first date stays."""
    article = locked(article, Verb.CORRECT, by)
    if not text.strip():
        raise Refused({"text": _("Say what was wrong and what is right.")})
    note = {"kind": kind, "text": text.strip()}
    if article.corrections.filter(**note).exists():
        raise Refused(_("This note is printed already."))
    now = timezone.now()
    Correction.objects.create(article=article, at=now, by=by, **note)
    article.updated_at = now
    article.save(update_fields=["updated_at"])
    conclude(article, Verb.CORRECT, by, kind=str(kind))


@transaction.atomic
def withdraw(article: Article, *, by: AbstractUser, reason: str) -> None:
    """Its address answers 410 from now on; the reason stays in the journal."""
    article = locked(article, Verb.WITHDRAW, by)
    if not reason.strip():
        raise Refused({"reason": _("Give the reason: it stays in the journal.")})
    article.withdrawn_at = timezone.now()
    _move(article, Status.WITHDRAWN)
    conclude(article, Verb.WITHDRAW, by, reason=reason.strip())


@transaction.atomic
def restore(article: Article, *, by: AbstractUser, reason: str) -> None:
    """Back online at its first date. `publish` refuses a withdrawn story: this is never an accident."""
    article = locked(article, Verb.RESTORE, by)
    if not reason.strip():
        raise Refused({"reason": _("Give the reason: it stays in the journal.")})
    refuse_unless_publishable(article)
    article.withdrawn_at = None
    article.status = Status.PUBLISHED
    if found := contradictions(article):
        raise Refused(found)
    _move(article, Status.PUBLISHED)
    conclude(article, Verb.RESTORE, by, reason=reason.strip())


def record(
    subject: models.Model, verb: str, by: AbstractUser | None, **details: Any
) -> JournalEntry:
    entry = JournalEntry.about(subject, verb, by, **details)
    entry.save()
    return entry


def keep_revision(
    article: Article, verb: Verb, by: AbstractUser | None, **fields: Any
) -> Revision:
    """With what it changes, in words, from the version before."""
    revision = Revision.of(article, verb, by, **fields)
    before = article.revisions.in_line().first()
    if before:
        revision.changes = changes_between(before.content, revision.content)
    revision.save()
    return revision


def locked(article: Article, verb: Verb, by: AbstractUser) -> Article:
    """The story as the database has it now: of two clicks, the second finds what the first did."""
    article = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    if not may(article, verb, by):
        raise PermissionDenied
    if article.state not in TRANSITIONS[verb]:
        raise Refused(
            _("“%(verb)s” is not possible: this story is “%(state)s”.")
            % {"verb": verb.label, "state": article.state.label}
        )
    return article


def refuse_unless_publishable(article: Article) -> None:
    found: dict[str, list[str]] = {}
    for problem in blocking(article):
        found.setdefault(problem.field or NON_FIELD_ERRORS, []).append(problem.message)
    if found:
        raise Refused(found)


def _release(article: Article, at: datetime) -> None:
    refuse_release(article, at)
    set_published(article, at)
    _move(article, Status.PUBLISHED)


def refuse_release(article: Article, at: datetime) -> None:
    """Raises what stands in the way."""
    refuse_unless_publishable(article)
    if article.embargoed_until and at < article.embargoed_until:
        raise Refused(
            _("Under embargo until %(date)s: schedule it for then, or later.")
            % {"date": french_datetime(article.embargoed_until)}
        )


def set_published(article: Article, at: datetime) -> None:
    """Not saved: `articles/intake.py` writes many at once."""
    article.status = Status.PUBLISHED
    article.published_at = at
    article.planned_at = None
    if not article.slug:
        article.slug = slugify(article.headline, max_length=80) or "article"


def _move(article: Article, status: Status) -> None:
    article.status = status
    dates = ["published_at", "updated_at", "withdrawn_at", "planned_at"]
    article.save(update_fields=["status", "slug", *dates])


def conclude(article: Article, verb: Verb, by: AbstractUser, **details: Any) -> None:
    place(article)
    keep_revision(article, verb, by, reason=details.get("reason", ""))
    record(article, verb, by, **details, **told(article))
    article_changing.send(Article, article=article, verb=verb)
    pages_stale.send(Article, tags=[cache_tag(article)], at=None)
    if article.is_scheduled:
        pages_stale.send(Article, tags=[cache_tag(article)], at=article.published_at)
    else:
        # Nothing leaves the house about a story whose hour has not come.
        transaction.on_commit(
            lambda: article_changed.send(Article, article=article, verb=verb),
            robust=True,
        )
