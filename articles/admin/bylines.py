from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import models
from django.forms import Field
from django.http import HttpRequest

from articles.admin.forms import BylineForm
from articles.admin.relations import Relations, Rows
from articles.models import Article, Byline


class BylineRows(Rows):
    key = "author"
    kept = ("role",)


class BylineInline(Relations, admin.TabularInline):
    """Who may write in the story may say who signs it."""

    model = Byline
    form = BylineForm
    formset = BylineRows
    autocomplete_fields = ["author"]

    def get_extra(
        self, request: HttpRequest, obj: Article | None = None, **kwargs: Any
    ) -> int:
        return 0 if obj else 1

    def formfield_for_dbfield(
        self, db_field: models.Field, request: HttpRequest, **kwargs: Any
    ) -> Field | None:
        """A name is chosen here; it is made, and changed, on its own page."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget = field.widget.widget
        return field

    def has_view_permission(
        self, request: HttpRequest, obj: Article | None = None
    ) -> bool:
        return True

    def has_add_permission(
        self, request: HttpRequest, obj: Article | None = None
    ) -> bool:
        if obj is None:
            return request.user.has_perm("articles.add_article")
        return obj.may_be_edited_by(request.user)

    def has_change_permission(
        self, request: HttpRequest, obj: Article | None = None
    ) -> bool:
        return self.has_add_permission(request, obj)

    def has_delete_permission(
        self, request: HttpRequest, obj: Article | None = None
    ) -> bool:
        return self.has_add_permission(request, obj)
