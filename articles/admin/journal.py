from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.admin import journal_export, words
from articles.admin.base import BoundedPaginator, asked
from articles.admin.journal_filters import ActFilter, DaysFilter, PersonFilter
from articles.models import JournalEntry
from articles.moments import said


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
    list_filter = [DaysFilter, ActFilter, PersonFilter]
    list_select_related = ["by"]
    list_per_page = 50
    paginator = BoundedPaginator
    search_fields = ["words_key"]
    fields = ["moment", "person", "act", "subject", "subject_label", "details_in_words"]
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    actions = None

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """Without accents or capitals, in the names and in what is told of each act."""
        return super().get_search_results(request, queryset, asked(search_term))

    def get_urls(self) -> list[URLPattern]:
        export = path(
            "export/",
            self.admin_site.admin_view(self.export_view),
            name="articles_journalentry_export",
        )
        return [export, *super().get_urls()]

    def export_view(self, request: HttpRequest) -> HttpResponseBase:
        """What the filters and the search leave on the list, to its last line."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if request.method != "GET":
            return HttpResponseNotAllowed(["GET"])
        try:
            found = self.get_changelist_instance(request).queryset
        except IncorrectLookupParameters:
            return HttpResponseRedirect(
                reverse("admin:articles_journalentry_changelist")
            )
        response = StreamingHttpResponse(
            journal_export.lines(found), content_type="text/csv; charset=utf-8"
        )
        name = f"journal-{timezone.localdate():%Y-%m-%d}.csv"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

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
