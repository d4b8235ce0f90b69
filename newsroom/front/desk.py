"""What the screen of the front shows to one person: her draft laid out, what may be placed, the fronts of the day."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.contrib.auth.models import AbstractUser
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from articles.admin.relations import is_number
from articles.analysis import fold
from articles.dates import card_date, french_time
from articles.models import Article, ArticleQuerySet, Category, Image
from articles.models.state import State
from articles.moments import said, saved
from newsroom.front.composition import Front, compose, dressed
from newsroom.front.models import FrontDraft, FrontLaunch
from newsroom.front.picks import Pick, Picks, changed
from newsroom.front.slots import (
    BAND,
    LEAD,
    OPINION_SLOTS,
    SECOND_SLOTS,
    Names,
    Slot,
    page_slot,
    strip_slots,
)

OFFERED = 24  # stories to place, before and after a search
PICTURES = 12
WORDS = 8  # of a search


@dataclass
class Work:
    """A person's draft beside what readers see. A draft that says nothing new follows the front online."""

    online: FrontLaunch | None
    draft: FrontDraft | None

    @property
    def is_dirty(self) -> bool:
        return bool(self.draft and self.draft.is_dirty and self.changes)

    @property
    def is_stale(self) -> bool:
        """Somebody put another front online since this draft was begun."""
        return self.is_dirty and self.draft.based_on_id != getattr(
            self.online, "pk", None
        )

    @property
    def version(self) -> int:
        return self.draft.version if self.draft else 0

    @property
    def known(self) -> int:
        return self.online.number if self.online else 0

    @cached_property
    def picks(self) -> Picks:
        if self.draft and self.draft.is_dirty:
            return self.draft.picks
        return self.online_picks

    @property
    def online_picks(self) -> Picks:
        return self.online.picks if self.online else {}

    @cached_property
    def changes(self) -> set[str]:
        return changed(self.online_picks, self.picks)


@dataclass
class Place:
    slot: Slot
    number: int
    name: str
    article: Article | None = None
    filler: Article | None = None  # what readers see meanwhile
    pick: Pick | None = None
    note: str = ""
    origin: str | None = None  # who put it there, and when
    is_changed: bool = False
    is_waiting: bool = False  # picked, and not what readers would see now
    above: str = ""
    below: str = ""


@dataclass
class Board:
    lead: Place
    seconds: list[Place]
    opinions: list[Place]
    strips: list[tuple[Category, list[Place]]]
    pages: list[Place]
    standing: dict[int, int] = field(default_factory=dict)  # number of slot, by story


def work_of(user: AbstractUser) -> Work:
    drafts = FrontDraft.objects.select_related("based_on")
    online = FrontLaunch.objects.select_related("by").in_force()
    return Work(online, drafts.filter(user=user).first())


def front_of(picks: Picks, moment: datetime | None = None) -> Front:
    return compose(Article.objects.published(), picks, moment)


def board(work: Work) -> Board:
    front, names = front_of(work.picks), Names()
    absent = {p.article for n, p in work.picks.items() if n not in front.picked}
    others = Article.objects.submitted().for_cards().in_bulk(absent)

    def places(slots: list[Slot]) -> list[Place]:
        return [_place(slot, names, front, others, work) for slot in slots]

    laid = Board(
        lead=places([LEAD])[0],
        seconds=places(SECOND_SLOTS),
        opinions=places(OPINION_SLOTS),
        strips=[
            (category, _up_to_the_first_free(places(strip_slots(pk))))
            for pk, category in names.categories.items()
            if category.slug != BAND
        ],
        pages=places([page_slot(pk) for pk in names.categories]),
        standing={
            article.pk: names.numbers[name]
            for name, article in front.slots.items()
            if name in names
        },
    )
    _link([laid.lead, *laid.seconds])
    _link(laid.opinions)
    for _category, standing in laid.strips:
        _link(standing)
    return laid


def _up_to_the_first_free(places: list[Place]) -> list[Place]:
    """Free slots close up: one is enough to place one story more."""
    last = max((n for n, place in enumerate(places) if place.article), default=-1)
    return places[: last + 2]


def _link(places: list[Place]) -> None:
    """One step up, one step down, for those who do not drag."""
    for above, below in zip(places, places[1:], strict=False):
        above.below, below.above = below.slot.name, above.slot.name


def _place(
    slot: Slot,
    names: Names,
    front: Front,
    others: dict[int, Article],
    work: Work,
) -> Place:
    pick = work.picks.get(slot.name)
    number, word = names.numbers[slot.name], names.word(slot.name)
    place = Place(slot, number, word, pick=pick)
    place.origin = pick and pick.placed_at and _origin(pick)
    place.is_changed = slot.name in work.changes
    standing = front.slots.get(slot.name)
    if pick is None:
        place.article, place.note = standing, _("automatic")
    elif slot.name in front.picked:
        place.article, place.note = standing, _presence(pick, standing)
    else:
        article = others.get(pick.article)
        place.article = article and dressed(pick, article)
        place.filler = standing
        absence = _absence(pick, article)
        if slot.is_of_the_front and not absence:
            absence = _("a copy of this story stands elsewhere")
        place.is_waiting, place.note = (
            bool(absence),
            absence or _presence(pick, article),
        )
    return place


def _absence(pick: Pick, article: Article | None) -> str:
    """Why readers would not see it now; the slot fills by itself meanwhile."""
    now = timezone.now()
    if article is None:
        return _("this story no longer exists")
    if pick.leaves_at and pick.leaves_at <= now:
        return _("left %(hour)s") % {"hour": saved(pick.leaves_at)}
    if article.state == State.SCHEDULED:
        return _("scheduled, %(hour)s") % {"hour": saved(article.published_at)}
    if not article.is_public:
        return _("no longer online: %(state)s") % {"state": article.state.label}
    if pick.enters_at and pick.enters_at > now:
        return _("enters %(hour)s") % {"hour": saved(pick.enters_at)}
    return ""


def _presence(pick: Pick, article: Article | None) -> str:
    if pick.leaves_at:
        return _("pinned until %(hour)s") % {"hour": until(pick.leaves_at)}
    return str(article.category) if article and article.category else _("chosen")


def _origin(pick: Pick) -> str:
    words = {"who": pick.placed_by, "hour": saved(pick.placed_at)}
    return _("placed by %(who)s %(hour)s") % words


def until(moment: datetime) -> str:
    """“18 h 00”, “demain à 6 h 00”."""
    is_today = timezone.localtime(moment).date() == timezone.localdate()
    return french_time(moment) if is_today else said(moment)


def placeable(pk: int) -> Article | None:
    """What readers see, or will see at an hour already set."""
    return _known().filter(pk=pk).for_cards().first()


@dataclass(frozen=True)
class Offer:
    article: Article
    hour: str
    number: int | None  # of the slot where it stands already


def to_place(asked: str, work: Work, standing: dict[int, int]) -> list[Offer]:
    found = _known()
    if words := fold(asked).split()[:WORDS]:
        for word in words:
            found = found.filter(headline_key__contains=word)
    else:
        placed = {pick.article for pick in work.picks.values()}
        found = found.news().exclude(pk__in=placed)
    newest = found.for_cards().newest_first()[:OFFERED]
    return [Offer(a, _when(a), standing.get(a.pk)) for a in newest]


def _when(article: Article) -> str:
    if article.is_public:
        return card_date(article.published_at, timezone.now())
    return _("scheduled, %(hour)s") % {"hour": saved(article.published_at)}


def _known() -> ArticleQuerySet:
    return Article.objects.released()


def pictures(asked: str, chosen: str) -> list[Image]:
    """The one chosen first, then the newest that match."""
    found = Image.objects.all()
    for word in fold(asked).split()[:WORDS]:
        found = found.filter(search_key__contains=word)
    own = Image.objects.filter(pk=chosen) if is_number(chosen) else Image.objects.none()
    return [*own, *found.exclude(pk__in=own)[:PICTURES]]


def fronts_of_the_day() -> list[FrontLaunch]:
    """Newest first; the one online is there whatever its day."""
    start = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    launches = FrontLaunch.objects.select_related("by", "restores")
    today = launches.started_between(start, start + timedelta(days=1)).latest_first()
    found = [launch for launch in today if not launch.is_to_come]
    online = launches.in_force()
    return found or ([online] if online else [])


def drafts_of_others(user: AbstractUser) -> list[FrontDraft]:
    drafts = FrontDraft.objects.select_related("based_on", "user").exclude(user=user)
    return [draft for draft in drafts.order_by("-saved_at") if draft.is_dirty]
