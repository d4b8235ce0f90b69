import hashlib
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles import renditions
from articles.addresses import address
from articles.analysis import fold

# Whole numbers: a refusal prints them, and « 1.0 » is not French.
FRACTION = [MinValueValidator(0), MaxValueValidator(1)]


def original_path(image: "Image", filename: str) -> str:
    return f"originals/{timezone.now():%Y/%m}/{image.digest[:16]}{Path(filename).suffix.lower()}"


class Image(models.Model):
    """A picture and what must be said of it. The file as it came is private; renditions are served."""

    title = models.CharField(
        _("name in the library"),
        max_length=160,
        blank=True,
        help_text=_("For the newsroom only."),
    )
    original = models.FileField(_("file"), upload_to=original_path, max_length=200)
    alt = models.CharField(
        _("alternative text"),
        max_length=300,
        blank=True,
        help_text=_("What the picture shows, for those who do not see it."),
    )
    is_decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_("It says nothing: no alternative text."),
    )
    caption = models.CharField(_("caption"), max_length=400, blank=True)
    credit = models.CharField(
        _("credit"), max_length=120, blank=True, help_text=_("“Photo: Selma Ouadah”.")
    )
    focal_x = models.FloatField(
        _("focal point, from the left"), default=0.5, validators=FRACTION
    )
    focal_y = models.FloatField(
        _("focal point, from the top"), default=0.5, validators=FRACTION
    )

    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    digest = models.CharField(max_length=64, editable=False)
    search_key = models.CharField(max_length=1000, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        related_name="+",
        null=True,
        editable=False,
    )
    created_at = models.DateTimeField(_("added"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-created_at", "-pk"]
        permissions = [("edit_others_image", "Can edit the pictures of others")]
        constraints = [
            models.CheckConstraint(
                condition=Q(focal_x__range=(0, 1), focal_y__range=(0, 1)),
                name="focal_point_is_inside_the_picture",
            ),
            models.CheckConstraint(
                condition=Q(width__gt=0, height__gt=0), name="picture_has_a_size"
            ),
        ]

    def __str__(self) -> str:
        return (
            self.title
            or self.caption
            or self.alt
            or str(_("Picture %(pk)s") % {"pk": self.pk})
        )

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.original and not self.original._committed:
            self._leave_former_file()
            self.width, self.height = renditions.inspect(self.original.file)
            self.original.file.seek(0)
            self.digest = hashlib.sha256(self.original.file.read()).hexdigest()
            self.original.file.seek(0)
        words = f"{self.title} {self.alt} {self.caption} {self.credit}"
        self.search_key = fold(words)[:1000]
        super().save(*args, **kwargs)

    def clean(self) -> None:
        if self.is_decorative and self.alt.strip():
            raise ValidationError(
                {"alt": _("A decorative picture has no alternative text.")}
            )
        if self.original and not self.original._committed:
            try:
                renditions.inspect(self.original.file)
            except ValidationError as error:
                raise ValidationError({"original": error.messages}) from error

    def _leave_former_file(self) -> None:
        """A replaced file is deleted once the new one is there for good."""
        former = Image.objects.filter(pk=self.pk).first() if self.pk else None
        if former is not None:
            transaction.on_commit(lambda: former.original.delete(save=False))

    @property
    def version(self) -> str:
        """Part of every address: another file or another focal point is another picture."""
        focal = f"{self.focal_x:.3f},{self.focal_y:.3f}"
        return hashlib.sha256(f"{self.digest}{focal}".encode()).hexdigest()[:10]

    @property
    def needs_alt(self) -> bool:
        return not self.is_decorative and not self.alt.strip()

    def size(self, width: int, ratio: str = "original") -> tuple[int, int]:
        """Width and height, in pixels, of what `url` serves."""
        return renditions.fit((self.width, self.height), ratio, width)

    def widths(self, ratio: str = "original") -> list[int]:
        """The widths worth offering: never larger than the picture is."""
        return renditions.widths((self.width, self.height), ratio)

    def url(
        self, width: int = 640, ratio: str = "original", format: str = "jpg"
    ) -> str:
        name = renditions.name(self.version, ratio, width, format)
        return address("articles:image", self.pk, name)

    def srcset(self, ratio: str, format: str) -> str:
        """Every width worth offering, as HTML wants them."""
        # The address is resolved once: a front page prints three hundred of them.
        pattern = self.url(0, ratio, format)
        return ", ".join(
            f"{pattern.replace('-0.', f'-{width}.')} {width}w"
            for width in self.widths(ratio)
        )

    @property
    def sharing_url(self) -> str:
        """The card of messengers and social networks: JPEG, which all of them read."""
        ratio, width = renditions.SHARING
        return self.url(width, ratio)

    def may_be_edited_by(self, user: AbstractUser) -> bool:
        """A reporter describes the pictures that she brought; the desk, any."""
        if not user.has_perm("articles.change_image"):
            return False
        return self.created_by_id == user.pk or user.has_perm(
            "articles.edit_others_image"
        )
