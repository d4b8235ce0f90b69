"""What the desk intends for a story that readers have not seen, and by what it tells that it is not alone."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.analysis import fold, stems
from articles.models.state import LegalCheck
from articles.models.versioned import Versioned

OPENING_READ = 600  # signs: enough for the words that are kept
OPENING_KEPT = (
    8  # words that mean something: two stories rarely share as many by chance
)
OPENING_LEAST = 6  # fewer say nothing


class Planned(Versioned):
    # A wish, not a promise: a story that is scheduled or public has `published_at` instead.
    planned_at = models.DateTimeField(
        _("planned day and hour"),
        null=True,
        blank=True,
        help_text=_("In Algiers. Nothing goes online by this alone: schedule it."),
    )
    embargoed_until = models.DateTimeField(_("embargo until"), null=True, blank=True)
    embargo_source = models.CharField(
        _("who asks for the embargo"), max_length=120, blank=True
    )
    hold = models.BooleanField(
        _("on hold"),
        default=False,
        help_text=_("Kept in reserve: nobody can publish it."),
    )
    legal_check = models.CharField(
        _("legal check"),
        max_length=8,
        choices=LegalCheck.choices,
        default=LegalCheck.NONE,
    )
    # The problems that somebody let pass, by code: why, who, when. Written by articles/overriding.py alone.
    overridden = models.JSONField(default=dict, editable=False)
    same_headline = models.CharField(max_length=80, editable=False, default="")
    same_opening = models.CharField(max_length=120, editable=False, default="")

    class Meta:
        abstract = True

    def derive_likeness(self, headline: str, text: str) -> None:
        self.same_headline = fold(headline)[:80]
        first = stems(text[:OPENING_READ])[:OPENING_KEPT]
        self.same_opening = " ".join(first)[:120] if len(first) >= OPENING_LEAST else ""

    def refuse_anonymous_embargo(self) -> None:
        if self.embargoed_until and not self.embargo_source.strip():
            raise ValidationError(
                {"embargo_source": _("Say who asks for it: an embargo has a source.")}
            )

    def is_overdue(self, now: datetime | None = None) -> bool:
        """Its hour passed, and readers have nothing."""
        return self.planned_at is not None and self.planned_at <= (
            now or timezone.now()
        )


PLANNING_INDEXES: list[Any] = [
    # Few stories have an hour, and those that went out have none any more.
    models.Index(
        fields=["planned_at"],
        condition=models.Q(planned_at__isnull=False),
        name="article_planned",
    ),
    models.Index(fields=["legal_check", "-modified_at"], name="article_legal_check"),
    models.Index(
        fields=["created_by", "status", "-modified_at", "-id"],
        name="article_of_somebody",
    ),
    models.Index(
        fields=["same_headline", "-modified_at"], name="article_same_headline"
    ),
    models.Index(fields=["same_opening", "-modified_at"], name="article_same_opening"),
]
