from datetime import timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Revision

STALE = timedelta(seconds=25)
KEPT = timedelta(hours=1)


class PresenceQuerySet(models.QuerySet["Presence"]):
    def beat(self, article: int, user: int, tab: str) -> None:
        """One statement, whoever else writes: two beats of a tab never make two rows."""
        row = self.model(article_id=article, user_id=user, tab=tab, at=timezone.now())
        keys = ["article", "user", "tab"]
        self.bulk_create(
            [row], update_conflicts=True, unique_fields=keys, update_fields=["at"]
        )

    def around(self, article: int) -> Self:
        """Who has it open, each with her account and the story's version, and who saved last."""
        last = Revision.objects.in_line().filter(article=OuterRef("article"))
        return (
            self.filter(article=article, at__gte=timezone.now() - STALE)
            .select_related("user")
            .annotate(
                version=models.F("article__version"),
                saved_at=Subquery(last.values("at")[:1]),
                saver_first=Subquery(last.values("by__first_name")[:1]),
                saver_last=Subquery(last.values("by__last_name")[:1]),
                saver_username=Subquery(last.values("by__username")[:1]),
            )
            .order_by("user__last_name", "user__pk")
        )

    def leave(self, article: int, user: int, tab: str) -> None:
        """And sweeps what tabs that died without a word left behind."""
        mine = models.Q(article=article, user=user, tab=tab)
        self.filter(mine | models.Q(at__lt=timezone.now() - KEPT)).delete()


class Presence(models.Model):
    """A tab in which a person has a story open: it says so again every ten seconds, or is gone."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    tab = models.CharField(max_length=36)
    at = models.DateTimeField(db_index=True)

    objects = PresenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("presence")
        verbose_name_plural = _("presences")
        constraints = [
            models.UniqueConstraint(
                fields=["article", "user", "tab"], name="one_presence_for_a_tab"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}, {self.user_id}"
