"""The pitch, as the last rows see it."""

from dataclasses import replace
from math import cos, pi, sin

from newsroom.demo.scenes.curves import arc, bend, triples
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    DEEP,
    GOLD,
    INK,
    LAWN,
    MIST,
    MOSS,
    NIGHT,
    SAND,
    SEA,
    SLATE,
    Ink,
    mix,
)
from newsroom.demo.scenes.people import Dress, Pose, person
from newsroom.demo.scenes.plate import Plate, Point
from newsroom.demo.scenes.sky import bands, stars

UNLIT = mix(NIGHT, SLATE, 0.5)
RUNNING = Pose(stride=0.17, front_hand=(0.16, 0.14), back_hand=(-0.16, 0.16))
CROWD = (BONE, GOLD, BRICK, SEA, CLAY, MIST, DEEP, SLATE, UNLIT, UNLIT)


def stadium(plate: Plate) -> None:
    """Night match: the pitch as seen from the last rows."""
    bands(plate, INK, NIGHT, mix(NIGHT, DEEP, 0.6), mix(DEEP, SEA, 0.3), horizon=400)
    stars(plate, 60, 180)
    _bowl(plate)
    _pitch(plate)
    _players(plate)
    for x in (330, 1270):
        _floodlight(plate, x)
    _supporters(plate)


def _rim(across: float, down: float, level: float, share: float) -> Point:
    """The far half of an oval, from its left end (0) to its right end (1)."""
    turn = pi + pi * share
    return 800 + across * cos(turn), level + down * sin(turn)


def _bowl(plate: Plate) -> None:
    plate.oval(800, 470, 1000, 250, INK)
    plate.oval(800, 486, 970, 232, mix(NIGHT, DEEP, 0.3))
    for tier in range(15):
        across, down = 950 * (1 - tier * 0.017), 214 - tier * 8.6
        for index in range(190):
            share = (index + plate.random.random() * 0.8) / 190
            x, y = _rim(across, down, 500, share)
            if -10 < x < 1610 and plate.random.random() < 0.86:
                plate.disc(x, y, 3.2 + tier * 0.14, plate.random.choice(CROWD))
        if tier == 7:
            aisle = [_rim(across, down, 505, i / 60) for i in range(61)]
            plate.stroke(aisle, INK, 7)
    plate.oval(800, 500, 740, 96, INK)
    boards = (BRICK, mix(SLATE, SEA, 0.3), GOLD, mix(SLATE, SEA, 0.3))
    for index in range(44):
        a, b = _rim(738, 94, 500, index / 44), _rim(738, 94, 500, index / 44 + 1 / 46)
        corners = [a, b, (b[0], b[1] + 18), (a[0], a[1] + 18)]
        plate.shape(corners, boards[index // 3 % 4])
    plate.box(0, 498, 1600, 502, mix(NIGHT, DEEP, 0.3))


def _pitch(plate: Plate) -> None:
    plate.oval(800, 700, 1040, 286, mix(MOSS, NIGHT, 0.3))

    def at(u: float, v: float) -> tuple[float, float]:
        y = 470 + 420 * v**1.25
        half = 470 + 470 * v**1.1
        return 800 + (u - 0.5) * 2 * half, y

    plate.shape([at(0, 0), at(1, 0), at(1, 1), at(0, 1)], LAWN)
    for index in range(0, 10, 2):
        plate.shape(
            [
                at(index / 10, 0),
                at((index + 1) / 10, 0),
                at((index + 1) / 10, 1),
                at(index / 10, 1),
            ],
            mix(LAWN, SEA, 0.35),
        )
    line = mix(BONE, LAWN, 0.1)
    for frame in (
        ((0.02, 0.03), (0.98, 0.03), (0.98, 0.97), (0.02, 0.97), (0.02, 0.03)),
        ((0.5, 0.03), (0.5, 0.97)),
        ((0.02, 0.24), (0.16, 0.24), (0.16, 0.72), (0.02, 0.72)),
        ((0.98, 0.24), (0.84, 0.24), (0.84, 0.72), (0.98, 0.72)),
    ):
        plate.stroke([at(u, v) for u, v in frame], line, 4)
    centre = [
        at(0.5 + 0.095 * cos(i * pi / 20), 0.45 + 0.17 * sin(i * pi / 20))
        for i in range(41)
    ]
    plate.stroke(centre, line, 4)
    for side in (0, 1):
        _goal(
            plate,
            at(side * 0.96 + 0.02, 0.38),
            at(side * 0.96 + 0.02, 0.54),
            1 if side else -1,
        )


def _goal(
    plate: Plate, far: tuple[float, float], near: tuple[float, float], side: int
) -> None:
    plate.glaze(
        [
            (far[0], far[1] - 62),
            (near[0], near[1] - 74),
            (near[0] + side * 46, near[1] - 10),
            (far[0] + side * 46, far[1] - 10),
        ],
        MIST,
        0.35,
    )
    plate.stroke([far, (far[0], far[1] - 62), (near[0], near[1] - 74), near], BONE, 5)


def _players(plate: Plate) -> None:
    red, white = Dress(coat=BRICK, legs=BONE), Dress(coat=BONE, legs=NIGHT)
    places = (
        "640,560,64 900,548,62 1060,600,74 470,620,76"
        " 760,650,88 860,664,92 1180,560,64 330,570,64"
    )
    for index, (x, y, high) in enumerate(triples(places)):
        pose = replace(RUNNING, facing=1 if x < 800 else -1)
        plate.oval(x + 12, y + 2, high * 0.3, high * 0.045, mix(LAWN, NIGHT, 0.5))
        person(plate, x, y, high, red if index in (1, 3, 4, 6) else white, pose)
    plate.disc(806, 664, 8, BONE)


def _floodlight(plate: Plate, x: float) -> None:
    lean = 1 if x < 800 else -1
    pool = arc(x + lean * 330, 640, 300, 74, 0, 180)
    plate.glaze([(x + 66, 120), *pool, (x - 66, 120)], BONE, 0.09)
    plate.shape([(x - 9, 160), (x + 9, 160), (x + 14, 400), (x - 14, 400)], INK)
    plate.pill(x - 84, 62, 168, 104, INK, 8)
    for line in range(3):
        for column in range(5):
            plate.disc(
                x - 60 + column * 30,
                86 + line * 28,
                11,
                BONE if (line + column) % 4 else SAND,
            )


def _supporters(plate: Plate) -> None:
    """The nearest rows, backs to us: dark shapes, one scarf held high."""
    for base, ink, pitch, start in (
        (930, mix(NIGHT, DEEP, 0.22), 92, 0),
        (1010, INK, 116, 46),
    ):
        for index in range(-1, 1700 // pitch + 1):
            x = start + index * pitch + plate.random.uniform(-16, 16)
            _supporter(
                plate, x, base + plate.random.uniform(-18, 18), pitch * 0.42, ink
            )
    plate.rod([(640, 960), (600, 890), (618, 826)], INK, 20)
    plate.rod([(736, 960), (776, 890), (764, 826)], INK, 20)
    upper = bend((596, 812), (690, 846), (790, 812))
    plate.shape([*upper, *bend((790, 848), (690, 884), (596, 848))], BRICK)
    for share in (0.28, 0.5, 0.72):
        x, y = 596 + 194 * share, 812 + 68 * share * (1 - share)
        plate.box(x - 10, y, 20, 37, GOLD)


def _supporter(plate: Plate, x: float, y: float, wide: float, ink: Ink) -> None:
    left = bend((x - wide, y), (x - wide * 0.8, y - 44), (x, y - 46))
    right = bend((x, y - 46), (x + wide * 0.8, y - 44), (x + wide, y))
    plate.shape([(x - wide, y + 140), *left, *right, (x + wide, y + 140)], ink)
    plate.oval(x, y - 74, wide * 0.48, wide * 0.6, ink)
    if plate.random.random() < 0.3:
        side = plate.random.choice((-1, 1)) * wide
        raised = [(x + side * 0.8, y - 10), (x + side * 1.25, y - 70)]
        plate.rod([*raised, (x + side * 0.9, y - 138)], ink, wide * 0.4)
