"""The memory of the front: any past minute, and what moved between two."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow as paper
from newsroom.front.composition import current_front
from newsroom.front.memory import front_at, moves
from tests.factories import chief, make_image, make_published
from tests.front.composing import launch, pick, undo

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def noon(time_machine):
    moment = timezone.now().replace(microsecond=0)
    time_machine.move_to(moment, tick=False)
    return moment


@pytest.fixture
def stories(noon):
    image = make_image()
    return [
        make_published(headline=f"Nouvelle {n}", ago=HOUR * (n + 1), lead_image=image)
        for n in range(12)
    ]


def places(front):
    return front.slots, front.latest


def test_every_past_minute_is_the_front_that_readers_saw(stories, noon, time_machine):
    seen = {}
    for minute in range(12):
        moment = noon + minute * 7 * MINUTE
        time_machine.move_to(moment, tick=False)
        if minute in {2, 5, 8}:
            launch(lead=pick(stories[minute]), second_1=pick(stories[minute - 1]))
        if minute in {4, 7}:
            make_published(ago=timedelta(0), headline=f"Dernière {minute}")
        if minute == 10:
            undo()
        seen[moment] = places(current_front())

    for moment, expected in seen.items():
        assert places(front_at(moment).front) == expected, moment


def test_a_lapsed_pin_is_there_again_when_one_goes_back(stories, noon, time_machine):
    launch(second_3=pick(stories[9], leaves_at=noon + HOUR))
    time_machine.move_to(noon + 2 * HOUR, tick=False)

    assert front_at(noon + 59 * MINUTE).front.seconds[2] == stories[9]
    assert front_at(noon + HOUR).front.seconds[2] != stories[9]


def test_a_story_withdrawn_since_is_remembered(stories, noon, time_machine):
    launch(lead=pick(stories[4]))
    time_machine.move_to(noon + HOUR, tick=False)
    paper.withdraw(stories[4], by=chief(), reason="Erreur")

    past = front_at(noon + 30 * MINUTE)

    assert past.front.lead == stories[4]
    assert not past.front.lead.is_public
    assert stories[4] not in front_at(noon + HOUR).front.shown


def test_the_minute_of_a_launch_is_kept_whatever_happens_to_the_stories(
    stories, noon, time_machine
):
    launch(lead=pick(stories[4]))
    seen = places(current_front())
    time_machine.move_to(noon + HOUR, tick=False)
    paper.withdraw(stories[0], by=chief(), reason="Erreur")
    paper.restore(stories[0], by=chief(), reason="Vérifié")
    stories[1].lead_image = None
    stories[1].save()

    past = front_at(noon + timedelta(seconds=30))

    assert past.is_exact
    assert places(past.front) == seen


def test_a_headline_of_the_past_is_the_one_that_was_printed(
    stories, noon, time_machine
):
    picture = stories[4].lead_image
    launch(lead=pick(stories[4]), second_1=pick(stories[5], headline="Le mien"))
    time_machine.move_to(noon + HOUR, tick=False)
    stories[4].headline, stories[4].lead_image = "Un titre refait", None
    stories[4].save()
    paper.update(stories[4], by=chief())

    past = front_at(noon + 30 * MINUTE).front

    assert (past.lead.headline, past.lead.lead_image) == ("Nouvelle 4", picture)
    assert past.seconds[0].headline == "Le mien"
    assert front_at(noon + HOUR).front.lead.headline == "Un titre refait"


def test_what_moved_between_two_minutes_is_said(stories, noon, time_machine):
    before = front_at(noon).front
    time_machine.move_to(noon + HOUR, tick=False)
    launch(lead=pick(stories[11]))

    found = {m.article: (m.before, m.after) for m in moves(before, current_front())}

    assert found[stories[11]][1] == "lead"
    assert found[stories[0]] == ("lead", "second-1")


def test_two_fronts_that_are_the_same_have_no_moves(stories):
    assert moves(current_front(), current_front()) == []
