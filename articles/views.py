from datetime import date
from itertools import groupby
from typing import Any
from urllib.parse import unquote

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles import renditions
from articles.http import cache_tag, list_tags, shows
from articles.models import (
    Article,
    Author,
    Category,
    Correction,
    Image,
    ListMonth,
    Tag,
)
from articles.models.listing import ALL
from articles.pagination import by_day, page_of, page_of_day, page_of_list
from articles.signals import picture_asked

OLDEST_YEAR = 1800  # before any paper whose archive could be imported
OPENING = 3  # stories set large at the head of a category
OFFERED = 4  # stories of the day, to a reader who came for one that was withdrawn


@require_safe
def article_page(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    article = Article.objects.published().for_page().filter(pk=pk).first()
    if article is None:
        return _gone_or_missing(request, int(pk))
    if request.path != unquote(article.get_absolute_url()):
        return redirect(article, permanent=True)
    shows(
        request,
        article,
        article.category,
        *(row.author for row in article.display_bylines),
        *article.tags.all(),
    )
    return render(request, "articles/article.html", {"article": article})


def _gone_or_missing(request: HttpRequest, pk: int) -> HttpResponse:
    """410 for what was public once, 404 for what never was: a draft's address says nothing."""
    article = get_object_or_404(Article.objects.withdrawn(), pk=pk)
    offered = Article.objects.published().news().for_cards().newest_first()[:OFFERED]
    shows(request, article, "latest", *offered)
    context = {"article": article, "articles": offered}
    response = render(request, "articles/withdrawn.html", context, status=410)
    # Browsers keep a 410 for ever where nothing is said: the story may be put back.
    response["Cache-Control"] = "max-age=0, must-revalidate"
    return response


@require_safe
def latest_page(request: HttpRequest) -> HttpResponse:
    page = page_of_list(request, ALL)
    return _list_page(request, "articles/latest.html", page, "latest")


@require_safe
def category_page(request: HttpRequest, slug: str) -> HttpResponse:
    category = _at_address(Category.objects.select_related("parent"), slug)
    if category.slug != slug:
        return redirect(category, permanent=True)
    page = page_of_list(request, cache_tag(category))
    children = list(category.children.all())
    context = {"category": category, "children": children, "opening": OPENING}
    shows(request, *filter(None, [category.parent]), *children)
    return _list_page(request, "articles/category.html", page, category, context)


@require_safe
def author_page(request: HttpRequest, slug: str) -> HttpResponse:
    author = _at_address(Author.objects.select_related("portrait"), slug)
    if author.slug != slug and _is_public(author):
        return redirect(author, permanent=True)
    page = page_of_list(request, cache_tag(author))
    context = {"author": author}
    return _list_page(request, "articles/author.html", page, author, context)


@require_safe
def tag_page(request: HttpRequest, slug: str) -> HttpResponse:
    tag = _at_address(Tag.objects.all(), slug)
    if tag.slug != slug and _is_public(tag):
        return redirect(tag, permanent=True)
    page = page_of_list(request, cache_tag(tag))
    context = {"tag": tag, "opening": 1}
    return _list_page(request, "articles/tag.html", page, tag, context)


def _is_public(thing: Author | Tag) -> bool:
    """A former address would say what a name is now under which nothing has come out yet."""
    return bool(ListMonth.objects.public(cache_tag(thing)))


def _at_address(things: QuerySet, slug: str) -> Any:
    thing = things.at_address(slug)
    if thing is None:
        raise Http404
    return thing


def _list_page(
    request: HttpRequest,
    template: str,
    page: Page,
    subject: Any,
    context: dict[str, Any] | None = None,
) -> HttpResponse:
    """A list of stories by day; on the first page of some the newest are set large."""
    context = context or {}
    articles = list(page)
    # Only a category may be empty: another name, or a day, would say who or what is to come.
    if not articles and subject != "latest" and not isinstance(subject, Category):
        raise Http404
    opening = articles[: context.pop("opening", 0)] if page.number == 1 else []
    context |= {
        "page_obj": page,
        "lead": opening[0] if opening else None,
        "seconds": opening[1:],
        "days": by_day(articles[len(opening) :]),
    }
    shows(request, *list_tags(subject), *articles)
    return render(request, template, context)


@require_safe
def archive_page(request: HttpRequest) -> HttpResponse:
    shows(request, "archive")
    months = ListMonth.objects.public(ALL)
    years = [
        (year, list(rows)) for year, rows in groupby(months, lambda row: row[0].year)
    ]
    return render(request, "articles/archive.html", {"years": years})


@require_safe
def archive_month_page(request: HttpRequest, year: int, month: int) -> HttpResponse:
    day = _day_or_404(year, month, 1)
    page = page_of_list(request, ALL, month=day)
    context = {"date": day}
    return _list_page(request, "articles/archive_month.html", page, "archive", context)


@require_safe
def archive_day_page(
    request: HttpRequest, year: int, month: int, day: int
) -> HttpResponse:
    when = _day_or_404(year, month, day)
    page = page_of_day(request, ALL, when)
    context = {"date": when}
    return _list_page(request, "articles/archive_day.html", page, "archive", context)


def _day_or_404(year: int, month: int, day: int) -> date:
    try:
        when = date(year, month, day)
    except (ValueError, OverflowError) as error:
        raise Http404 from error
    if not OLDEST_YEAR <= year <= timezone.localdate().year:
        raise Http404
    return when


@require_safe
def corrections_page(request: HttpRequest) -> HttpResponse:
    page = page_of(request, Correction.objects.public())
    shows(request, "corrections", *(correction.article for correction in page))
    return render(request, "articles/corrections.html", {"page_obj": page})


@require_safe
def image_file(request: HttpRequest, pk: int, filename: str) -> HttpResponse:
    """A rendition, for everybody if the picture is public, for the newsroom alone if not."""
    wanted = renditions.parse(filename)
    if wanted is None:
        raise Http404
    image = Article.objects.published().images().filter(pk=pk).first()
    is_public = image is not None
    if image is None:
        image = get_object_or_404(Image, pk=pk)
        asked = picture_asked.send(Image, image=image)
        is_public = any(answer for _receiver, answer in asked)
    if not is_public and not request.user.has_perm("articles.view_image"):
        raise Http404
    if wanted.version != image.version:
        return redirect(image.url(wanted.width, wanted.ratio, wanted.format))
    try:
        file = renditions.opened(image, wanted)
    except FileNotFoundError as error:  # the original itself is lost
        raise Http404 from error
    response = FileResponse(file, content_type=renditions.MIME[wanted.format])
    response["ETag"] = f'"{filename}"'
    lasting = "public, max-age=31536000, immutable"
    response["Cache-Control"] = lasting if is_public else "private, no-store"
    if is_public:
        shows(request, image)
    return response
