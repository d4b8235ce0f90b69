"""Dates and hours as French readers write them, on the clock of Algiers.

Their words are French whatever the interface speaks, and the spaces inside a day or an
hour do not break. Django's `j F Y` prints « 1 janvier »: in French, the first is « 1er ».
"""

from datetime import date, datetime, timedelta

from django.utils import timezone

NO_BREAK = "\u00a0"
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin") + (
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def french_date(moment: date) -> str:
    """« 20 août 2020 », « 1er août 2020 »."""
    day = _day(moment)
    figure = "1er" if day.day == 1 else str(day.day)
    return f"{figure}{NO_BREAK}{french_month(day)}"


def french_time(moment: datetime) -> str:
    """« 14 h 05 »; midnight is « 0 h 00 »."""
    local = timezone.localtime(moment)
    return f"{local.hour}{NO_BREAK}h{NO_BREAK}{local.minute:02}"


def french_datetime(moment: datetime) -> str:
    """« 20 août 2020 à 14 h 05 »."""
    return f"{french_date(moment)} à {french_time(moment)}"


def french_day(moment: date) -> str:
    """« lundi 23 novembre 2026 »."""
    return f"{french_weekday(moment)} {french_date(moment)}"


def french_day_of_month(moment: date) -> str:
    """« 20 août »: where the year is said already."""
    return french_date(moment).rpartition(" ")[0]


def french_weekday(moment: date) -> str:
    """« lundi »."""
    return DAYS[_day(moment).weekday()]


def french_month(moment: date) -> str:
    """« août 2020 »."""
    day = _day(moment)
    return f"{MONTHS[day.month - 1]} {day.year}"


def card_date(moment: datetime, now: datetime) -> str:
    """The hour alone today, « hier, 21 h 10 », then the date; the day is that of Algiers."""
    age = _day(now) - _day(moment)
    if age == timedelta(0):
        return french_time(moment)
    if age == timedelta(days=1):
        return f"hier, {french_time(moment)}"
    return french_date(moment)


def iso(moment: date) -> str:
    """For `<time datetime>`, which refuses microseconds and needs the offset."""
    if isinstance(moment, datetime):
        return timezone.localtime(moment).isoformat(timespec="seconds")
    return moment.isoformat()


def _day(moment: date) -> date:
    """The day it is in Algiers; a plain date is one already. A naive datetime is refused."""
    if isinstance(moment, datetime):
        return timezone.localtime(moment).date()
    return moment
