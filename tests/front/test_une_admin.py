"""« Composer la Une »: the screen without its scripts, the rights of each role, two people at once."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import workflow as paper
from newsroom.accounts.roles import Role
from newsroom.front.composition import current_front
from newsroom.front.models import FrontDraft, FrontLaunch
from tests.english import english_in
from tests.factories import (
    chief,
    make_article,
    make_category,
    make_image,
    make_published,
    make_scheduled,
    make_user,
    make_withdrawn,
)
from tests.front.composing import draft, launch, pick
from tests.test_english import visible
from tests.validity import html_errors

pytestmark = pytest.mark.django_db
UNE = "/admin/une/"
HOUR = timedelta(hours=1)
SCREENS = [
    UNE,
    f"{UNE}?q=nouvelle",
    f"{UNE}apercu/",
    f"{UNE}apercu/page/",
    f"{UNE}annuler/",
    f"{UNE}memoire/",
    f"{UNE}emplacement/lead/",
]
COMPOSERS = {Role.DESK, Role.CHIEF, Role.ADMINISTRATOR}
LAUNCHERS = {Role.CHIEF, Role.ADMINISTRATOR}


@pytest.fixture
def stories():
    image = make_image()
    return [
        make_published(headline=f"Nouvelle {n}", ago=HOUR * (n + 1), lead_image=image)
        for n in range(12)
    ]


@pytest.fixture
def boss(client):
    client.force_login(chief())
    return chief()


def state(user):
    """What the hidden fields of the screen hold."""
    mine = FrontDraft.objects.filter(user=user).first()
    online = FrontLaunch.objects.in_force()
    return {
        "version": mine.version if mine else 0,
        "known": online.number if online else 0,
    }


def gesture(client, user, **fields):
    return client.post(UNE, state(user) | fields, follow=True)


def picks(user):
    mine = FrontDraft.objects.get(user=user)
    return {slot: one.article for slot, one in mine.picks.items()}


@pytest.mark.parametrize("role", sorted(Role))
def test_the_screens_open_to_those_who_compose(client, stories, role):
    user = make_user(role=role)
    if role in COMPOSERS:
        draft(user, lead=pick(stories[3]))
    client.force_login(user)

    answers = {address: client.get(address).status_code for address in SCREENS}

    assert set(answers.values()) == ({200} if role in COMPOSERS else {403})


@pytest.mark.parametrize("role", sorted(Role))
def test_only_chiefs_launch_undo_and_cancel(client, stories, role):
    launch(lead=pick(stories[5]))
    to_come = launch(at=timezone.now() + HOUR, lead=pick(stories[6]))
    user = make_user(role=role)
    if role in COMPOSERS:
        draft(user, lead=pick(stories[3]))
    client.force_login(user)

    answers = {
        client.post(address, state(user)).status_code
        for address in (
            f"{UNE}apercu/",
            f"{UNE}annuler/",
            f"{UNE}annuler/{to_come.number}/",
        )
    }

    assert answers == ({302} if role in LAUNCHERS else {403})


def test_a_stranger_is_sent_to_the_door(client):
    for address in SCREENS:
        assert client.get(address).status_code == 302


def test_the_desk_leads_to_the_front(client, boss):
    text = client.get(reverse("admin:index")).text

    assert text.index("Bureau") < text.index(f'href="{UNE}"') < text.index("Articles")


def test_every_screen_is_in_french(client, boss, stories):
    launch(lead=pick(stories[2]))
    launch(at=timezone.now() + HOUR, lead=pick(stories[6]))
    draft(make_user(role="desk"), lead=pick(make_withdrawn()))
    draft(lead=pick(stories[3]), second_1=pick(stories[4], leaves_at=timezone.now()))

    for address in SCREENS:
        assert english_in(visible(client.get(address).text)) == set(), address


def test_every_form_carries_its_token(client, boss, stories):
    launch(lead=pick(stories[2]))
    launch(at=timezone.now() + HOUR, lead=pick(stories[6]))
    draft(make_user(role="desk"), lead=pick(stories[1]))
    draft(lead=pick(stories[3]), second_1=pick(stories[4]))

    for address in SCREENS:
        text = client.get(address).text
        forms = text.count('method="post"')
        assert text.count('name="csrfmiddlewaretoken"') == forms, address


@pytest.mark.long
def test_every_screen_is_valid_html(client, boss, stories):
    launch(lead=pick(stories[2]))
    launch(at=timezone.now() + HOUR, lead=pick(stories[6]))
    draft(make_user(role="desk"), lead=pick(stories[1]))
    draft(lead=pick(stories[3]), second_1=pick(stories[4], leaves_at=timezone.now()))

    pages = {address: client.get(address).text for address in SCREENS}

    assert html_errors(pages) == []


def test_a_story_is_placed_moved_and_taken_out(client, boss, stories):
    gesture(client, boss, place="lead", article=stories[5].pk)
    gesture(client, boss, put=f"second-1:{stories[6].pk}")
    assert picks(boss) == {"lead": stories[5].pk, "second-1": stories[6].pk}

    gesture(client, boss, put=f"second-1:{stories[5].pk}")
    assert picks(boss) == {"lead": stories[6].pk, "second-1": stories[5].pk}

    gesture(client, boss, remove="lead")
    assert picks(boss) == {"second-1": stories[5].pk}


def test_the_screen_says_what_changed_and_what_fills_itself(client, boss, stories):
    launch(lead=pick(stories[5]))

    text = gesture(client, boss, place="second-2", article=stories[7].pk).text

    assert "<b>1 changement</b>" in text
    assert text.count("slot-changed") == 1
    assert "automatique" in text
    assert "Brouillon enregistré à" in text


def test_an_hour_alone_is_the_next_time_that_it_strikes(client, boss, stories):
    gesture(client, boss, place="lead", article=stories[5].pk)
    hour = timezone.localtime() - HOUR

    answer = gesture(client, boss, pin="lead", until=f"{hour:%H}h{hour:%M}")

    until = FrontDraft.objects.get(user=boss).picks["lead"].leaves_at
    assert timezone.localtime(until).strftime("%H:%M") == hour.strftime("%H:%M")
    assert timezone.now() < until < timezone.now() + 24 * HOUR
    assert "épinglé jusqu’à" in answer.text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"place": "lead"}, "Choisissez d’abord un article"),
        ({"place": "lead", "article": "x"}, "n’est pas en ligne"),
        ({"place": "lead", "article": "9" * 30}, "n’est pas en ligne"),
        ({"put": "lead"}, "Choisissez d’abord un article"),
        ({"put": "nulle-part:1"}, "Cet emplacement n’existe pas"),
        ({"remove": "strip-999-1"}, "Cet emplacement n’existe pas"),
        ({"remove": "second-9"}, "Cet emplacement n’existe pas"),
        ({"pin": "second-3", "until": "12:00"}, "Rien n’y est placé"),
        ({"pin": "lead", "until": "midi"}, "Écrivez une heure"),
        ({}, "Choisissez un article, puis un emplacement"),
    ],
)
def test_an_impossible_gesture_is_said_in_french_and_changes_nothing(
    client, boss, stories, fields, said
):
    draft(lead=pick(stories[5]))

    answer = gesture(client, boss, **fields)

    assert said in answer.text
    assert picks(boss) == {"lead": stories[5].pk}


def test_a_draft_story_cannot_be_placed_even_by_its_number(client, boss, stories):
    secret = make_article(headline="Un brouillon secret")

    answer = gesture(client, boss, put=f"lead:{secret.pk}")

    assert "Un brouillon secret" not in answer.text
    assert not FrontDraft.objects.exists()


def test_a_gesture_from_an_old_window_changes_nothing_and_says_so(
    client, boss, stories
):
    draft(lead=pick(stories[5]))
    draft(lead=pick(stories[6]))

    answer = client.post(UNE, {"version": 1, "known": 0, "remove": "lead"}, follow=True)

    assert "dans une autre fenêtre" in answer.text
    assert picks(boss) == {"lead": stories[6].pk}


def test_a_story_withdrawn_after_it_was_placed_says_so(client, boss, stories):
    draft(lead=pick(stories[5]))
    paper.withdraw(stories[5], by=chief(), reason="Erreur")

    text = client.get(UNE).text

    assert "hors ligne : retiré" in text.lower().replace("\xa0", " ")
    assert "En attendant" in text


def test_stories_are_found_without_accents_and_with_those_to_come(client, boss):
    make_published(headline="À Béjaïa, le port")
    make_scheduled(headline="Béjaïa demain")
    make_article(headline="Béjaïa en brouillon")

    text = client.get(f"{UNE}?q=bejaia").text

    assert "À Béjaïa, le port" in text.replace("\xa0", " ")
    assert "Béjaïa demain" in text
    assert "Béjaïa en brouillon" not in text


def test_a_slot_has_its_own_headline_picture_and_hours(client, boss, stories):
    picture = make_image(alt="Le port")
    draft(lead=pick(stories[5]))
    fields = {
        "headline": "  Un titre\npour la Une ",
        "image": picture.pk,
        "enters_at_0": "25/11/2026",
        "enters_at_1": "6 h 00",
        "leaves_at_0": "26/11/2026",
        "leaves_at_1": "12:00",
    }

    answer = client.post(f"{UNE}emplacement/lead/", state(boss) | fields)

    assert answer.status_code == 302
    kept = FrontDraft.objects.get(user=boss).picks["lead"]
    assert (kept.headline, kept.image) == ("Un titre pour la Une", picture.pk)
    assert kept.leaves_at - kept.enters_at == 30 * HOUR


def test_hours_in_the_wrong_order_lose_nothing(client, boss, stories):
    draft(lead=pick(stories[5]))
    fields = {
        "headline": "Un titre à garder",
        "enters_at_0": "26/11/2026",
        "enters_at_1": "12:00",
        "leaves_at_0": "25/11/2026",
        "leaves_at_1": "12:00",
    }

    answer = client.post(f"{UNE}emplacement/lead/", state(boss) | fields)

    assert "Il sort avant d’entrer" in answer.text
    assert "Un titre à garder" in answer.text


@pytest.mark.parametrize("slot", ["second-1", "strip-9-1", "nulle-part"])
def test_a_slot_that_holds_nothing_has_no_settings(client, boss, slot):
    assert client.get(f"{UNE}emplacement/{slot}/").status_code == 404


def test_the_preview_is_the_public_page_over_the_draft(client, boss, stories):
    draft(lead=pick(stories[9], headline="Seulement dans l’aperçu"))

    frame = client.get(f"{UNE}apercu/page/")
    page = client.get(f"{UNE}apercu/")

    assert "Seulement dans l’aperçu" in frame.text
    assert "Seulement dans l’aperçu" not in client.get("/").text
    assert frame["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in frame["Content-Security-Policy"]
    assert "no-store" in frame["Cache-Control"]
    assert "frame-src 'self'" in page["Content-Security-Policy"]
    assert client.get("/")["X-Frame-Options"] == "DENY"


def test_the_preview_of_one_is_not_the_draft_of_another(client, stories):
    draft(lead=pick(stories[9], headline="Le secret du chef"))
    client.force_login(make_user(role="desk"))

    assert "Le secret du chef" not in client.get(f"{UNE}apercu/page/").text


def test_a_launch_at_a_set_hour_is_listed_and_cancelled(client, boss, stories):
    draft(lead=pick(stories[9]))
    at = timezone.localtime() + 24 * HOUR
    fields = {"at_0": f"{at:%d/%m/%Y}", "at_1": f"{at:%H:%M}"}

    answer = client.post(f"{UNE}apercu/", state(boss) | fields, follow=True)
    assert "La Une sera en ligne demain" in answer.text
    assert "à venir" in answer.text
    front = FrontLaunch.objects.get()

    answer = client.post(f"{UNE}annuler/{front.number}/", follow=True)
    assert "ne sera pas mise en ligne" in answer.text
    assert "à venir" not in answer.text


def test_an_hour_that_has_passed_is_refused_and_the_form_stays(client, boss, stories):
    draft(lead=pick(stories[9]))

    answer = client.post(
        f"{UNE}apercu/", state(boss) | {"at_0": "01/01/2020", "at_1": "6:00"}
    )

    assert "Cette heure est passée" in answer.text
    assert "01/01/2020" in answer.text


def test_a_second_chief_with_a_stale_page_is_warned_and_loses_nothing(client, stories):
    second = make_user(role="chief", first_name="Yacine", last_name="Ferhat")
    draft(second, lead=pick(stories[9]))
    stale = state(second)
    launch(lead=pick(stories[8]))
    client.force_login(second)

    warned = client.post(f"{UNE}apercu/", stale)
    assert "a mis une autre Une en ligne" in warned.text
    assert current_front().lead == stories[8]
    assert picks(second) == {"lead": stories[9].pk}

    client.post(f"{UNE}apercu/", state(second))
    assert current_front().lead == stories[9]


def test_a_clean_screen_follows_a_colleagues_front_and_says_so(client, boss, stories):
    before = state(boss)
    launch(make_user(role="chief", first_name="Yacine"), lead=pick(stories[8]))

    answer = client.post(
        UNE, before | {"put": f"second-1:{stories[9].pk}"}, follow=True
    )

    assert "Yacine a mis une autre Une en ligne" in answer.text
    assert picks(boss) == {"lead": stories[8].pk, "second-1": stories[9].pk}


def test_undoing_from_a_stale_page_does_nothing_and_says_so(client, boss, stories):
    launch(lead=pick(stories[8]))
    before = state(boss)
    launch(lead=pick(stories[9]))

    answer = client.post(f"{UNE}annuler/", before, follow=True)

    assert "rien n’a été annulé" in answer.text
    assert current_front().lead == stories[9]


@pytest.mark.parametrize("known", ["", "-1", "²", "9" * 30, "9" * 5000])
def test_undoing_what_no_page_said_was_online_does_nothing(
    client, boss, stories, known
):
    launch(lead=pick(stories[8]))

    answer = client.post(f"{UNE}annuler/", {"known": known}, follow=True)

    assert "rien n’a été annulé" in answer.text
    assert current_front().lead == stories[8]


def test_the_draft_is_given_up(client, boss, stories):
    launch(lead=pick(stories[8]))
    draft(lead=pick(stories[9]))

    gesture(client, boss, discard="1")

    assert picks(boss) == {"lead": stories[8].pk}


def test_a_past_front_and_a_colleagues_draft_are_taken_up(client, boss, stories):
    first = launch(lead=pick(stories[8]))
    launch(lead=pick(stories[9]))
    theirs = draft(make_user(role="desk"), lead=pick(stories[7]))

    client.post(f"{UNE}reprendre/", state(boss) | {"launch": first.number})
    assert picks(boss) == {"lead": stories[8].pk}

    client.post(f"{UNE}reprendre/", state(boss) | {"draft": theirs.pk})
    assert picks(boss) == {"lead": stories[7].pk}


def test_the_past_is_for_the_desk_and_says_what_was_withdrawn(
    client, boss, stories, time_machine
):
    now = timezone.now().replace(microsecond=0)
    time_machine.move_to(now, tick=False)
    launch(lead=pick(stories[5]))
    time_machine.move_to(now + HOUR, tick=False)
    paper.withdraw(stories[5], by=chief(), reason="Erreur")
    moment = {"a": now.isoformat()}

    page = client.get(f"{UNE}memoire/", moment)
    frame = client.get(f"{UNE}memoire/page/", moment)

    assert "Retiré depuis" in page.text
    assert "[retiré depuis] Nouvelle 5" in frame.text.replace("\xa0", " ")
    client.logout()
    assert client.get(f"{UNE}memoire/page/", moment).status_code == 302


def test_two_moments_are_compared(client, boss, stories, time_machine):
    now = timezone.now().replace(microsecond=0)
    time_machine.move_to(now, tick=False)
    moment = {"a": now.isoformat()}
    time_machine.move_to(now + HOUR, tick=False)
    launch(lead=pick(stories[11]))
    time_machine.move_to(now + 2 * HOUR, tick=False)

    text = client.get(f"{UNE}memoire/", moment | {"b": (now + HOUR).isoformat()}).text

    assert "1 · Ouverture → 2 · Seconde" in text


@pytest.mark.parametrize("moment", ["", "demain", "0001-01-01", "9999-12-31T23:59"])
def test_a_moment_that_is_none_is_answered(client, boss, moment):
    assert client.get(f"{UNE}memoire/", {"a": moment}).status_code == 200
    assert client.get(f"{UNE}memoire/page/", {"a": moment}).status_code == 404


def test_a_moment_to_come_is_refused_in_french(client, boss):
    answer = client.get(f"{UNE}memoire/", {"a_0": "01/01/2050", "a_1": "12:00"})

    assert "Cette minute est encore à venir" in answer.text


def test_a_hostile_headline_is_only_text(client, boss, stories):
    make_category("<b>Gras</b>")
    launch(lead=pick(stories[5], headline="<script>alert(1)</script>"))

    for address in (UNE, f"{UNE}apercu/page/", "/"):
        assert "<script>alert" not in client.get(address).text


@pytest.mark.parametrize("known", ["9" * 5000, "²", "-1", "\0", ""])
def test_undoing_a_front_of_no_known_number_is_answered(client, boss, stories, known):
    launch(lead=pick(stories[5]))

    answer = client.post(f"{UNE}annuler/", {"known": known}, follow=True)

    assert "rien n’a été annulé" in answer.text
    assert FrontLaunch.objects.count() == 1


def test_a_story_whose_pin_has_lapsed_is_placed_for_good(
    client, boss, stories, time_machine
):
    time_machine.move_to(timezone.now(), tick=False)
    launch(lead=pick(stories[5], leaves_at=timezone.now() + HOUR))
    time_machine.shift(HOUR * 2)

    gesture(client, boss, put=f"second-2:{stories[5].pk}")
    moved = FrontDraft.objects.get(user=boss).picks["second-2"]
    gesture(client, boss, put=f"lead:{stories[6].pk}")
    gesture(client, boss, put=f"lead:{stories[5].pk}")

    assert moved.leaves_at is None
    assert FrontDraft.objects.get(user=boss).picks["lead"].leaves_at is None


def test_placing_again_where_its_pin_has_lapsed_puts_it_back(
    client, boss, stories, time_machine
):
    time_machine.move_to(timezone.now(), tick=False)
    launch(lead=pick(stories[5], leaves_at=timezone.now() + HOUR))
    time_machine.shift(HOUR * 2)

    gesture(client, boss, put=f"lead:{stories[5].pk}")

    assert FrontDraft.objects.get(user=boss).picks["lead"].leaves_at is None


def test_a_gesture_that_changes_nothing_still_follows_a_colleagues_front(
    client, boss, stories
):
    launch(boss, lead=pick(stories[5]))
    gesture(client, boss, put=f"lead:{stories[5].pk}")

    launch(make_user("chief"), lead=pick(stories[7]))
    page = client.get(UNE)

    assert not page.context["work"].is_dirty
    assert page.context["work"].picks["lead"].article == stories[7].pk


@pytest.mark.parametrize(
    "day", ["31/12/9999", "01/01/2000", "29/02/2027", "01/01/0001"]
)
def test_a_far_hour_never_breaks_the_screens(client, boss, stories, day):
    draft(lead=pick(stories[5]))
    hours = {"leaves_at_0": day, "leaves_at_1": "23:59"}

    answer = client.post(f"{UNE}emplacement/lead/", state(boss) | hours, follow=True)
    later = client.post(
        f"{UNE}apercu/", state(boss) | {"at_0": day, "at_1": "23:59"}, follow=True
    )

    assert answer.status_code == later.status_code == 200
    for screen in SCREENS[:-1]:
        assert client.get(screen).status_code == 200, screen
