"""Every public address, from the URLconf: a new route fails until it says what it looks like."""

from dataclasses import dataclass, field

from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.timezone import localtime

from articles.models import Article, Author, Category, Image, Tag


@dataclass
class Seen:
    """What a test planted: each route makes its addresses from it."""

    articles: list[Article] = field(default_factory=list)
    categories: list[Category] = field(default_factory=list)
    authors: list[Author] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)


def _feeds(things):
    return {
        kind: lambda seen, kind=kind: [
            f"{thing.get_absolute_url()}flux/{kind}.xml"
            for thing in getattr(seen, things)
        ]
        for kind in ("rss", "atom")
    }


EXAMPLES = {
    "front:home": lambda seen: ["/"],
    "articles:article": lambda seen: [a.get_absolute_url() for a in seen.articles],
    "articles:article_elsewhere": lambda seen: [
        f"/article/{a.pk}" for a in seen.articles
    ],
    "articles:latest": lambda seen: ["/fil/"],
    "articles:category": lambda seen: [c.get_absolute_url() for c in seen.categories],
    "articles:author": lambda seen: [a.get_absolute_url() for a in seen.authors],
    "articles:tag": lambda seen: [t.get_absolute_url() for t in seen.tags],
    "articles:corrections": lambda seen: ["/corrections/"],
    "articles:archive": lambda seen: ["/archives/"],
    "articles:archive_month": lambda seen: [
        f"/archives/{localtime(a.published_at):%Y/%m}/"
        for a in seen.articles
        if a.published_at
    ],
    "articles:archive_day": lambda seen: [
        f"/archives/{localtime(a.published_at):%Y/%m/%d}/"
        for a in seen.articles
        if a.published_at
    ],
    "articles:image": lambda seen: [i.url(ratio="16x9") for i in seen.images],
    "search:results": lambda seen: [
        "/recherche/",
        *(f"/recherche/?q={question}" for question in seen.questions),
    ],
    "discovery:feeds_page": lambda seen: ["/flux/"],
    "discovery:site_rss": lambda seen: ["/flux/rss.xml"],
    "discovery:site_atom": lambda seen: ["/flux/atom.xml"],
    "discovery:category_rss": _feeds("categories")["rss"],
    "discovery:category_atom": _feeds("categories")["atom"],
    "discovery:author_rss": _feeds("authors")["rss"],
    "discovery:author_atom": _feeds("authors")["atom"],
    "discovery:tag_rss": _feeds("tags")["rss"],
    "discovery:tag_atom": _feeds("tags")["atom"],
    "light:front": lambda seen: ["/leger/"],
    "light:article": lambda seen: [
        f"/leger{a.get_absolute_url()}" for a in seen.articles
    ],
    "light:article_elsewhere": lambda seen: [
        f"/leger/article/{a.pk}" for a in seen.articles
    ],
    "offline:page": lambda seen: ["/hors-ligne/"],
    "offline:worker": lambda seen: ["/sw.js"],
    "favicon": lambda seen: ["/favicon.ico"],
    "legal": lambda seen: ["/mentions-legales/"],
}


def public_routes() -> set[str]:
    return set(_names(get_resolver().url_patterns, ""))


def _names(patterns, namespace):
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if pattern.namespace == "admin":
                continue
            yield from _names(
                pattern.url_patterns,
                f"{pattern.namespace}:" if pattern.namespace else namespace,
            )
        elif isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}"


def public_addresses(seen: Seen) -> list[str]:
    return [address for example in EXAMPLES.values() for address in example(seen)]
