from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.templatetags.admin_urls import admin_urlname
from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin import words
from articles.admin.relations import Relations, is_number
from articles.analysis import fold
from articles.http import cache_tag
from articles.models import Article, JournalEntry
from articles.signals import pages_stale
from articles.workflow import record

WORDS = 12  # of a search: each one is a condition of the query
COUNTED = 2000  # rows of a list: forty pages, after which a filter finds faster
NAMED = 10  # of what still uses a thing, as many are named as help to find them


class BoundedPaginator(Paginator):
    """Counts no further than anybody pages: counting an archive at each search is what makes an admin slow."""

    @cached_property
    def _counted(self) -> int:
        return self.object_list[: COUNTED + 1].count()

    @property
    def count(self) -> int:
        return min(self._counted, COUNTED)

    @property
    def is_cut(self) -> bool:
        return self._counted > COUNTED


class NewsroomModelAdmin(Relations, admin.ModelAdmin):
    """Finds without accents, and writes in the journal what was added, changed and deleted."""

    add_label = gettext_lazy("New")
    actions = None
    list_per_page = 50
    paginator = BoundedPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    @property
    def media(self) -> forms.Media:
        """Without what makes addresses from titles and acts on many rows: a quarter of the page's weight."""
        unused = ("xregexp", "urlify.js", "prepopulate.js", "actions.js")
        kept = [
            js for js in super().media._js if not any(name in js for name in unused)
        ]
        return forms.Media(js=kept)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """`search_fields` name folded columns: the question is folded like them."""
        return super().get_search_results(request, queryset, asked(search_term))

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """Nothing but what the filters ask: `?articles=7` would tell the tags of a first draft."""
        name = lookup.partition("__")[0]
        is_field = name == "pk" or any(f.name == name for f in self.opts.get_fields())
        if is_field and name not in self.get_list_filter(request):
            return False
        return super().lookup_allowed(lookup, value, request)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """An address fills no form: a link could slip words or a guessed number into it."""
        return {}

    def view_on_site(self, obj: Model) -> str | None:
        found = getattr(obj, "get_absolute_url", None)
        return found and found()

    def save_model(
        self, request: HttpRequest, obj: Model, form: Any, change: bool
    ) -> None:
        former = type(obj)._base_manager.filter(pk=obj.pk).first() if change else None
        super().save_model(request, obj, form, change)
        details: dict[str, Any] = {"fields": form.changed_data}
        if former is not None and str(former) != str(obj):
            details["former"] = str(former)
        record(obj, "change" if change else "add", request.user, **details)
        self.make_stale(obj)

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        record(obj, "delete", request.user)
        self.make_stale(obj)
        super().delete_model(request, obj)

    def make_stale(self, obj: Model) -> None:
        """The pages that show it; what only the newsroom sees is on none."""
        pages_stale.send(type(obj), tags=[cache_tag(obj)], at=None)

    def log_addition(self, *args: Any) -> None:
        """The journal says it already, in the transaction of the act itself."""

    def log_change(self, *args: Any) -> None:
        """As above."""

    def uses(self, obj: Model) -> list[QuerySet]:
        """The rows that forbid its deletion."""
        return []

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """Says what still uses it, and not every row that hangs on it: a rubrique has thousands."""
        protected: list[str] = []
        for obj in objs:
            for rows in self.uses(obj):
                named = [self._name(row, request) for row in rows[: NAMED + 1]]
                protected += named[:NAMED] + (["…"] if len(named) > NAMED else [])
        return [str(obj) for obj in objs], {}, set(), protected

    def _name(self, row: Model, request: HttpRequest) -> str:
        """A link to where it is mended. A first draft is private: that there is one is said, not its title."""
        if isinstance(row, Article) and row.is_trashed:
            return _("A story in the trash")
        if isinstance(row, Article) and not row.may_be_seen_by(request.user):
            return _("A draft")
        if not self.admin_site.is_registered(type(row)):
            return str(row)
        if not self.admin_site.get_model_admin(type(row)).has_view_permission(
            request, row
        ):
            return str(row)
        url = reverse(admin_urlname(row._meta, "change"), args=[row.pk])
        return format_html('<a class="underlined" href="{}">{}</a>', url, row)

    def history_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The journal, where the verbs and their reasons are, rather than Django's own log."""
        entries = JournalEntry.objects.filter(
            subject_type=self.opts.model_name, subject_id=_number(object_id)
        ).select_related("by")
        acts = [
            {
                "at": entry.at,
                "by": entry.by,
                "act": words.act(entry),
                "details": words.details(entry),
            }
            for entry in entries[:200]
        ]
        context = {"title": _("History"), "acts": acts}
        return super().history_view(request, object_id, context | (extra_context or {}))


def asked(term: str) -> str:
    """Folded like the columns it is compared with; no more words than somebody types."""
    return " ".join(fold(term).split()[:WORDS])


def _number(object_id: str) -> int:
    return int(object_id) if is_number(object_id) else 0
