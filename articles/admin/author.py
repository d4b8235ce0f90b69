from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.admin.base import NewsroomModelAdmin
from articles.models import Article, Author


@admin.register(Author)
class AuthorAdmin(NewsroomModelAdmin):
    add_label = _("New author")
    list_display = ["name", "kind", "job_title", "account"]
    list_filter = ["kind"]
    list_select_related = ["account"]
    search_fields = ["name_key"]
    autocomplete_fields = ["portrait", "account"]
    fields = ["name", "kind", "job_title", "biography", "portrait", "account"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """Accounts are shown to those alone who manage them."""
        return [] if request.user.has_perm("accounts.view_user") else ["account"]

    def uses(self, obj: Author) -> list[QuerySet]:
        return [Article.objects.by_author(obj).newest_first()]
