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

from articles.models import Article

LONGEST_NUMBER = 18  # digits: what both databases hold in the number of a row


def is_number(text: str) -> bool:
    return text.isdecimal() and len(text) <= LONGEST_NUMBER


def numbers(values: Any) -> list[str]:
    return [str(one) for one in values if is_number(str(one))]


class FoundSelect(AutocompleteSelect):
    def optgroups(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None
    ) -> list[Any]:
        """Django asks the database for whatever was sent, and fails on a word."""
        return super().optgroups(name, numbers(value), attrs)


class FoundSelectMultiple(AutocompleteSelectMultiple):
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

    def get_unique_error_message(self, unique_check: Any) -> str:
        return _("Two rows say the same: remove one.")

    def get_form_error(self) -> str:
        return _("This row repeats another one.")
