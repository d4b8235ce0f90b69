"""Six in the morning: the chief changes the front, in a real browser, by hand, by keyboard, on a phone."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from playwright.sync_api import expect

from newsroom.front.composition import current_front
from newsroom.front.models import FrontDraft
from tests.chromium import accessibility_violations
from tests.factories import chief, make_category, make_image, make_published, make_user
from tests.front.composing import draft, launch, pick

pytestmark = pytest.mark.django_db(transaction=True)
MORNING = datetime(2026, 11, 25, 5, 5, tzinfo=UTC)  # 6 h 05 in Algiers
NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
UNE = "/admin/une/"


@pytest.fixture
def clock(time_machine):
    time_machine.move_to(MORNING, tick=False)
    return time_machine


@pytest.fixture
def stories(clock):
    image = make_image()
    made = []
    for name in ("Monde", "Économie"):
        category = make_category(name)
        made += [
            make_published(
                category=category,
                headline=f"{name} {number}",
                ago=timedelta(hours=number + 1),
                lead_image=image,
            )
            for number in range(7)
        ]
    return made


@pytest.fixture
def signed_in(page, client, live_server):
    def sign_in(user):
        client.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        cookie = {"name": name, "value": client.cookies[name].value}
        page.context.add_cookies([cookie | {"url": live_server.url}])
        return user

    sign_in(chief())
    return sign_in


def story(page, headline):
    return page.locator(".une-story", has_text=headline)


def slot(page, number):
    return page.locator(f'[data-slot][data-number="{number}"]')


def home(client):
    return client.get("/").text


def saved(page, number, headline):
    expect(slot(page, number)).to_contain_text(headline)
    expect(slot(page, number)).to_have_class(wearing("slot-changed"))


def wearing(name):
    return re.compile(rf"\b{name}\b")


def test_the_chief_changes_the_front_in_six_actions(
    page, signed_in, stories, client, clock
):
    launch(second_1=pick(stories[3]))
    clock.shift(timedelta(minutes=1))
    before = home(client)

    page.goto(UNE)  # 1
    story(page, "Monde 5").drag_to(slot(page, 1))  # 2
    saved(page, 1, "Monde 5")
    story(page, "Économie 6").locator("input").focus()
    page.keyboard.press("Space")
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    saved(page, 4, "Économie 6")
    slot(page, 4).hover()
    slot(page, 4).get_by_text("Épingler…").click()  # 3
    page.keyboard.press("Tab")
    page.keyboard.type("12:00")
    page.get_by_role("link", name="Aperçu").click()  # 4
    phone = page.frame_locator('iframe[title="La Une sur un téléphone"]')
    expect(phone.locator(".lead")).to_contain_text("Monde 5")
    expect(page.locator(".une-move").first).to_contain_text("Monde 5")
    assert home(client) == before
    page.get_by_role("button", name="Mettre en ligne").click()  # 5
    page.wait_for_url("**/une/?en-ligne=*")
    assert current_front().lead == stories[5]
    assert current_front().seconds[2] == stories[13]
    assert len(current_front().shown) == len(set(current_front().shown))

    clock.move_to(NOON - timedelta(seconds=1), tick=False)
    assert current_front().seconds[2] == stories[13]
    clock.move_to(NOON, tick=False)
    assert current_front().seconds[2] != stories[13]
    assert len(current_front().seconds) == 6

    clock.move_to(MORNING + timedelta(minutes=1), tick=False)
    page.get_by_role("button", name="Annuler").click()  # 6
    expect(page.locator(".une-draft")).to_contain_text("de nouveau en ligne")
    assert home(client) == before


def test_the_whole_of_it_by_the_keyboard(page, signed_in, stories):
    page.goto(UNE)

    story(page, "Monde 5").locator("input").focus()
    page.keyboard.press("Space")
    page.keyboard.type("2")
    expect(slot(page, 2)).to_have_class(wearing("slot-target"))
    page.keyboard.press("Enter")
    saved(page, 2, "Monde 5")
    expect(page.locator("[data-une-said]")).to_contain_text("Monde 5")
    assert page.evaluate("document.activeElement.closest('[data-slot]').id") == (
        "slot-second-1"
    )

    page.keyboard.press("Space")
    page.keyboard.type("1")
    page.keyboard.press("Enter")
    saved(page, 1, "Monde 5")
    page.keyboard.press("Delete")
    expect(slot(page, 1)).not_to_contain_text("Monde 5")
    page.locator("a", has_text="Mettre en ligne").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/apercu/#mettre-en-ligne")


def test_on_a_phone_by_the_finger(page, signed_in, stories):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(UNE)

    story(page, "Monde 5").locator("label").click()
    expect(page.locator("[data-une-moving]")).to_be_visible()
    slot(page, 3).get_by_role("button", name="Placer ici").click()
    saved(page, 3, "Monde 5")
    slot(page, 3).get_by_role("button", name="Monter").click()
    saved(page, 2, "Monde 5")

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    small = page.evaluate(
        """() => [...document.querySelectorAll(".slot-act, .une-acts .button")]
             .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 40)
             .map((one) => one.textContent)"""
    )
    assert small == []


def test_a_cut_network_says_so_and_keeps_the_front_on_the_screen(
    page, signed_in, stories, trouble
):
    page.goto(UNE)
    page.context.set_offline(True)

    story(page, "Monde 5").drag_to(slot(page, 1))
    expect(page.get_by_role("alert")).to_contain_text("Le bureau ne répond pas")
    trouble.clear()
    page.context.set_offline(False)
    story(page, "Monde 5").drag_to(slot(page, 1))

    saved(page, 1, "Monde 5")


def test_a_second_chief_is_warned_and_may_go_on(page, signed_in, stories):
    second = signed_in(make_user(role="chief"))
    draft(second, lead=pick(stories[9]))
    page.goto(f"{UNE}apercu/")
    launch(lead=pick(stories[8]))

    page.get_by_role("button", name="Mettre en ligne").click()
    expect(page.get_by_role("alert").first).to_contain_text("a mis une autre Une")
    assert current_front().lead == stories[8]
    page.get_by_role("button", name="Mettre la mienne en ligne").click()
    page.wait_for_url("**/une/?en-ligne=*")

    assert current_front().lead == stories[9]


def test_a_search_keeps_what_is_selected_and_finds_without_accents(
    page, signed_in, stories
):
    page.goto(UNE)

    page.get_by_role("searchbox").fill("economie 4")
    expect(page.locator(".une-story")).to_have_count(1)
    story(page, "Économie 4").drag_to(slot(page, 1))

    saved(page, 1, "Économie 4")
    assert FrontDraft.objects.get().picks["lead"].article == stories[11].pk


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_screens_are_accessible(page, signed_in, stories, trouble, scheme, width):
    launch(lead=pick(stories[8]))
    draft(lead=pick(stories[9]), second_1=pick(stories[3], leaves_at=NOON))
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})

    found = {}
    for address in (UNE, f"{UNE}annuler/", f"{UNE}memoire/", f"{UNE}emplacement/lead/"):
        page.goto(address)
        assert trouble == []
        found[address] = accessibility_violations(page)
        trouble.clear()  # axe writes styles of its own, which the page's policy refuses

    assert {a: v for a, v in found.items() if v} == {}


def test_without_script_a_story_is_placed_by_a_button(
    chromium, client, live_server, stories
):
    client.force_login(chief())
    name = settings.SESSION_COOKIE_NAME
    context = chromium.new_context(
        base_url=live_server.url, java_script_enabled=False, locale="fr-FR"
    )
    cookie = {"name": name, "value": client.cookies[name].value}
    context.add_cookies([cookie | {"url": live_server.url}])
    page = context.new_page()
    page.goto(UNE)

    story(page, "Monde 5").locator("label").click()
    slot(page, 5).get_by_role("button", name="Placer ici").click()
    saved(page, 5, "Monde 5")
    slot(page, 5).get_by_text("Épingler…").click()
    slot(page, 5).get_by_label("jusqu’à").fill("12:00")
    slot(page, 5).get_by_role("button", name="Épingler", exact=True).click()
    expect(slot(page, 5)).to_contain_text("épinglé jusqu’à")
    context.close()


def test_a_past_front_is_taken_up_and_one_to_come_is_cancelled(
    page, signed_in, stories, clock
):
    launch(lead=pick(stories[8]))
    clock.shift(timedelta(minutes=1))
    launch(lead=pick(stories[9]))
    launch(at=NOON, lead=pick(stories[10]))

    page.goto(UNE)
    page.get_by_role("button", name="Annuler cette Une").click()
    expect(page.locator(".une-draft")).to_contain_text("ne sera pas mise en ligne")
    page.locator(".une-hour", has_text="6 h 05").click()
    page.get_by_role("button", name="Reprendre").click()

    saved(page, 1, stories[8].headline)
