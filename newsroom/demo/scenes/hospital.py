"""A corridor, a nurse, a patient."""

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
from newsroom.demo.scenes.people import SKINS, Dress, Pose, person
from newsroom.demo.scenes.perspective import Edge, Wall
from newsroom.demo.scenes.plate import Plate, Point

LEFT = Wall(Edge(-40, -160, 1080), Edge(640, 290, 560))
RIGHT = Wall(Edge(1640, -240, 1140), Edge(900, 290, 560))


def clinic(plate: Plate) -> None:
    """Morning round: a nurse wheels a patient down the corridor."""
    plate.wash(mix(MIST, BONE, 0.55))
    plate.shape(trace("-40,-160 640,290 900,290 1640,-240"), mix(BONE, MIST, 0.2))
    plate.shape(trace("-40,1080 640,560 900,560 1640,1140"), mix(MIST, SAND, 0.35))
    plate.shape(LEFT.panel(0, 0, 1, 1), mix(MIST, SEA, 0.18))
    plate.shape(LEFT.panel(0, 0.62, 1, 1), mix(SEA, MIST, 0.35))
    plate.shape(RIGHT.panel(0, 0, 1, 1), mix(BONE, MIST, 0.4))
    plate.shape(RIGHT.panel(0, 0.62, 1, 1), mix(MIST, SEA, 0.35))
    _ceiling(plate)
    _bay(plate)
    _doors(plate)
    _bench(plate)
    _round(plate)


def _ceiling(plate: Plate) -> None:
    for near, far in ((0.02, 0.3), (0.42, 0.62), (0.72, 0.88)):
        a, b, c, d = (
            _between(u, v)
            for u, v in ((near, 0.42), (near, 0.58), (far, 0.58), (far, 0.42))
        )
        plate.shape([a, b, c, d], BONE)
    for u in (0.36, 0.68):
        plate.stroke([_between(u, 0), _between(u, 1)], mix(BONE, MIST, 0.6), 3)


def _between(u: float, v: float, level: float = 0.0) -> Point:
    """A point of the ceiling (level 0) or of the floor (level 1) between both walls."""
    (ax, ay), (bx, by) = LEFT.at(u, level), RIGHT.at(u, level)
    return ax + (bx - ax) * v, ay + (by - ay) * v


def _bay(plate: Plate) -> None:
    plate.box(640, 290, 260, 270, mix(MIST, SEA, 0.15))
    plate.box(664, 312, 212, 210, BONE)
    plate.box(664, 312, 212, 96, mix(MIST, BONE, 0.55))
    plate.shape(
        smooth(trace("664,470 720,430 780,452 830,424 876,456"))
        + trace("876,522 664,522"),
        mix(SAGE, MIST, 0.35),
    )
    plate.disc(722, 380, 26, SAND)
    for x in (732, 802):
        plate.box(x, 312, 6, 210, mix(MIST, SLATE, 0.15))
    plate.box(664, 412, 212, 5, mix(MIST, SLATE, 0.15))
    light = mix(BONE, SAND, 0.25)
    plate.shape(
        [
            _between(0.97, 0.12, 1),
            _between(0.97, 0.88, 1),
            _between(0.3, 0.74, 1),
            _between(0.3, 0.3, 1),
        ],
        light,
    )


def _doors(plate: Plate) -> None:
    for wall, starts, ink in (
        (LEFT, (0.1, 0.4, 0.68), DEEP),
        (RIGHT, (0.22, 0.52, 0.78), mix(SEA, DEEP, 0.2)),
    ):
        for start in starts:
            end = start + 0.17
            plate.shape(
                wall.panel(start - 0.015, 0.26, end + 0.015, 1), mix(BONE, SAND, 0.2)
            )
            plate.shape(wall.panel(start, 0.29, end, 1), ink)
            plate.shape(
                wall.panel(start + 0.055, 0.36, end - 0.04, 0.56), mix(MIST, SEA, 0.2)
            )
            plate.shape(wall.panel(end - 0.028, 0.66, end - 0.012, 0.7), GOLD)
        plate.shape(
            wall.panel(0, 0.6, 1, 0.635),
            mix(BRICK, CLAY, 0.35) if wall is RIGHT else BRICK,
        )
        plate.shape(wall.panel(0, 0.965, 1, 1), mix(SLATE, SEA, 0.4))
        for start in starts:
            plate.shape(wall.panel(start, 0.59, start + 0.17, 0.64), ink)


def _bench(plate: Plate) -> None:
    plate.shape(trace("196,764 400,640 452,640 262,770"), GOLD)
    plate.shape(trace("196,764 262,770 262,792 196,786"), mix(GOLD, WINE, 0.4))
    plate.shape(trace("262,770 452,640 452,656 262,792"), mix(GOLD, WINE, 0.25))
    for x, y, h in ((206, 784, 90), (254, 790, 90), (440, 656, 52), (398, 660, 40)):
        plate.box(x, y, 7, h, SLATE)
    _pot(plate, 1322, 826)


def _pot(plate: Plate, x: float, y: float) -> None:
    plate.oval(x + 14, y + 92, 76, 10, mix(MIST, SLATE, 0.35))
    plate.shape(trace("-53,92 -41,0 41,0 53,92", x, y), BRICK)
    plate.shape(trace("5,92 5,0 41,0 53,92", x, y), WINE)
    for angle, far in ((-70, 130), (-40, 150), (-10, 170), (18, 160), (46, 140)):
        root, tip = (x, y + 6), (x + angle * 1.5, y - far)
        side = 16 if angle < 0 else -16
        leaf = bend(root, (x + angle * 0.3 - side, y - far * 0.7), tip)
        back = bend(tip, (x + angle * 0.9 + side, y - far * 0.4), root)
        plate.shape([*leaf, *back], MOSS if angle % 4 else SAGE)


def _round(plate: Plate) -> None:
    shadow = mix(MIST, SLATE, 0.35)
    plate.oval(820, 852, 190, 16, shadow)
    person(
        plate,
        740,
        846,
        330,
        Dress(
            coat=BONE,
            legs=mix(BONE, MIST, 0.6),
            skin=SKINS[1],
            scarf=mix(SEA, DEEP, 0.3),
            shoes=BONE,
        ),
        Pose(
            facing=1,
            stride=0.1,
            front_hand=(0.24, 0.2),
            back_hand=(0.2, 0.22),
            shaded=-1,
        ),
    )
    plate.rod([(826, 640), (860, 660), (866, 790)], NIGHT, 9)
    plate.shape(trace("862,640 884,636 896,760 872,770"), WINE)
    plate.shape(smooth(trace("868,744 874,660 900,640 926,660 934,752")), GOLD)
    plate.oval(902, 612, 24, 28, SKINS[2])
    plate.shape(arc(902, 608, 26, 26, 165, 345), mix(SLATE, BONE, 0.5))
    plate.shape(trace("870,740 1000,740 1006,776 872,778"), mix(SEA, SLATE, 0.3))
    plate.shape(trace("972,744 1004,744 1000,834 974,834"), mix(SEA, SLATE, 0.5))
    plate.shape(trace("966,832 1030,832 1034,842 966,842"), NIGHT)
    plate.rod([(916, 680), (950, 728), (986, 730)], GOLD, 16)
    for x, r in ((886, 62), (990, 24)):
        plate.stroke(arc(x, 846 - r, r, r, 0, 360), NIGHT, 8)
        plate.disc(x, 846 - r, 7, NIGHT)
    for turn in range(0, 360, 45):
        plate.stroke(
            [(886, 784), arc(886, 784, 60, 60, turn, turn + 1, 1)[0]], SLATE, 2
        )
