"""The list of stories: its columns, its filters, those that each person keeps, what is done to many."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.admin import bulk, own_lists, week, words
from articles.desk import late
from articles.marks import marks
from articles.models import Article, Byline
from articles.models.state import State
from articles.moments import said


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


class YesFilter(admin.SimpleListFilter):
    """On or off."""

    yes: Any = ""
    # Offered above the filters, among the lists of the person.
    is_own = False

    def lookups(
        self, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, Any]]:
        return [("1", self.yes)]


class MineFilter(YesFilter):
    title = _("whose")
    parameter_name = "mine"
    yes = _("Mine")

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(created_by=request.user) if self.value() else queryset


class FollowedFilter(YesFilter):
    title = _("my categories")
    parameter_name = "followed"
    yes = _("My categories")
    is_own = True

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if not self.value():
            return queryset
        return queryset.filed_in(request.user.followed.values("category"))


class LateFilter(YesFilter):
    title = _("late")
    parameter_name = "late"
    yes = _("Late")
    is_own = True

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return late(queryset) if self.value() else queryset


class StoryList(ChangeList):
    """Its names in one query, and no text."""

    def get_queryset(self, *args: Any, **kwargs: Any) -> QuerySet:
        signed = Prefetch("bylines", Byline.objects.with_authors())
        return (
            super().get_queryset(*args, **kwargs).prefetch_related(signed).defer("body")
        )


class StoryLists:
    """For the admin of stories."""

    change_list_template = "admin/articles/article/change_list.html"
    list_display = [
        "title_or_untitled",
        "state_badge",
        "category",
        "signatures",
        "published_on",
        "modified_on",
    ]
    list_display_links = ["title_or_untitled"]
    list_filter = [
        StateFilter,
        MineFilter,
        FollowedFilter,
        LateFilter,
        "category",
        "published_at",
        "language",
    ]
    list_select_related = ["category"]
    ordering = ["-modified_at"]
    search_fields = ["headline_key"]

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[StoryList]:
        return StoryList

    def get_urls(self) -> list[URLPattern]:
        pages = [
            ("lot/", bulk.bulk_page, "articles_article_bulk"),
            ("semaine/", week.week_page, "articles_article_week"),
            ("mes-rubriques/", own_lists.followed_page, "articles_article_followed"),
            ("filtre/", own_lists.filter_page, "articles_article_filter"),
            (
                "filtre/<int:pk>/",
                own_lists.filter_remove,
                "articles_article_filter_remove",
            ),
        ]
        own = [path(route, self._shown(view), name=name) for route, view, name in pages]
        return [*own, *super().get_urls()]

    def _shown(self, view: Any) -> Any:
        def shown(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            return view(self, request, **kwargs)

        return self.admin_site.admin_view(shown)

    def get_list_display(self, request: HttpRequest) -> list[str]:
        """A box before each story, for those who may do something to several."""
        shown = super().get_list_display(request)
        may = bulk.acts_of(request.user) and "_popup" not in request.GET
        return ["chosen", *shown] if may else shown

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        more = own_lists.beside(self, request) | {"acts": bulk.acts_of(request.user)}
        return super().changelist_view(request, more | (extra_context or {}))

    @admin.display(description=_("choice"))
    def chosen(self, article: Article) -> SafeString:
        label = _("Choose “%(story)s”") % {"story": article}
        return format_html(
            '<input type="checkbox" name="story" value="{}" form="bulk" data-story aria-label="{}">',
            article.pk,
            label,
        )

    @admin.display(description=_("headline"), ordering="headline")
    def title_or_untitled(self, article: Article) -> str:
        return str(article)

    @admin.display(description=_("state"), ordering="status")
    def state_badge(self, article: Article) -> SafeString:
        more = format_html_join(
            "", ' <span class="mark mark-{}">{}</span>', marks(article)
        )
        return format_html("{}{}", words.badge(article.state), more)

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
