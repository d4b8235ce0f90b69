from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import JournalEntry
from articles.signals import pages_stale
from newsroom.front import workflow
from newsroom.front.composition import current_front
from newsroom.front.models import FrontDraft, FrontLaunch, LaunchIsKept
from newsroom.front.workflow import Refused, StaleDraft, StaleFront
from tests.articles.test_races import at_once
from tests.factories import (
    chief,
    make_category,
    make_image,
    make_published,
    make_user,
)
from tests.front.composing import draft, known, launch, pick, undo

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def stories():
    image = make_image()
    return [
        make_published(headline=f"Nouvelle {n}", ago=HOUR * (n + 1), lead_image=image)
        for n in range(12)
    ]


@pytest.fixture
def told():
    """What was said to the caches, as (tags, hour)."""
    heard = []

    def hear(tags, at, **kwargs):
        heard.append((tuple(tags), at))

    pages_stale.connect(hear)
    yield heard
    pages_stale.disconnect(hear)


def test_readers_see_nothing_of_a_draft(stories):
    before = current_front().shown

    draft(lead=pick(stories[8]))

    assert current_front().shown == before


def test_a_launch_is_in_the_journal_and_keeps_what_was_shown(stories):
    front = launch(lead=pick(stories[8]))

    entry = JournalEntry.objects.get(verb="launch_front")
    assert (entry.by, entry.subject_id) == (chief(), front.pk)
    assert front.shown["slots"]["lead"] == stories[8].pk


def test_a_front_set_to_an_hour_comes_by_itself(stories, time_machine):
    now = timezone.now().replace(microsecond=0)
    time_machine.move_to(now, tick=False)
    before = current_front().shown

    launch(at=now + HOUR, lead=pick(stories[8]))

    assert current_front().shown == before
    time_machine.move_to(now + HOUR, tick=False)
    assert current_front().lead == stories[8]


def test_an_hour_that_has_passed_is_refused(stories):
    with pytest.raises(Refused):
        launch(at=timezone.now() - HOUR, lead=pick(stories[8]))

    assert not FrontLaunch.objects.exists()


def test_caches_hear_of_the_front_now_and_at_each_hour_it_changes(stories, told):
    now = timezone.now()
    slot = f"page_{stories[0].category_id}"

    front = launch(
        lead=pick(stories[8], leaves_at=now + HOUR),
        second_1=pick(stories[9], enters_at=now + 2 * HOUR),
        **{slot: pick(stories[7])},
    )

    tags = ("lhome", f"lc{stories[0].category_id:x}")
    assert told == [(tags, None), (tags, now + HOUR), (tags, now + 2 * HOUR)]
    assert front.number == 1


def test_caches_hear_of_a_front_to_come_at_its_hour(stories, told):
    at = timezone.now() + HOUR

    launch(at=at, lead=pick(stories[8]))

    assert told == [(("lhome",), at)]


def test_caches_hear_of_what_a_front_to_come_takes_from_one_launched_since(
    stories, told
):
    hour = timezone.now() + HOUR
    composed, other = make_category("Composée"), make_category("Autre")
    launch(at=hour, **{f"page_{other.pk}": pick(stories[5])})
    launch(**{f"page_{composed.pk}": pick(stories[6])})
    launch(at=hour + HOUR, lead=pick(stories[7]))

    at_the_hour = {tag for tags, at in told if at == hour for tag in tags}
    later = {tag for tags, at in told if at == hour + HOUR for tag in tags}

    assert f"lc{composed.pk:x}" in at_the_hour
    assert f"lc{other.pk:x}" in later


def test_undoing_restores_exactly_the_front_before(stories, client):
    launch(lead=pick(stories[8]), second_2=pick(stories[4], headline="Un titre"))
    first, page = FrontLaunch.objects.in_force(), client.get("/").content
    launch(lead=pick(stories[9]))

    undo()

    assert FrontLaunch.objects.in_force().composition == first.composition
    assert client.get("/").content == page


def test_undoing_twice_goes_back_twice_then_says_that_there_is_no_more(stories):
    for number in (8, 9, 10):
        launch(lead=pick(stories[number]))

    leads = []
    for _time in range(3):
        undo()
        leads.append(current_front().lead)

    assert leads == [stories[9], stories[8], stories[0]]
    with pytest.raises(Refused):
        undo()


def test_undoing_what_followed_an_undo_restores_what_the_undo_gave(stories):
    launch(lead=pick(stories[8]))
    launch(lead=pick(stories[9]))
    undo()
    launch(lead=pick(stories[10]))

    undo()

    assert current_front().lead == stories[8]


def test_undoing_a_front_that_came_at_its_hour_restores_the_one_before(
    stories, time_machine
):
    now = timezone.now().replace(microsecond=0)
    time_machine.move_to(now, tick=False)
    launch(at=now + HOUR, lead=pick(stories[9]))
    launch(lead=pick(stories[8]))
    time_machine.move_to(now + HOUR, tick=False)
    assert current_front().lead == stories[9]

    undo()

    assert current_front().lead == stories[8]


def test_a_front_to_come_is_cancelled_and_never_comes(stories, time_machine):
    now = timezone.now().replace(microsecond=0)
    time_machine.move_to(now, tick=False)
    front = launch(at=now + HOUR, lead=pick(stories[9]))

    workflow.cancel(front, by=chief())
    time_machine.move_to(now + HOUR, tick=False)

    assert current_front().lead != stories[9]
    with pytest.raises(Refused):
        workflow.cancel(front, by=chief())


def test_a_front_online_cannot_be_cancelled(stories):
    front = launch(lead=pick(stories[8]))

    with pytest.raises(Refused):
        workflow.cancel(front, by=chief())
    with pytest.raises(IntegrityError), transaction.atomic():
        FrontLaunch.objects.filter(pk=front.pk).update(cancelled_at=timezone.now())


def test_a_second_chief_who_did_not_see_the_first_ones_front_is_refused(stories):
    second = make_user(role="chief")
    mine = draft(second, lead=pick(stories[9]))
    seen = known()
    launch(lead=pick(stories[8]))

    with pytest.raises(StaleFront):
        workflow.launch(by=second, version=mine.version, known=seen)

    assert current_front().lead == stories[8]
    mine.refresh_from_db()
    assert mine.picks["lead"].article == stories[9].pk


def test_having_seen_it_she_may_replace_it(stories):
    second = make_user(role="chief")
    mine = draft(second, lead=pick(stories[9]))
    launch(lead=pick(stories[8]))

    workflow.launch(by=second, version=mine.version, known=known())

    assert current_front().lead == stories[9]


def test_a_draft_saved_from_an_old_window_is_refused(stories):
    first = draft(lead=pick(stories[8]))
    draft(lead=pick(stories[9]))

    with pytest.raises(StaleDraft):
        workflow.save_draft({}, by=chief(), version=first.version)

    assert FrontDraft.objects.get().picks["lead"].article == stories[9].pk


def test_two_people_each_have_their_draft(stories):
    other = make_user(role="desk")

    draft(lead=pick(stories[8]))
    draft(other, lead=pick(stories[9]))

    assert FrontDraft.objects.count() == 2


def test_a_draft_left_behind_does_not_bring_an_old_front_back(stories):
    second = make_user(role="chief")
    launch(second, lead=pick(stories[8]))
    launch(lead=pick(stories[9]))
    own = FrontDraft.objects.get(user=second)

    with pytest.raises(Refused):
        workflow.launch(by=second, version=own.version, known=known())

    assert current_front().lead == stories[9]


def test_a_front_that_changes_nothing_is_not_put_online(stories):
    launch(lead=pick(stories[8]))

    with pytest.raises(Refused):
        launch(lead=pick(stories[8], placed_by="Une autre main"))


@pytest.mark.parametrize("role", ["reporter", "photo", "moderator"])
def test_who_does_not_compose_may_do_nothing(role):
    with pytest.raises(PermissionDenied):
        draft(make_user(role=role))


def test_the_desk_composes_and_does_not_launch(stories):
    desk = make_user(role="desk")
    mine = draft(desk, lead=pick(stories[8]))
    launch(lead=pick(stories[9]))

    with pytest.raises(PermissionDenied):
        workflow.launch(by=desk, version=mine.version, known=known())
    with pytest.raises(PermissionDenied):
        workflow.undo(by=desk, known=known())


def test_the_memory_of_the_front_is_never_rewritten(stories):
    front = launch(lead=pick(stories[8]))
    front.composition = {}

    with pytest.raises(LaunchIsKept):
        front.save()
    with pytest.raises(LaunchIsKept):
        front.delete()
    with pytest.raises(LaunchIsKept):
        FrontLaunch.objects.all().delete()


@pytest.mark.django_db(transaction=True)
def test_of_several_launches_at_once_one_goes_and_the_others_are_told():
    story, people = make_published(), [make_user(role="chief") for _n in range(4)]
    drafts = [draft(one, lead=pick(story)) for one in people]
    waiting = list(zip(people, drafts, strict=True))

    def act():
        user, mine = waiting.pop()
        try:
            return workflow.launch(by=user, version=mine.version, known=0)
        except StaleFront as stale:
            return stale

    answers = at_once(act)

    assert sum(isinstance(answer, FrontLaunch) for answer in answers) == 1
    assert sum(isinstance(answer, StaleFront) for answer in answers) == 3
    assert FrontLaunch.objects.count() == 1
    assert FrontDraft.objects.count() == 4


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("version", [0, 1])
def test_of_several_saves_of_a_draft_from_one_version_one_is_kept(version):
    story, user = make_published(), chief()
    if version:
        draft(user, lead=pick(story))

    def act():
        picks = {"second-1": pick(story)}
        try:
            return workflow.save_draft(picks, by=user, version=version)
        except StaleDraft as stale:
            return stale

    answers = at_once(act)

    assert sum(isinstance(answer, FrontDraft) for answer in answers) == 1
    assert FrontDraft.objects.get().version == version + 1
