"""The hour of Algiers: typed as it is said, written out in words, the same wherever the browser is."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from articles.admin.forms import MomentField
from articles.models import Article
from articles.moments import expected
from tests.articles.filled import change
from tests.factories import make_article, make_scheduled, make_user

# Monday 23 November, 14 h 41 in Algiers.
NOW = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ((24, 5, 30), "Demain à 6 h 30, heure d’Alger. Dans 15 h 49 min."),
        ((23, 14, 0), "Aujourd’hui à 15 h 00, heure d’Alger. Dans 19 min."),
        ((23, 22, 30), "Aujourd’hui à 23 h 30, heure d’Alger. Dans 8 h 49 min."),
        ((23, 23, 30), "Demain à 0 h 30, heure d’Alger. Dans 9 h 49 min."),
        ((24, 13, 41), "Demain à 14 h 41, heure d’Alger. Dans 1 jour."),
        (
            (26, 5, 0),
            "Jeudi 26 novembre 2026 à 6 h 00, heure d’Alger. Dans 2 jours.",
        ),
        ((23, 13, 41), "Aujourd’hui à 14 h 41, heure d’Alger. Cette heure est passée."),
        ((22, 9, 5), "Hier à 10 h 05, heure d’Alger. Cette heure est passée."),
    ],
)
def test_an_hour_is_written_out_on_the_clock_of_algiers(moment, words):
    day, hour, minute = moment

    said = expected(datetime(2026, 11, day, hour, minute, tzinfo=UTC))

    assert said.replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        ("24/11/2026", "06:30"),
        ("24/11/26", "6:30"),
        ("24.11.2026", "6 h 30"),
        ("24-11-2026", "6h30"),
        ("24 11 2026", "6\u00a0h\u00a030"),
        (" 24/11/2026 ", " 06:30:00 "),
        ("2026-11-24", "06:30"),
    ],
)
def test_a_day_and_an_hour_are_typed_as_people_write_them(day, hour):
    moment = MomentField().clean([day, hour])

    assert moment.astimezone(UTC) == datetime(2026, 11, 24, 5, 30, tzinfo=UTC)


@pytest.mark.django_db
def test_the_planned_hour_is_kept_with_the_story_and_leads_to_its_schedule(client):
    client.force_login(make_user(role="desk"))
    article = make_article()

    with time_machine.travel(NOW, tick=False):
        response = change(
            client,
            article,
            planned_at_0="24/11/2026",
            planned_at_1="6 h 30",
            _verb="schedule",
        )
        page = client.get(response.headers["Location"])

    article.refresh_from_db()
    assert article.planned_at == datetime(2026, 11, 24, 5, 30, tzinfo=UTC)
    assert article.state == "draft"
    assert 'value="24/11/2026"' in page.text
    assert "Dans 15\u00a0h\u00a049\u00a0min." in page.text


@pytest.mark.django_db
def test_a_story_with_an_hour_to_come_proposes_to_schedule_it(client):
    client.force_login(make_user(role="desk"))
    soon = Article(planned_at=datetime.now(UTC) + timedelta(hours=2))
    article = make_article(planned_at=soon.planned_at)

    form = client.get(f"/admin/articles/article/{article.pk}/change/")

    assert form.context["main_verb"] == "schedule"


@pytest.mark.django_db
@pytest.mark.parametrize(("day", "hour"), [("demain", "6 h"), ("24/11/2026", "25 h")])
def test_an_hour_that_is_none_is_refused_and_kept_on_the_screen(client, day, hour):
    client.force_login(make_user(role="desk"))
    article = make_article()

    page = change(client, article, planned_at_0=day, planned_at_1=hour)

    assert page.context["adminform"].form.errors["planned_at"]
    assert f'value="{hour}"' in page.text
    assert Article.objects.get(pk=article.pk).planned_at is None


@pytest.mark.django_db
def test_a_scheduled_story_has_no_other_hour_to_fill(client):
    client.force_login(make_user(role="desk"))
    article = make_scheduled()

    page = client.get(f"/admin/articles/article/{article.pk}/change/").text

    assert "planned_at" not in page
