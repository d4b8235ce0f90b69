"""Where papers are sold."""

from newsroom.demo.scenes.curves import arc, trace
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    DEEP,
    GOLD,
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
from newsroom.demo.scenes.people import SKINS, Dress, Pose, cast, person
from newsroom.demo.scenes.plants import crown
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, sun


def newsstand(plate: Plate) -> None:
    """Dawn: the kiosk opens, the square is still empty."""
    bands(
        plate,
        mix(SLATE, SEA, 0.3),
        mix(SEA, MIST, 0.4),
        mix(BONE, CLAY, 0.2),
        SAND,
        horizon=600,
    )
    sun(plate, 470, 480, 70, core=BONE, around=mix(SAND, CLAY, 0.2))
    _square(plate)
    crown_inks = (mix(MOSS, NIGHT, 0.4), MOSS, mix(SAGE, MOSS, 0.4))
    for x, y, r in (
        (150, 330, 120),
        (250, 270, 130),
        (60, 260, 120),
        (1450, 300, 150),
        (1560, 250, 130),
    ):
        crown(plate, x, y, r, crown_inks, sun=1 if x < 800 else -1)
    for x in (168, 1480):
        plate.box(x - 14, 360, 28, 450, mix(WINE, NIGHT, 0.5))
        plate.box(x + 2 if x < 800 else x - 14, 360, 12, 450, mix(CLAY, WINE, 0.5))
    _kiosk(plate)
    _front_pages(plate)
    cast(plate, 560, 900, 250, mix(SAND, SLATE, 0.5), 0.6)
    person(
        plate,
        560,
        900,
        320,
        Dress(coat=mix(SLATE, DEEP, 0.3), legs=NIGHT),
        Pose(front_hand=(0.16, 0.18), back_hand=(0.12, 0.2), shaded=1),
    )
    plate.shape(trace("596,690 640,668 648,760 604,778"), BONE)
    plate.shape(trace("640,668 676,690 680,772 648,760"), mix(BONE, SAND, 0.7))
    plate.stroke([(606, 704), (636, 688)], NIGHT, 4)
    for step in range(3):
        plate.stroke([(608, 722 + step * 14), (640, 706 + step * 14)], SLATE, 2.5)


def _square(plate: Plate) -> None:
    far, lit = mix(SLATE, MIST, 0.35), mix(SAND, CLAY, 0.3)
    for x, wide, high in (
        (-10, 220, 300),
        (210, 170, 230),
        (1120, 160, 250),
        (1280, 330, 330),
    ):
        plate.box(x, 640 - high, wide, high, far)
        if x < 800:
            plate.box(x + wide - 34, 640 - high, 34, high, mix(far, lit, 0.5))
        for line in range(int(high / 60)):
            for column in range(int(wide / 48)):
                plate.box(
                    x + 16 + column * 46,
                    660 - high + line * 58,
                    17,
                    28,
                    GOLD
                    if (line * 5 + column * 3 + int(x)) % 7 == 0
                    else mix(SLATE, NIGHT, 0.3),
                )
    plate.box(0, 636, 1600, 364, mix(SAND, SLATE, 0.3))
    plate.shape(trace("0,640 1600,640 1600,720 0,760"), mix(SAND, CLAY, 0.2))
    for x in range(-900, 2600, 200):
        plate.stroke(
            [(800 + (x - 800) * 0.5, 640), (x, 1000)], mix(SAND, SLATE, 0.42), 3
        )


def _kiosk(plate: Plate) -> None:
    body, shade = DEEP, mix(DEEP, NIGHT, 0.45)
    plate.oval(900, 880, 330, 26, mix(SAND, SLATE, 0.5))
    plate.box(680, 400, 400, 480, body)
    plate.box(1000, 400, 80, 480, shade)
    plate.shape(
        trace("630,400 1130,400 1060,300 960,250 800,250 700,300"), mix(SEA, DEEP, 0.3)
    )
    plate.shape(trace("960,250 1060,300 1130,400 1000,400 930,250"), shade)
    plate.shape(arc(880, 252, 60, 46, 180, 360), mix(SEA, DEEP, 0.3))
    plate.box(876, 176, 8, 40, GOLD)
    plate.disc(880, 172, 11, GOLD)
    plate.box(716, 450, 260, 210, mix(GOLD, SAND, 0.35))
    plate.box(716, 450, 260, 26, mix(GOLD, CLAY, 0.4))
    plate.box(840, 476, 8, 40, NIGHT)
    plate.shape(trace("820,516 868,516 884,540 804,540"), BRICK)
    person(
        plate,
        850,
        860,
        330,
        Dress(coat=BRICK, legs=NIGHT, skin=SKINS[1], hair=mix(SLATE, BONE, 0.5)),
        Pose(facing=-1, front_hand=(0.2, 0.14), shaded=1),
    )
    plate.box(680, 660, 400, 220, body)
    plate.box(1000, 660, 80, 220, shade)
    plate.box(660, 652, 440, 18, mix(SAND, CLAY, 0.4))
    for strip in range(9):
        x = 630 + strip * 55.6
        ink = BONE if strip % 2 else BRICK
        plate.shape(
            [
                (x, 400),
                (x + 55.6, 400),
                (x + 55.6, 440),
                *arc(x + 27.8, 440, 27.8, 22, 0, 180),
            ],
            mix(ink, NIGHT, 0.2) if strip > 6 else ink,
        )


def _front_pages(plate: Plate) -> None:
    """Papers pegged on the counter and in the rack: bars of grey, never a letter."""
    pictures = (CLAY, SEA, GOLD, MOSS, SLATE, BRICK)
    spots = [(704 + i * 96, 690) for i in range(3)] + [
        (704 + i * 96, 790) for i in range(3)
    ]
    spots += [(1150, 560), (1210, 560), (1150, 660), (1210, 660)]
    plate.shape(trace("1136,540 1276,540 1284,880 1128,880"), mix(WINE, NIGHT, 0.4))
    for index, (x, y) in enumerate(spots):
        wide = 74 if index < 6 else 50
        plate.box(x, y, wide, 84, BONE if index % 2 else mix(BONE, SAND, 0.5))
        plate.box(x + 7, y + 8, wide - 14, 8, NIGHT)
        plate.box(x + 7, y + 22, wide * 0.5, 28, pictures[index % 6])
        for step in range(4):
            plate.box(x + 12 + wide * 0.5, y + 22 + step * 8, wide * 0.3, 3, SLATE)
        for step in range(3):
            plate.box(x + 7, y + 58 + step * 8, wide - 14, 3, SLATE)
    for layer in range(5):
        plate.box(
            430, 888 - layer * 18, 96, 15, BONE if layer % 2 else mix(BONE, SAND, 0.6)
        )
    plate.box(470, 814, 8, 89, BRICK)
