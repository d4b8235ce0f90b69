"""Housing: a block goes up under its crane."""

from newsroom.demo.scenes.curves import bend, trace
from newsroom.demo.scenes.land import plain, ridge
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    DEEP,
    GOLD,
    INK,
    MIST,
    NIGHT,
    PLUM,
    SAGE,
    SAND,
    SEA,
    SLATE,
    WINE,
    mix,
)
from newsroom.demo.scenes.people import Dress, Pose, cast, person
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, bird, sun


def building_site(plate: Plate) -> None:
    """Afternoon: the new town, one block finished, one still bare."""
    bands(
        plate,
        mix(SEA, SLATE, 0.3),
        mix(SEA, MIST, 0.55),
        BONE,
        mix(SAND, CLAY, 0.25),
        horizon=640,
    )
    sun(plate, 1120, 330, 72, core=BONE, around=mix(SAND, CLAY, 0.2))
    ridge(plate, 640, 120, mix(MIST, SEA, 0.4), rough=1.5)
    ridge(plate, 680, 60, mix(SAGE, SAND, 0.3), rough=1.2)
    plain(
        plate,
        670,
        [
            mix(SAND, CLAY, 0.35),
            mix(SAND, CLAY, 0.5),
            mix(CLAY, SAND, 0.3),
            mix(CLAY, BRICK, 0.2),
        ],
    )
    _finished(plate, 90, 300, 330)
    _finished(plate, 1330, 250, 250)
    _frame(plate)
    _crane(plate)
    _ground(plate)


def _finished(plate: Plate, x: float, wide: float, high: float) -> None:
    top = 740 - high
    plate.box(x, top, wide, high, mix(SAND, SLATE, 0.28))
    plate.box(x + wide * 0.62, top, wide * 0.38, high, BONE)
    plate.box(x - 6, top - 12, wide + 12, 14, mix(CLAY, SAND, 0.3))
    for line in range(int(high / 56)):
        for column in range(5):
            left = x + wide * (0.08 + 0.19 * column)
            plate.box(left, top + 20 + line * 54, wide * 0.1, 28, mix(DEEP, SLATE, 0.3))
            if column % 2 == 0:
                plate.box(
                    left - 4,
                    top + 40 + line * 54,
                    wide * 0.1 + 8,
                    10,
                    mix(BRICK, CLAY, 0.3),
                )


def _frame(plate: Plate) -> None:
    slab, lit = mix(SLATE, SAND, 0.35), mix(BONE, SAND, 0.4)
    plate.box(520, 300, 460, 480, mix(SLATE, PLUM, 0.4))
    for level in range(7):
        y = 300 + level * 68
        plate.box(506, y, 488, 12, slab)
        plate.box(860, y, 134, 12, lit)
        for column in range(6):
            x = 520 + column * 89
            plate.box(x, y, 15, 70, slab)
            plate.box(x + 10, y, 5, 70, lit)
            if level > 2 and column < 5 and (level * 3 + column * 2) % 4:
                _bricked(plate, x + 16, y + 14)
    for column in range(6):
        plate.box(523 + column * 89, 262, 4, 40, INK)
        plate.box(530 + column * 89, 268, 4, 34, INK)
    for level in range(8):
        plate.box(990, 316 + level * 60, 66, 5, GOLD)
    for x in (1000, 1050):
        plate.box(x, 300, 5, 480, mix(GOLD, WINE, 0.4))
    mason, slinger = (
        Pose(stride=0.12, shaded=-1),
        Pose(facing=-1, front_hand=(0.18, -0.12), shaded=-1),
    )
    person(plate, 690, 300, 74, Dress(coat=GOLD, legs=NIGHT, helmet=BRICK), mason)
    person(plate, 900, 300, 74, Dress(coat=GOLD, legs=NIGHT, helmet=BONE), slinger)


def _bricked(plate: Plate, x: float, y: float) -> None:
    plate.box(x, y, 73, 54, mix(BRICK, CLAY, 0.35))
    for row in range(4):
        plate.box(x, y + row * 14, 73, 2, mix(BRICK, SAND, 0.45))


def _crane(plate: Plate) -> None:
    steel, lit = mix(GOLD, BRICK, 0.25), GOLD
    for x in (430, 466):
        plate.box(x, 130, 8, 660, steel if x < 450 else lit)
    for step in range(18):
        y = 130 + step * 36
        plate.stroke(
            [(434, y), (470, y + 36)] if step % 2 else [(470, y), (434, y + 36)],
            steel,
            4,
        )
    plate.box(200, 120, 1020, 7, lit)
    plate.box(300, 152, 900, 5, steel)
    for step in range(30):
        x = 300 + step * 30
        plate.stroke([(x, 154), (x + 15, 122), (x + 30, 154)], steel, 3)
    plate.shape(trace("446,40 458,40 470,122 434,122"), lit)
    for x in (230, 760, 1120):
        plate.stroke([(452, 44), (x, 122)], NIGHT, 3)
    plate.box(214, 128, 76, 60, SLATE)
    plate.box(476, 128, 50, 56, BONE)
    plate.box(486, 138, 36, 26, DEEP)
    plate.stroke([(820, 156), (820, 220)], NIGHT, 3)
    plate.stroke([(776, 236), (820, 216), (864, 236)], NIGHT, 3)
    plate.box(766, 234, 108, 16, BRICK)


def _ground(plate: Plate) -> None:
    plate.shape(trace("1070,800 1330,800 1220,700 1180,692"), mix(SAND, GOLD, 0.25))
    plate.shape(trace("1070,800 1180,800 1204,716 1180,692"), mix(CLAY, GOLD, 0.4))
    for row in range(4):
        for column in range(6 - row):
            plate.box(
                300 + column * 44 + row * 22,
                852 - row * 24,
                41,
                21,
                mix(BRICK, CLAY, 0.25 if (row + column) % 2 else 0.5),
            )
    plate.shape([(640, 930), (760, 930), (500, 960), (440, 950)], mix(CLAY, WINE, 0.4))
    cast(plate, 720, 916, 200, mix(CLAY, WINE, 0.4), -0.7)
    person(
        plate,
        720,
        916,
        240,
        Dress(coat=mix(BONE, SAND, 0.3), legs=SLATE, helmet=GOLD),
        Pose(facing=1, front_hand=(0.2, 0.08), back_hand=(0.16, 0.18), shaded=-1),
    )
    cast(plate, 850, 912, 200, mix(CLAY, WINE, 0.4), -0.7)
    person(
        plate,
        850,
        912,
        230,
        Dress(coat=DEEP, legs=NIGHT, helmet=BRICK),
        Pose(facing=-1, front_hand=(0.22, -0.1), shaded=-1),
    )
    plate.shape(trace("756,770 826,758 832,800 762,812"), BONE)
    for step in range(3):
        plate.stroke([(766, 782 + step * 10), (820, 773 + step * 10)], SEA, 2.5)
    for x, y in ((1180, 200), (1240, 240), (1290, 190)):
        bird(plate, x, y, 34, SLATE)
    plate.shape(
        bend((0, 940), (300, 900), (560, 1000)) + [(0, 1000)], mix(CLAY, WINE, 0.45)
    )
