"""What the light edition prints: the newest stories of each category, and a story as blocks of text."""

from collections.abc import Iterator
from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils.html import format_html

from articles.addresses import address
from articles.body import image_ids, picture_in_words, render_as_text
from articles.body.markup import parse, serialise
from articles.http import cache_tag
from articles.models import Article, Category, ListEntry
from articles.typography import correct, correct_html

MOST, LEAST = 100, 3  # headlines on the front, and in a category however many there are
A_CATEGORY = 8
READ = 3  # times as many are read: advertising, copies and stories of elsewhere are left out
FIELDS = ("headline", "language", "slug", "published_at", "category")


class Section(NamedTuple):
    category: Category
    articles: list[Article]


def light_address(article: Article) -> str:
    return address("light:article", article.slug, article.pk)


def sections() -> list[Section]:
    categories = list(Category.objects.top_level().prefetch_related("children"))
    if not categories:
        return []
    each = max(LEAST, min(A_CATEGORY, MOST // len(categories)))
    families = {
        category: {category.pk, *(child.pk for child in category.children.all())}
        for category in categories
    }
    stories = _newest(categories, each * READ)
    found = [
        Section(category, [a for a in stories if a.category_id in family][:each])
        for category, family in families.items()
    ]
    return [section for section in found if section.articles]


def _newest(categories: list[Category], each: int) -> list[Article]:
    """From the lists kept ready: a category that prints little would have the whole archive searched."""
    counts = {cache_tag(category): each for category in categories}
    numbers = {entry.article_id for entry in ListEntry.objects.newest_of(counts)}
    public = Article.objects.published().news().filter(pk__in=numbers).only(*FIELDS)
    return sorted(public, key=lambda a: (a.published_at, a.pk), reverse=True)


def blocks(article: Article) -> list[str]:
    """From the warnings to the corrections: what must be read with the text is cut with it."""
    return [block for block in _blocks(article) if block.strip()]


def _blocks(article: Article) -> Iterator[str]:
    context = {"article": article}
    yield render_to_string("articles/_warnings.html", context)
    if image := article.lead_image:
        told = correct_html(picture_in_words(image), article.language)
        yield f"<p>{told}</p>" if told else ""
    if article.dateline:
        yield _paragraph(f"{article.dateline} —", article.language)
    shown = image_ids(article.body)
    images = {image.pk: image for image in article.pictures.all()} if shown else {}
    text = render_as_text(article.body, images, article.language)
    yield from (serialise([node]) for node in parse(text))
    yield render_to_string("articles/_corrections.html", context)


def _paragraph(text: str, language: str) -> str:
    return format_html("<p>{}</p>", correct(text, language))
