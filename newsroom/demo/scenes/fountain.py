"""The public tap and the queue of cans."""

from newsroom.demo.scenes.curves import arch, trace
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    DEEP,
    GOLD,
    MIST,
    NIGHT,
    SAND,
    SEA,
    SLATE,
    WINE,
    Ink,
    mix,
)
from newsroom.demo.scenes.people import Dress, Pose, cast, person
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands

SKIN_CHILD = mix(CLAY, WINE, 0.5)


def water_tap(plate: Plate) -> None:
    """Noon: the public fountain, and the cans that wait their turn."""
    wall, shade = mix(SAND, BONE, 0.35), mix(SAND, CLAY, 0.45)
    plate.wash(wall)
    bands(plate, SEA, mix(SEA, MIST, 0.5), MIST, horizon=170, count=4)
    plate.box(0, 118, 1600, 700, wall)
    plate.box(0, 106, 1600, 22, mix(CLAY, SAND, 0.25))
    plate.shape(trace("0,128 430,128 120,800 0,800"), mix(wall, CLAY, 0.22))
    for x, y in (
        (180, 240),
        (1330, 300),
        (1420, 560),
        (260, 600),
        (1260, 200),
        (1500, 420),
    ):
        plate.box(x, y, 74, 20, mix(wall, CLAY, 0.18))
    plate.box(0, 800, 1600, 200, mix(CLAY, SAND, 0.35))
    plate.shape(trace("0,800 1600,800 1600,826 0,826"), mix(CLAY, WINE, 0.25))
    _niche(plate, shade)
    _faucet(plate)
    _cans(plate)
    cast(plate, 548, 908, 200, mix(CLAY, WINE, 0.35), 0.35)
    boy = Dress(coat=BRICK, legs=DEEP, skin=mix(CLAY, WINE, 0.5))
    person(plate, 548, 908, 330, boy, Pose(front_hand=(0.15, 0.26)))
    _can(plate, 550, 838, 0.76, GOLD)


def _niche(plate: Plate, shade: Ink) -> None:
    plate.shape(arch(560, 190, 480, 820), BONE)
    plate.shape(arch(590, 220, 420, 820), mix(SEA, DEEP, 0.35))
    plate.shape(arch(618, 248, 364, 820), mix(MIST, SEA, 0.2))
    step = 52
    for row in range(9):
        for column in range(7):
            x, y = 618 + column * step + 26, 330 + row * step
            ink = (mix(SEA, DEEP, 0.3), BONE, GOLD)[(row + column) % 3]
            half = 20
            if y < 380 and not 1 < column < 5:
                continue
            plate.shape(
                [(x, y - half), (x + half, y), (x, y + half), (x - half, y)], ink
            )
            plate.shape(
                [(x, y - 8), (x + 8, y), (x, y + 8), (x - 8, y)],
                BRICK if ink is BONE else MIST,
            )
    plate.shape(
        [*arch(618, 248, 364, 820)[:16], (650, 420), (650, 820), (618, 820)],
        mix(DEEP, SEA, 0.25),
    )
    plate.shape(trace("600,740 1000,740 980,830 620,830"), BONE)
    plate.shape(trace("800,740 1000,740 980,830 800,830"), mix(SAND, SLATE, 0.3))
    plate.box(580, 724, 440, 22, mix(BONE, SAND, 0.4))


def _faucet(plate: Plate) -> None:
    dark = mix(GOLD, WINE, 0.45)
    plate.disc(800, 470, 34, dark)
    plate.disc(796, 466, 26, GOLD)
    plate.rod([(800, 470), (800, 512), (806, 540)], GOLD, 30)
    plate.rod([(810, 500), (812, 540)], dark, 9)
    plate.rod([(764, 440), (836, 440)], GOLD, 13)
    plate.rod([(800, 440), (800, 466)], dark, 12)
    plate.shape(trace("792,552 820,552 824,690 788,690"), mix(MIST, BONE, 0.6))
    plate.shape(trace("810,552 820,552 824,690 812,690"), mix(MIST, SEA, 0.3))
    _can(plate, 740, 790, 1.0, SEA)
    for x, y in ((776, 690), (842, 684), (760, 676), (852, 664)):
        plate.disc(x, y, 5, BONE)


def _can(plate: Plate, x: float, base: float, size: float, ink: Ink) -> None:
    shade = mix(ink, NIGHT, 0.32)
    wide, high = 130 * size, 120 * size
    plate.pill(x, base - high, wide, high, ink, 12 * size)
    plate.pill(x + wide * 0.62, base - high, wide * 0.38, high, shade, 12 * size)
    plate.stroke(
        [(x + wide * 0.16, base - high * 0.2), (x + wide * 0.5, base - high * 0.75)],
        shade,
        5 * size,
    )
    plate.stroke(
        [(x + wide * 0.5, base - high * 0.2), (x + wide * 0.16, base - high * 0.75)],
        shade,
        5 * size,
    )
    plate.rod(
        [
            (x + wide * 0.2, base - high),
            (x + wide * 0.28, base - high * 1.2),
            (x + wide * 0.62, base - high * 1.2),
            (x + wide * 0.7, base - high),
        ],
        ink,
        11 * size,
    )
    plate.box(x + wide * 0.74, base - high * 1.16, wide * 0.17, high * 0.18, BONE)


def _cans(plate: Plate) -> None:
    inks = (BRICK, GOLD, mix(SEA, MIST, 0.2), BONE, DEEP, BRICK)
    for index, ink in enumerate(inks):
        x, base, size = 900 + index * 116, 872 + index * 14, 0.78 + index * 0.05
        plate.shape(
            [
                (x, base),
                (x + 110 * size, base),
                (x + 180 * size, base + 18),
                (x + 60, base + 18),
            ],
            mix(CLAY, WINE, 0.35),
        )
        _can(plate, x, base, size, ink)
    plate.oval(690, 880, 130, 16, mix(MIST, SEA, 0.35))
    plate.oval(670, 878, 60, 6, MIST)
