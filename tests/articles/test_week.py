"""The week of the desk: Sunday to Saturday, on the clock of Algiers."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from articles.desk import week_of
from tests.factories import chief, make_article, make_scheduled, make_user

pytestmark = pytest.mark.django_db
WEEK = reverse("admin:articles_article_week")
# Wednesday; it is 15 h 00 in Algiers.
NOW = datetime(2026, 11, 25, 14, 0, tzinfo=UTC)


def standing(week):
    return {
        day.date: [article.headline for article in day.articles]
        for day in week.days
        if day.articles
    }


@pytest.mark.parametrize("day", range(22, 29))
def test_it_goes_from_sunday_to_saturday(day):
    week = week_of(date(2026, 11, day), chief())

    assert (week.first, week.last) == (date(2026, 11, 22), date(2026, 11, 28))


@time_machine.travel(NOW, tick=False)
def test_each_story_stands_at_its_hour_of_algiers():
    late_evening = datetime(2026, 11, 26, 22, 30, tzinfo=UTC)
    past_midnight = datetime(2026, 11, 26, 23, 30, tzinfo=UTC)
    make_scheduled(headline="Jeudi 23 h 30", at=late_evening)
    make_scheduled(headline="Vendredi 0 h 30", at=past_midnight)
    make_article(headline="Prévu vendredi", planned_at=past_midnight + timedelta(1 / 4))

    week = week_of(date(2026, 11, 25), chief())

    assert standing(week) == {
        date(2026, 11, 26): ["Jeudi 23 h 30"],
        date(2026, 11, 27): ["Vendredi 0 h 30", "Prévu vendredi"],
    }


@time_machine.travel(NOW, tick=False)
def test_the_first_second_of_next_week_is_next_week():
    sunday = datetime(2026, 11, 28, 23, 0, tzinfo=UTC)
    make_scheduled(headline="Dimanche à minuit", at=sunday)

    assert standing(week_of(date(2026, 11, 28), chief())) == {}
    assert standing(week_of(date(2026, 11, 29), chief())) == {
        date(2026, 11, 29): ["Dimanche à minuit"]
    }


@time_machine.travel(NOW, tick=False)
def test_what_is_late_and_what_is_under_embargo_say_so(client):
    client.force_login(chief())
    make_article(headline="Manqué lundi", planned_at=NOW - timedelta(days=2))
    make_article(headline="Manqué avant", planned_at=NOW - timedelta(days=9))
    until = NOW + timedelta(hours=20)
    make_scheduled(headline="Sous embargo", at=until, embargoed_until=until)

    page = client.get(WEEK)

    assert [one.headline for one in page.context["week"].late] == ["Manqué avant"]
    assert "En retard depuis avant cette semaine" in page.text
    assert page.text.count("en retard\u00a0: prévu") == 2
    assert "sous embargo jusqu’à demain à 11\u00a0h\u00a000" in page.text


def test_a_first_draft_stands_in_nobody_elses_week():
    planned = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    make_article(headline="Secret", planned_at=planned, created_by=make_user())

    assert standing(week_of(date(2026, 11, 25), make_user(role="reporter"))) == {}
    assert standing(week_of(date(2026, 11, 25), make_user(role="desk"))) != {}


@pytest.mark.parametrize(
    "asked", ["", "hier", "2026-02-30", "0001-01-01", "9999-12-31", "2026-11-25T12"]
)
def test_a_day_that_is_none_shows_this_week(client, asked):
    client.force_login(chief())

    page = client.get(WEEK, {"jour": asked})

    assert page.status_code == 200
    assert any(day.is_today for day in page.context["week"].days)


def test_it_costs_the_same_however_full(client, django_assert_max_num_queries):
    client.force_login(chief())
    for _ in range(20):
        make_scheduled()

    with django_assert_max_num_queries(9):
        client.get(WEEK)
