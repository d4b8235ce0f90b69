from datetime import UTC, date, datetime

import pytest
import time_machine
from django.template import Context, Template

from articles.dates import (
    card_date,
    french_date,
    french_datetime,
    french_day,
    french_month,
    french_time,
    iso,
)

# Algiers is an hour ahead of UTC, all year.
AFTERNOON = datetime(2020, 8, 20, 13, 5, 7, 123456, tzinfo=UTC)
BEFORE_MIDNIGHT = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)  # 23:30 on Monday the 23rd
AFTER_MIDNIGHT = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)  # 00:30 on Tuesday the 24th


def seen(text):
    return text.replace("\u00a0", "~")


def printed(template, **context):
    return Template("{% load dates %}" + template).render(Context(context))


def test_a_date_is_in_french_order_with_an_ordinal_first():
    assert seen(french_date(AFTERNOON)) == "20~août 2020"
    assert seen(french_date(date(2020, 8, 1))) == "1er~août 2020"
    assert seen(french_date(date(2020, 2, 11))) == "11~février 2020"


def test_hours_are_those_of_algiers():
    assert seen(french_time(AFTERNOON)) == "14~h~05"
    assert seen(french_time(datetime(2020, 7, 1, 23, 0, tzinfo=UTC))) == "0~h~00"
    assert seen(french_datetime(AFTERNOON)) == "20~août 2020 à 14~h~05"


def test_the_day_changes_at_midnight_in_algiers():
    assert seen(french_day(BEFORE_MIDNIGHT)) == "lundi 23~novembre 2026"
    assert seen(french_day(AFTER_MIDNIGHT)) == "mardi 24~novembre 2026"
    assert seen(french_datetime(BEFORE_MIDNIGHT)) == "23~novembre 2026 à 23~h~30"
    assert seen(french_datetime(AFTER_MIDNIGHT)) == "24~novembre 2026 à 0~h~30"


def test_a_year_begins_in_algiers_before_it_does_in_utc():
    assert french_month(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == "janvier 2027"


def test_a_naive_datetime_is_refused():
    with pytest.raises(ValueError, match="naive"):
        french_date(datetime(2020, 8, 20, 14, 5))


@pytest.mark.parametrize(
    ("now", "read"),
    [
        (datetime(2026, 11, 23, 22, 45, tzinfo=UTC), "23~h~30"),
        (AFTER_MIDNIGHT, "hier, 23~h~30"),
        (datetime(2026, 11, 24, 22, 59, tzinfo=UTC), "hier, 23~h~30"),
        (datetime(2026, 11, 24, 23, 0, tzinfo=UTC), "23~novembre 2026"),
        (datetime(2026, 11, 22, 12, 0, tzinfo=UTC), "23~novembre 2026"),
    ],
)
def test_a_card_says_the_hour_then_yesterday_then_the_date(now, read):
    assert seen(card_date(BEFORE_MIDNIGHT, now)) == read


def test_a_machine_reads_the_offset_and_no_microsecond():
    assert iso(AFTERNOON) == "2020-08-20T14:05:07+01:00"
    assert iso(AFTER_MIDNIGHT) == "2026-11-24T00:30:00+01:00"
    assert iso(date(2020, 8, 20)) == "2020-08-20"


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("french_date", "20~août 2020"),
        ("french_time", "14~h~05"),
        ("french_datetime", "20~août 2020 à 14~h~05"),
        ("french_day", "jeudi 20~août 2020"),
        ("french_month", "août 2020"),
        ("iso", "2020-08-20T14:05:07+01:00"),
        ("card_date", "hier, 14~h~05"),
    ],
)
def test_templates_write_dates_by_filters(name, read):
    template = "{{ moment|" + name + " }}"

    with time_machine.travel(datetime(2020, 8, 21, 8, tzinfo=UTC), tick=False):
        html = printed(template, moment=AFTERNOON)

    assert seen(html) == read
    assert printed(template, moment=None) == ""
