import uuid
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.addresses import address
from articles.analysis import fold, plain_text, slugify
from articles.body import BodyField, image_ids
from articles.models.article_queryset import INDEXES, ArticleQuerySet
from articles.models.author import Byline
from articles.models.guarded import Guarded
from articles.models.image import Image
from articles.models.planning import PLANNING_INDEXES, Planned
from articles.models.state import (
    INVARIANTS,
    VERB_PERMISSIONS,
    LegalCheck,
    State,
    Status,
    contradictions,
)
from articles.models.taxonomy import Category, Tag

WORDS_A_MINUTE = 220
OLD_AFTER_DAYS = 365
KEPT_BY_SAVING = (
    *("headline_key", "word_count", "modified_at"),
    *("same_headline", "same_opening"),
)


class Article(Guarded, Planned):
    Status = Status
    State = State
    LegalCheck = LegalCheck

    class Language(models.TextChoices):
        FRENCH = "fr", _("French")
        ARABIC = "ar", _("Arabic")
        KABYLE = "kab", _("Kabyle")
        ENGLISH = "en", _("English")

    # What readers see.
    kicker = models.CharField(
        _("kicker"),
        max_length=120,
        blank=True,
        help_text=_(
            "Above the headline: the subject, the kind of piece, or who speaks."
        ),
    )
    headline = models.CharField(_("headline"), max_length=200, blank=True)
    standfirst = models.TextField(
        _("standfirst"), blank=True, validators=[MaxLengthValidator(600)]
    )
    dateline = models.CharField(
        _("dateline"),
        max_length=60,
        blank=True,
        help_text=_(
            "The place where the story was reported: “Adrar”. The dash is printed for you."
        ),
    )
    body = BodyField(_("text"), blank=True)
    sources = models.CharField(
        _("sources"),
        max_length=160,
        blank=True,
        help_text=_("Printed after the byline: “with agencies”."),
    )
    language = models.CharField(
        _("language"), max_length=8, choices=Language.choices, default=Language.FRENCH
    )
    category = models.ForeignKey(
        Category,
        models.PROTECT,
        verbose_name=_("principal category"),
        related_name="articles",
        null=True,
        blank=True,
    )
    other_categories = models.ManyToManyField(
        Category, verbose_name=_("other categories"), related_name="+", blank=True
    )
    tags = models.ManyToManyField(
        Tag, verbose_name=_("tags"), related_name="articles", blank=True
    )
    lead_image = models.ForeignKey(
        Image,
        models.PROTECT,
        verbose_name=_("lead picture"),
        related_name="lead_of",
        null=True,
        blank=True,
    )
    pictures = models.ManyToManyField(
        Image,
        verbose_name=_("pictures of the text"),
        related_name="in_body_of",
        editable=False,
    )

    # Where the story stands: articles/workflow.py alone writes these.
    status = models.CharField(
        _("status"),
        max_length=12,
        choices=Status.choices,
        default=Status.DRAFT,
        editable=False,
    )
    published_at = models.DateTimeField(
        _("first publication"), null=True, editable=False
    )
    updated_at = models.DateTimeField(_("last update"), null=True, editable=False)
    withdrawn_at = models.DateTimeField(_("withdrawal"), null=True, editable=False)
    trashed_at = models.DateTimeField(_("put in the trash"), null=True, editable=False)

    # What the desk decides.
    slug = models.SlugField(
        _("address"),
        max_length=90,
        blank=True,
        allow_unicode=True,
        help_text=_("Made from the headline; frozen at the first publication."),
    )
    is_sponsored = models.BooleanField(_("sponsored content"), default=False)
    noindex = models.BooleanField(
        _("hidden from search engines"),
        default=False,
        help_text=_("The story stays readable at its address."),
    )
    never_recommend = models.BooleanField(
        _("never recommended"),
        default=False,
        help_text=_("Never proposed under another story: mourning, minors, courts."),
    )
    duplicate_of = models.ForeignKey(
        "self",
        models.SET_NULL,
        verbose_name=_("duplicate of"),
        related_name="duplicates",
        null=True,
        blank=True,
    )

    # What the machine keeps.
    working_copy = models.OneToOneField(
        "articles.Revision",
        models.SET_NULL,
        related_name="+",
        null=True,
        editable=False,
    )
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    word_count = models.PositiveIntegerField(default=0, editable=False)
    headline_key = models.CharField(max_length=400, editable=False, default="")
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("created by"),
        related_name="+",
        null=True,
        editable=False,
    )
    created_at = models.DateTimeField(
        _("created"), default=timezone.now, editable=False
    )
    modified_at = models.DateTimeField(_("modified"), auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        permissions = VERB_PERMISSIONS
        indexes = [*INDEXES, *PLANNING_INDEXES]
        constraints = INVARIANTS

    def __str__(self) -> str:
        return self.headline or str(_("Untitled story"))

    def clean(self) -> None:
        if found := contradictions(self):
            raise ValidationError(found)
        self.refuse_anonymous_embargo()
        if self.duplicate_of_id and self.duplicate_of_id == self.pk:
            raise ValidationError(
                {"duplicate_of": _("A story is not its own duplicate.")}
            )

    def derive_columns(self) -> None:
        """For lists, the desk's search and the checklist: `save` does it by itself."""
        text = plain_text(self.body)
        self.headline_key = fold(f"{self.kicker} {self.headline}")[:400]
        self.word_count = len(text.split())
        self.derive_likeness(self.headline, text)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive_columns()
        if fields := kwargs.get("update_fields"):
            kwargs["update_fields"] = {*fields, *KEPT_BY_SAVING}
        with transaction.atomic():
            super().save(*args, **kwargs)
            self.pictures.set(Image.objects.filter(pk__in=image_ids(self.body)))

    def get_absolute_url(self) -> str:
        """Only the number counts: any other word before it is redirected to this address."""
        slug = self.slug or slugify(self.headline, max_length=80) or "article"
        return address("articles:article", slug, self.pk)

    @property
    def guid(self) -> str:
        """RFC 4151: the same for ever, whatever happens to the title, the address or the site."""
        return f"tag:{settings.PAPER_TAG_AUTHORITY}:{self.uuid}"

    @property
    def direction(self) -> str:
        return "rtl" if self.language == self.Language.ARABIC else "ltr"

    @property
    def state(self) -> State:
        if self.is_trashed:
            return State.TRASHED
        if self.status == Status.PUBLISHED and not self.is_public:
            return State.SCHEDULED
        return State(self.status)

    @property
    def is_public(self) -> bool:
        return self.status == Status.PUBLISHED and self.published_at <= timezone.now()

    @property
    def is_scheduled(self) -> bool:
        return self.state == State.SCHEDULED

    @property
    def is_trashed(self) -> bool:
        return self.trashed_at is not None

    @property
    def was_public(self) -> bool:
        """Readers have seen it: it is never deleted, and its address never changes."""
        return self.is_public or self.status == Status.WITHDRAWN

    @property
    def changed_at(self) -> datetime:
        """The last moment that matters to a reader."""
        return max(self.published_at, self.updated_at or self.published_at)

    @property
    def was_updated(self) -> bool:
        return self.updated_at is not None and self.updated_at > self.published_at

    @property
    def is_old(self) -> bool:
        return timezone.now() - self.published_at > timedelta(days=OLD_AFTER_DAYS)

    @property
    def reading_minutes(self) -> int:
        return max(1, round(self.word_count / WORDS_A_MINUTE))

    @property
    def display_bylines(self) -> list[Byline]:
        return list(self.bylines.all())
