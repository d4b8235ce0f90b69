"""The dam and its spillway."""

from newsroom.demo.scenes.curves import bend, trace, triples
from newsroom.demo.scenes.land import ridge
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    DEEP,
    GOLD,
    INK,
    MIST,
    MOSS,
    NIGHT,
    OLIVE,
    SAGE,
    SAND,
    SEA,
    SLATE,
    WINE,
    mix,
)
from newsroom.demo.scenes.people import Dress, Pose, person
from newsroom.demo.scenes.perspective import rows
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, sun
from newsroom.demo.scenes.water import glints


def dam(plate: Plate) -> None:
    """Morning: the spillway is open between two wooded slopes."""
    bands(plate, SEA, mix(SEA, MIST, 0.6), MIST, BONE, horizon=400)
    sun(plate, 500, 180, 60, core=BONE, around=MIST)
    ridge(plate, 350, 130, mix(SEA, MIST, 0.45), rough=1.3)
    ridge(plate, 390, 90, mix(SEA, SAGE, 0.5), rough=1.7)
    plate.box(0, 384, 1600, 90, mix(SEA, DEEP, 0.3))
    glints(plate, 386, 430, MIST, 14)
    _face(plate)
    _spillway(plate)
    _slopes(plate)
    _crest(plate)


def _face(plate: Plate) -> None:
    lit, middle, shade = BONE, mix(SAND, BONE, 0.35), mix(SAND, SLATE, 0.32)
    plate.shape(trace("120,430 1480,430 1250,1000 350,1000"), middle)
    plate.shape(trace("120,430 560,430 560,1000 350,1000"), lit)
    plate.shape(trace("1040,430 1480,430 1250,1000 1040,1000"), shade)
    for y in rows(9, 470, 960, 1.1):
        plate.stroke([(120, y), (560, y)], mix(SAND, BONE, 0.3), 2.5)
        plate.stroke([(1040, y), (1480, y)], mix(SAND, SLATE, 0.48), 2.5)
    for x in (210, 320, 440):
        plate.stroke([(x, 440), (x + (560 - x) * 0.25, 1000)], mix(SAND, BONE, 0.3), 2)
    for x in (1160, 1280, 1390):
        plate.stroke(
            [(x, 440), (x - (x - 1040) * 0.25, 1000)], mix(SAND, SLATE, 0.48), 2
        )


def _spillway(plate: Plate) -> None:
    plate.shape(trace("560,430 1040,430 1100,1000 500,1000"), mix(SAND, SLATE, 0.18))
    pale = mix(MIST, BONE, 0.5)
    for index in range(4):
        _fall(plate, 578 + index * 115, 520 + index * 147)
    spray = (
        "480,930,40 560,915,54 650,930,60 740,912,56 830,925,64"
        " 930,912,58 1010,930,56 1090,925,46 1140,945,30 430,950,26"
    )
    for x, y, radius in triples(spray):
        plate.disc(x, y, radius, pale)
    foam = "532,924,36 632,939,42 752,929,44 872,936,46 992,939,38 1072,940,26"
    for x, y, radius in triples(foam):
        plate.disc(x, y, radius, BONE)
    plate.shape(trace("380,950 1230,950 1300,1000 300,1000"), mix(SEA, MIST, 0.35))
    for x in (470, 700, 930, 1120):
        plate.pill(x, 968, 130, 7, pale, 3)


def _fall(plate: Plate, top: float, foot: float) -> None:
    """One curtain of water, from the gate at `top` to the basin at `foot`."""
    for (left, right), (low, high), ink in (
        ((0, 94), (0, 132), mix(MIST, BONE, 0.5)),
        ((12, 40), (16, 62), BONE),
        ((80, 90), (96, 124), mix(MIST, SEA, 0.3)),
    ):
        down = bend((top + left, 468), (top + left, 640), (foot + low, 930))
        up = bend((foot + high, 930), (top + right + 3, 640), (top + right, 468))
        plate.shape([*down, *up], ink)


def _slopes(plate: Plate) -> None:
    for outline, ink in (
        (
            "0,380 150,412 230,520 300,690 345,860 420,1000 0,1000",
            mix(MOSS, OLIVE, 0.45),
        ),
        ("0,380 60,420 110,600 150,800 170,1000 0,1000", mix(MOSS, SAGE, 0.35)),
        (
            "1600,350 1450,410 1380,540 1310,700 1250,870 1180,1000 1600,1000",
            mix(MOSS, NIGHT, 0.3),
        ),
        (
            "1450,410 1380,540 1310,700 1250,870 1180,1000 1360,1000 1420,760 1440,560",
            mix(MOSS, OLIVE, 0.5),
        ),
    ):
        plate.shape(trace(outline), ink)
    for index in range(46):
        side = index % 2
        y = 470 + index * 12 + plate.random.uniform(-10, 10)
        x = plate.random.uniform(0, 90 + (y - 430) * 0.32)
        x = 1600 - x if side else x
        size = 16 + 14 * plate.random.random()
        dark = mix(MOSS, INK, 0.4)
        plate.shape(
            [(x, y - size * 2.4), (x + size * 0.75, y), (x - size * 0.75, y)], dark
        )
        plate.shape(
            [(x, y - size * 2.4), (x - size * 0.1, y), (x - size * 0.75, y)],
            mix(MOSS, SAGE, 0.2),
        )


def _crest(plate: Plate) -> None:
    plate.box(110, 420, 1380, 22, mix(SLATE, DEEP, 0.3))
    plate.box(110, 414, 1380, 7, BONE)
    for x in (560, 675, 790, 905, 1020):
        plate.box(x - 2, 380, 24, 104, mix(SAND, BONE, 0.4))
        plate.box(x + 12, 380, 10, 104, mix(SAND, SLATE, 0.35))
    plate.box(548, 372, 504, 14, SLATE)
    plate.box(760, 290, 12, 84, BRICK)
    plate.box(866, 290, 12, 84, WINE)
    plate.box(744, 282, 150, 16, BRICK)
    plate.box(800, 298, 34, 22, NIGHT)
    for index in range(4):
        plate.box(586 + index * 115, 440, 84, 28, DEEP)
    for x in range(140, 1480, 56):
        if not 540 < x < 1060:
            plate.box(x, 394, 3, 22, SLATE)
    plate.box(120, 394, 428, 3, SLATE)
    plate.box(1052, 394, 430, 3, SLATE)
    person(
        plate,
        452,
        416,
        70,
        Dress(coat=mix(GOLD, CLAY, 0.25), legs=NIGHT, helmet=BONE),
        Pose(stride=0.1),
    )
