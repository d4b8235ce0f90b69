"""The tramway in the avenue."""

from newsroom.demo.scenes.curves import bend, smooth, trace
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
from newsroom.demo.scenes.perspective import Edge, Wall
from newsroom.demo.scenes.plants import palm
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, bird, sun


def tramway(plate: Plate) -> None:
    """Morning: the first tram comes down the white avenue."""
    bands(plate, mix(SEA, MIST, 0.3), MIST, BONE, mix(SAND, BONE, 0.2), horizon=520)
    sun(plate, 960, 300, 64, core=BONE, around=SAND)
    plate.box(0, 500, 1600, 500, mix(SAND, SLATE, 0.22))
    _facades(plate)
    _street(plate)
    for x, base, height in ((1010, 590, 190), (1120, 640, 300), (1300, 730, 470)):
        palm(
            plate,
            x,
            base,
            height,
            trunk=mix(WINE, SAND, 0.35),
            leaf=mix(MOSS, SAGE, 0.2),
            back=mix(MOSS, NIGHT, 0.25),
            lean=-0.03,
        )
    _wires(plate)
    _tram(plate)
    cast(plate, 1090, 900, 200, mix(SAND, SLATE, 0.5), 0.6)
    person(
        plate,
        1090,
        900,
        220,
        Dress(coat=GOLD, legs=DEEP, scarf=BONE, skin=SKINS[2]),
        Pose(facing=-1, stride=0.12, front_hand=(0.1, 0.24), shaded=1),
    )
    person(
        plate,
        1160,
        898,
        130,
        Dress(coat=BRICK, legs=SLATE, skin=SKINS[2]),
        Pose(facing=-1, stride=0.13, shaded=1),
    )
    plate.pill(1166, 800, 26, 38, DEEP, 7)
    for x, y in ((600, 120), (650, 160), (560, 170)):
        bird(plate, x, y, 34, SLATE)


def _facades(plate: Plate) -> None:
    blocks = (
        (Wall(Edge(-20, -120, 900), Edge(360, 130, 660)), BONE, DEEP),
        (
            Wall(Edge(360, 90, 660), Edge(560, 250, 590)),
            mix(SAND, BONE, 0.35),
            mix(SEA, DEEP, 0.3),
        ),
        (Wall(Edge(560, 230, 590), Edge(690, 330, 552)), mix(BONE, MIST, 0.4), DEEP),
        (
            Wall(Edge(1620, -60, 960), Edge(1380, 130, 780)),
            mix(SAND, CLAY, 0.35),
            mix(SEA, DEEP, 0.5),
        ),
        (
            Wall(Edge(1380, 100, 780), Edge(1130, 250, 630)),
            mix(SAND, SLATE, 0.25),
            DEEP,
        ),
        (
            Wall(Edge(1130, 230, 630), Edge(960, 360, 560)),
            mix(SAND, CLAY, 0.5),
            mix(SEA, DEEP, 0.5),
        ),
    )
    for wall, paint, shutter in reversed(blocks):
        _facade(plate, wall, paint, shutter)


def _facade(plate: Plate, wall: Wall, paint: Ink, shutter: Ink) -> None:
    shade = mix(paint, SLATE, 0.22)
    plate.shape(wall.panel(0, 0, 1, 1), paint)
    plate.shape(wall.panel(0, 0, 1, 0.03), shade)
    for line in range(4):
        top = 0.09 + line * 0.17
        for column in range(4):
            left = 0.07 + column * 0.24
            plate.shape(wall.panel(left, top, left + 0.12, top + 0.11), shutter)
            plate.shape(
                wall.panel(left + 0.045, top, left + 0.075, top + 0.11),
                mix(NIGHT, shutter, 0.2),
            )
            if (line + column) % 3 == 0:
                plate.shape(
                    wall.panel(left - 0.02, top, left + 0.14, top + 0.04),
                    mix(CLAY, BRICK, 0.4),
                )
        plate.shape(wall.panel(0.03, top + 0.12, 0.97, top + 0.13), shade)
    for column in range(4):
        left = 0.05 + column * 0.24
        plate.shape(wall.panel(left, 0.8, left + 0.16, 1), mix(NIGHT, paint, 0.25))
        plate.shape(
            wall.panel(left - 0.01, 0.77, left + 0.17, 0.82),
            (BRICK, GOLD, SEA, WINE)[column],
        )


def _street(plate: Plate) -> None:
    plate.shape(
        trace("690,552 960,560 1620,960 1620,1000 -20,1000 -20,900"),
        mix(SAND, SLATE, 0.3),
    )
    plate.shape(trace("720,556 880,556 1060,1000 300,1000"), mix(SAGE, MOSS, 0.3))
    for near, far in ((400, 742), (560, 775), (800, 826), (960, 858)):
        plate.shape(
            [(far - 2, 556), (far + 2, 556), (near + 10, 1000), (near - 10, 1000)],
            mix(SLATE, NIGHT, 0.3),
        )
    plate.shape(trace("960,560 1620,960 1620,920 968,556"), mix(BONE, SAND, 0.5))
    plate.shape(trace("690,552 -20,900 -20,870 684,548"), mix(BONE, SAND, 0.2))
    for index in range(6):
        x = 1010 + index * 92
        plate.shape([(x, 880), (x + 54, 880), (x + 84, 940), (x + 22, 940)], BONE)


def _wires(plate: Plate) -> None:
    for x, top, base in ((1060, 160, 700), (946, 330, 600)):
        plate.stroke([(x, base), (x, top)], SLATE, 9 if x > 1000 else 5)
        plate.stroke(
            [(x, top + 20), (x - (330 if x > 1000 else 130), top + 20)], SLATE, 4
        )
        plate.disc(x, top, 6, SLATE)
    plate.stroke([(560, -20), (720, 170), (800, 500)], SLATE, 2.5)
    plate.stroke([(900, -20), (830, 170), (812, 500)], SLATE, 2.5)


def _tram(plate: Plate) -> None:
    shadow = trace("380,858 740,858 850,640 700,880 360,890")
    plate.shape(shadow, mix(SAND, SLATE, 0.55))
    side = Wall(Edge(710, 330, 850), Edge(842, 442, 640))
    plate.shape(side.panel(0, 0, 1, 1), mix(SAND, SLATE, 0.3))
    plate.shape(side.panel(0.05, 0.2, 1, 0.55), NIGHT)
    for index in range(5):
        left = 0.1 + index * 0.18
        plate.shape(side.panel(left, 0.22, left + 0.14, 0.53), mix(DEEP, SEA, 0.3))
    plate.shape(side.panel(0, 0.66, 1, 0.76), WINE)
    plate.shape(side.panel(0, 0.9, 1, 1), INK)
    _nose(plate)
    plate.pill(470, 334, 180, 20, GOLD, 8)
    plate.shape(trace("520,322 560,262 620,262 580,322"), SLATE)
    plate.box(510, 254, 130, 8, NIGHT)


def _nose(plate: Plate) -> None:
    shell = "400,850 388,600 420,400 460,336 500,322 640,322 690,336 714,400 724,600 716,850"
    plate.shape(smooth(trace(shell), 6), BONE)
    glass = "416,610 438,420 474,370 500,360 636,360 664,372 692,420 704,610 560,636"
    plate.shape(smooth(trace(glass), 6), NIGHT)
    plate.shape(trace("424,600 444,424 478,374 540,366 470,616"), mix(DEEP, SEA, 0.25))
    plate.disc(566, 520, 24, mix(CLAY, PLUM, 0.3))
    driver = smooth(trace("516,624 524,566 566,546 608,566 616,620"))
    plate.shape(driver, mix(SEA, DEEP, 0.4))
    lower = bend((722, 740), (556, 790), (394, 740))
    plate.shape([*bend((390, 650), (556, 700), (726, 650)), *lower], BRICK)
    dark = bend((722, 740), (670, 758), (600, 764))
    plate.shape([*bend((600, 674), (670, 668), (726, 650)), *dark], WINE)
    for x in (446, 672):
        plate.oval(x, 702, 32, 18, BONE)
        plate.oval(x, 702, 19, 11, SAND)
    plate.shape(trace("398,800 720,800 716,850 400,850"), INK)
