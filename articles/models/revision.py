from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.signals import snapshot_asked

FIELDS = (
    "kicker",
    "headline",
    "standfirst",
    "dateline",
    "body",
    "sources",
    "language",
    "slug",
    "embargo_source",
    "hold",
    "legal_check",
    "is_sponsored",
    "noindex",
    "never_recommend",
)


class RevisionQuerySet(models.QuerySet["Revision"]):
    def of_readers(self) -> Self:
        """What the story itself was: neither a working copy nor what was kept aside."""
        return self.filter(place=Revision.Place.STORY)

    def in_line(self) -> Self:
        """Those that followed one another: what was kept aside never was the story."""
        return self.exclude(place=Revision.Place.ASIDE)


class Revision(models.Model):
    """The whole story as it stood, at each verb and each save."""

    class Place(models.TextChoices):
        STORY = "story", _("The story itself")
        WORKING = "working", _("Working copy of a story online")
        ASIDE = "aside", _("Kept aside")

    article = models.ForeignKey(Article, models.CASCADE, related_name="revisions")
    kind = models.CharField(_("kind"), max_length=12)
    place = models.CharField(
        _("place"), max_length=8, choices=Place.choices, default=Place.STORY
    )
    # Of a working copy: what readers saw when it was begun.
    base = models.ForeignKey(
        "self", models.SET_NULL, related_name="+", null=True, editable=False
    )
    content = models.JSONField(_("content"))
    version = models.PositiveIntegerField(_("version"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("by"),
        related_name="+",
        null=True,
    )
    at = models.DateTimeField(_("date"))
    reason = models.CharField(_("reason"), max_length=400, blank=True)
    # What differs from the version before: {"fields": ["headline"], "words": 120}.
    changes = models.JSONField(_("changes"), default=dict)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(
                fields=["article", "-at", "-id"], name="revision_newest_first"
            ),
            models.Index(fields=["article", "version"], name="revision_by_version"),
        ]

    def __str__(self) -> str:
        return f"{self.article}, {self.version}"

    @classmethod
    def of(
        cls,
        article: Article,
        kind: str,
        by: AbstractUser | None,
        content: dict[str, Any] | None = None,
        **fields: Any,
    ) -> Self:
        """Not saved. Its content is the story's own, unless another is given."""
        return cls(
            article=article,
            kind=str(kind),
            content=content or snapshot(article),
            version=article.version,
            by=by,
            at=timezone.now(),
            **fields,
        )


def snapshot(article: Article) -> dict[str, Any]:
    """The story as JSON: its fields, and the rows that hang on it here and in the room."""
    embargo = article.embargoed_until
    content: dict[str, Any] = {
        **{field: getattr(article, field) for field in FIELDS},
        "status": article.status,
        "published_at": article.published_at and article.published_at.isoformat(),
        "updated_at": article.updated_at and article.updated_at.isoformat(),
        "embargoed_until": embargo and embargo.isoformat(),
        "category": article.category_id,
        "duplicate_of": article.duplicate_of_id,
        "lead_image": article.lead_image_id,
        "pictures": sorted(image.pk for image in article.pictures.all()),
        "other_categories": sorted(row.pk for row in article.other_categories.all()),
        "tags": sorted(tag.name for tag in article.tags.all()),
        "bylines": [
            {"author": row.author_id, "role": row.role, "position": row.position}
            for row in article.bylines.all()
        ],
    }
    for _receiver, rows in snapshot_asked.send(Article, article=article):
        content |= rows
    return content
