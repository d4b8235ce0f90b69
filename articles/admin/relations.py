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


class RowForm(forms.ModelForm):
    """Its formset sees rows alike; those that the database holds are about to be replaced by these."""

    def validate_unique(self) -> None:
        pass


class Rows(BaseInlineFormSet):
    """The rows of a content: shown from it, and sent back whole, whatever the database holds meanwhile.

    Two rows alike are refused in words, not by the names of their columns.
    """

    # The column by which a row is known, and what its content keeps beside it.
    key = ""
    kept: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound:
            self._take_all_as_new()
        elif content := getattr(self.instance, "content", None):
            self._show(content.get(self.prefix, []))

    def _show(self, rows: list[dict[str, Any]]) -> None:
        self.queryset = self.model._base_manager.none()
        self._queryset = self.queryset
        self.initial_extra = rows
        self.extra = len(rows)

    def _take_all_as_new(self) -> None:
        self.data = self.data.copy()
        total = min(self._counted("TOTAL"), self.absolute_max)
        left = [n for n in range(total) if f"{self.prefix}-{n}-DELETE" not in self.data]
        left = self._without_those_gone(left)
        for place, n in enumerate(left):
            row = self._taken_out(f"{self.prefix}-{n}-")
            row.pop(self.model._meta.pk.name, None)
            for field, values in row.items():
                self.data.setlist(f"{self.prefix}-{place}-{field}", values)
        self.data[f"{self.prefix}-TOTAL_FORMS"] = str(len(left))
        self.data[f"{self.prefix}-INITIAL_FORMS"] = "0"
        self.queryset = self.model._base_manager.none()

    def _without_those_gone(self, left: list[int]) -> list[int]:
        """What a row names may be deleted since the form was opened, or merged into what another row names."""
        model = self.model._meta.get_field(self.key).remote_field.model
        named = {n: self.data.get(f"{self.prefix}-{n}-{self.key}", "") for n in left}
        sent = set(named.values())
        known = model._base_manager.in_bulk(numbers(sent))
        kept = []
        for n, value in named.items():
            stands = (
                value
                if not is_number(value) or int(value) in known
                else standing(model, value)
            )
            was_merged = stands != value
            is_gone = is_number(value) and int(value) not in known and not was_merged
            if not is_gone and not (was_merged and stands in sent):
                kept.append(n)
        return kept

    def _counted(self, name: str) -> int:
        count = self.data.get(f"{self.prefix}-{name}_FORMS", "")
        return int(count) if is_number(count) else 0

    def _taken_out(self, name: str) -> dict[str, list[str]]:
        keys = [key for key in self.data if key.startswith(name)]
        return {key.removeprefix(name): self.data.pop(key) for key in keys}

    def rows(self, base: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """In the order of the list; with those of `base` that this person may not see."""
        typed = [
            form.cleaned_data
            for form in self.forms
            if getattr(form, "cleaned_data", None) and form.cleaned_data.get(self.key)
        ]
        typed.sort(key=lambda row: row.get("position") or 0)
        found = [
            {self.key: row[self.key].pk, **{name: row[name] for name in self.kept}}
            for row in typed
            if all(name in row for name in self.kept)
        ]
        for row in self.hidden(base):
            found.insert(base.index(row), row)
        return [row | {"position": place} for place, row in enumerate(found)]

    def hidden(self, base: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return []

    def get_unique_error_message(self, unique_check: Any) -> str:
        return _("Two rows say the same: remove one.")

    def get_form_error(self) -> str:
        return _("This row repeats another one.")
