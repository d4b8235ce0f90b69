from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Article


class Pick(models.Model):
    """An editor's choice about one story under another: first in its order, or never."""

    class Kind(models.TextChoices):
        PIN = "pin", _("Show first")
        EXCLUDE = "exclude", _("Never show here")

    article = models.ForeignKey(Article, models.CASCADE, related_name="picks")
    other = models.ForeignKey(
        Article,
        models.CASCADE,
        verbose_name=_("related story"),
        related_name="picked_by",
    )
    kind = models.CharField(
        _("choice"), max_length=8, choices=Kind.choices, default=Kind.PIN
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("related story")
        verbose_name_plural = _("related stories")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "other"], name="related_story_is_picked_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(article=models.F("other")),
                name="story_is_not_related_to_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} : {self.other}"
