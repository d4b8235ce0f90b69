from datetime import datetime
from typing import Any, NoReturn, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from newsroom.front.picks import Picks, changed, read


class LaunchIsKept(Exception):
    """The memory of the front is never rewritten, whatever one's rights."""


class LaunchQuerySet(models.QuerySet["FrontLaunch"]):
    def in_force(self, moment: datetime | None = None) -> "FrontLaunch | None":
        """Reads the clock, so a front set to an hour comes by itself, and none is ever missed."""
        started = self.kept().filter(starts_at__lte=moment or timezone.now())
        return started.latest_first().first()

    def before(self, launch: "FrontLaunch") -> "FrontLaunch | None":
        earlier = Q(starts_at__lt=launch.starts_at) | Q(
            starts_at=launch.starts_at, number__lt=launch.number
        )
        return self.kept().filter(earlier).latest_first().first()

    def kept(self) -> Self:
        return self.filter(cancelled_at=None)

    def to_come(self) -> Self:
        return self.kept().filter(starts_at__gt=timezone.now()).order_by("starts_at")

    def started(self) -> Self:
        return self.kept().filter(starts_at__lte=timezone.now()).latest_first()

    def started_between(self, start: datetime, end: datetime) -> Self:
        return self.kept().filter(starts_at__gte=start, starts_at__lt=end)

    def latest_first(self) -> Self:
        return self.order_by("-starts_at", "-number")

    def delete(self) -> NoReturn:
        raise LaunchIsKept


class FrontLaunch(models.Model):
    """A front as it was put online: what was composed, by whom, from which second."""

    # Two people who launch at the same second would take the same number: the second is told.
    number = models.PositiveIntegerField(_("number"), unique=True)
    composition = models.JSONField(_("composition"), default=dict)
    # What readers saw at that second, story by slot; a front set to an hour has none.
    shown = models.JSONField(null=True)
    starts_at = models.DateTimeField(_("online from"))
    decided_at = models.DateTimeField(_("decided"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("by"),
        related_name="+",
    )
    is_undo = models.BooleanField(_("undoing"), default=False)
    restores = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("restored front"),
        related_name="+",
        null=True,
    )
    cancelled_at = models.DateTimeField(_("cancelled"), null=True)

    objects = LaunchQuerySet.as_manager()

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")
        default_permissions = ()
        permissions = [
            ("compose_front", "Can compose the front"),
            ("launch_front", "Can put the front online"),
        ]
        indexes = [
            models.Index(fields=["-starts_at", "-number"], name="front_latest_first"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(cancelled_at=None) | Q(cancelled_at__lt=F("starts_at")),
                name="only_a_front_to_come_is_cancelled",
            ),
            models.CheckConstraint(
                condition=Q(starts_at__gte=F("decided_at")),
                name="front_does_not_start_before_its_decision",
            ),
        ]

    def __str__(self) -> str:
        return str(_("Front %(number)s") % {"number": self.number})

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding and set(kwargs.get("update_fields") or ["*"]) - {
            "cancelled_at",
            "shown",
        }:
            raise LaunchIsKept
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise LaunchIsKept

    @property
    def picks(self) -> Picks:
        return read(self.composition)

    @property
    def is_to_come(self) -> bool:
        return self.cancelled_at is None and self.starts_at > timezone.now()


class FrontDraft(models.Model):
    """What one person is composing: two people never write over each other."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        verbose_name=_("by"),
        related_name="front_draft",
    )
    composition = models.JSONField(_("composition"), default=dict)
    based_on = models.ForeignKey(
        FrontLaunch,
        models.PROTECT,
        verbose_name=_("composed from"),
        related_name="+",
        null=True,
    )
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(_("saved"))

    class Meta:
        verbose_name = _("draft of the front")
        verbose_name_plural = _("drafts of the front")
        default_permissions = ()

    def __str__(self) -> str:
        return str(_("Draft of %(user)s") % {"user": self.user})

    @property
    def picks(self) -> Picks:
        return read(self.composition)

    @property
    def is_dirty(self) -> bool:
        """It says something that no launch said."""
        base = self.based_on.picks if self.based_on else {}
        return bool(changed(base, self.picks))
