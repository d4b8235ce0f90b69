"""La Une, filled by itself: the newest stories laid out so that none is printed twice."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import cycle

from django.utils import timezone

from articles.http import cache_tag
from articles.models import Article, Category, ListEntry
from articles.models.listing import ALL

OPINIONS = "opinions"  # the address of the category that has a band of its own
NEWEST = 40  # stories read for the opening, whatever their category
A_CATEGORY = 8  # stories read for the strip of each category
SECONDS = 6
LATEST, LATEST_DAYS = 8, 3
A_STRIP, STRIP_DAYS = 5, 60
LEAST_STRIP = 2
SHAPES = ("split", "pair", "staircase", "thirds")


@dataclass(frozen=True)
class Strip:
    category: Category
    articles: list[Article]
    shape: str


@dataclass
class Front:
    lead: Article | None = None
    latest: list[Article] = field(default_factory=list)
    seconds: list[Article] = field(default_factory=list)
    opinions: list[Article] = field(default_factory=list)
    strips: list[Strip] = field(default_factory=list)

    @property
    def shown(self) -> list[Article]:
        strips = [article for strip in self.strips for article in strip.articles]
        opening = [self.lead] if self.lead else []
        return [*opening, *self.latest, *self.seconds, *self.opinions, *strips]


def automatic_front() -> Front:
    categories = list(Category.objects.top_level().prefetch_related("children"))
    families = {
        category: {category.pk, *(child.pk for child in category.children.all())}
        for category in categories
    }
    remaining = _newest(categories)
    opinions = next((families[c] for c in categories if c.slug == OPINIONS), set())

    front = Front()
    front.opinions = _take(
        remaining, 3, lambda article: article.category_id in opinions
    )
    remaining[:] = [
        article for article in remaining if article.category_id not in opinions
    ]
    illustrated = _take(remaining, 1, lambda article: article.lead_image_id is not None)
    front.lead = next(iter(illustrated or _take(remaining, 1)), None)
    # News in brief come without a picture: the wire is theirs, with their hour.
    front.latest = _take(remaining, LATEST, _is_brief)
    front.seconds = _newest_of_each(remaining, list(families.values()))
    front.seconds += _take(remaining, SECONDS - len(front.seconds))
    shapes = cycle(SHAPES)
    for category, family in families.items():
        stories = [a for a in remaining if a.category_id in family and _is_fresh(a)]
        if len(stories) >= LEAST_STRIP:
            front.strips.append(Strip(category, stories[:A_STRIP], next(shapes)))
    return front


def _newest_of_each(
    remaining: list[Article], families: list[set[int]]
) -> list[Article]:
    """So that one busy category does not fill the head of the paper and empty its own strip."""
    newest = [
        next((a for a in remaining if a.category_id in f), None) for f in families
    ]
    chosen = [article for article in newest if article and _is_fresh(article)]
    chosen.sort(key=remaining.index)
    return _take(remaining, SECONDS, lambda article: article in chosen)


def _is_brief(article: Article) -> bool:
    return article.lead_image_id is None and _age(article) < timedelta(days=LATEST_DAYS)


def _is_fresh(article: Article) -> bool:
    return _age(article) < timedelta(days=STRIP_DAYS)


def _age(article: Article) -> timedelta:
    return timezone.now() - article.published_at


def _newest(categories: list[Category]) -> list[Article]:
    """Whatever the archive, two queries: the newest of all, and the newest of each category."""
    counts = {ALL: NEWEST} | {
        cache_tag(category): A_CATEGORY for category in categories
    }
    numbers = ListEntry.objects.numbers_of_newest(counts)
    stories = Article.objects.published().news().filter(pk__in=numbers).for_cards()
    return sorted(stories, key=lambda a: (a.published_at, a.pk), reverse=True)


def _take(
    remaining: list[Article],
    count: int,
    wanted: Callable[[Article], bool] = lambda article: True,
) -> list[Article]:
    """The first that are wanted, removed from what remains."""
    taken = [article for article in remaining if wanted(article)][:count]
    for article in taken:
        remaining.remove(article)
    return taken
