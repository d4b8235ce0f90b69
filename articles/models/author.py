from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.addresses import address
from articles.models.address import Addressed, AddressedQuerySet, Alias


class Author(Addressed):
    """A name that signs stories: not an account, though a person's account may point to it."""

    class Kind(models.TextChoices):
        PERSON = "person", _("Person")
        COLLECTIVE = "collective", _("Collective")
        AGENCY = "agency", _("Agency")
        GUEST = "guest", _("Guest")

    kind = models.CharField(
        _("kind"), max_length=12, choices=Kind.choices, default=Kind.PERSON
    )
    job_title = models.CharField(
        _("quality"),
        max_length=120,
        blank=True,
        help_text=_(
            "Printed after the name of an opinion piece: “Hydrologist, Blida”."
        ),
    )
    biography = models.TextField(
        _("biography"),
        max_length=1200,
        blank=True,
        help_text=_(
            "Without biography nor portrait, no box is printed under the stories."
        ),
    )
    portrait = models.ForeignKey(
        "articles.Image",
        models.PROTECT,
        verbose_name=_("portrait"),
        related_name="portraits",
        null=True,
        blank=True,
    )
    account = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("account"),
        related_name="author",
        null=True,
        blank=True,
        help_text=_("The account whose new stories are signed with this name."),
    )

    objects = AddressedQuerySet.as_manager()

    class Meta:
        verbose_name = _("author")
        verbose_name_plural = _("authors")
        ordering = ["name_key"]
        permissions = [("merge_author", "Can merge authors")]

    def get_absolute_url(self) -> str:
        return address("articles:author", self.slug)

    @property
    def has_profile(self) -> bool:
        return bool(self.biography.strip() or self.portrait_id)

    @property
    def initial(self) -> str:
        return self.name[:1].upper()


class AuthorAlias(Alias):
    owner = "author"
    author = models.ForeignKey(Author, models.CASCADE, related_name="aliases")


class BylineQuerySet(models.QuerySet["Byline"]):
    def with_authors(self) -> Self:
        return self.select_related("author").order_by("position", "pk")

    def with_portraits(self) -> Self:
        return self.with_authors().select_related("author__portrait")


class Byline(models.Model):
    class Role(models.TextChoices):
        TEXT = "text", _("text")
        PHOTO = "photo", _("photo")
        VIDEO = "video", _("video")
        DRAWING = "drawing", _("drawing")
        TRANSLATION = "translation", _("translation")

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="bylines"
    )
    author = models.ForeignKey(
        Author, models.PROTECT, verbose_name=_("author"), related_name="bylines"
    )
    role = models.CharField(
        _("role"), max_length=12, choices=Role.choices, default=Role.TEXT
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    objects = BylineQuerySet.as_manager()

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "author", "role"],
                name="author_signs_a_role_once_in_an_article",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.author}, {self.get_role_display()}"
