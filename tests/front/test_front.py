from datetime import timedelta

import pytest

from newsroom.front.composition import current_front
from tests.factories import make_author, make_category, make_image, make_published

pytestmark = pytest.mark.django_db


@pytest.fixture
def busy_day():
    image = make_image()
    for name in ("Monde", "Économie", "Culture", "Opinions"):
        category = make_category(name, position=len(name))
        for number in range(6):
            make_published(
                category=category,
                headline=f"{name} {number}",
                ago=timedelta(hours=number),
                lead_image=None if number == 0 else image,
            )


def test_no_story_is_printed_twice(busy_day):
    shown = current_front().shown

    assert len(shown) > 15
    assert len(shown) == len(set(shown))


def test_the_opening_has_a_picture_and_the_wire_its_briefs(busy_day):
    front = current_front()

    assert front.lead.lead_image is not None
    assert all(article.lead_image is None for article in front.latest)


def test_opinions_stand_apart(busy_day):
    front = current_front()

    assert {article.category.name for article in front.opinions} == {"Opinions"}
    assert "Opinions" not in {strip.category.name for strip in front.strips}


def test_two_strips_in_a_row_never_have_the_same_shape(busy_day):
    shapes = [strip.shape for strip in current_front().strips]

    assert all(one != other for one, other in zip(shapes, shapes[1:], strict=False))


def test_a_copy_of_a_story_is_not_on_the_front():
    original = make_published()
    make_published(duplicate_of=original)

    assert current_front().shown == [original]


def test_an_empty_paper_has_a_front(client):
    assert client.get("/").status_code == 200


def test_a_single_story_without_picture_opens_the_front(client):
    make_published(headline="La seule nouvelle", authors=[make_author("Nadir K.")])

    assert "La seule nouvelle" in client.get("/").text


def test_a_front_says_what_it_shows(client, busy_day):
    tags = client.get("/")["Cache-Tag"].split()

    assert tags[0] == "lhome"
    assert f"a{current_front().lead.pk:x}" in tags


def test_advertising_is_never_put_forward():
    make_published(is_sponsored=True, lead_image=make_image())

    assert current_front().shown == []
