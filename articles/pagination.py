"""Long lists, cut in pages that have addresses, and in days that have names."""

from datetime import date
from functools import cached_property
from itertools import groupby

from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils import timezone

from articles.models import Article, ListEntry, ListMonth
from articles.models.listing import midnight, next_month

PER_PAGE = 20


class ListPaginator(Paginator):
    """Cuts a list by what its months hold: no query counts its stories, nor skips those of more than a month."""

    def __init__(self, name: str, *, month: date | None = None) -> None:
        self.name = name
        self.months = [
            (day, count)
            for day, count in ListMonth.objects.public(name)
            if month is None or day == month
        ]
        super().__init__((), PER_PAGE)

    @cached_property
    def count(self) -> int:
        return sum(count for _month, count in self.months)

    def page(self, number: str | int) -> Page:
        number = self.validate_number(number)
        skipped = (number - 1) * self.per_page
        size = min(self.per_page, self.count - skipped)
        entries = self._entries(skipped)[:size]
        # Put in order here: told to sort them, SQLite would walk through the whole archive.
        public = Article.objects.published().for_cards()
        found = public.filter(pk__in=entries.values("article_id"))
        stories = sorted(found, key=lambda a: (a.published_at, a.pk), reverse=True)
        return self._get_page(stories, number, self)

    def _entries(self, skipped: int) -> QuerySet[ListEntry]:
        entries = ListEntry.objects.none()
        for month, count in self.months:
            if skipped < count:
                before = midnight(next_month(month))
                entries = ListEntry.objects.newest(self.name, before=before)
                break
            skipped -= count
        return entries[skipped:]


def page_of(request: HttpRequest, rows: QuerySet, per_page: int = PER_PAGE) -> Page:
    """The page that the address asks for; what is not a page of this list is a 404."""
    return _asked(request, Paginator(rows, per_page))


def page_of_list(request: HttpRequest, name: str, *, month: date | None = None) -> Page:
    """The same of a list of the paper, or of one of its months."""
    return _asked(request, ListPaginator(name, month=month))


def page_of_day(request: HttpRequest, name: str, day: date) -> Page:
    """The same of one of its days."""
    numbers = ListEntry.objects.of_day(name, day).values_list("article_id", flat=True)
    stories = Article.objects.published().filter(pk__in=list(numbers))
    return page_of(request, stories.for_cards().newest_first())


def _asked(request: HttpRequest, paginator: Paginator) -> Page:
    number = request.GET.get("page", "1")
    try:
        return paginator.page(number)
    except InvalidPage as error:
        raise Http404 from error


def by_day(articles: list[Article]) -> list[tuple[date, list[Article]]]:
    """Stories under the day, in the paper's time zone, on which they were first published."""
    days = groupby(
        articles, key=lambda article: timezone.localdate(article.published_at)
    )
    return [(day, list(stories)) for day, stories in days]
