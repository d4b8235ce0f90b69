from collections.abc import Iterable
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.addresses import address
from articles.analysis import fold, slugify
from articles.models.address import Addressed, AddressedQuerySet, Alias


class CategoryQuerySet(AddressedQuerySet):
    def top_level(self) -> Self:
        return self.filter(parent__isnull=True).order_by("position", "name")


class Category(Addressed):
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("parent category"),
        related_name="children",
        null=True,
        blank=True,
        help_text=_("Two levels at most: leave empty for a category of the menu."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    description = models.CharField(
        _("description"),
        max_length=250,
        blank=True,
        help_text=_("One sentence, printed under the name of the category."),
    )

    objects = CategoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["position", "name"]
        permissions = [("merge_category", "Can merge categories")]
        constraints = [
            models.UniqueConstraint(
                fields=["name_key"], name="category_name_is_unique_when_folded"
            ),
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("id")),
                name="category_is_not_its_own_parent",
            ),
        ]

    def get_absolute_url(self) -> str:
        return address("articles:category", self.slug)

    def clean(self) -> None:
        if len(self.name) > 3 and self.name.isupper():
            raise ValidationError(
                {
                    "name": _(
                        "Write the name as in a sentence: the page sets the capitals."
                    )
                }
            )
        others = Category.objects.exclude(pk=self.pk)
        if others.filter(name_key=fold(self.name)).exists():
            raise ValidationError({"name": _("This category exists already.")})
        if self.parent and (self.parent.parent_id or self.parent_id == self.pk):
            raise ValidationError(
                {"parent": _("Choose a category of the first level.")}
            )
        if self.parent and self.pk and self.children.exists():
            raise ValidationError(
                {"parent": _("This category has categories of its own.")}
            )


class CategoryAlias(Alias):
    owner = "category"
    category = models.ForeignKey(Category, models.CASCADE, related_name="aliases")


class TagQuerySet(AddressedQuerySet):
    def named(self, names: Iterable[str]) -> list["Tag"]:
        """The tags of these names, in order and once each, created where missing; É = é = e, œ = oe.

        A word that was merged or renamed is the one that it became: what was put in order stays so.
        """
        wanted: dict[str, str] = {}
        for name in names:
            if key := fold(name):
                wanted.setdefault(key, name.strip())
        known = {tag.name_key: tag for tag in self.filter(name_key__in=wanted)}
        # Two editors may type the same new word at the same second.
        found = [
            known.get(key)
            or self.filter(aliases__slug=slugify(name, max_length=90)).first()
            or self.get_or_create(name_key=key, defaults={"name": name})[0]
            for key, name in wanted.items()
        ]
        return list(dict.fromkeys(found))

    def of(self, articles: Iterable[models.Model]) -> Self:
        """Those that at least one of them carries."""
        return self.filter(articles__in=list(articles)).distinct()


class Tag(Addressed):
    objects = TagQuerySet.as_manager()

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["name"]
        permissions = [("merge_tag", "Can merge tags")]
        constraints = [
            models.UniqueConstraint(
                fields=["name_key"], name="tag_name_is_unique_when_folded"
            ),
        ]

    def get_absolute_url(self) -> str:
        return address("articles:tag", self.slug)

    def clean(self) -> None:
        key = fold(self.name)
        if self.name and not key:  # without any, its field has said what is wrong
            raise ValidationError({"name": _("Write a word.")})
        twin = Tag.objects.exclude(pk=self.pk).filter(name_key=key).first()
        if twin:
            raise ValidationError(
                {
                    "name": _("This tag exists already: “%(name)s”.")
                    % {"name": twin.name}
                }
            )


class TagAlias(Alias):
    owner = "tag"
    tag = models.ForeignKey(Tag, models.CASCADE, related_name="aliases")
