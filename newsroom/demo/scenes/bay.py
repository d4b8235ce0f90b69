"""The white town above its port, by night."""

from math import cos, pi

from newsroom.demo.scenes.buildings import arcade, cube, panes
from newsroom.demo.scenes.curves import arch, bend, trace
from newsroom.demo.scenes.land import ridge
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    GOLD,
    INK,
    MIST,
    NIGHT,
    SAND,
    SEA,
    SLATE,
    WINE,
    mix,
)
from newsroom.demo.scenes.people import WALKING, person, silhouette
from newsroom.demo.scenes.perspective import rows
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, crescent, stars
from newsroom.demo.scenes.water import still


def city_night(plate: Plate) -> None:
    """Night: the white town climbs from its arcades, lamp by lamp."""
    bands(plate, INK, NIGHT, SLATE, mix(SLATE, SEA, 0.4), horizon=520)
    stars(plate, 150, 330)
    plate.disc(500, 150, 104, mix(NIGHT, SLATE, 0.5))
    plate.disc(500, 150, 78, mix(NIGHT, SLATE, 0.75))
    crescent(plate, 490, 150, 46, BONE)
    ridge(plate, 400, 120, mix(SLATE, NIGHT, 0.25), rough=0.8)
    for level in range(7):
        _terrace(plate, level)
    _front(plate)
    _harbour(plate)


def _hill(x: float, level: int) -> float:
    """The slope is highest left of the middle and comes down to the port."""
    bump = 0.5 + 0.5 * cos((x - 700) / 1000 * pi)
    return 716 - (7 - level) * (14 + 36 * bump)


def _terrace(plate: Plate, level: int) -> None:
    nearness = level / 6
    lit = mix(mix(SLATE, MIST, 0.12), mix(MIST, SLATE, 0.35), nearness)
    shade = mix(lit, NIGHT, 0.55)
    x = -30.0
    while x < 1620:
        width = plate.random.uniform(34, 62) * (0.7 + 0.5 * nearness)
        height = plate.random.uniform(40, 92) * (0.75 + 0.4 * nearness)
        base = _hill(x, level) + 14
        front = mix(lit, NIGHT, plate.random.choice((0.0, 0.12, 0.25)))
        cube(plate, x, base + 60, width, height + 60, front, shade, side=0.34)
        pane = 4 + 3 * nearness
        panes(
            plate,
            x + width * 0.12,
            base - height + pane * 1.6,
            2,
            3,
            step=(width * 0.27, pane * 3.2),
            size=(pane, pane * 1.5),
            inks=(GOLD, SAND, NIGHT, NIGHT, NIGHT),
            share=0.75,
        )
        if plate.random.random() < 0.12:
            plate.shape(
                [
                    *arch(
                        x + width * 0.1, base - height - 16, width * 0.4, base - height
                    )
                ],
                front,
            )
        x += width * 0.96


def _front(plate: Plate) -> None:
    """The sea front: white arcades, lit from inside."""
    wall, shade = mix(MIST, BONE, 0.35), mix(SLATE, MIST, 0.3)
    plate.box(0, 660, 1600, 120, mix(MIST, SLATE, 0.3))
    plate.box(220, 620, 1080, 160, wall)
    plate.box(1300, 620, 90, 160, shade)
    plate.box(208, 612, 1194, 12, BONE)
    panes(
        plate,
        246,
        638,
        30,
        1,
        step=(35, 40),
        size=(14, 24),
        inks=(GOLD, SAND, SLATE, SLATE),
    )
    plate.box(0, 678, 1600, 8, mix(BONE, MIST, 0.4))
    arcade(plate, -10, 694, 780, count=27, pitch=60, gap=44, ink=mix(NIGHT, SLATE, 0.4))
    arcade(plate, 230, 698, 780, count=18, pitch=60, gap=38, ink=mix(GOLD, BRICK, 0.25))
    arcade(plate, 236, 710, 780, count=18, pitch=60, gap=26, ink=mix(GOLD, SAND, 0.4))
    plate.box(0, 776, 1600, 22, NIGHT)
    for x in range(30, 1600, 75):
        plate.stroke([(x, 778), (x, 752)], NIGHT, 3)
        plate.disc(x, 750, 5, SAND)
    for x in (612, 648, 905):
        person(plate, x, 780, 46, silhouette(INK), WALKING)


def _harbour(plate: Plate) -> None:
    plate.box(0, 796, 1600, 204, INK)
    for index, y in enumerate(rows(5, 812, 985)):
        plate.box(0, y, 1600, 10 + index * 6, mix(INK, SLATE, 0.16))
    for x in range(30, 1600, 25):
        ink = GOLD if 220 < x < 1320 else mix(GOLD, NIGHT, 0.45)
        still(
            plate,
            x,
            804,
            900 if x % 2 else 960,
            mix(ink, NIGHT, plate.random.uniform(0.05, 0.4)),
            width=9,
        )
    plate.shape(trace("1060,812 1600,796 1600,838 1040,830"), NIGHT)
    plate.shape(trace("1180,812 1220,812 1214,610 1186,610"), mix(MIST, BONE, 0.5))
    plate.shape(trace("1204,812 1220,812 1214,610 1203,610"), mix(SLATE, MIST, 0.35))
    plate.box(1178, 596, 44, 14, NIGHT)
    plate.box(1188, 570, 24, 28, BRICK)
    plate.disc(1200, 584, 8, SAND)
    still(plate, 1200, 846, 960, BRICK, width=16, count=9)
    for x, size in ((300, 1.0), (520, 1.25), (840, 0.9)):
        _barque(plate, x, 880 + 24 * size, size)


def _barque(plate: Plate, x: float, base: float, size: float) -> None:
    plate.shape(
        bend(
            (x - 70 * size, base - 26 * size),
            (x, base - 8 * size),
            (x + 76 * size, base - 34 * size),
        )
        + [(x + 52 * size, base), (x - 54 * size, base)],
        mix(MIST, SLATE, 0.25),
    )
    plate.shape(
        [
            (x - 62 * size, base - 10 * size),
            (x + 60 * size, base - 12 * size),
            (x + 52 * size, base),
            (x - 54 * size, base),
        ],
        WINE,
    )
    plate.stroke(
        [(x, base - 16 * size), (x, base - 110 * size)], mix(MIST, SLATE, 0.4), 3 * size
    )
    plate.disc(x, base - 112 * size, 4 * size, GOLD)
    still(
        plate, x, base + 8, base + 50, mix(MIST, NIGHT, 0.6), width=50 * size, count=4
    )
