"""Long lists, cut in pages that have addresses, and in days that have names."""

from datetime import date
from itertools import groupby

from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils import timezone

from articles.models import Article

PER_PAGE = 20


def page_of(request: HttpRequest, rows: QuerySet, per_page: int = PER_PAGE) -> Page:
    """The page that the address asks for; what is not a page of this list is a 404."""
    number = request.GET.get("page", "1")
    try:
        return Paginator(rows, per_page).page(number)
    except InvalidPage as error:
        raise Http404 from error


def by_day(articles: list[Article]) -> list[tuple[date, list[Article]]]:
    """Stories under the day, in the paper's time zone, on which they were first published."""
    days = groupby(
        articles, key=lambda article: timezone.localdate(article.published_at)
    )
    return [(day, list(stories)) for day, stories in days]
