"""« hier », « mardi dernier »: what a day told from another becomes for who reads later."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"),
    *("septembre", "octobre", "novembre", "décembre"),
)


class RelativeDay(NamedTuple):
    """Where it stands, what is written, and in full the day or the week that it is."""

    start: int
    end: int
    words: str
    day: str


_DAYS = "|".join(WEEKDAYS)
_SHIFTS = {
    "avant-hier": -2,
    "hier": -1,
    "aujourd'hui": 0,
    "demain": 1,
    "après-demain": 2,
}
_WEEKS = {"dernière": -7, "passée": -7, "prochaine": 7}
_A_WORD = r"(?<![\w’'-])"
# « mardi 24 novembre » and « le mardi » of every week say their day, or are no day.
_SAID = rf"(?!\s+(?:[0-9]|1er\b)|(?:\s*[,(]\s*)[0-9]{{1,2}}\s+(?:{'|'.join(MONTHS)}))"
_FOUND = re.compile(
    rf"""(?P<shift>{_A_WORD}(?:avant-hier|hier|aujourd['’]hui|après-demain|demain))(?![\w-])
    | {_A_WORD}(?:(?P<weekday>{_DAYS})(?:\s+(?P<side>dernier|prochain))?)(?![\w-]){_SAID}
    | (?P<week>{_A_WORD}la\s+semaine\s+(?:dernière|passée|prochaine))(?!\w)
    | (?P<this>{_A_WORD}cette\s+semaine)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_EVERY = re.compile(r"(?:\b(?:le|du|au|les|des|chaque|tous\s+les)\s+)$", re.IGNORECASE)
# A name, not a day: « Demain », the paper, stands between quotes; « lundi de Pâques » is a feast.
_FEAST = re.compile(r"\s+(?:de\s+(?:Pâques|Pentecôte)|noir\b|gras\b|saint\b)", re.I)


def relative_days(text: str, written_on: date) -> list[RelativeDay]:
    """In the order of the text; a day of the week alone is the nearest one past, or today."""
    found = []
    for match in _FOUND.finditer(text):
        if day := _day(text, match, written_on):
            found.append(RelativeDay(match.start(), match.end(), match[0], day))
    return found


def _day(text: str, match: re.Match[str], written_on: date) -> str:
    if match["weekday"]:
        return _weekday(text, match, written_on)
    if match["shift"]:
        shift = _SHIFTS[match["shift"].lower().replace("’", "'")]
        return in_full(written_on + timedelta(days=shift))
    named = match["week"].split()[-1].lower() if match["week"] else ""
    monday = written_on - timedelta(days=written_on.weekday())
    return f"la semaine du {in_full(monday + timedelta(days=_WEEKS.get(named, 0)))}"


def _weekday(text: str, match: re.Match[str], written_on: date) -> str:
    before, side = text[: match.start()], (match["side"] or "").lower()
    if not side and (_EVERY.search(before[-12:]) or _FEAST.match(text, match.end())):
        return ""
    gap = (written_on.weekday() - WEEKDAYS.index(match["weekday"].lower())) % 7
    steps: dict[str, Callable[[], int]] = {
        "dernier": lambda: -(gap or 7),
        "prochain": lambda: 7 - gap,
        "": lambda: -gap,
    }
    return in_full(written_on + timedelta(days=steps[side]()))


def in_full(day: date) -> str:
    number = "1er" if day.day == 1 else str(day.day)
    return f"{WEEKDAYS[day.weekday()]} {number} {MONTHS[day.month - 1]}"
