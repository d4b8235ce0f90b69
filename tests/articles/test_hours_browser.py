"""The hour of Algiers from a browser in Paris in July, whose own clock may be wrong."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from articles.models import Article
from tests.chromium import PATIENCE_MS
from tests.factories import chief, make_article

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True)]
# Tuesday 14 July 2026: 14 h 41 in Algiers, 15 h 41 in Paris.
NOW = datetime(2026, 7, 14, 13, 41, tzinfo=UTC)
ZONES = ["Europe/Paris", "Africa/Algiers", "Asia/Tokyo", "America/Los_Angeles"]


@pytest.fixture
def frozen(live_server):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def desk_in(chromium, live_server, frozen):
    """The page of a signed-in chief, in that zone, with that clock."""
    contexts = []

    def open_in(zone, clock=NOW):
        client = Client()
        client.force_login(chief())
        context = chromium.new_context(
            base_url=live_server.url, locale="fr-FR", timezone_id=zone
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        context.add_cookies(
            [
                {
                    "name": settings.SESSION_COOKIE_NAME,
                    "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
                    "url": live_server.url,
                }
            ]
        )
        page = context.new_page()
        page.clock.set_fixed_time(clock)
        return page

    yield open_in
    for context in contexts:
        context.close()


def plain(locator):
    return locator.inner_text().replace("\u00a0", " ")


def type_hour(page, day, hour):
    if not page.locator("#id_planned_at_0").is_visible():
        page.locator("summary", has_text="Parution").click()
    page.locator("#id_planned_at_0").fill(day)
    page.locator("#id_planned_at_1").fill(hour)
    return plain(page.locator("[data-hour=id_planned_at]"))


@pytest.mark.parametrize("zone", ZONES)
def test_what_is_typed_is_said_on_the_clock_of_algiers_wherever_one_is(desk_in, zone):
    article = make_article()
    page = desk_in(zone)
    page.goto(f"/admin/articles/article/{article.pk}/change/")

    said = [
        type_hour(page, day, hour)
        for day, hour in (
            ("15/07/2026", "6 h 30"),
            ("14/07/26", "23:30"),
            ("15.07.2026", "0h"),
            ("01/08/2026", "06:00"),
            ("14/07/2026", "14:00"),
            ("31/02/2026", "14:00"),
            ("15/07/2026", "25:00"),
        )
    ]

    assert said == [
        "Demain à 6 h 30, heure d’Alger. Dans 15 h 49 min.",
        "Aujourd’hui à 23 h 30, heure d’Alger. Dans 8 h 49 min.",
        "Demain à 0 h 00, heure d’Alger. Dans 9 h 19 min.",
        "Samedi 1er août 2026 à 6 h 00, heure d’Alger. Dans 17 jours.",
        "Aujourd’hui à 14 h 00, heure d’Alger. Cette heure est passée.",
        "Sans heure : il attend d’être publié.",
        "Sans heure : il attend d’être publié.",
    ]
    for warning in page.locator(".timezonewarning").all():
        expect(warning).to_be_hidden()


def test_a_wrong_clock_on_her_machine_changes_nothing(desk_in):
    article = make_article()
    page = desk_in("Europe/Paris", clock=NOW - timedelta(days=400))
    page.goto(f"/admin/articles/article/{article.pk}/change/")

    said = type_hour(page, "15/07/2026", "6 h 30")

    assert said == "Demain à 6 h 30, heure d’Alger. Dans 15 h 49 min."


def test_a_planned_hour_becomes_a_schedule_in_one_confirmation(desk_in):
    article = make_article(standfirst="Dit.")
    page = desk_in("Europe/Paris")
    page.goto(f"/admin/articles/article/{article.pk}/change/")
    type_hour(page, "15/07/2026", "6 h 00")
    page.locator(".story-acts summary").click()
    page.get_by_role("button", name="Programmer").click()
    page.wait_for_url("**/verb/schedule/")

    said = plain(page.locator("[data-hour=id_at]"))
    page.get_by_role("button", name="Programmer").click()
    page.wait_for_url(re.compile(r"/change/$"))

    assert said == "Demain à 6 h 00, heure d’Alger. Dans 15 h 19 min."
    stored = Article.objects.get(pk=article.pk)
    assert stored.published_at == datetime(2026, 7, 15, 5, 0, tzinfo=UTC)
    assert "demain à 6 h 00" in plain(page.locator(".story-panels")).lower()


def test_several_stories_are_chosen_and_changed_by_the_keyboard(desk_in):
    for number in range(4):
        make_article(headline=f"Article {number}")
    page = desk_in("Africa/Algiers")
    page.goto("/admin/articles/article/")

    page.locator("[data-story]").first.focus()
    page.keyboard.press("Space")
    count = plain(page.locator("[data-bulk-count]"))
    page.locator("[data-bulk-all] input").focus()
    page.keyboard.press("Space")
    everything = plain(page.locator("[data-bulk-count]"))
    page.locator("button[name=act][value=category]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/lot/")
    named = page.locator(".bulk-headline").count()

    assert (count, everything, named) == ("1 article choisi", "4 articles choisis", 4)
