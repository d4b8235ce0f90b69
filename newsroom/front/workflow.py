"""The verbs of the front: compose, launch, undo, cancel what is to come. Each in one transaction.

Composing is nobody's business but one's own: it is saved at each gesture and leaves no line in the journal.
"""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.signals import pages_stale
from articles.workflow import record
from newsroom.front.composition import Front, current_front
from newsroom.front.models import FrontDraft, FrontLaunch
from newsroom.front.picks import Picks, changed, hours, pages, read, written

COMPOSE, LAUNCH = "front.compose_front", "front.launch_front"


class Refused(ValidationError):
    """The desk cannot do that now: the message says why, in French."""


class StaleFront(Exception):
    """Somebody put a front online since this one was read."""


class StaleDraft(Exception):
    """The draft was saved from another window since this one was read."""


@transaction.atomic
def save_draft(picks: Picks, *, by: AbstractUser, version: int) -> FrontDraft:
    """`version`: the one that was on the screen, 0 before there is any."""
    _require(by, COMPOSE)
    draft = _locked_draft(by, version)
    if draft.pk is None or not draft.is_dirty:
        draft.based_on = FrontLaunch.objects.in_force()
    draft.composition = written(picks)
    _save(draft)
    return draft


@transaction.atomic
def start_again(
    *, by: AbstractUser, version: int, composition: dict[str, Any] | None = None
) -> FrontDraft:
    """From another composition taken whole, or from what readers see."""
    _require(by, COMPOSE)
    draft = _locked_draft(by, version)
    draft.based_on = FrontLaunch.objects.in_force()
    online = draft.based_on.composition if draft.based_on else {}
    draft.composition = online if composition is None else composition
    _save(draft)
    return draft


@transaction.atomic
def launch(
    *, by: AbstractUser, version: int, known: int, at: datetime | None = None
) -> FrontLaunch:
    """`known`: the number of the front that the screen said was online, 0 for none."""
    _require(by, LAUNCH)
    draft = _locked_draft(by, version)
    number = _next_number()
    former = _in_force(known)
    if at is not None and at <= timezone.now():
        raise Refused(
            {"at": _("This hour has passed: choose a later one, or put it online now.")}
        )
    online = former.picks if former else {}
    if not draft.is_dirty or not changed(online, draft.picks):
        raise Refused(_("Nothing to put online: this is what readers see."))
    new = _start(draft.composition, former, number=number, by=by, at=at)
    record(new, "launch_front", by, **({"at": at.isoformat()} if at else {}))
    draft.based_on = new
    _save(draft)
    return new


@transaction.atomic
def undo(*, by: AbstractUser, known: int) -> FrontLaunch:
    """The front before this one, exactly; once more, the one before that."""
    _require(by, LAUNCH)
    number = _next_number()
    former = _in_force(known)
    if not is_undoable(former):
        raise Refused(_("Nothing to undo: this front is filled by itself."))
    restored = undone_to(former)
    new = _start(
        restored.composition if restored else {},
        former,
        number=number,
        by=by,
        is_undo=True,
        restores=restored,
    )
    record(new, "undo_front", by, undone=former.number)
    return new


def is_undoable(launch: FrontLaunch | None) -> bool:
    return launch is not None and not (launch.is_undo and launch.restores is None)


def undone_to(launch: FrontLaunch) -> FrontLaunch | None:
    """What undoing it would bring back; None: the front that fills itself."""
    before = FrontLaunch.objects.before(launch.restores or launch)
    return (before.restores if before.is_undo else before) if before else None


@transaction.atomic
def cancel(front: FrontLaunch, *, by: AbstractUser) -> None:
    """Only while its hour is to come; its composition can still be taken up."""
    _require(by, LAUNCH)
    front = FrontLaunch.objects.select_for_update(of=("self",)).get(pk=front.pk)
    if not front.is_to_come:
        raise Refused(_("This front is online already, or cancelled."))
    front.cancelled_at = timezone.now()
    front.save(update_fields=["cancelled_at"])
    record(front, "cancel_front", by, at=front.starts_at.isoformat())


def layout(front: Front) -> dict[str, Any]:
    """What readers see, story by slot, as a launch keeps it."""
    return {
        "slots": {name: article.pk for name, article in front.slots.items()},
        "wire": [article.pk for article in front.latest],
    }


def _require(by: AbstractUser, permission: str) -> None:
    if not by.has_perm(permission):
        raise PermissionDenied


def _next_number() -> int:
    """Read before the front in force: of two that find the same one in force, one number is taken."""
    return (FrontLaunch.objects.aggregate(last=Max("number"))["last"] or 0) + 1


def _in_force(known: int) -> FrontLaunch | None:
    launch = FrontLaunch.objects.in_force()
    if (launch.number if launch else 0) != known:
        raise StaleFront
    return launch


def _locked_draft(by: AbstractUser, version: int) -> FrontDraft:
    locked = FrontDraft.objects.select_for_update(of=("self",))
    draft = locked.select_related("based_on").filter(user=by).first()
    if (draft.version if draft else 0) != version:
        raise StaleDraft
    return draft or FrontDraft(user=by, version=0)


def _save(draft: FrontDraft) -> None:
    draft.version += 1
    draft.saved_at = timezone.now()
    try:
        with transaction.atomic():
            draft.save()
    except IntegrityError as error:  # two windows made the first draft at once
        raise StaleDraft from error


def _start(
    composition: dict[str, Any],
    former: FrontLaunch | None,
    *,
    number: int,
    by: AbstractUser,
    at: datetime | None = None,
    **fields: Any,
) -> FrontLaunch:
    # To the second: the memory of the front is asked by the clock, not by its fractions.
    now = timezone.now().replace(microsecond=0)
    try:
        with transaction.atomic():
            new = FrontLaunch.objects.create(
                number=number,
                composition=composition,
                starts_at=at or now,
                decided_at=now,
                by=by,
                **fields,
            )
    except IntegrityError as error:  # of two at the same second, one took the number
        raise StaleFront from error
    if at is None:
        new.shown = layout(current_front())
        new.save(update_fields=["shown"])
    _tell(read(composition), former.picks if former else {}, new.starts_at)
    return new


def _tell(picks: Picks, former: Picks, starts_at: datetime) -> None:
    """At its hour, then each time that a slot changes by itself, or that a front to come takes its place."""
    coming = list(FrontLaunch.objects.to_come())
    composed = pages(picks).union(pages(former), *(pages(one.picks) for one in coming))
    tags = ["lhome", *(f"lc{pk:x}" for pk in sorted(composed))]
    moments = hours(picks) | {one.starts_at for one in coming}
    now = timezone.now()
    first = starts_at if starts_at > now else None
    pages_stale.send(FrontLaunch, tags=tags, at=first)
    for moment in sorted(moments):
        if moment > starts_at:
            pages_stale.send(FrontLaunch, tags=tags, at=moment)
