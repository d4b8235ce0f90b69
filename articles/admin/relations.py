"""Relations found by typing: nothing but the number of a row that this person may see is taken."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db import models
from django.forms import Field
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from articles.merging import WRITTEN
from articles.models import Article
from articles.models.journal import merged_into

LONGEST_NUMBER = 18  # digits: what both databases hold in the number of a row


def is_number(text: str) -> bool:
    return text.isdecimal() and len(text) <= LONGEST_NUMBER


def numbers(values: Any) -> list[str]:
    return [str(one) for one in values if is_number(str(one))]


def standing(model: type[models.Model], value: str) -> str:
    """A number merged away since the page was opened leads to the one that stays, like its address."""
    if model not in WRITTEN or not is_number(value):
        return value
    if model._base_manager.filter(pk=value).exists():
        return value
    kept = merged_into(model, int(value))
    return str(kept.pk) if kept else value


class FoundSelect(AutocompleteSelect):
    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        return standing(self.field.remote_field.model, value) if value else value

    def optgroups(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None
    ) -> list[Any]:
        """Django asks the database for whatever was sent, and fails on a word."""
        return super().optgroups(name, numbers(value), attrs)


class FoundSelectMultiple(AutocompleteSelectMultiple):
    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        model = self.field.remote_field.model
        values = super().value_from_datadict(data, files, name) or []
        return list(dict.fromkeys(standing(model, one) for one in values))

    def optgroups(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None
    ) -> list[Any]:
        return super().optgroups(name, numbers(value), attrs)


class FoundMultiple(forms.ModelMultipleChoiceField):
    def clean(self, value: Any) -> Any:
        for one in value or []:
            if str(one).isdecimal() and not is_number(str(one)):
                raise ValidationError(
                    self.error_messages["invalid_choice"],
                    params={"value": str(one)[:LONGEST_NUMBER]},
                )
        return super().clean(value)


class Relations:
    """For the admin of a model and for the rows inside it."""

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> Field | None:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", FoundSelect(db_field, self.admin_site))
        if db_field.remote_field.model is Article:
            # A guessed number would come back with the title of somebody's first draft.
            kwargs.setdefault("queryset", Article.objects.seen_by(request.user))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(
        self, db_field: models.ManyToManyField, request: HttpRequest, **kwargs: Any
    ) -> Field | None:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", FoundSelectMultiple(db_field, self.admin_site))
            kwargs.setdefault("form_class", FoundMultiple)
        return super().formfield_for_manytomany(db_field, request, **kwargs)


class Rows(BaseInlineFormSet):
    """Two rows alike are refused in words, not by the names of their columns."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound:
            self._forget_rows_that_are_gone()

    def _forget_rows_that_are_gone(self) -> None:
        """Django refuses the number of a row that was removed meanwhile, in a row that it does not show."""
        total, initial = (self._counted(name) for name in ("TOTAL", "INITIAL"))
        here = {str(row.pk) for row in self.get_queryset()}
        names = [f"{self.prefix}-{n}-" for n in range(min(total, self.absolute_max))]
        pk = self.model._meta.pk.name
        kept = [
            name
            for n, name in enumerate(names)
            if n >= initial or self.data.get(name + pk) in here
        ]
        gone = len(names) - len(kept)
        if not gone:
            return
        self.data = self.data.copy()
        rows = [self._taken_out(name) for name in names]
        for n, name in enumerate(kept):
            for field, values in rows[names.index(name)].items():
                self.data.setlist(f"{self.prefix}-{n}-{field}", values)
        self.data[f"{self.prefix}-TOTAL_FORMS"] = str(len(kept))
        self.data[f"{self.prefix}-INITIAL_FORMS"] = str(initial - gone)

    def _counted(self, name: str) -> int:
        count = self.data.get(f"{self.prefix}-{name}_FORMS", "")
        return int(count) if is_number(count) else 0

    def _taken_out(self, name: str) -> dict[str, list[str]]:
        keys = [key for key in self.data if key.startswith(name)]
        return {key.removeprefix(name): self.data.pop(key) for key in keys}

    def get_unique_error_message(self, unique_check: Any) -> str:
        return _("Two rows say the same: remove one.")

    def get_form_error(self) -> str:
        return _("This row repeats another one.")
