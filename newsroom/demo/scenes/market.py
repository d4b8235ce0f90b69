"""Stalls along an arcade."""

from newsroom.demo.scenes.buildings import arcade
from newsroom.demo.scenes.curves import arc, smooth, trace
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    DEEP,
    GOLD,
    MIST,
    MOSS,
    NIGHT,
    PLUM,
    SAGE,
    SAND,
    SEA,
    SLATE,
    WINE,
    Ink,
    mix,
)
from newsroom.demo.scenes.people import SKINS, Dress, Pose, cast, person
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands


def market_stalls(plate: Plate) -> None:
    """Saturday morning: the awnings are out along the arcade."""
    plate.wash(mix(SAND, CLAY, 0.25))
    plate.box(0, 0, 1600, 470, mix(BONE, SAND, 0.35))
    bands(plate, SEA, mix(SEA, MIST, 0.5), MIST, horizon=190, count=4)
    plate.box(0, 120, 1600, 520, mix(BONE, SAND, 0.45))
    plate.box(0, 108, 1600, 18, mix(CLAY, SAND, 0.3))
    arcade(plate, -60, 190, 640, count=8, pitch=230, gap=150, ink=mix(CLAY, WINE, 0.45))
    arcade(
        plate, -60, 214, 640, count=8, pitch=230, gap=116, ink=mix(PLUM, NIGHT, 0.35)
    )
    for x in range(-45, 1700, 230):
        plate.box(x - 18, 150, 36, 14, mix(CLAY, SAND, 0.4))
    plate.box(0, 640, 1600, 360, mix(SAND, CLAY, 0.32))
    for x in range(-600, 2300, 190):
        plate.stroke(
            [(800 + (x - 800) * 0.55, 640), (x, 1000)], mix(SAND, CLAY, 0.5), 3
        )
    for y in (700, 790, 910):
        plate.stroke([(0, y), (1600, y)], mix(SAND, CLAY, 0.5), 3)
    for x, cloth, fruits in (
        (-90, SEA, (GOLD, MOSS, BRICK)),
        (500, BRICK, (CLAY, GOLD, MOSS)),
        (1090, GOLD, (WINE, CLAY, SAGE)),
    ):
        _stall(plate, x, cloth, fruits)
    _buyers(plate)


def _stall(plate: Plate, x: float, cloth: Ink, fruits: tuple[Ink, ...]) -> None:
    wood, dark = mix(CLAY, WINE, 0.5), mix(WINE, NIGHT, 0.4)
    person(
        plate,
        x + 330,
        720,
        300,
        Dress(coat=mix(cloth, SLATE, 0.55), legs=NIGHT),
        Pose(facing=1 if cloth != BRICK else -1, front_hand=(0.14, 0.24), shaded=1),
    )
    for side in (30, 544):
        plate.box(x + side, 300, 12, 520, dark)
    plate.shape([(x + 20, 660), (x + 570, 660), (x + 600, 770), (x - 10, 770)], wood)
    for column in range(3):
        _crate(plate, x + 6 + column * 196, 654, fruits[column])
    plate.box(x - 10, 770, 612, 84, mix(wood, SAND, 0.2))
    plate.box(x + 400, 770, 202, 84, wood)
    for board in (798, 826):
        plate.box(x - 10, board, 612, 3, dark)
    plate.shape(
        [(x - 10, 854), (x + 602, 854), (x + 670, 892), (x + 50, 892)],
        mix(SAND, CLAY, 0.7),
    )
    _awning(plate, x, cloth)


def _crate(plate: Plate, x: float, y: float, fruit: Ink) -> None:
    shade, shine = mix(fruit, NIGHT, 0.28), mix(fruit, BONE, 0.4)
    for row in range(4):
        for column in range(7):
            cx, cy = (
                x + 20 + column * 26 + (13 if row % 2 else 0) - row * 1.5,
                y - 14 + row * 26,
            )
            if cx > x + 196:
                continue
            plate.disc(cx, cy, 17, shade)
            plate.disc(cx - 2, cy - 2, 14, fruit)
            plate.disc(cx - 6, cy - 6, 4, shine)
    plate.box(x + 2, y + 86, 190, 30, mix(SAND, CLAY, 0.45))
    plate.box(x + 2, y + 98, 190, 3, mix(CLAY, WINE, 0.5))


def _awning(plate: Plate, x: float, cloth: Ink) -> None:
    for strip in range(10):
        ink = cloth if strip % 2 == 0 else BONE
        left, right = x + 50 + strip * 47, x + 97 + strip * 47
        low, high = x - 20 + strip * 61, x + 41 + strip * 61
        face = mix(ink, NIGHT, 0.12) if strip > 6 else ink
        plate.shape([(left, 270), (right, 270), (high, 400), (low, 400)], face)
        plate.shape(
            [(low, 400), *arc((low + high) / 2, 400, 30.5, 34, 180, 0)],
            mix(face, NIGHT, 0.2),
        )
    plate.box(x + 44, 262, 482, 12, mix(WINE, NIGHT, 0.4))


def _buyers(plate: Plate) -> None:
    veil = Dress(coat=BONE, scarf=mix(SEA, MIST, 0.4), robe=True, skin=SKINS[2])
    buyer, child = Dress(coat=DEEP, legs=NIGHT), Dress(coat=BRICK, legs=SLATE)
    choosing = Pose(facing=-1, front_hand=(0.2, 0.1), stride=0.06)
    for x, base, high, dress, pose in (
        (560, 940, 350, veil, Pose(front_hand=(0.12, 0.2))),
        (1020, 950, 370, buyer, choosing),
        (700, 950, 210, child, Pose(stride=0.1)),
    ):
        cast(plate, x, base, high, mix(SAND, CLAY, 0.72), 0.5)
        person(plate, x, base, high, dress, pose)
    _basket(plate)


def _basket(plate: Plate) -> None:
    for x, y in ((570, 722), (590, 712), (616, 718)):
        leaf = [(x, 738), (x - 12, y), (x + 4, y - 34), (x + 14, y), (x + 8, 738)]
        plate.shape(smooth(leaf), MOSS)
    plate.stroke(arc(598, 734, 34, 30, 180, 360), mix(CLAY, WINE, 0.5), 6)
    plate.shape(trace("556,736 640,736 630,800 566,800"), mix(GOLD, SAND, 0.25))
    plate.shape(trace("606,736 640,736 630,800 606,800"), mix(GOLD, WINE, 0.3))
