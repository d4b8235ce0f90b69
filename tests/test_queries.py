"""Every public page has a query budget, the same whatever the archive, with nothing kept between pages."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import listing
from articles.models import Article, Author, Byline, Tag
from newsroom.search.models import SearchEntry
from tests.factories import make_category, make_image, make_published
from tests.public_pages import EXAMPLES, Seen

ROOT = Path(__file__).parent.parent
BUDGETS = {
    "front:home": 12,
    "articles:article": 10,
    "articles:article_elsewhere": 10,
    "articles:image": 3,
    "discovery:feeds_page": 4,
    "legal": 2,
    "light:article": 8,
    "light:article_elsewhere": 8,
    "light:front": 4,
    "offline:page": 2,
    "offline:worker": 0,
}
A_LIST, A_FEED = 8, 6


def budget(route):
    if route in BUDGETS:
        return BUDGETS[route]
    return A_FEED if route.endswith(("_rss", "_atom")) else A_LIST


@pytest.fixture
def archive(db):
    """A menu, an author, a tag, and stories that share them."""
    category = make_category("Énergie")
    make_category("Gaz", parent=category)
    for name in ("Monde", "Économie", "Culture", "Opinions"):
        make_category(name)
    image = make_image()
    for number in range(30):
        make_published(
            headline=f"Nouvelle {number}",
            category=category,
            tags=["Gaz", "Solaire"],
            ago=timedelta(hours=number),
            lead_image=image if number % 2 else None,
        )
    return category


def grow(category, count):
    """A large archive, written at once: what the workflow writes, in bulk."""
    author, tags, now = Author.objects.first(), list(Tag.objects.all()), timezone.now()
    stories = Article.objects.bulk_create(
        [
            Article(
                headline=f"Archive {number}",
                slug=f"archive-{number}",
                body="<p>Un texte.</p>",
                category=category,
                status=Article.Status.PUBLISHED,
                published_at=now - timedelta(hours=number + 100),
            )
            for number in range(count)
        ],
        batch_size=500,
    )
    Byline.objects.bulk_create(
        [Byline(article=story, author=author) for story in stories]
    )
    through = Article.tags.through
    through.objects.bulk_create(
        [through(article=story, tag=tag) for story in stories for tag in tags]
    )
    listing.rebuild(story.pk for story in stories)
    SearchEntry.objects.bulk_create(
        [SearchEntry(article=story, stems=" archiv texte ") for story in stories]
    )


def counted(client, category):
    article = Article.objects.published().newest_first()[1]
    seen = Seen(
        articles=[article],
        categories=[category],
        authors=list(Author.objects.all()[:1]),
        tags=list(Tag.objects.all()[:1]),
        images=[article.lead_image],
        questions=["nouvelle"],
    )
    queries = {}
    for route, example in EXAMPLES.items():
        for address in example(seen):
            if route == "articles:image":
                client.get(address)  # its first reading draws it
            with CaptureQueriesContext(connection) as captured:
                response = client.get(address)
            assert response.status_code in {200, 301, 302}, address
            if response.streaming:
                response.getvalue()
            queries[route] = max(queries.get(route, 0), len(captured))
    return queries


def test_every_page_keeps_its_budget_and_an_archive_of_10_000_changes_nothing(
    client, archive
):
    small = counted(client, archive)

    grow(archive, 10_000)
    large = counted(client, archive)

    assert {route: n for route, n in small.items() if n > budget(route)} == {}
    assert {route: n for route, n in large.items() if n > small[route]} == {}


def test_no_module_keeps_rows_between_pages():
    """A cache in a module outlives the change of the row: none where models are at hand."""
    wrong = []
    for folder in ("articles", "newsroom"):
        for path in (ROOT / folder).rglob("*.py"):
            source = path.read_text()
            if "models" not in source:
                continue
            for node in ast.walk(ast.parse(source)):
                for decorator in getattr(node, "decorator_list", []):
                    if ast.unparse(decorator).split("(")[0].split(".")[-1] in {
                        "cache",
                        "lru_cache",
                    }:
                        wrong.append(f"{path.name}: {node.name}")

    assert wrong == []
