from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.admin import words
from articles.body import render
from articles.models import Article, Byline
from articles.models.state import State
from articles.moments import said


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(
        self, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, Any]]:
        return State.choices

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


class StoryColumns:
    """What lists and panels print of a story."""

    @admin.display(description=_("headline"), ordering="headline")
    def title_or_untitled(self, article: Article) -> str:
        return str(article)

    @admin.display(description=_("state"), ordering="status")
    def state_badge(self, article: Article) -> SafeString:
        return words.badge(article.state)

    @admin.display(description=_("bylines"), empty_value="—")
    def signatures(self, article: Article) -> str:
        return ", ".join(row.author.name for row in article.display_bylines)

    @admin.display(
        description=_("first publication"), ordering="published_at", empty_value="—"
    )
    def published_on(self, article: Article) -> str | None:
        return article.published_at and said(article.published_at)

    @admin.display(description=_("last update"), empty_value="—")
    def updated_on(self, article: Article) -> str | None:
        return article.updated_at and said(article.updated_at)

    @admin.display(description=_("modified"), ordering="modified_at")
    def modified_on(self, article: Article) -> str:
        return said(article.modified_at)

    @admin.display(description=_("text"))
    def text(self, article: Article) -> SafeString:
        images = {image.pk: image for image in article.pictures.all()}
        return render(article.body, images, article.language)
