"""The desk: the admin site of the newsroom, in its own words and with its own first page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib import admin
from django.core.exceptions import BadRequest
from django.db.models import Model
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    JsonResponse,
)
from django.middleware.csrf import get_token
from django.urls import include, path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.i18n import JavaScriptCatalog

from articles.desk import care, queues

HOUSE = {"articles", "newsroom"}
# In the order in which a newsroom works; what is not named here follows.
GROUPS = (
    ("article", "image"),
    ("author", "category", "tag", "lexiconentry"),
    ("dossier", "journalentry", "user"),
)


@dataclass(frozen=True)
class Link:
    label: str
    url: str
    is_current: bool


class NewsroomAdminSite(admin.AdminSite):
    site_header = site_title = gettext_lazy("Newsroom")
    index_title = gettext_lazy("The desk")
    enable_nav_sidebar = False
    empty_value_display = "—"
    password_change_template = "admin/password_change.html"
    password_change_done_template = "admin/password_changed.html"
    logout_template = "admin/logged_out.html"

    def register(
        self,
        model_or_iterable: Any,
        admin_class: type[admin.ModelAdmin] | None = None,
        **options: Any,
    ) -> None:
        """Only the house's own: the screens that libraries bring are in English."""
        if admin_class and admin_class.__module__.partition(".")[0] in HOUSE:
            super().register(model_or_iterable, admin_class, **options)

    def get_urls(self) -> list[Any]:
        """Without the address that leads to any row on the site: it says the title of a draft."""
        session = path("session/", self.admin_view(self.session_view), name="session")
        return [
            session,
            path("une/", include("newsroom.front.admin.urls")),
            path("editing/", include("newsroom.editing.urls")),
            *(
                url
                for url in super().get_urls()
                if getattr(url, "name", None) != "view_on_site"
            ),
        ]

    def session_view(self, request: HttpRequest) -> HttpResponse:
        """A form asks before it leaves whether it is still known, and for a token that is good."""
        return JsonResponse({"token": get_token(request), "user": request.user.pk})

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Any:
        """PostgreSQL refuses to be asked for a NUL: no filter and no search reaches it with one."""

        @wraps(view)
        def without_nul(
            request: HttpRequest, *args: Any, **kwargs: Any
        ) -> HttpResponse:
            if any(
                "\0" in one for _key, values in request.GET.lists() for one in values
            ):
                raise BadRequest("NUL in the query string")
            return view(request, *args, **kwargs)

        return super().admin_view(without_nul, cacheable)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        return super().each_context(request) | {
            "navigation": list(self._navigation(request))
            if self.has_permission(request)
            else [],
            "may_add_article": self._may_add(request),
        }

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        found = queues(request.user)
        lists = {"queues": found, "care": care(request.user, found)}
        return super().index(request, lists | (extra_context or {}))

    def app_index(
        self,
        request: HttpRequest,
        app_label: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """What Django calls an application is nothing to an editor."""
        return HttpResponseRedirect(reverse("admin:index", current_app=self.name))

    def i18n_javascript(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The editor's dialogs as well as the calendar: both are French only if asked for."""
        packages = ["django.contrib.admin", "django_prose_editor"]
        return JavaScriptCatalog.as_view(packages=packages)(request)

    def _may_add(self, request: HttpRequest) -> bool:
        return request.user.has_perm("articles.add_article")

    def _navigation(self, request: HttpRequest) -> Iterator[list[Link]]:
        home = reverse("admin:index", current_app=self.name)
        first = [Link(_("Desk"), home, is_current=request.path == home)]
        if request.user.has_perm("front.compose_front"):
            une = reverse("admin:une", current_app=self.name)
            is_current = request.path.startswith(une)
            first.append(Link(_("The front"), une, is_current=is_current))
        registered = {model._meta.model_name: model for model in self._registry}
        named = [
            [registered.pop(name) for name in group if name in registered]
            for group in GROUPS
        ]
        for group in [*named, list(registered.values())]:
            links = [
                self._link(model, request)
                for model in group
                if self._sees(model, request)
            ]
            if first or links:
                yield first + links
            first = []

    def _sees(self, model: type[Model], request: HttpRequest) -> bool:
        return self.get_model_admin(model).has_view_or_change_permission(request)

    def _link(self, model: type[Model], request: HttpRequest) -> Link:
        opts = model._meta
        url = reverse(
            f"admin:{opts.app_label}_{opts.model_name}_changelist",
            current_app=self.name,
        )
        return Link(
            capfirst(opts.verbose_name_plural),
            url,
            is_current=request.path.startswith(url),
        )
