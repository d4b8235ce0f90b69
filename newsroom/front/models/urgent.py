from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article

A_LINE = 120  # signs: what stands on one line of a wide page


class UrgentQuerySet(models.QuerySet["Urgent"]):
    def standing(self) -> Self:
        """Reads the clock, so a banner goes by itself; the newest hides the others."""
        now = timezone.now()
        return (
            self.filter(raised_at__lte=now, ends_at__gt=now)
            .filter(article__in=Article.objects.published())
            .select_related("article")
            .only("wording", "raised_at", "ends_at", *ARTICLE_FIELDS)
            .order_by("-raised_at", "-pk")
        )

    def raised_until(self, moment: datetime) -> Self:
        return self.filter(raised_at__lte=moment)

    def end(self) -> None:
        """Of those that still stand."""
        now = timezone.now()
        self.filter(ends_at__gt=now).update(ends_at=now)


# All that a link to the story needs: every page of the paper reads it.
ARTICLE_FIELDS = ("article__slug", "article__headline", "article__language")


class Urgent(models.Model):
    """« Urgent »: one line above every page, for a time, and once for a story."""

    article = models.OneToOneField(
        Article, models.CASCADE, verbose_name=_("article"), related_name="urgent"
    )
    wording = models.CharField(_("words of the banner"), max_length=A_LINE)
    raised_at = models.DateTimeField(_("raised"))
    ends_at = models.DateTimeField(_("until"), db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("by"),
        related_name="+",
        null=True,
    )

    objects = UrgentQuerySet.as_manager()

    class Meta:
        verbose_name = _("urgent banner")
        verbose_name_plural = _("urgent banners")
        ordering = ["-raised_at", "-pk"]
        permissions = [("raise_urgent", "Can raise the urgent banner")]
        default_permissions = ("view",)
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gte=F("raised_at")),
                name="urgent_banner_ends_after_it_is_raised",
            ),
            models.CheckConstraint(
                condition=~Q(wording=""), name="urgent_banner_has_words"
            ),
        ]

    def __str__(self) -> str:
        return self.wording

    @property
    def is_over(self) -> bool:
        return self.ends_at <= timezone.now()
