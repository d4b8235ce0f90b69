from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import Byline
from articles.models.state import State


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(
        self, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, Any]]:
        return [one for one in State.choices if one[0] != State.TRASHED]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        state = self.value()
        return queryset.in_state(state) if state in State.values else queryset


class MineFilter(admin.SimpleListFilter):
    title = _("whose")
    parameter_name = "mine"

    def lookups(
        self, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, Any]]:
        return [("1", _("Mine"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(created_by=request.user) if self.value() else queryset


class StoryList(ChangeList):
    """Its names in one query, and no text."""

    def get_queryset(self, *args: Any, **kwargs: Any) -> QuerySet:
        signed = Prefetch("bylines", Byline.objects.with_authors())
        return (
            super().get_queryset(*args, **kwargs).prefetch_related(signed).defer("body")
        )
