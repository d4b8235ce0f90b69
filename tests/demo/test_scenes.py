import pytest

from newsroom.demo.scenes import NAMES, PORTRAITS, SCENES, draw
from newsroom.demo.scenes.plate import Plate

PROOF = 0.2


@pytest.mark.parametrize("name", SCENES)
def test_every_scene_leaves_a_proof_of_the_right_shape(name):
    proof = draw(name, scale=PROOF)

    assert proof.size == (320, 200)
    assert proof.mode == "RGB"


@pytest.mark.parametrize("name", PORTRAITS)
def test_every_portrait_is_square(name):
    assert draw(name, scale=PROOF).size == (160, 160)


def test_a_picture_is_delivered_at_sixteen_hundred_by_a_thousand():
    assert draw("dunes").size == (1600, 1000)


@pytest.mark.parametrize("name", ["city_night", "stadium", "palm_sunset"])
def test_the_same_scene_is_drawn_twice_to_the_same_byte(name):
    first = draw(name, scale=PROOF)

    second = draw(name, scale=PROOF)

    assert first.tobytes() == second.tobytes()


def test_no_two_scenes_are_the_same_picture():
    proofs = {draw(name, scale=0.1).tobytes() for name in NAMES}

    assert len(proofs) == len(NAMES)


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_is_printed_with_few_inks(name):
    plate = Plate(name, scale=PROOF)

    SCENES[name](plate)

    # Before it is reduced a plate holds flat inks only: a gradient would show here.
    areas = sorted((area for area, _ in plate.image.getcolors(1_000)), reverse=True)
    assert len(areas) <= 120
    assert sum(areas[:24]) >= 0.8 * sum(areas)


@pytest.mark.parametrize("name", SCENES)
def test_the_middle_of_a_scene_is_not_left_empty(name):
    proof = draw(name, scale=PROOF)

    middle = proof.crop((64, 40, 256, 160))

    assert len(middle.getcolors(40_000)) > 20


def test_an_unknown_scene_is_refused_by_name():
    with pytest.raises(KeyError, match="battlefield"):
        draw("battlefield")
