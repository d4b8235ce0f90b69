from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.admin import words
from articles.admin.base import WORDS
from articles.models import JournalEntry
from articles.moments import said


class ActFilter(admin.SimpleListFilter):
    title = _("act")
    parameter_name = "act"

    def lookups(
        self, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, Any]]:
        return list(words.ACTS.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        known = self.value() in words.ACTS
        return queryset.filter(verb=self.value()) if known else queryset


@admin.register(JournalEntry)
class JournalEntryAdmin(admin.ModelAdmin):
    """Read by the desk, written by nobody."""

    list_display = [
        "moment",
        "by",
        "act",
        "subject",
        "subject_label",
        "details_in_words",
    ]
    list_filter = [ActFilter]
    list_select_related = ["by"]
    search_fields = ["subject_label"]
    fields = ["moment", "person", "act", "subject", "subject_label", "details_in_words"]
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    actions = None

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        few = " ".join(search_term.split()[:WORDS])
        return super().get_search_results(request, queryset, few)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        context = {"subtitle": None, "hide_history": True}
        return super().change_view(
            request, object_id, form_url, context | (extra_context or {})
        )

    def history_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """A line that never changes has no history."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        return HttpResponseRedirect(
            reverse("admin:articles_journalentry_change", args=[object_id])
        )

    @admin.display(description=_("date"), ordering="at")
    def moment(self, entry: JournalEntry) -> str:
        return said(entry.at)

    @admin.display(description=_("by"), empty_value="—")
    def person(self, entry: JournalEntry) -> str:
        """Her name alone: Django's own field leads to her account, which the desk may not open."""
        return str(entry.by or "")

    @admin.display(description=_("act"), ordering="verb")
    def act(self, entry: JournalEntry) -> str:
        return words.act(entry)

    @admin.display(description=_("subject"))
    def subject(self, entry: JournalEntry) -> str:
        return words.subject(entry)

    @admin.display(description=_("details"), empty_value="—")
    def details_in_words(self, entry: JournalEntry) -> str:
        return words.details(entry)
