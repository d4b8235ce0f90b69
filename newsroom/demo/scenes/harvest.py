"""Wheat, and the machines that cut it."""

from newsroom.demo.scenes.curves import arc, trace
from newsroom.demo.scenes.land import plain, ridge
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
    SAGE,
    SAND,
    SEA,
    SLATE,
    WINE,
    mix,
)
from newsroom.demo.scenes.people import Dress, Pose, person
from newsroom.demo.scenes.plants import crown, wheat
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, sun

PLUM_STRAW = mix(WINE, GOLD, 0.35)


def wheat_harvest(plate: Plate) -> None:
    """Noon in summer: the combine pours its grain as it goes."""
    bands(
        plate,
        mix(SEA, MIST, 0.15),
        mix(SEA, MIST, 0.7),
        BONE,
        mix(SAND, BONE, 0.35),
        horizon=450,
    )
    sun(plate, 1120, 170, 62, core=BONE, around=mix(MIST, BONE, 0.35))
    ridge(plate, 450, 90, mix(SAGE, MIST, 0.4), rough=1.2)
    ridge(plate, 470, 50, mix(SAGE, GOLD, 0.3), rough=1.6)
    plain(
        plate,
        462,
        [
            mix(SAND, GOLD, 0.25),
            mix(GOLD, SAND, 0.5),
            mix(GOLD, SAND, 0.25),
            mix(GOLD, CLAY, 0.2),
        ],
    )
    _swaths(plate)
    _silo(plate)
    _combine(plate, 760, 690)
    _trailer(plate, 1130, 700)
    _ears(plate)


def _swaths(plate: Plate) -> None:
    for index in range(-7, 9):
        near, far = 700 + index * 330, 640 + index * 26
        ink = mix(SAND, GOLD, 0.3) if index % 2 else mix(GOLD, CLAY, 0.14)
        plate.shape(
            [(far, 500), (far + 13, 500), (near + 165, 1000), (near, 1000)], ink
        )
    plate.shape(trace("0,560 420,540 620,620 520,720 0,780"), mix(GOLD, BRICK, 0.1))
    plate.shape(
        trace("0,560 420,540 620,620 600,632 410,560 0,584"), mix(SAND, GOLD, 0.35)
    )


def _silo(plate: Plate) -> None:
    for x, wide, high in ((196, 44, 96), (244, 44, 96), (292, 44, 80)):
        plate.box(x, 462 - high, wide, high, mix(BONE, MIST, 0.4))
        plate.box(x, 462 - high, wide * 0.4, high, mix(MIST, SLATE, 0.3))
        plate.shape(
            [
                (x - 3, 462 - high),
                (x + wide / 2, 440 - high),
                (x + wide + 3, 462 - high),
            ],
            mix(CLAY, SAND, 0.2),
        )
    for x, r in ((150, 20), (350, 24), (386, 18)):
        crown(plate, x, 452, r, (MOSS, mix(MOSS, SAGE, 0.5), SAGE), sun=1)


def _combine(plate: Plate, x: float, base: float) -> None:
    shadow = trace("-250,0 200,0 120,22 -290,20", x, base)
    plate.shape(shadow, mix(GOLD, WINE, 0.4))
    body = "-110,-60 -150,-190 -60,-214 190,-214 214,-90 170,-48"
    plate.shape(trace(body, x, base), BRICK)
    belly = "-110,-60 -150,-190 -128,-196 -70,-96 206,-110 214,-90 170,-48"
    plate.shape(trace(belly, x, base), WINE)
    hopper = trace("-40,-214 -10,-258 130,-258 150,-214", x, base)
    plate.shape(hopper, mix(GOLD, SAND, 0.3))
    _cab(plate, x, base)
    for wheel, radius in ((-70, 72), (150, 44)):
        for share, ink in ((1, INK), (0.55, GOLD), (0.22, NIGHT)):
            plate.disc(x + wheel, base - radius + 4, radius * share, ink)
    plate.shape(trace("-120,-92 -210,-40 -190,-14 -96,-60", x, base), WINE)
    _reel(plate, x - 250, base - 56)
    plate.rod(trace("60,-226 120,-282 330,-296", x, base), BRICK, 20)
    plate.shape(trace("318,-290 344,-290 372,-150 330,-150", x, base), GOLD)
    for step in range(4):
        plate.box(x + 60 + step * 30, base - 196, 6, 50, WINE)


def _cab(plate: Plate, x: float, base: float) -> None:
    plate.pill(x - 176, base - 282, 120, 102, NIGHT, 10)
    glass = trace("-168,-188 -162,-270 -84,-270 -84,-188", x, base)
    plate.shape(glass, mix(MIST, SEA, 0.35))
    plate.shape(trace("-130,-188 -108,-270 -84,-270 -84,-188", x, base), MIST)
    plate.pill(x - 186, base - 294, 140, 16, BRICK, 6)
    plate.disc(x - 118, base - 230, 14, NIGHT)
    plate.box(x - 130, base - 218, 26, 30, GOLD)


def _reel(plate: Plate, x: float, y: float) -> None:
    plate.shape(
        [(x - 86, y + 56), (x + 74, y + 56), (x + 74, y + 34), (x - 60, y + 34)], NIGHT
    )
    for turn in range(0, 360, 45):
        ((px, py),) = arc(x, y, 66, 66, turn, turn, 1)[:1]
        plate.stroke([(x, y), (px, py)], mix(NIGHT, SLATE, 0.3), 5)
        plate.box(px - 4, py, 8, 22, GOLD)
    ring = arc(x, y, 66, 66, 0, 360)
    plate.stroke(ring, mix(NIGHT, SLATE, 0.3), 6)
    plate.disc(x, y, 10, BRICK)


def _trailer(plate: Plate, x: float, base: float) -> None:
    shadow = trace("-120,0 260,0 190,18 -150,18", x, base)
    plate.shape(shadow, mix(GOLD, WINE, 0.4))
    heap = trace("-80,-132 -20,-168 50,-132", x, base)
    plate.shape(heap, mix(GOLD, SAND, 0.25))
    plate.shape(trace("-110,-136 88,-136 70,-40 -92,-40", x, base), DEEP)
    dark_side = trace("-110,-136 -40,-136 -40,-40 -92,-40", x, base)
    plate.shape(dark_side, mix(DEEP, NIGHT, 0.5))
    plate.box(x + 70, base - 52, 60, 8, NIGHT)
    plate.pill(x + 118, base - 128, 128, 70, mix(SEA, DEEP, 0.3), 8)
    plate.pill(x + 118, base - 196, 70, 84, NIGHT, 8)
    plate.box(x + 128, base - 186, 50, 56, mix(MIST, SEA, 0.3))
    plate.box(x + 226, base - 176, 7, 52, NIGHT)
    for wheel, radius in ((-44, 34), (34, 34), (156, 52), (234, 32)):
        plate.disc(x + wheel, base - radius + 4, radius, INK)
        plate.disc(x + wheel, base - radius + 4, radius * 0.45, SAND)
    farmer = Dress(coat=BONE, legs=SLATE, helmet=mix(SAND, GOLD, 0.4))
    waving = Pose(facing=-1, front_hand=(0.2, -0.08), shaded=-1)
    person(plate, x + 330, base + 30, 150, farmer, waving)


def _ears(plate: Plate) -> None:
    for y, ink in ((880, mix(GOLD, CLAY, 0.3)), (930, mix(GOLD, BRICK, 0.3))):
        edge = [(x, y + plate.random.uniform(-16, 16)) for x in range(0, 1620, 20)]
        plate.shape([(0, 1000), *edge, (1600, 1000)], ink)
    layers = (
        (120, 130, mix(GOLD, CLAY, 0.25), GOLD),
        (90, 180, mix(GOLD, WINE, 0.35), mix(GOLD, BRICK, 0.28)),
        (56, 220, mix(WINE, PLUM_STRAW, 0.5), mix(GOLD, WINE, 0.55)),
    )
    for count, height, straw, grain in layers:
        for index in range(count):
            x = (index + plate.random.random()) * 1640 / count - 20
            wheat(
                plate,
                x,
                1010,
                height * plate.random.uniform(0.8, 1.15),
                straw,
                grain,
                plate.random.uniform(-14, 26),
            )
