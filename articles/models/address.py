"""What has a page under its own name, and keeps every address that the page ever had."""

from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from articles.analysis import fold, slugify


class AddressedQuerySet(models.QuerySet[Any]):
    def at_address(self, slug: str) -> Any:
        """The one that has, or once had, this address; None. PostgreSQL refuses to be asked for a NUL."""
        if "\0" in slug:
            return None
        present = self.filter(slug=slug).first()
        return present or self.filter(aliases__slug=slug).first()


class Alias(models.Model):
    """A former address, answered with a redirect for ever."""

    slug = models.SlugField(
        _("address"), max_length=100, unique=True, allow_unicode=True
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.slug


class Addressed(models.Model):
    """The address follows the name; the former one becomes an alias (a model named `<Model>Alias`)."""

    name = models.CharField(_("name"), max_length=80)
    name_key = models.CharField(max_length=400, editable=False, db_index=True)
    slug = models.SlugField(
        _("address"), max_length=100, unique=True, allow_unicode=True, editable=False
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            self.name_key = fold(self.name)
            former = (
                type(self)._base_manager.filter(pk=self.pk).first() if self.pk else None
            )
            if former is None or former.name != self.name or not self.slug:
                self.slug = self._free_slug()
            if fields := kwargs.get("update_fields"):
                kwargs["update_fields"] = {*fields, "name_key", "slug"}
            super().save(*args, **kwargs)
            self.aliases.filter(slug=self.slug).delete()
            if former is not None and former.slug != self.slug:
                self.aliases.create(slug=former.slug)

    def _free_slug(self) -> str:
        """No address is ever given twice: one that somebody left still leads to them."""
        base = slugify(self.name, max_length=90) or slugify(self._meta.verbose_name)
        model, alias = type(self), self._meta.get_field("aliases").related_model
        taken = set(
            model._base_manager.filter(slug__startswith=base)
            .exclude(pk=self.pk)
            .values_list("slug", flat=True)
        ) | set(
            alias.objects.filter(slug__startswith=base)
            .exclude(**{alias.owner: self.pk})
            .values_list("slug", flat=True)
        )
        candidates = (
            base if n == 1 else f"{base}-{n}" for n in range(1, len(taken) + 2)
        )
        return next(slug for slug in candidates if slug not in taken)
