"""The journal by act, by person and by day."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _

from articles.admin import words
from articles.admin.relations import is_number
from articles.models import JournalEntry
from articles.models.listing import midnight


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


class PersonFilter(admin.SimpleListFilter):
    """Those who did something: of other accounts nothing is said."""

    title = _("by")
    parameter_name = "person"

    def lookups(
        self, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, Any]]:
        theirs = JournalEntry.objects.filter(by=OuterRef("pk"))
        people = get_user_model().objects.filter(Exists(theirs))
        return sorted(
            ((str(person.pk), str(person)) for person in people),
            key=lambda choice: choice[1].casefold(),
        )

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        person = self.value() or ""
        return queryset.filter(by=person) if is_number(person) else queryset


class DaysFilter(admin.ListFilter):
    """From one day to another, both included; a single day is both."""

    title = _("day")
    template = "admin/articles/journalentry/_days.html"
    names = ("from", "to")

    def __init__(
        self,
        request: HttpRequest,
        params: dict[str, Any],
        model: type,
        model_admin: admin.ModelAdmin,
    ) -> None:
        super().__init__(request, params, model, model_admin)
        asked = [params.pop(name, [""])[-1] for name in self.names]
        self.begin, self.end = (_day(one) for one in asked)
        self.used_parameters = {
            name: day.isoformat()
            for name, day in zip(self.names, (self.begin, self.end), strict=True)
            if day
        }

    def has_output(self) -> bool:
        return True

    def expected_parameters(self) -> list[str]:
        return list(self.names)

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.begin:
            queryset = queryset.filter(at__gte=midnight(self.begin))
        if self.end:
            queryset = queryset.filter(at__lt=midnight(self.end + timedelta(days=1)))
        return queryset

    def choices(self, changelist: ChangeList) -> Iterator[dict[str, Any]]:
        kept = {
            name: value
            for name, value in changelist.get_filters_params().items()
            if name not in self.names
        }
        yield {
            "begin": self.begin,
            "end": self.end,
            "kept": {name: values[-1] for name, values in kept.items()},
            "query": changelist.query,
            "all_query": changelist.get_query_string(remove=list(self.names)),
        }


def _day(text: str) -> date | None:
    """What is no day is not asked: a browser's own field sends nothing else."""
    try:
        day = parse_date(text)
    except ValueError:
        return None
    return day if day and 1900 < day.year < 9999 else None
