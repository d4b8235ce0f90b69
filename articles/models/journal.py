from typing import Any, NoReturn, Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

MERGE = "merge"


class JournalIsAppendOnly(Exception):
    """Nobody rewrites the journal, whatever their rights."""


class JournalQuerySet(models.QuerySet["JournalEntry"]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise JournalIsAppendOnly

    def delete(self) -> NoReturn:
        raise JournalIsAppendOnly


class JournalEntry(models.Model):
    """Who did what, when: written in the transaction of the act itself, and never changed."""

    at = models.DateTimeField(_("date"), db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("by"),
        related_name="+",
        null=True,
    )
    verb = models.CharField(_("act"), max_length=24)
    # Not a foreign key: the entry outlives what it speaks of.
    subject_type = models.CharField(_("subject"), max_length=24)
    subject_id = models.BigIntegerField(_("number"))
    subject_label = models.CharField(_("name"), max_length=200)
    details = models.JSONField(_("details"), default=dict)

    objects = JournalQuerySet.as_manager()

    class Meta:
        verbose_name = _("journal entry")
        verbose_name_plural = _("journal")
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(
                fields=["subject_type", "subject_id"], name="journal_of_a_subject"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.verb} : {self.subject_label}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise JournalIsAppendOnly
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise JournalIsAppendOnly

    @classmethod
    def about(
        cls, subject: models.Model, verb: str, by: AbstractUser | None, **details: Any
    ) -> Self:
        """Not saved."""
        return cls(
            at=timezone.now(),
            by=by,
            verb=str(verb),
            subject_type=subject._meta.model_name,
            subject_id=subject.pk,
            subject_label=str(subject)[:200],
            details=details,
        )


def merged_into(model: type[models.Model], number: int) -> Any:
    """The one that stands in the place of a thing that is gone, however often it was merged since; or None."""
    lines = JournalEntry.objects.filter(
        subject_type=model._meta.model_name, verb=MERGE, details__number=number
    )
    line = lines.first()
    if line is None:
        return None
    kept = model._base_manager.filter(pk=line.subject_id).first()
    return kept or merged_into(model, line.subject_id)
