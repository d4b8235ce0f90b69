"""A story as a feed reader receives it: whole, and needing nothing from our pages."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from typing import Any, cast

from django.db.models import Value, prefetch_related_objects
from django.template.loader import render_to_string

from articles.analysis import plain_text
from articles.body import image_ids, render_for_feed
from articles.body.reading import FEED_WIDTH
from articles.models import Article, Author, Byline, Category, Image, Tag
from articles.renditions import MIME
from articles.typography import correct
from newsroom import paper

SUMMARY = 600  # characters

Named = Author | Category | Tag
NAMED: tuple[type[Named], ...] = (Author, Category, Tag)


@dataclass
class Names:
    """Under what a story goes, besides its principal category."""

    authors: list[Author] = field(default_factory=list)
    categories: list[Category] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)

    def __iter__(self) -> Iterator[Named]:
        yield from self.authors
        yield from self.categories
        yield from self.tags

    def add(self, thing: Named) -> None:
        """Once: one author may sign both the text and the pictures."""
        lists: Any = {Author: self.authors, Category: self.categories, Tag: self.tags}
        if thing not in lists[type(thing)]:
            lists[type(thing)].append(thing)


def names_of(articles: Sequence[Article]) -> Mapping[int, Names]:
    """By number of story, in one query: each feed has a budget."""
    among = {"article__in": [article.pk for article in articles]}
    signed = Byline.objects.filter(**among)
    filed = Article.other_categories.through.objects.filter(**among)
    tagged = Article.tags.through.objects.filter(**among)
    rows = _rows(signed, 0, "author", "position", "pk").union(
        _rows(filed, 1, "category", "category__position", "category_id"),
        _rows(tagged, 2, "tag", Value(0), "tag_id"),
        all=True,
    )
    found: dict[int, Names] = defaultdict(Names)
    for article, rank, _position, _tie, pk, name, slug in sorted(rows):
        found[article].add(NAMED[rank](pk=pk, name=name, slug=slug))
    return found


def _rows(links: Any, rank: int, to: str, position: Any, tie: str) -> Any:
    named = (f"{to}_id", f"{to}__name", f"{to}__slug")
    return links.order_by().values_list(
        "article_id", Value(rank), position, tie, *named
    )


def entries(
    articles: Sequence[Article], names: Mapping[int, Names]
) -> Iterator[dict[str, Any]]:
    """What the formats' `add_item` takes, for each story."""
    prefetch_related_objects(articles, "corrections")
    wanted = {pk for article in articles for pk in image_ids(article.body)}
    images = Image.objects.in_bulk(wanted) if wanted else {}
    for article in articles:
        yield entry(article, names[article.pk], images)


def entry(
    article: Article, names: Names, images: Mapping[int, Image]
) -> dict[str, Any]:
    return {
        "title": correct(article.headline, article.language),
        "link": paper.current().absolute(article.get_absolute_url()),
        "unique_id": article.guid,
        "unique_id_is_permalink": False,
        "pubdate": cast(datetime, article.published_at).replace(microsecond=0),
        "updateddate": article.changed_at.replace(microsecond=0),
        # RSS and Atom both read it as HTML.
        "description": escape(summary(article), quote=False),
        "content": content(article, images),
        "authors": names.authors,
        "categories": sections(article, names),
        "picture": picture(article.lead_image),
        "language": article.language,
    }


def sections(article: Article, names: Names) -> list[str]:
    principal = article.category
    parent = principal.parent if principal else None
    things = [*filter(None, [principal, parent]), *names.categories, *names.tags]
    return list(dict.fromkeys(correct(thing.name) for thing in things))


def summary(article: Article) -> str:
    text = article.standfirst.strip() or " ".join(plain_text(article.body).split())
    text = correct(text, article.language)
    if len(text) <= SUMMARY:
        return text
    start = text[: SUMMARY - 1]
    return (start.rpartition(" ")[0].rstrip(" ,;:") or start) + "…"


def content(article: Article, images: Mapping[int, Image]) -> str:
    base = paper.current().url
    lead = article.lead_image
    figure = f'<figure data-image="{lead.pk}"></figure>' if lead else ""
    body = render_for_feed(article.body, images, base, article.language)
    dateline = correct(article.dateline, article.language)
    context = {
        "article": article,
        "figure": render_for_feed(figure, {lead.pk: lead}, base) if lead else "",
        "body": _from_somewhere(body, dateline),
    }
    return render_to_string("discovery/_story.html", context).strip()


def _from_somewhere(body: str, dateline: str) -> str:
    """The place begins the first paragraph, as on the page."""
    if not dateline:
        return body
    place = f"<p>{escape(dateline)} —"
    if body.startswith("<p>"):
        return f"{place} {body.removeprefix('<p>')}"
    return f"{place}</p>{body}"


def picture(image: Image | None) -> dict[str, str] | None:
    """The one that the text shows: a reader that knows both shows it once."""
    if image is None:
        return None
    width, height = image.size(FEED_WIDTH)
    return {
        "url": paper.current().absolute(image.url(width=FEED_WIDTH)),
        "type": MIME["jpg"],
        "width": str(width),
        "height": str(height),
        "credit": correct(image.credit),
        "description": correct(image.caption or image.alt),
    }
