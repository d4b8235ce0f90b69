from collections.abc import Iterator
from typing import Any, NoReturn, Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.analysis import fold

WORDS = 600  # signs of what is searched: an index of PostgreSQL holds no longer a row
MERGE = "merge"


class JournalIsAppendOnly(Exception):
    """Nobody rewrites the journal, whatever their rights."""


class JournalQuerySet(models.QuerySet["JournalEntry"]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise JournalIsAppendOnly

    def delete(self) -> NoReturn:
        raise JournalIsAppendOnly


class JournalEntry(models.Model):
    """Who did what, when: written in the transaction of the act itself, and never changed.

    The database refuses it too: journal_guard.py.
    """

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
    words_key = models.CharField(max_length=WORDS, editable=False, default="")

    objects = JournalQuerySet.as_manager()

    class Meta:
        verbose_name = _("journal entry")
        verbose_name_plural = _("journal")
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(
                fields=["subject_type", "subject_id"], name="journal_of_a_subject"
            ),
            # Each way of reading it, in its order: an archive of lines is never sorted.
            models.Index(fields=["-at", "-id", "words_key"], name="journal_words"),
            models.Index(fields=["verb", "-at", "-id"], name="journal_of_an_act"),
            models.Index(fields=["by", "-at", "-id"], name="journal_of_a_person"),
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
        label = str(subject)[:200]
        said = " ".join([label, *_texts(details)])
        return cls(
            at=timezone.now(),
            by=by,
            verb=str(verb),
            subject_type=subject._meta.model_name,
            subject_id=subject.pk,
            subject_label=label,
            details=details,
            words_key=fold(said)[:WORDS],
        )


def _texts(value: Any) -> Iterator[str]:
    """Every word of the details, by which the line is found."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


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
