"""Sand, stone and the road across them."""

from math import sin

from newsroom.demo.scenes.animals import camel
from newsroom.demo.scenes.curves import bend, smooth, trace
from newsroom.demo.scenes.land import plain, ridge, stone, streaks, tuft
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    DEEP,
    GOLD,
    INK,
    MIST,
    NIGHT,
    OLIVE,
    PLUM,
    SAND,
    SEA,
    SLATE,
    WINE,
    Ink,
    mix,
)
from newsroom.demo.scenes.people import WALKING, cast, person, silhouette
from newsroom.demo.scenes.plate import Plate, Point
from newsroom.demo.scenes.sky import bands, sun

BEHIND = (
    (
        "330,498 240,560 0,640 0,1000 420,1000",
        "330,498 380,560 350,640 430,760 420,1000",
        "330,498 470,560 720,640 720,1000 420,1000",
        mix(CLAY, BRICK, 0.35),
        mix(WINE, PLUM, 0.35),
    ),
    (
        "1080,372 960,450 760,540 420,650 0,735 0,1000 830,1000",
        "1080,372 1010,450 1060,545 900,660 770,790 830,1000",
        "1080,372 1230,470 1420,560 1600,625 1600,1000 830,1000",
        CLAY,
        mix(WINE, PLUM, 0.55),
    ),
)
BEFORE = (
    (
        "1330,720 1180,800 960,905 800,1000 1330,1000",
        "1330,720 1290,790 1370,860 1300,1000",
        "1330,720 1450,780 1600,830 1600,1000 1300,1000",
        mix(CLAY, BRICK, 0.2),
        PLUM,
    ),
    (
        "300,770 180,830 0,880 0,1000 560,1000",
        "300,770 420,830 470,900 440,1000",
        "300,770 480,840 720,920 880,1000 440,1000",
        mix(SAND, CLAY, 0.45),
        mix(WINE, PLUM, 0.2),
    ),
)


def dunes(plate: Plate) -> None:
    """Dusk: a caravan climbs towards the crest of a great dune."""
    top, middle = mix(SLATE, PLUM, 0.25), mix(WINE, SLATE, 0.3)
    bands(plate, top, middle, CLAY, SAND, horizon=500, count=9)
    sun(plate, 520, 402, 78, core=BONE, around=mix(CLAY, SAND, 0.6))
    ridge(plate, 500, 45, mix(CLAY, PLUM, 0.32))
    ridge(plate, 560, 50, mix(BRICK, PLUM, 0.35))
    for windward, crest, lee, lit, shade in BEHIND:
        _dune(plate, windward, crest, lee, lit, shade)
    _caravan(plate)
    for windward, crest, lee, lit, shade in BEFORE:
        _dune(plate, windward, crest, lee, lit, shade)


def _dune(
    plate: Plate, windward: str, crest: str, lee: str, lit: Ink, shade: Ink
) -> None:
    edge = smooth(trace(crest))
    left, right = _eased(windward), _eased(lee)
    plate.shape([*right[:-1], *reversed(edge)], shade)
    plate.shape([*left[:-1], *reversed(edge)], lit)


def _eased(outline: str) -> list[Point]:
    """The slope becomes a curve; the corners of the sheet stay corners."""
    points = trace(outline)
    slope = [(x, y) for x, y in points if y < 1000]
    return [*smooth(slope), *points[len(slope) :]]


def _caravan(plate: Plate) -> None:
    dark = mix(PLUM, INK, 0.45)
    path = [(905, 505), (820, 545), (735, 580), (640, 612), (540, 642)]
    for index, (x, y) in enumerate(path):
        cast(plate, x, y, 60, mix(CLAY, WINE, 0.6), 1.1)
        if index in (0, 3):
            person(plate, x, y, 52, silhouette(dark, robe=True), WALKING)
        else:
            camel(plate, x, y + 1, 74, dark, saddle=GOLD if index == 1 else None)


def desert_road(plate: Plate) -> None:
    """Late afternoon: a lorry comes down from the Hoggar."""
    bands(plate, SEA, mix(SEA, MIST, 0.6), BONE, SAND, horizon=520)
    sun(plate, 1090, 250, 58, core=BONE, around=mix(SAND, MIST, 0.4))
    ridge(plate, 520, 70, mix(CLAY, MIST, 0.45), rough=1.5)
    _peaks(plate)
    plain(
        plate,
        518,
        [
            mix(SAND, CLAY, 0.28),
            SAND,
            mix(SAND, GOLD, 0.35),
            mix(SAND, CLAY, 0.4),
            mix(GOLD, CLAY, 0.35),
            mix(CLAY, SAND, 0.35),
        ],
    )
    streaks(plate, 560, 1000, mix(CLAY, SAND, 0.15), 26)
    _road(plate)
    x, y, half = _road_at(0.5)
    _lorry(plate, x - half * 0.35, y)
    for x, y, size in (
        (1240, 690, 34),
        (1330, 705, 20),
        (240, 640, 18),
        (1120, 590, 12),
    ):
        stone(
            plate,
            x,
            y,
            size,
            mix(CLAY, SAND, 0.3),
            mix(WINE, PLUM, 0.2),
            sun_left=False,
        )
    for x, y, size in ((330, 700, 16), (180, 790, 26), (1450, 840, 30), (980, 580, 9)):
        tuft(plate, x, y, size, mix(OLIVE, SAND, 0.25), OLIVE)
    _milestone(plate, 1160, 890)


def _peaks(plate: Plate) -> None:
    lit, shade = mix(CLAY, BRICK, 0.35), mix(WINE, PLUM, 0.35)
    far, far_shade = mix(CLAY, MIST, 0.25), mix(WINE, MIST, 0.3)
    for outline, dark, bright, deep in (
        (
            "960,520 1010,440 1050,425 1075,380 1110,378 1150,440 1210,470 1270,520",
            "960,520 1010,440 1050,425 1075,380 1085,450 1060,520",
            far,
            far_shade,
        ),
        (
            "250,520 330,430 352,330 395,262 430,258 470,300 500,420 560,450 600,520",
            "250,520 330,430 352,330 395,262 402,350 385,440 410,520",
            lit,
            shade,
        ),
        (
            "520,520 570,455 610,440 640,372 668,350 700,372 722,450 790,470 850,520",
            "520,520 570,455 610,440 640,372 668,350 660,430 640,520",
            lit,
            shade,
        ),
    ):
        plate.shape(trace(outline), bright)
        plate.shape(trace(dark), deep)


def _road_at(t: float) -> tuple[float, float, float]:
    """Middle, height on the sheet and half-width, from the mountains (0) to the reader (1)."""
    middle = 700 + 190 * sin(4.4 * t + 0.5) * (0.25 + t) - 60 * t
    return middle, 521 + 500 * t**1.7, 4 + 265 * t**1.9


def _road(plate: Plate) -> None:
    steps = [_road_at(i / 60) for i in range(61)]
    for grow, ink in ((1.22, mix(SAND, BONE, 0.45)), (1.0, mix(SLATE, NIGHT, 0.35))):
        left = [(x - half * grow, y) for x, y, half in steps]
        right = [(x + half * grow, y) for x, y, half in steps]
        plate.shape([*left, *reversed(right)], ink)
    for index in range(6, 58, 4):
        near, far = steps[index + 2], steps[index]
        plate.shape(
            [
                (far[0] - far[2] * 0.03, far[1]),
                (far[0] + far[2] * 0.03, far[1]),
                (near[0] + near[2] * 0.03, near[1]),
                (near[0] - near[2] * 0.03, near[1]),
            ],
            BONE,
        )


def _lorry(plate: Plate, x: float, base: float) -> None:
    shadow = mix(SLATE, INK, 0.6)
    plate.shape(
        [(x - 40, base), (x + 36, base), (x - 30, base + 16), (x - 110, base + 14)],
        shadow,
    )
    plate.pill(x - 42, base - 140, 84, 120, mix(GOLD, SAND, 0.2), 10)
    plate.pill(x - 42, base - 140, 30, 120, mix(GOLD, WINE, 0.4), 10)
    plate.pill(x - 36, base - 100, 72, 80, BRICK, 9)
    plate.box(x - 36, base - 92, 18, 66, WINE)
    plate.box(x - 28, base - 90, 56, 30, mix(DEEP, MIST, 0.35))
    plate.box(x - 28, base - 90, 20, 30, DEEP)
    plate.box(x - 34, base - 34, 68, 13, INK)
    for side in (-25, 25):
        plate.disc(x + side, base - 44, 7, BONE)
        plate.box(x + side - 9, base - 22, 18, 22, INK)


def _milestone(plate: Plate, x: float, base: float) -> None:
    plate.shape(
        [(x, base), (x + 60, base), (x - 120, base + 34), (x - 180, base + 30)],
        mix(GOLD, WINE, 0.45),
    )
    plate.shape(
        [
            (x, base),
            (x, base - 74),
            *bend((x, base - 74), (x + 33, base - 122), (x + 66, base - 74)),
            (x + 66, base),
        ],
        BONE,
    )
    plate.shape(
        [
            (x, base),
            (x, base - 74),
            *bend((x, base - 74), (x + 12, base - 94), (x + 24, base - 98)),
            (x + 24, base),
        ],
        mix(SAND, SLATE, 0.35),
    )
    cap = bend((x, base - 74), (x + 33, base - 122), (x + 66, base - 74))
    plate.shape([*cap, (x + 66, base - 58), (x, base - 58)], BRICK)
    plate.shape([*cap[:8], (x + 24, base - 58), (x, base - 58)], WINE)
