"""La Une: the editors' picks in their slots, the rest filled by itself, and no story printed twice."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import cycle

from django.utils import timezone

from articles.http import cache_tag
from articles.models import Article, ArticleQuerySet, Category, Image, ListEntry
from articles.models.listing import ALL
from newsroom.front.models import FrontLaunch
from newsroom.front.picks import Pick, Picks
from newsroom.front.slots import (
    BAND,
    LEAD,
    OPINION_SLOTS,
    SECOND_SLOTS,
    SECONDS,
    Slot,
    category_of,
    is_of_the_front,
    page_slot,
    rank,
    strip_slots,
)

NEWEST = 40  # stories read for the opening, whatever their category
A_CATEGORY = 8  # stories read for the strip of each category
LATEST, LATEST_DAYS = 8, 3
STRIP_DAYS = 60
LEAST_STRIP = 2
SHAPES = ("split", "pair", "staircase", "thirds")
Family = set[int]  # a category and its children


@dataclass(frozen=True)
class Strip:
    category: Category
    articles: list[Article]
    shape: str


@dataclass
class Front:
    """Who stands in which slot. Slots left empty for want of stories close up."""

    slots: dict[str, Article] = field(default_factory=dict)
    picked: set[str] = field(default_factory=set)
    latest: list[Article] = field(default_factory=list)
    categories: list[Category] = field(default_factory=list)

    @property
    def lead(self) -> Article | None:
        return self.slots.get(LEAD.name)

    @property
    def seconds(self) -> list[Article]:
        return self.standing_in(SECOND_SLOTS)

    @property
    def opinions(self) -> list[Article]:
        return self.standing_in(OPINION_SLOTS)

    @property
    def strips(self) -> list[Strip]:
        """Never two of the same shape in a row."""
        stories = {c: self.standing_in(strip_slots(c.pk)) for c in self.categories}
        filled = [(category, found) for category, found in stories.items() if found]
        shapes = cycle(SHAPES)
        return [Strip(category, found, next(shapes)) for category, found in filled]

    def standing_in(self, slots: list[Slot]) -> list[Article]:
        return [self.slots[slot.name] for slot in slots if slot.name in self.slots]

    @property
    def shown(self) -> list[Article]:
        strips = [article for strip in self.strips for article in strip.articles]
        opening = [self.lead] if self.lead else []
        return [*opening, *self.latest, *self.seconds, *self.opinions, *strips]


def current_front() -> Front:
    launch = FrontLaunch.objects.in_force()
    return compose(Article.objects.published(), launch.picks if launch else {})


def opening_of(category: Category) -> Article | None:
    # Put inside another since: the desk has no such slot any more.
    if category.parent_id:
        return None
    launch = FrontLaunch.objects.in_force()
    pick = launch.picks.get(page_slot(category.pk).name) if launch else None
    if pick is None or not pick.holds_at(timezone.now()):
        return None
    found = Article.objects.published().filter(pk=pick.article).for_cards().first()
    return found and dressed(pick, found, pictures_of([pick]))


def prints(image: Image) -> bool:
    """A picture chosen for the front alone is as public as the story that it stands for."""
    now, launch = timezone.now(), FrontLaunch.objects.in_force()
    stories = {
        pick.article
        for pick in (launch.picks.values() if launch else ())
        if pick.image == image.pk and pick.holds_at(now)
    }
    return bool(stories) and Article.objects.published().filter(pk__in=stories).exists()


def compose(
    public: ArticleQuerySet,
    picks: Picks,
    moment: datetime | None = None,
    others: Iterable[int] = (),
) -> Front:
    """`public`: what readers may see at that moment; a pick that is not among it leaves its slot.

    `others`: numbers of stories that may fill it too, and stand in no list any more.
    """
    moment = moment or timezone.now()
    categories = list(Category.objects.top_level().prefetch_related("children"))
    families = {
        category: {category.pk, *(child.pk for child in category.children.all())}
        for category in categories
    }
    held = _held(picks, categories, moment)
    chosen = {pick.article for pick in held.values()} | set(others)
    stories = _stories(public, categories, chosen, moment)
    front = Front(categories=categories)
    _place(front, held, stories)
    _fill(front, families, _left(front, stories), moment)
    return front


def _held(picks: Picks, categories: list[Category], moment: datetime) -> Picks:
    """The strip of a category that is gone, or inside another now, keeps its story from no other place."""
    known = {None, *(category.pk for category in categories)}
    return {
        slot: pick
        for slot, pick in picks.items()
        if is_of_the_front(slot)
        and category_of(slot) in known
        and pick.holds_at(moment)
    }


def dressed(
    pick: Pick, article: Article, pictures: dict[int, Image] | None = None
) -> Article:
    """Under the headline and the picture of this front alone: the story itself is not touched."""
    if pick.headline:
        article.headline = pick.headline
    if picture := (pictures or {}).get(pick.image or 0):
        article.lead_image = picture
    return article


def pictures_of(picks: Iterable[Pick]) -> dict[int, Image]:
    wanted = {pick.image for pick in picks if pick.image}
    return Image.objects.in_bulk(wanted) if wanted else {}


def _stories(
    public: ArticleQuerySet,
    categories: list[Category],
    chosen: set[int],
    moment: datetime,
) -> dict[int, Article]:
    """Whatever the archive, two queries: the newest of all and of each category; and who was chosen."""
    counts = {ALL: NEWEST} | {cache_tag(one): A_CATEGORY for one in categories}
    newest = ListEntry.objects.newest_of(counts, before=moment)
    found = public.news().filter(pk__in={entry.article_id for entry in newest})
    if chosen:
        # Two conditions on numbers, rather than a subquery: PostgreSQL would run it for each story.
        found |= public.filter(pk__in=chosen)
    ordered = sorted(
        found.for_cards(), key=lambda a: (a.published_at, a.pk), reverse=True
    )
    return {article.pk: article for article in ordered}


def _place(front: Front, picks: Picks, stories: dict[int, Article]) -> None:
    """Two copies of one story are the same story: the first slot keeps it."""
    pictures = pictures_of(picks.values())
    seen: set[int] = set()
    for slot in sorted(picks, key=rank):
        pick = picks[slot]
        article = stories.get(pick.article)
        if article and _story(article) not in seen:
            seen.add(_story(article))
            front.slots[slot] = dressed(pick, article, pictures)
    front.picked = set(front.slots)


def _left(front: Front, stories: dict[int, Article]) -> list[Article]:
    """What no slot holds, nor a copy of what one holds; of copies whose original left, the newest."""
    seen = {_story(article) for article in front.slots.values()}
    left = []
    for article in stories.values():
        if _story(article) not in seen and article.pk not in seen:
            seen.add(_story(article))
            left.append(article)
    return left


def _story(article: Article) -> int:
    return article.duplicate_of_id or article.pk


def _fill(
    front: Front,
    families: dict[Category, Family],
    remaining: list[Article],
    moment: datetime,
) -> None:
    opinions = next((families[c] for c in families if c.slug == BAND), set())
    _stand(front, OPINION_SLOTS, remaining, lambda a: a.category_id in opinions)
    remaining[:] = [a for a in remaining if a.category_id not in opinions]
    _stand(front, [LEAD], remaining, lambda a: a.lead_image_id is not None)
    _stand(front, [LEAD], remaining)
    # News in brief come without a picture: the wire is theirs, with their hour.
    front.latest = _take(remaining, LATEST, lambda a: _is_brief(a, moment))
    newest = _newest_of_each(remaining, list(families.values()), moment)
    _stand(front, SECOND_SLOTS, remaining, lambda a: a in newest)
    _stand(front, SECOND_SLOTS, remaining)
    for category, family in families.items():
        slots = strip_slots(category.pk)
        is_composed = bool(front.picked & {slot.name for slot in slots})
        fresh = [
            a for a in remaining if a.category_id in family and _is_fresh(a, moment)
        ]
        if is_composed or len(fresh) >= LEAST_STRIP:
            _stand(front, slots, fresh)


def _stand(
    front: Front,
    slots: list[Slot],
    remaining: list[Article],
    wanted: Callable[[Article], bool] = lambda article: True,
) -> None:
    """The first that are wanted, in the slots that nobody holds."""
    free = [slot.name for slot in slots if slot.name not in front.slots]
    front.slots |= zip(free, _take(remaining, len(free), wanted), strict=False)


def _newest_of_each(
    remaining: list[Article], families: list[Family], moment: datetime
) -> list[Article]:
    """So that one busy category does not fill the head of the paper and empty its own strip."""
    newest = [
        next((a for a in remaining if a.category_id in f), None) for f in families
    ]
    chosen = [article for article in newest if article and _is_fresh(article, moment)]
    chosen.sort(key=remaining.index)
    return chosen[:SECONDS]


def _is_brief(article: Article, moment: datetime) -> bool:
    return article.lead_image_id is None and _age(article, moment) < timedelta(
        days=LATEST_DAYS
    )


def _is_fresh(article: Article, moment: datetime) -> bool:
    return _age(article, moment) < timedelta(days=STRIP_DAYS)


def _age(article: Article, moment: datetime) -> timedelta:
    return moment - article.published_at


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
