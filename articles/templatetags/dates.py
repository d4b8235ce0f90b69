from collections.abc import Callable
from datetime import date
from typing import Any

from django import template
from django.utils import timezone

from articles import dates

register = template.Library()


def _when_known(written: Callable[[Any], str]) -> Callable[[Any], str]:
    """A story not yet published has no date: nothing is printed."""
    return lambda moment: written(moment) if isinstance(moment, date) else ""


def _card_date(moment: Any) -> str:
    return dates.card_date(moment, timezone.now())


for name, written in (
    ("french_date", dates.french_date),
    ("french_time", dates.french_time),
    ("french_datetime", dates.french_datetime),
    ("french_day", dates.french_day),
    ("french_month", dates.french_month),
    ("french_day_of_month", dates.french_day_of_month),
    ("french_weekday", dates.french_weekday),
    ("iso", dates.iso),
    ("card_date", _card_date),
):
    register.filter(name, _when_known(written))
