"""Words saved: in the story while readers do not see it, in a working copy beside it once they do.

Each save says which version it started from. What somebody else saved since is put together with it; where both
changed the same words, nothing is written and `Conflicting` carries both.
"""

from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.comparing import DERIVED, changes_between
from articles.content import Content, apply, at_version, current
from articles.models import Article, Byline, Correction, Revision
from articles.moments import said
from articles.reconcile import Reconciled, reconcile
from articles.workflow import (
    Refused,
    Verb,
    conclude,
    keep_revision,
    locked,
    may,
    record,
    refuse_unless_publishable,
)


class Nature(TextChoices):
    """What readers are told of an update; each kind of public note is one more."""

    QUIET = "quiet", _("Without a note")
    MATERIAL = "material", _("Important update")


class Conflicting(Exception):
    """Two people changed the same words since they were one text: the second one chooses."""

    def __init__(self, done: Reconciled) -> None:
        super().__init__(", ".join(conflict.key for conflict in done.conflicts))
        self.done = done


class Saved(NamedTuple):
    """`taken`: the fields in which somebody else's changes were kept as well."""

    article: Article
    taken: list[str]


def begin(*, by: AbstractUser, uuid: UUID, content: Content) -> tuple[Article, bool]:
    """A story from its first word, and whether it is this one that began it.

    Of two requests for one uuid, the second finds what the first began, and writes nothing: it has to save.
    """
    with transaction.atomic():
        article, is_new = Article.objects.get_or_create(
            uuid=uuid, defaults={"created_by": by}
        )
        if is_new:
            author = getattr(by, "author", None)
            if author and not content.get("bylines"):
                Byline.objects.create(article=article, author=author)
                content = {key: content[key] for key in content if key != "bylines"}
            apply(article, content)
            conclude(article, Verb.UPDATE, by)
    if article.created_by_id != by.pk:
        raise PermissionDenied
    return article, is_new


@transaction.atomic
def save(
    article: Article,
    content: Content,
    *,
    by: AbstractUser,
    opened: int | None = None,
    choices: Mapping[str, str] | None = None,
    verb: Verb = Verb.UPDATE,
    reason: str = "",
) -> Saved:
    """`opened`: the version that the content started from; None writes over whatever is there.

    Raises Conflicting, and Refused for a story already on a schedule that would lack something.
    """
    article = locked(article, verb, by)
    kept = current(article)
    done = Reconciled(kept | content)
    if opened is not None and opened != article.version:
        done = reconcile(at_version(article, opened), kept, content, choices)
    if done.conflicts:
        raise Conflicting(done)
    if changes_between(kept, done.content) or not article.revisions.exists():
        if article.is_public:
            _keep_beside(article, done.content, verb, by, reason)
        else:
            _write(article, done.content, verb, by, reason)
    return Saved(article, done.taken)


def _write(
    article: Article, content: Content, verb: Verb, by: AbstractUser, reason: str
) -> None:
    article.working_copy = None
    apply(article, content)
    if article.is_scheduled:
        refuse_unless_publishable(article)
    conclude(article, verb, by, reason=reason)


def _keep_beside(
    article: Article,
    content: Content,
    verb: Verb,
    by: AbstractUser | None,
    reason: str = "",
) -> None:
    """Readers see nothing of it: no list, no cache and no feed is told."""
    article.save(update_fields=["modified_at"])
    row = keep_revision(
        article,
        verb,
        by,
        content=content,
        place=Revision.Place.WORKING,
        base=_base(article),
        reason=reason,
    )
    article.working_copy = row
    Article.objects.filter(pk=article.pk).update(working_copy=row)
    record(article, verb, by, reason=reason)


def _base(article: Article) -> Revision | None:
    """What readers saw when the working copy was begun."""
    if article.working_copy:
        return article.working_copy.base
    return article.revisions.of_readers().first()


@transaction.atomic
def release(
    article: Article, *, by: AbstractUser, nature: str = Nature.QUIET, note: str = ""
) -> None:
    """Puts the working copy online, saying so as `nature` has it. First date, address and GUID stay."""
    article = locked(article, Verb.RELEASE, by)
    is_note = nature in Correction.Kind.values
    if not article.working_copy_id and not is_note:
        raise Refused(_("Readers see the last version already: nothing to publish."))
    if is_note:
        _note(article, by, nature, note.strip())
    if nature != Nature.QUIET:
        article.updated_at = timezone.now()
    if article.working_copy:
        content = current(article)
        article.working_copy = None
        apply(article, content)
    else:
        article.save(update_fields=["updated_at"])
    refuse_unless_publishable(article)
    conclude(
        article, Verb.RELEASE, by, kind=str(nature), material=nature == Nature.MATERIAL
    )


def _note(article: Article, by: AbstractUser, kind: str, text: str) -> None:
    if not may(article, Verb.CORRECT, by):
        raise PermissionDenied
    if not text:
        raise Refused({"note": _("Say what was wrong and what is right.")})
    note = {"kind": kind, "text": text}
    if article.corrections.filter(**note).exists():
        raise Refused({"note": _("This note is printed already.")})
    Correction.objects.create(article=article, at=timezone.now(), by=by, **note)


@transaction.atomic
def drop(article: Article, *, by: AbstractUser) -> None:
    """Gives up the working copy: its versions stay in the history."""
    article = locked(article, Verb.DROP, by)
    if not article.working_copy_id:
        raise Refused(_("There is no update to give up."))
    article.working_copy = None
    article.save(update_fields=["working_copy"])
    keep_revision(article, Verb.DROP, by)
    record(article, Verb.DROP, by)


def revert(
    article: Article,
    revision: Revision,
    *,
    by: AbstractUser,
    fields: list[str] | None = None,
) -> Saved:
    """The story as it was then, whole or for some fields only; what stood meanwhile stays in the history."""
    content = {
        name: value
        for name, value in revision.content.items()
        if name not in DERIVED and (fields is None or name in fields)
    }
    reason = str(_("Version of %(when)s") % {"when": said(revision.at)})
    return save(article, content, by=by, verb=Verb.REVERT, reason=reason)


def set_aside(
    article: Article, content: Content, *, by: AbstractUser, opened: int, kind: str
) -> Revision:
    """Kept in the history, where nobody can lose it; never the story itself."""
    row = Revision.of(article, kind, by, content, place=Revision.Place.ASIDE)
    row.version = opened
    row.save()
    return row
