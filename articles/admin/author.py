from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.admin.base import NewsroomModelAdmin
from articles.admin.merging import Mergeable
from articles.models import Article, Author


@admin.register(Author)
class AuthorAdmin(Mergeable, NewsroomModelAdmin):
    add_label = _("New author")
    list_display = ["name", "kind", "job_title", "account"]
    list_filter = ["kind"]
    list_select_related = ["account"]
    search_fields = ["name_key"]
    autocomplete_fields = ["portrait", "account"]
    fields = ["name", "kind", "job_title", "biography", "portrait", "account"]

    def get_fields(self, request: HttpRequest, obj: Author | None = None) -> list[str]:
        return _without_accounts(super().get_fields(request, obj), request)

    def get_list_display(self, request: HttpRequest) -> list[str]:
        return _without_accounts(super().get_list_display(request), request)

    def uses(self, obj: Author) -> list[QuerySet]:
        return [Article.objects.by_author(obj).newest_first()]


def _without_accounts(names: Any, request: HttpRequest) -> list[str]:
    """Accounts are shown to those alone who manage them."""
    may_see = request.user.has_perm("accounts.view_user")
    return [name for name in names if name != "account" or may_see]
