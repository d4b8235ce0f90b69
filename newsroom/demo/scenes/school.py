"""The yard of a school."""

from newsroom.demo.scenes.buildings import arcade
from newsroom.demo.scenes.curves import arc, bend, smooth, trace
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
from newsroom.demo.scenes.people import (
    SKINS,
    Dress,
    Pose,
    cast,
    person,
)
from newsroom.demo.scenes.plants import crown, trunk
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, sun


def school_yard(plate: Plate) -> None:
    """Break time: a ball, a plane tree, eight minutes left."""
    bands(plate, SEA, mix(SEA, MIST, 0.6), MIST, BONE, horizon=420, count=7)
    sun(plate, 1090, 130, 54, core=BONE, around=MIST)
    _school(plate)
    plate.box(0, 640, 1600, 360, mix(SAND, CLAY, 0.42))
    plate.shape(trace("0,640 1600,640 1600,668 0,668"), mix(CLAY, WINE, 0.25))
    plate.shape(
        smooth(trace("-40,760 180,720 460,740 640,800 520,880 160,900 -40,880")),
        mix(CLAY, WINE, 0.3),
    )
    _plane_tree(plate)
    _hopscotch(plate)
    _children(plate)


def _school(plate: Plate) -> None:
    wall, shade, roof = BONE, mix(SAND, CLAY, 0.3), mix(BRICK, CLAY, 0.3)
    plate.box(120, 220, 1480, 424, wall)
    plate.shape(trace("90,222 1600,222 1600,170 160,170"), roof)
    plate.box(120, 222, 1480, 14, mix(WINE, CLAY, 0.4))
    for x in range(200, 1600, 150):
        plate.box(x, 268, 74, 92, mix(SEA, DEEP, 0.35))
        plate.box(x, 268, 74, 10, shade)
        plate.box(x + 34, 268, 6, 92, wall)
        plate.box(x - 6, 360, 86, 8, shade)
    plate.box(120, 412, 1480, 16, shade)
    arcade(plate, 124, 450, 644, count=10, pitch=150, gap=108, ink=shade)
    arcade(plate, 136, 458, 644, count=10, pitch=150, gap=92, ink=mix(CLAY, WINE, 0.5))
    for index in range(10):
        if index % 3 == 1:
            plate.box(166 + index * 150, 520, 64, 124, mix(SEA, DEEP, 0.2))
            plate.disc(220 + index * 150, 586, 4, GOLD)
    plate.box(1290, 120, 60, 60, wall)
    plate.box(1290, 120, 24, 60, shade)
    plate.shape(trace("1280,122 1320,84 1360,122"), roof)
    plate.shape(smooth(trace("1308,166 1310,148 1320,140 1330,148 1332,166")), GOLD)


def _plane_tree(plate: Plate) -> None:
    bark, lit = mix(WINE, NIGHT, 0.35), mix(SAND, CLAY, 0.55)
    trunk(
        plate,
        [(330, 830), (340, 700), (322, 560), (336, 400)],
        46,
        mix(CLAY, WINE, 0.4),
        bark,
    )
    plate.shape(
        [
            *bend((330, 600), (400, 520), (520, 440)),
            *bend((528, 452), (420, 540), (352, 660)),
        ],
        bark,
    )
    plate.shape(
        [
            *bend((330, 580), (250, 500), (160, 440)),
            *bend((152, 452), (240, 530), (318, 640)),
        ],
        bark,
    )
    for x, y in ((336, 690), (346, 620), (330, 540)):
        plate.oval(x, y, 9, 16, lit)
    leaves = (mix(MOSS, NIGHT, 0.3), MOSS, mix(SAGE, GOLD, 0.25))
    for x, y, r in (
        (120, 380, 130),
        (520, 370, 140),
        (330, 240, 170),
        (200, 230, 120),
        (470, 220, 120),
        (330, 390, 110),
    ):
        crown(plate, x, y, r, leaves, sun=1)
    plate.pill(236, 800, 200, 20, mix(CLAY, SAND, 0.4), 8)
    plate.box(250, 818, 172, 34, mix(CLAY, WINE, 0.3))


def _hopscotch(plate: Plate) -> None:
    chalk = BONE
    for x, y, wide in (
        (1180, 900, 84),
        (1196, 862, 80),
        (1170, 828, 60),
        (1230, 828, 60),
        (1206, 796, 68),
        (1186, 768, 54),
        (1242, 768, 54),
    ):
        plate.stroke(
            [(x, y), (x + wide, y), (x + wide - 4, y - 30), (x + 4, y - 30), (x, y)],
            chalk,
            4,
        )


def _children(plate: Plate) -> None:
    shadow, smock, fair = mix(CLAY, WINE, 0.3), mix(SEA, MIST, 0.35), SKINS[2]
    running = Pose(
        stride=0.2, front_hand=(0.18, 0.06), back_hand=(-0.18, 0.1), shaded=-1
    )
    calling = Pose(
        facing=-1,
        stride=0.16,
        front_hand=(0.2, -0.06),
        back_hand=(-0.1, 0.2),
        shaded=-1,
    )
    jumping = Pose(
        stride=0.18, front_hand=(0.16, -0.16), back_hand=(-0.18, -0.1), shaded=-1
    )
    hopping = Pose(
        stride=0.02, front_hand=(0.18, 0.02), back_hand=(-0.18, 0.02), shaded=-1
    )
    waiting, walking = Pose(shaded=-1), Pose(stride=0.12, shaded=-1)
    for x, base, high, dress, pose in (
        (640, 800, 170, Dress(coat=BRICK, legs=SLATE), running),
        (900, 790, 166, Dress(coat=smock, legs=NIGHT), calling),
        (780, 900, 190, Dress(coat=GOLD, legs=DEEP), jumping),
        (1120, 770, 150, Dress(coat=smock, legs=SLATE, skin=fair), waiting),
        (1226, 862, 176, Dress(coat=BONE, legs=WINE, skin=fair), hopping),
        (500, 900, 184, Dress(coat=DEEP, legs=NIGHT, skin=fair), walking),
    ):
        cast(plate, x, base, high, shadow, -0.7)
        person(plate, x, base, high, dress, pose)
    plate.disc(716, 716, 22, BONE)
    plate.shape(arc(716, 716, 22, 22, 60, 220), mix(SAND, SLATE, 0.3))
    plate.oval(700, 832, 24, 7, shadow)
    for x, ink in ((250, BRICK), (300, GOLD), (356, SEA)):
        plate.pill(x, 750, 40, 46, ink, 9)
        plate.pill(x + 4, 770, 32, 24, mix(ink, NIGHT, 0.25), 5)
