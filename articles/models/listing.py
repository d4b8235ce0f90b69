"""The lists of the paper, kept ready: page 500 of an author of 20,000 stories costs what page 1 does.

A list is named as caches name it: `all`, `c12` for a category (with its children), `u9` for an author, `t4`
for a tag. It holds stories that are released: public now, or at an hour to come, which readers' queries check.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Self

from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

ALL = "all"


class ListEntryQuerySet(models.QuerySet["ListEntry"]):
    def newest(self, name: str, *, before: datetime | None = None) -> Self:
        """Of one list, those whose hour has come, and that are older than `before`.

        The clock keeps what is read short; the stories behind still pass `published()`.
        One bound: of two, SQLite would look for the first and walk to the second.
        """
        now = timezone.now()
        if before is None or before > now:
            entries = self.filter(list=name, published_at__lte=now)
        else:
            entries = self.filter(list=name, published_at__lt=before)
        return entries.order_by("-published_at", "-article_id")

    def of_day(self, name: str, day: date) -> Self:
        entries = self.newest(name, before=midnight(day + timedelta(days=1)))
        return entries.filter(published_at__gte=midnight(day))

    def newest_of(
        self, counts: Mapping[str, int], *, before: datetime | None = None
    ) -> list["ListEntry"]:
        """Of several lists at once, for each as many as its count; a story of two lists comes twice."""
        lists = [
            self.filter(pk__in=self.newest(name, before=before)[:count].values("pk"))
            for name, count in counts.items()
        ]
        return list(lists[0].union(*lists[1:], all=True)) if lists else []


class ListEntry(models.Model):
    list = models.CharField(max_length=20)
    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="listed"
    )
    published_at = models.DateTimeField()

    objects = ListEntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["list", "article"], name="story_stands_once_in_a_list"
            ),
        ]
        indexes = [
            models.Index(
                fields=["list", "-published_at", "-article"], name="list_newest_first"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.list}: {self.article_id}"


class ListMonthQuerySet(models.QuerySet["ListMonth"]):
    def public(self, name: str) -> list[tuple[date, int]]:
        """The months of a list, newest first, each with how many of its stories are public now.

        Stories to come are counted with the others: those of this month are taken away, and no
        later month is read.
        """
        now = timezone.now()
        this_month = first_day(now)
        waiting = (
            ListEntry.objects.filter(
                list=OuterRef("list"),
                published_at__gt=now,
                published_at__lt=midnight(next_month(this_month)),
            )
            .order_by()
            .values("list")
            .annotate(count=Count("pk"))
            .values("count")
        )
        rows = (
            self.filter(list=name, month__lte=this_month)
            .annotate(waiting=Coalesce(Subquery(waiting), 0))
            .order_by("-month")
            .values_list("month", "count", "waiting")
        )
        found = [
            (month, count - waiting if month == this_month else count)
            for month, count, waiting in rows
        ]
        return [(month, count) for month, count in found if count > 0]


class ListMonth(models.Model):
    """How many stories of a list were, or will be, published in a month of the paper's calendar."""

    list = models.CharField(max_length=20)
    month = models.DateField()
    count = models.IntegerField(default=0)

    objects = ListMonthQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["list", "month"], name="list_counts_a_month_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.list}, {self.month:%Y-%m}: {self.count}"


def first_day(moment: datetime) -> date:
    """Of the month, in the paper's time zone."""
    return timezone.localdate(moment).replace(day=1)


def next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
