"""A composition: which story an editor put in which slot, until when, under which headline.

Written once in a launch as JSON and never changed: undoing is launching the former one again.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from django.utils.dateparse import parse_datetime

from newsroom.front.slots import category_of, is_of_the_front

MOMENTS = ("enters_at", "leaves_at", "placed_at")


@dataclass(frozen=True)
class Pick:
    article: int
    headline: str = ""
    image: int | None = None
    enters_at: datetime | None = None
    leaves_at: datetime | None = None
    placed_by: str = ""
    placed_at: datetime | None = None

    def holds_at(self, moment: datetime) -> bool:
        if self.enters_at and moment < self.enters_at:
            return False
        return self.leaves_at is None or moment < self.leaves_at

    def without_past_hours(self, now: datetime | None) -> "Pick":
        if now and self.leaves_at and self.leaves_at <= now:
            return replace(self, enters_at=None, leaves_at=None)
        return self

    def says_the_same_as(self, other: "Pick | None") -> bool:
        """Whoever placed it, and whenever."""
        return other is not None and self == replace(
            other, placed_by=self.placed_by, placed_at=self.placed_at
        )


Picks = dict[str, Pick]  # by the name of the slot


def read(content: dict[str, dict[str, Any]]) -> Picks:
    return {slot: Pick(**_moments(kept)) for slot, kept in content.items()}


def _moments(kept: dict[str, Any]) -> dict[str, Any]:
    return kept | {name: parse_datetime(kept[name]) for name in MOMENTS if name in kept}


def written(picks: Picks) -> dict[str, dict[str, Any]]:
    return {
        slot: {
            name: value.isoformat() if isinstance(value, datetime) else value
            for name, value in asdict(pick).items()
            if value not in {None, ""}
        }
        for slot, pick in picks.items()
    }


def placed(picks: Picks, slot: str, pick: Pick) -> Picks:
    """The story moves with its hours, unless they are over, and its headline.

    The one it meets takes the place it leaves.
    """
    after = dict(picks)
    former = next(_others(picks, slot, pick.article), None)
    if former == slot:
        moved = after[slot]
    else:
        moved = after.pop(former) if former else pick
        if former and slot in picks:
            after[former] = picks[slot]
    moved = moved.without_past_hours(pick.placed_at)
    after[slot] = replace(moved, placed_by=pick.placed_by, placed_at=pick.placed_at)
    return after


def _others(picks: Picks, slot: str, article: int) -> Iterator[str]:
    """Where the same page holds this story; each category's own page is a page."""
    for name, pick in picks.items():
        same_page = is_of_the_front(name) if is_of_the_front(slot) else name == slot
        if same_page and pick.article == article:
            yield name


def removed(picks: Picks, slot: str) -> Picks:
    return {name: pick for name, pick in picks.items() if name != slot}


def changed(before: Picks, after: Picks) -> set[str]:
    """The slots that do not say the same."""
    return {
        slot
        for slot in before.keys() | after.keys()
        if slot not in after or not after[slot].says_the_same_as(before.get(slot))
    }


def hours(picks: Picks) -> set[datetime]:
    """The moments at which a slot changes by itself."""
    moments = {pick.enters_at for pick in picks.values()}
    moments |= {pick.leaves_at for pick in picks.values()}
    return {moment for moment in moments if moment}


def pages(picks: Picks) -> set[int]:
    """The categories whose own page is composed."""
    named = (slot for slot in picks if not is_of_the_front(slot))
    return {category for slot in named if (category := category_of(slot))}
