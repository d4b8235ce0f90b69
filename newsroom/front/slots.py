"""The places of the front that an editor may fill, and the names under which a composition keeps them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from articles.models import Category

SECONDS, OPINIONS, A_STRIP = 6, 3, 5
BAND = "opinions"  # the address of the category that has a band of its own
WIRE = "wire"  # what fills itself with news in brief, and has no slot
NAME = re.compile(r"(lead|second|opinion|strip|page)(?:-(\d{1,18}))?(?:-(\d))?")


class Kind(StrEnum):
    LEAD = "lead"
    SECOND = "second"
    OPINION = "opinion"
    STRIP = "strip"
    PAGE = "page"  # the opening of a category's own page


@dataclass(frozen=True)
class Slot:
    kind: Kind
    position: int = 1
    category: int | None = None

    @property
    def name(self) -> str:
        match self.kind:
            case Kind.LEAD:
                return "lead"
            case Kind.PAGE:
                return f"page-{self.category}"
            case Kind.STRIP:
                return f"strip-{self.category}-{self.position}"
        return f"{self.kind}-{self.position}"

    @property
    def is_of_the_front(self) -> bool:
        return self.kind is not Kind.PAGE


LEAD = Slot(Kind.LEAD)
SECOND_SLOTS = [Slot(Kind.SECOND, n + 1) for n in range(SECONDS)]
OPINION_SLOTS = [Slot(Kind.OPINION, n + 1) for n in range(OPINIONS)]


def strip_slots(category: int) -> list[Slot]:
    return [Slot(Kind.STRIP, n + 1, category) for n in range(A_STRIP)]


def page_slot(category: int) -> Slot:
    return Slot(Kind.PAGE, category=category)


def numbered(strips: Iterable[int], pages: Iterable[int]) -> dict[str, int]:
    """The number that an editor types for each slot: those of the front first, in the order of the page."""
    slots = [LEAD, *SECOND_SLOTS, *OPINION_SLOTS]
    for category in strips:
        slots += strip_slots(category)
    slots += [page_slot(category) for category in pages]
    return {slot.name: number for number, slot in enumerate(slots, start=1)}


def rank(name: str) -> tuple[int, int, int]:
    """The order of the page; a database gives the keys of its JSON in an order of its own."""
    found = NAME.fullmatch(name)
    if found is None:
        return len(Kind), 0, 0
    return list(Kind).index(Kind(found[1])), int(found[2] or 0), int(found[3] or 0)


def is_of_the_front(name: str) -> bool:
    return not name.startswith(Kind.PAGE)


def category_of(name: str) -> int | None:
    found = NAME.fullmatch(name)
    if found and found[1] in {Kind.STRIP, Kind.PAGE}:
        return int(found[2])
    return None


class Names:
    """What slots are called on the desk: « 3 · Seconde ». A category deleted since has no name left."""

    def __init__(self) -> None:
        self.categories = {c.pk: c for c in Category.objects.top_level()}
        strips = [pk for pk, c in self.categories.items() if c.slug != BAND]
        self.numbers = numbered(strips, self.categories)

    def __contains__(self, name: str) -> bool:
        return name in self.numbers

    def __call__(self, name: str) -> str:
        number, word = self.numbers.get(name), self.word(name)
        return f"{number} · {word}" if number else word

    def word(self, name: str) -> str:
        if name == WIRE:
            return _("Live wire")
        category = self.categories.get(category_of(name) or 0)
        match Kind(name.partition("-")[0]):
            case Kind.LEAD:
                return _("Opening")
            case Kind.SECOND:
                return _("Second")
            case Kind.OPINION:
                return _("Opinion")
            case Kind.PAGE:
                return _("Page “%(category)s”") % {"category": category or "—"}
        return str(category or "—")
