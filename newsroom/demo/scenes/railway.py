"""The train on its viaduct."""

from newsroom.demo.scenes.curves import bend, smooth, trace
from newsroom.demo.scenes.land import plain, ridge, tufts
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    DEEP,
    GOLD,
    MIST,
    NIGHT,
    OLIVE,
    SAGE,
    SAND,
    SEA,
    SLATE,
    WINE,
    mix,
)
from newsroom.demo.scenes.people import Dress, Pose, cast, person
from newsroom.demo.scenes.perspective import Edge, Wall
from newsroom.demo.scenes.plate import Plate, Point
from newsroom.demo.scenes.sky import bands, bird, sun


def viaduct_train(plate: Plate) -> None:
    """Early light: a train curves over the oued on a stone viaduct."""
    bands(plate, mix(SEA, MIST, 0.35), MIST, BONE, mix(SAND, BONE, 0.3), horizon=520)
    sun(plate, 470, 200, 70, core=BONE, around=mix(SAND, BONE, 0.3))
    ridge(plate, 500, 190, mix(MIST, SEA, 0.4), rough=1.2)
    ridge(plate, 560, 130, mix(SAGE, MIST, 0.35), rough=1.6)
    plain(
        plate,
        560,
        [
            mix(SAND, SAGE, 0.45),
            mix(SAND, SAGE, 0.3),
            mix(SAND, GOLD, 0.3),
            mix(GOLD, SAGE, 0.35),
            mix(GOLD, OLIVE, 0.5),
        ],
    )
    _oued(plate)
    tufts(plate, 34, 720, 990, mix(OLIVE, SAND, 0.1), mix(OLIVE, NIGHT, 0.35))
    side = Wall(Edge(-60, 372, 1040), Edge(1660, 470, 640))
    _arches(plate, side)
    _train(plate, side)
    _shepherd(plate)


def _oued(plate: Plate) -> None:
    bank = smooth(trace("900,600 960,660 860,740 980,830 820,1000"))
    far = smooth(trace("1180,1000 1160,840 1010,740 1030,660 925,600"))
    plate.shape([*bank, *far], mix(MIST, SEA, 0.3))
    for x, y, w in ((900, 760, 70), (960, 860, 110), (930, 930, 130), (960, 690, 40)):
        plate.pill(x, y, w, 5, BONE, 2)


def _arches(plate: Plate, side: Wall) -> None:
    stone, shade, dark = (
        mix(CLAY, SAND, 0.42),
        mix(BRICK, CLAY, 0.35),
        mix(WINE, CLAY, 0.25),
    )
    count = 9
    for index in range(count):
        left, right = index / count, (index + 1) / count
        pier = (right - left) * 0.24
        foot = 1.0
        plate.shape(side.panel(left, 0.17, left + pier, foot), stone)
        plate.shape(side.panel(left + pier, 0.30, left + pier * 1.5, foot), dark)
        plate.shape(_spandrel(side, left + pier, right, 0.17), stone)
        inner = _spandrel(side, left + pier, right, 0.17, depth=0.03)
        plate.shape(inner, shade)
        plate.shape(
            side.panel(left - 0.004, 0.62, left + pier + 0.004, 0.66),
            mix(stone, BONE, 0.3),
        )
    plate.shape(side.panel(0, 0.13, 1, 0.185), stone)
    plate.shape(side.panel(0, 0.105, 1, 0.135), mix(BONE, SAND, 0.4))
    plate.shape(side.panel(0, 0.185, 1, 0.2), shade)


def _spandrel(
    side: Wall, left: float, right: float, top: float, depth: float = 0.0
) -> list[Point]:
    """The stone over one arch; with a depth, only the ring of its vault."""
    curve = [
        (left + (right - left) * x, y)
        for x, y in (
            (0, 0.44),
            (0.03, 0.36),
            (0.12, 0.29),
            (0.28, 0.24),
            (0.5, 0.222),
            (0.72, 0.24),
            (0.88, 0.29),
            (0.97, 0.36),
            (1, 0.44),
        )
    ]
    if depth:
        back = [
            (u, v + depth * (0.4 if u > (left + right) / 2 else 1.0))
            for u, v in reversed(curve)
        ]
        return [side.at(u, v) for u, v in [*smooth(curve, 5), *smooth(back, 5)]]
    return [side.at(u, v) for u, v in [(left, top), *smooth(curve, 5), (right, top)]]


def _train(plate: Plate, side: Wall) -> None:
    cars = 6
    for index in range(cars):
        left, right = 0.16 + index * 0.115, 0.16 + (index + 1) * 0.115 - 0.006
        top, floor = -0.075, 0.105
        plate.shape(side.panel(left, top, right, floor), BONE)
        plate.shape(
            side.panel(left, top - 0.014, right, top + 0.02), mix(SLATE, SEA, 0.3)
        )
        plate.shape(side.panel(left, 0.055, right, 0.085), mix(DEEP, SLATE, 0.3))
        plate.shape(side.panel(left, 0.085, right, floor), NIGHT)
        for pane in range(6):
            start = left + 0.008 + pane * (right - left - 0.01) / 6
            plate.shape(
                side.panel(start, -0.03, start + 0.0115, 0.025), mix(NIGHT, DEEP, 0.4)
            )
    x0, y0 = side.at(0.16, -0.075)
    x1, y1 = side.at(0.16, 0.105)
    nose = [
        (x0, y0),
        *bend((x0 - 20, y0), (x0 - 120, y0 + 24), (x1 - 140, y1 - 34)),
        (x1 - 134, y1),
        (x1, y1),
    ]
    plate.shape(nose, BONE)
    plate.shape(
        [(x1 - 140, y1 - 34), (x1, y1 - 42), (x1, y1 - 18), (x1 - 140, y1 - 16)], BRICK
    )
    plate.shape([(x1 - 137, y1 - 14), (x1, y1 - 14), (x1, y1), (x1 - 134, y1)], NIGHT)
    plate.shape(
        [(x0 - 36, y0 + 10), (x0 - 4, y0 + 12), (x0 - 4, y0 + 44), (x0 - 96, y0 + 44)],
        mix(NIGHT, DEEP, 0.4),
    )
    for index in range(12):
        u = index / 11
        foot, head = side.at(u, 0.11), side.at(u, -0.17)
        plate.stroke([foot, head], SLATE, 6 - 4 * u)
    plate.stroke([side.at(i / 30, -0.165) for i in range(31)], SLATE, 2)


def _shepherd(plate: Plate) -> None:
    cast(plate, 1180, 880, 110, mix(OLIVE, GOLD, 0.4), 0.7)
    person(
        plate,
        1180,
        880,
        110,
        Dress(coat=mix(BRICK, CLAY, 0.3), robe=True, scarf=BONE),
        Pose(facing=-1, front_hand=(0.16, -0.1), shaded=1),
    )
    for x, y in ((1060, 210), (1120, 240), (1020, 260)):
        bird(plate, x, y, 34, SLATE)
