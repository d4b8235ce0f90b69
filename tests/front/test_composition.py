from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import workflow as stories
from articles.models import Article, Category
from newsroom.front.composition import current_front, opening_of
from newsroom.front.slots import LEAD, SECOND_SLOTS
from tests.factories import (
    chief,
    make_category,
    make_image,
    make_published,
    make_scheduled,
)
from tests.front.composing import launch, pick

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def day():
    """Enough stories of four categories to fill a front, the newest first."""
    image = make_image()
    made = []
    for name in ("Monde", "Économie", "Culture", "Opinions"):
        category = make_category(name, position=len(name))
        made += [
            make_published(
                category=category,
                headline=f"{name} {number}",
                ago=HOUR * (number + 1),
                lead_image=image,
            )
            for number in range(8)
        ]
    return made


def test_a_pick_stands_in_its_slot_and_nowhere_else(day):
    old, opinion = day[7], day[-1]

    launch(lead=pick(old), second_3=pick(opinion))
    front = current_front()

    assert front.lead == old
    assert front.seconds[2] == opinion
    assert len(front.seconds) == len(SECOND_SLOTS)
    assert len(front.shown) == len(set(front.shown))


def test_a_picked_story_leaves_the_place_that_it_had_by_itself(day):
    first = current_front().lead

    launch(second_2=pick(first))
    front = current_front()

    assert front.seconds[1] == first
    assert front.lead != first


def test_a_withdrawn_story_leaves_its_slot_and_the_gap_fills(day):
    launch(lead=pick(day[5]))

    stories.withdraw(day[5], by=chief(), reason="Erreur")
    front = current_front()

    assert front.lead is not None
    assert day[5] not in front.shown


def test_a_scheduled_story_comes_into_its_slot_at_its_second(day, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    scheduled = make_scheduled(at=timezone.now() + HOUR)
    launch(lead=pick(scheduled))
    assert scheduled not in current_front().shown

    time_machine.move_to(scheduled.published_at, tick=False)

    assert current_front().lead == scheduled


def test_a_pin_lapses_and_the_gap_fills(day, time_machine):
    now = timezone.now()
    time_machine.move_to(now, tick=False)
    launch(second_3=pick(day[6], leaves_at=now + HOUR))

    time_machine.move_to(now + HOUR - timedelta(seconds=1), tick=False)
    assert current_front().seconds[2] == day[6]
    time_machine.move_to(now + HOUR, tick=False)

    assert current_front().seconds[2] != day[6]
    assert len(current_front().seconds) == len(SECOND_SLOTS)


def test_a_pick_waits_for_its_hour(day, time_machine):
    now = timezone.now()
    time_machine.move_to(now, tick=False)
    launch(lead=pick(day[6], enters_at=now + HOUR))

    assert current_front().lead != day[6]
    time_machine.move_to(now + HOUR, tick=False)

    assert current_front().lead == day[6]


def test_a_pick_has_its_own_headline_and_picture_on_the_front_alone(day, client):
    other = make_image(alt="Le port")
    launch(lead=pick(day[0], headline="Un titre pour la Une", image=other.pk))

    assert "Un titre pour la Une" in client.get("/").text
    assert current_front().lead.lead_image == other
    assert "Un titre pour la Une" not in client.get(day[0].get_absolute_url()).text
    day[0].refresh_from_db()
    assert day[0].headline == "Monde 0"


def test_a_picture_of_the_front_is_public_while_its_pick_is(day, client, time_machine):
    now = timezone.now()
    time_machine.move_to(now, tick=False)
    picture = make_image(alt="Le port")
    url = picture.url(width=320)
    assert client.get(url).status_code == 404

    launch(lead=pick(day[0], image=picture.pk, leaves_at=now + HOUR))
    assert client.get(url).status_code == 200
    time_machine.move_to(now + HOUR, tick=False)

    assert client.get(url).status_code == 404


def test_a_picture_deleted_since_gives_the_storys_own(day):
    picture = make_image(alt="Le port")
    launch(lead=pick(day[0], image=picture.pk))

    picture.delete()

    assert current_front().lead.lead_image == day[0].lead_image


def test_two_copies_of_a_story_are_one_story(day):
    copy = make_published(duplicate_of=day[0], headline="La copie")

    launch(lead=pick(copy), second_1=pick(day[0]))
    front = current_front()

    assert front.lead == copy
    assert day[0] not in front.shown


def test_a_strip_takes_a_pick_of_any_category(day):
    culture = Category.objects.get(name="Culture")

    launch(**{f"strip_{culture.pk}_2": pick(day[0])})
    strip = next(s for s in current_front().strips if s.category == culture)

    assert strip.articles[1] == day[0]


def test_a_category_deleted_since_takes_its_slot_away(day, client):
    gone = make_category("Éphémère")
    launch(**{f"strip_{gone.pk}_1": pick(day[0]), f"page_{gone.pk}": pick(day[0])})

    gone.delete()

    assert client.get("/").status_code == 200


@pytest.mark.parametrize("count", range(4))
def test_a_front_composed_on_an_empty_paper_never_breaks(client, count):
    few = [make_published(lead_image=None) for _number in range(count)]
    picks = {
        slot: pick(article)
        for slot, article in zip(("second_4", "opinion_2", "lead"), few, strict=False)
    }
    if picks:
        launch(**picks)

    answer = client.get("/")

    assert answer.status_code == 200
    for article in few:
        assert answer.text.count(f">{article.headline}<") == 1


def test_an_editor_may_put_forward_what_the_machine_never_does(day):
    advertising = make_published(is_sponsored=True)

    launch(second_1=pick(advertising))

    assert current_front().seconds[0] == advertising


def test_composing_costs_no_query_more_but_that_of_its_pictures(day):
    with CaptureQueriesContext(connection) as alone:
        current_front()
    launch(lead=pick(day[3]), second_1=pick(day[9]))
    with CaptureQueriesContext(connection) as composed:
        current_front()
    launch(lead=pick(day[3], image=make_image().pk))
    with CaptureQueriesContext(connection) as pictured:
        current_front()

    assert len(composed) == len(alone)
    assert len(pictured) == len(alone) + 1


def test_the_opening_of_a_category_is_set_and_the_list_skips_it(day, client):
    monde = Category.objects.get(name="Monde")
    old = day[6]

    launch(**{f"page_{monde.pk}": pick(old, headline="En tête du monde")})
    text = client.get(monde.get_absolute_url()).text

    assert text.index("En tête du monde") < text.index("Monde 0")
    assert old.get_absolute_url() in text
    assert text.count(f'href="{old.get_absolute_url()}"') == 1
    for number in (0, 1, 2, 3, 4, 5, 7):
        assert f"Monde {number}" in text


def test_a_withdrawn_opening_gives_the_category_back_its_newest(day, client):
    monde = Category.objects.get(name="Monde")
    launch(**{f"page_{monde.pk}": pick(day[6])})

    stories.withdraw(day[6], by=chief(), reason="Erreur")

    assert "Monde 6" not in client.get(monde.get_absolute_url()).text


def test_the_opening_of_a_category_may_stand_on_the_front_too(day):
    monde = Category.objects.get(name="Monde")

    launch(**{f"page_{monde.pk}": pick(day[6]), "lead": pick(day[6])})

    assert current_front().slots[LEAD.name] == day[6]


def test_the_front_stands_on_published_stories_alone(day):
    launch(lead=pick(day[0]))

    shown = {article.pk for article in current_front().shown}

    assert shown <= set(Article.objects.published().values_list("pk", flat=True))


def test_the_slot_of_a_category_that_is_gone_keeps_no_story_from_readers(day):
    gone = make_category("Éphémère")
    launch(**{f"strip_{gone.pk}_1": pick(day[0])})

    gone.delete()

    assert day[0] in current_front().shown


def test_the_slot_of_a_category_put_inside_another_keeps_no_story_from_readers(day):
    moved = make_category("Éphémère", position=99)
    launch(**{f"strip_{moved.pk}_1": pick(day[0])})

    Category.objects.filter(pk=moved.pk).update(parent=day[0].category)

    assert day[0] in current_front().shown


def test_a_category_put_inside_another_has_no_opening_that_the_desk_cannot_undo(
    day, client
):
    moved = make_category("Éphémère", position=99)
    launch(**{f"page_{moved.pk}": pick(day[20])})

    Category.objects.filter(pk=moved.pk).update(parent=day[0].category)
    moved.refresh_from_db()

    assert opening_of(moved) is None


def test_two_copies_of_a_story_that_left_are_one_story(day):
    first, second, former = day[0], day[1], day[9]
    for copy in (first, second):
        copy.duplicate_of = former
        copy.save(update_fields=["duplicate_of"])

    stories.withdraw(former, by=chief(), reason="Erreur")
    front = current_front()

    assert first in front.shown
    assert second not in front.shown
