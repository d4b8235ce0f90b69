"""The machine that goes back over fronts: any past minute, and what moved between two of them.

What was composed is exact for every minute, and headlines are those of the revision that was printed then. What
fills the rest is exact at the minute of a launch, which kept it; at any other it is computed again from the hours of
publication and withdrawal, on today's categories.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max

from articles.models import Article, Image, Revision
from newsroom.front.composition import NEWEST, Front, compose, dressed, pictures_of
from newsroom.front.models import FrontLaunch
from newsroom.front.picks import Picks
from newsroom.front.slots import WIRE

PRINTED = ("kicker", "headline", "standfirst")


@dataclass(frozen=True)
class Move:
    article: Article
    before: str | None  # names of slots
    after: str | None


@dataclass(frozen=True)
class Past:
    moment: datetime
    launch: FrontLaunch | None
    front: Front
    is_exact: bool


def front_at(moment: datetime) -> Past:
    launch = FrontLaunch.objects.in_force(moment)
    picks = launch.picks if launch else {}
    public = Article.objects.public_at(moment)
    # What was withdrawn since stands in no list any more.
    gone = public.withdrawn().newest_first().values_list("pk", flat=True)[:NEWEST]
    front = compose(public, picks, moment, others=gone)
    is_exact = _is_its_minute(launch, moment)
    if is_exact:
        _as_kept(front, launch, picks)
    _as_printed(front, picks, moment)
    return Past(moment, launch, front, is_exact)


def _is_its_minute(launch: FrontLaunch | None, moment: datetime) -> bool:
    if launch is None or launch.shown is None:
        return False
    return (moment - launch.starts_at).total_seconds() < 60


def _as_kept(front: Front, launch: FrontLaunch, picks: Picks) -> None:
    """The stories that the launch noted, in place of those computed again."""
    kept: dict[str, int] = launch.shown["slots"]
    wire: list[int] = launch.shown["wire"]
    seen = Article.objects.submitted().for_cards()
    stories = seen.in_bulk([*kept.values(), *wire])
    front.slots = {slot: stories[pk] for slot, pk in kept.items() if pk in stories}
    front.picked = {
        slot
        for slot in front.slots
        if slot in picks and picks[slot].article == kept[slot]
    }
    front.latest = [stories[pk] for pk in wire if pk in stories]


def _as_printed(front: Front, picks: Picks, moment: datetime) -> None:
    """The words and the picture of that day; what a pick says of its own stands above them."""
    printed = _printed(front, moment)
    pictures = Image.objects.in_bulk(
        {content["lead_image"] for content in printed.values()} - {None}
    )
    own_pictures = pictures_of(picks.values())
    own = {picks[slot].article: picks[slot] for slot in front.picked}
    for article in front.shown:
        if content := printed.get(article.pk):
            for name in PRINTED:
                setattr(article, name, content[name])
            article.lead_image = pictures.get(content["lead_image"])
        if pick := own.get(article.pk):
            dressed(pick, article, own_pictures)


def _printed(front: Front, moment: datetime) -> dict[int, dict[str, Any]]:
    before = Revision.objects.of_readers().filter(
        article__in=front.shown, at__lte=moment
    )
    last = before.order_by().values("article").annotate(last=Max("pk")).values("last")
    return dict(
        Revision.objects.filter(pk__in=last).values_list("article_id", "content")
    )


def moves(before: Front, after: Front) -> list[Move]:
    """What enters, leaves or changes place, in the order of the page; the order of the wire is time's own."""
    former, new = _places(before), _places(after)
    found = {article.pk: article for article in [*before.shown, *after.shown]}
    return [
        Move(found[pk], former.get(pk), new.get(pk))
        for pk in [*new, *(pk for pk in former if pk not in new)]
        if former.get(pk) != new.get(pk)
    ]


def _places(front: Front) -> dict[int, str]:
    places = {article.pk: slot for slot, article in front.slots.items()}
    return places | {article.pk: WIRE for article in front.latest}
