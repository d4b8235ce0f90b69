"""The steps of the court."""

from newsroom.demo.scenes.curves import arch, trace
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
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
    Ink,
    mix,
)
from newsroom.demo.scenes.people import (
    SKINS,
    Dress,
    Pose,
    cast,
    person,
)
from newsroom.demo.scenes.plants import crown
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, bird, sun


def courthouse(plate: Plate) -> None:
    """Morning: a lawyer climbs the steps of the court."""
    bands(plate, SEA, mix(SEA, MIST, 0.6), MIST, BONE, horizon=520)
    sun(plate, 330, 220, 60, core=BONE, around=mix(MIST, BONE, 0.3))
    for x, y, r in ((90, 520, 100), (190, 560, 80), (1510, 520, 110), (1420, 580, 70)):
        crown(plate, x, y, r, (mix(MOSS, NIGHT, 0.3), MOSS, SAGE), sun=-1)
    plate.box(0, 560, 1600, 440, mix(SAGE, SAND, 0.4))
    stone, shade, deep = BONE, mix(SAND, SLATE, 0.3), mix(SLATE, NIGHT, 0.2)
    plate.box(260, 330, 1080, 390, mix(SAND, CLAY, 0.2))
    plate.box(260, 330, 1080, 60, mix(SAND, SLATE, 0.35))
    plate.shape(trace("220,270 800,96 1380,270"), stone)
    plate.shape(trace("300,258 800,120 1300,258"), mix(SAND, CLAY, 0.2))
    plate.shape(trace("800,120 1300,258 800,258"), mix(SAND, CLAY, 0.38))
    plate.disc(800, 206, 30, stone)
    plate.disc(800, 206, 20, mix(SAND, GOLD, 0.5))
    plate.box(220, 270, 1160, 28, stone)
    plate.box(240, 298, 1120, 40, mix(SAND, BONE, 0.4))
    plate.shape(arch(700, 420, 200, 720), mix(SAND, BONE, 0.3))
    plate.shape(arch(716, 436, 168, 720), deep)
    plate.shape(arch(716, 436, 82, 720), mix(WINE, NIGHT, 0.2))
    plate.box(790, 436, 5, 284, mix(NIGHT, INK, 0.4))
    for x in (340, 560, 1020, 1240):
        plate.box(x - 40, 470, 80, 150, deep)
    for x in (280, 450, 620, 910, 1080, 1250):
        _pillar(plate, x, stone, shade)
    _steps(plate)
    _lawyers(plate)


def _pillar(plate: Plate, x: float, stone: Ink, shade: Ink) -> None:
    plate.box(x + 70, 390, 26, 326, mix(SAND, CLAY, 0.4))
    plate.shape([(x + 4, 360), (x + 66, 360), (x + 70, 700), (x, 700)], stone)
    plate.shape([(x + 40, 360), (x + 66, 360), (x + 70, 700), (x + 42, 700)], shade)
    for flute in (14, 26):
        plate.box(x + flute, 372, 3, 322, mix(SAND, BONE, 0.3))
    plate.box(x - 8, 338, 86, 24, stone)
    plate.box(x + 44, 338, 34, 24, shade)
    plate.box(x - 10, 698, 90, 22, stone)
    plate.box(x + 44, 698, 36, 22, shade)


def _steps(plate: Plate) -> None:
    for step in range(8):
        t = step / 8
        y, high = 716 + 284 * t**1.15, 46
        half = 560 + 300 * t
        plate.box(800 - half, y, half * 2, high, mix(BONE, SAND, 0.45))
        plate.box(
            800 - half,
            y + high * 0.36,
            half * 2,
            high * 0.7,
            mix(SAND, SLATE, 0.3),
        )
    for x, wide in ((150, 90), (1360, 90)):
        plate.box(x, 690, wide, 310, mix(SAND, BONE, 0.4))
        plate.box(x + wide * 0.6, 690, wide * 0.4, 310, mix(SAND, SLATE, 0.4))
        plate.box(x - 12, 676, wide + 24, 20, BONE)
        plate.stroke([(x + 45, 676), (x + 45, 590)], NIGHT, 8)
        plate.disc(x + 45, 576, 24, GOLD)
        plate.disc(x + 45, 576, 15, SAND)


def _lawyers(plate: Plate) -> None:
    cast(plate, 660, 866, 240, mix(SAND, SLATE, 0.5), 0.5)
    person(
        plate,
        660,
        866,
        250,
        Dress(coat=INK, legs=INK, robe=True, skin=SKINS[2]),
        Pose(front_hand=(0.12, 0.2), stride=0.14, shaded=1),
    )
    plate.shape(trace("652,664 672,664 676,714 650,714"), BONE)
    plate.pill(680, 700, 62, 46, BRICK, 6)
    plate.box(680, 718, 62, 5, WINE)
    for x, base, coat, facing in ((960, 800, SLATE, -1), (1010, 804, WINE, -1)):
        cast(plate, x, base, 170, mix(SAND, SLATE, 0.45), 0.5)
        person(
            plate,
            x,
            base,
            190,
            Dress(coat=coat, legs=NIGHT, scarf=BONE if coat == WINE else None),
            Pose(facing=facing, shaded=1),
        )
    for x, y in ((1100, 160), (1170, 120), (1210, 180)):
        bird(plate, x, y, 34, SLATE)
