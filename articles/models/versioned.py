"""A row that nobody overwrites without having read what it holds."""

from typing import Any

from django.db import models, transaction
from django.db.models import F


class StaleArticle(Exception):
    """Somebody saved the story since this copy was read: writing it would lose their work."""


class Versioned(models.Model):
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises StaleArticle when the row was saved since this copy was read."""
        with transaction.atomic():
            if not self._state.adding:
                self._take_next_version()
            if fields := kwargs.get("update_fields"):
                kwargs["update_fields"] = {*fields, "version"}
            super().save(*args, **kwargs)

    def _take_next_version(self) -> None:
        same = type(self)._base_manager.filter(pk=self.pk, version=self.version)
        if not same.update(version=F("version") + 1):
            raise StaleArticle(f"article {self.pk}, version {self.version}")
        self.version += 1
