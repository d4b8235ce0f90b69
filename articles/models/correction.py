from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def public(self) -> Self:
        """What the corrections page prints: never a word about a story that is not public."""
        public = Article.objects.published().filter(pk=models.OuterRef("article"))
        return (
            self.filter(models.Exists(public))
            .select_related("article")
            .defer("article__body")
        )


class Correction(models.Model):
    class Kind(models.TextChoices):
        CORRECTION = "correction", _("Correction")
        CLARIFICATION = "clarification", _("Clarification")
        UPDATE = "update", _("Update")
        RETRACTION = "retraction", _("Retraction")

    article = models.ForeignKey(Article, models.CASCADE, related_name="corrections")
    kind = models.CharField(
        _("kind"), max_length=16, choices=Kind.choices, default=Kind.CORRECTION
    )
    text = models.TextField(
        _("public note"),
        max_length=1000,
        help_text=_(
            "What was wrong and what is right: readers see it under the story."
        ),
    )
    at = models.DateTimeField(_("date"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("by"),
        null=True,
        editable=False,
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["-at", "-id"], name="correction_newest_first")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(text=""), name="correction_says_something"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} : {self.article}"

    @property
    def day(self) -> date:
        """In the paper's time zone: a note of half past midnight is of its own day."""
        return timezone.localdate(self.at)
