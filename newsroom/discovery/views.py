import hashlib
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.http import list_tags, shows
from articles.models import Article, Author, Category, Tag
from newsroom import paper
from newsroom.discovery.entries import entries, names_of
from newsroom.discovery.feeds import FORMATS, Feed
from newsroom.discovery.formats import WRITERS, PaperFeed
from newsroom.discovery.models import FeedState

FRESH = "public, max-age=60"
THINGS: dict[str, type[Category | Author | Tag]] = {
    "category": Category,
    "author": Author,
    "tag": Tag,
}


@require_safe
def site_feed(request: HttpRequest, format: str) -> HttpResponse:
    return _feed(request, Feed(), format)


@require_safe
def thing_feed(request: HttpRequest, kind: str, slug: str, format: str) -> HttpResponse:
    """An address once given leads to the feed for ever, whatever the thing is called since."""
    thing = THINGS[kind].objects.at_address(slug)
    if thing is None:
        raise Http404
    feed = Feed(thing)
    if thing.slug != slug and _may_be_named(feed):
        return redirect(feed.path(format), permanent=True)
    return _feed(request, feed, format)


def _may_be_named(feed: Feed) -> bool:
    """As on the page: a name under which nothing is public would say who or what is to come."""
    return not isinstance(feed.thing, (Author, Tag)) or feed.is_public()


def _feed(request: HttpRequest, feed: Feed, format: str) -> HttpResponse:
    path = request.path
    articles = list(feed.newest().annotate(**FeedState.columns(path)))
    if not articles and not _may_be_named(feed):
        raise Http404
    names = names_of(articles) if articles else {}
    writer = WRITERS[format](feed, feed.path(format))
    for entry in entries(articles, names):
        writer.add_item(**entry)
    response = HttpResponse(
        writer.writeString("utf-8"), content_type=_type(request, writer)
    )
    sections = (article.category for article in articles if article.category)
    named = (thing for story in names.values() for thing in story)
    shows(request, *list_tags(feed.thing or "feed"), *articles, *sections, *named)
    return _validated(request, response, path, articles)


def _type(request: HttpRequest, writer: PaperFeed) -> str:
    """Chromium shows the source of a feed that says so, and styles it as XML: a person gets a page."""
    is_opened_by_a_person = request.headers.get("Sec-Fetch-Dest") == "document"
    return (
        "application/xml; charset=utf-8"
        if is_opened_by_a_person
        else writer.content_type
    )


def _validated(
    request: HttpRequest, response: HttpResponse, path: str, articles: list[Article]
) -> HttpResponse:
    """With its validators; 304 for who has these very bytes, asked with GET or HEAD.

    Django's ConditionalGetMiddleware leaves HEAD alone, and would drop what CacheTagMiddleware says.
    """
    digest = hashlib.sha256(response.content).hexdigest()
    since = FeedState.shown_since(path, digest, _known(path, articles))
    response["ETag"] = etag = f'"{digest[:32]}"'
    if since:
        response["Last-Modified"] = http_date(since.timestamp())
    response["Cache-Control"] = FRESH
    patch_vary_headers(response, ["Accept-Encoding", "Sec-Fetch-Dest"])
    moment = int(since.timestamp()) if since else None
    answer = get_conditional_response(
        request, etag=etag, last_modified=moment, response=response
    )
    return answer or response


def _known(path: str, articles: list[Any]) -> FeedState | None:
    if not articles:
        return FeedState.known(path)
    row = articles[0]
    if row.known_digest is None:
        return None
    return FeedState(path=path, digest=row.known_digest, changed_at=row.known_since)


@require_safe
def feeds_page(request: HttpRequest) -> HttpResponse:
    categories = list(Category.objects.all())
    themes = [category for category in categories if category.parent_id is None]
    families = [
        (theme, [child for child in categories if child.parent_id == theme.pk])
        for theme in themes
    ]
    site = _offered(Feed())
    listed = [
        {
            **_offered(Feed(theme)),
            "children": [_offered(Feed(child)) for child in children],
        }
        for theme, children in families
    ]
    flat = [
        _offered(Feed(category))
        for theme, children in families
        for category in (theme, *children)
    ]
    groups = [
        {"title": site["label"], "feeds": [site]},
        {"title": _("Categories"), "feeds": flat},
    ]
    shows(request, *categories)
    context = {"feeds": [site, *listed], "groups": groups}
    return render(request, "discovery/feeds_page.html", context)


def _offered(feed: Feed) -> dict[str, str]:
    """Whole addresses: they are made to be copied."""
    addresses = {name: paper.current().absolute(feed.path(name)) for name in FORMATS}
    return {"label": feed.name, **addresses}
