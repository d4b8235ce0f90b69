from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Article


class AutosaveQuerySet(models.QuerySet["Autosave"]):
    def of(self, article: Article, user: AbstractUser) -> Self:
        """Her own, the newest first: what somebody else is typing is nobody's yet."""
        return self.filter(article=article, by=user).order_by("-at", "-pk")


class Autosave(models.Model):
    """What one person has typed in one tab and not saved yet: beside the story, never in it.

    The form as it would be sent, mistakes and all: it is read when it is offered back.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="autosaves")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    tab = models.CharField(max_length=36)
    opened = models.PositiveIntegerField()
    data = models.JSONField()
    headline = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    objects = AutosaveQuerySet.as_manager()

    class Meta:
        verbose_name = _("autosave")
        verbose_name_plural = _("autosaves")
        indexes = [models.Index(fields=["by", "-at"], name="autosave_newest_first")]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "by", "tab"], name="one_autosave_for_a_tab"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article}, {self.by}"
