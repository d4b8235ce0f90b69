"""The press hall."""

from newsroom.demo.scenes.curves import arc, trace
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    DEEP,
    GOLD,
    INK,
    MIST,
    NIGHT,
    SAND,
    SEA,
    SLATE,
    WINE,
    mix,
)
from newsroom.demo.scenes.people import SKINS, Dress, Pose, person
from newsroom.demo.scenes.plate import Plate


def press_room(plate: Plate) -> None:
    """Night run: the web climbs from tower to tower and the copies come out."""
    plate.wash(mix(DEEP, NIGHT, 0.5))
    _hall(plate)
    _web(plate)
    for index, x in enumerate((190, 520, 850)):
        _tower(plate, x, index)
    _folder(plate)
    plate.box(0, 800, 1600, 200, mix(SAND, SLATE, 0.55))
    plate.box(0, 800, 1600, 10, mix(SAND, SLATE, 0.25))
    for x in (300, 640, 980, 1320):
        plate.oval(x, 890, 150, 44, mix(SAND, SLATE, 0.42))
    _copies(plate)
    _pressman(plate)
    _bundles(plate)


def _hall(plate: Plate) -> None:
    beam = mix(NIGHT, DEEP, 0.25)
    for x in range(-40, 1700, 230):
        plate.shape(
            [(x, 0), (x + 120, 0), (x + 150, 800), (x - 30, 800)],
            mix(DEEP, NIGHT, 0.42),
        )
    plate.box(0, 66, 1600, 20, beam)
    plate.box(0, 150, 1600, 10, beam)
    for x in range(0, 1600, 64):
        plate.stroke([(x, 86), (x + 32, 150), (x + 64, 86)], beam, 5)
    for x in (300, 640, 980, 1320):
        plate.glaze(
            [(x - 50, 196), (x + 50, 196), (x + 170, 800), (x - 170, 800)], SEA, 0.18
        )
        plate.stroke([(x, 150), (x, 180)], beam, 4)
        plate.shape([(x - 30, 176), (x + 30, 176), (x + 60, 198), (x - 60, 198)], NIGHT)
        plate.box(x - 56, 196, 112, 8, SAND)


def _web(plate: Plate) -> None:
    """The paper: bone where the lamps reach it, sand on its way down."""
    light, dim = BONE, mix(SAND, SLATE, 0.2)
    plate.shape(trace("0,700 40,700 250,262 250,226 226,226"), dim)
    for x in (190, 520, 850):
        plate.shape(
            [(x + 46, 236), (x + 110, 236), (x + 110, 800), (x + 46, 800)], light
        )
    for left, right in ((300, 580), (630, 910), (960, 1230)):
        plate.shape(
            [(left - 4, 236), (right, 206), (right + 20, 226), (left + 6, 262)], light
        )
        plate.shape(
            [(left - 4, 254), (left + 6, 262), (right + 20, 226), (right + 8, 222)], dim
        )
    plate.shape(trace("1216,206 1250,226 1250,520 1200,520 1200,226"), light)
    plate.shape(trace("1232,214 1250,226 1250,520 1232,520"), dim)
    for step in range(5):
        for column in (0, 1):
            plate.box(
                1206 + column * 14,
                262 + step * 50,
                10,
                34,
                mix(SLATE, MIST, 0.35 if (step + column) % 3 else 0.05),
            )


def _tower(plate: Plate, x: float, index: int) -> None:
    body, lit, dark = (
        mix(SLATE, NIGHT, 0.2),
        mix(SLATE, SEA, 0.4),
        mix(NIGHT, SLATE, 0.15),
    )
    plate.box(x - 62, 290, 280, 512, body)
    plate.box(x - 62, 290, 46, 512, lit)
    plate.box(x + 172, 290, 46, 512, dark)
    plate.box(x - 76, 276, 308, 22, lit)
    plate.box(x + 32, 300, 92, 500, dark)
    plate.box(x + 46, 300, 64, 500, BONE)
    plate.box(x + 92, 300, 18, 500, mix(SAND, SLATE, 0.2))
    for level, ink in enumerate((mix(SEA, MIST, 0.3), BRICK, GOLD, NIGHT)):
        y = 354 + level * 116
        for side in (-1, 1):
            cx = x + 78 + side * 62
            plate.disc(cx, y, 40, mix(NIGHT, INK, 0.4))
            plate.disc(cx, y, 33, mix(MIST, SLATE, 0.3))
            plate.shape(arc(cx, y, 33, 33, 20, 160), mix(SLATE, MIST, 0.25))
            plate.disc(cx, y, 13, ink)
        for row in range(3):
            plate.box(x + 50, y - 12 + row * 26, 40, 14, mix(SLATE, MIST, 0.3))
    for y in (300, 420, 536, 652):
        plate.box(x - 66, y, 34, 5, GOLD if index == 1 else mix(GOLD, NIGHT, 0.35))
    plate.disc(x + 78, 240, 30, dark)
    plate.disc(x + 78, 240, 20, mix(MIST, SLATE, 0.25))


def _folder(plate: Plate) -> None:
    plate.disc(1226, 216, 30, NIGHT)
    plate.disc(1226, 216, 20, mix(MIST, SLATE, 0.25))
    plate.shape(trace("1160,500 1300,500 1260,640 1200,640"), mix(SAND, SLATE, 0.15))
    plate.shape(trace("1230,500 1300,500 1260,640 1230,640"), mix(SAND, SLATE, 0.35))
    plate.box(1120, 620, 240, 182, BRICK)
    plate.box(1290, 620, 70, 182, WINE)
    plate.box(1110, 610, 260, 18, mix(CLAY, BRICK, 0.4))
    for x in (1170, 1240):
        plate.disc(x, 700, 30, NIGHT)
        plate.disc(x, 700, 20, mix(MIST, SLATE, 0.2))


def _copies(plate: Plate) -> None:
    """The stream of folded papers, one scale upon another."""
    belt = NIGHT
    plate.shape(trace("1340,742 1600,800 1600,836 1340,770"), belt)
    for index in range(13):
        x, y = 1330 + index * 24, 716 + index * 5.4
        plate.shape(
            [(x, y), (x + 46, y + 9), (x + 30, y + 34), (x - 14, y + 24)],
            BONE if index % 2 else mix(BONE, SAND, 0.7),
        )
        plate.stroke([(x + 6, y + 9), (x + 30, y + 14)], SLATE, 3)
    for x in (1380, 1500):
        plate.box(x, 780, 14, 90, belt)


def _pressman(plate: Plate) -> None:
    plate.shape(trace("660,934 800,934 1000,952 860,956"), mix(SLATE, SAND, 0.25))
    person(
        plate,
        740,
        940,
        330,
        Dress(coat=mix(SEA, DEEP, 0.3), legs=mix(DEEP, NIGHT, 0.3), skin=SKINS[1]),
        Pose(facing=1, front_hand=(0.2, 0.16), back_hand=(0.16, 0.2), shaded=-1),
    )
    plate.shape(trace("776,686 846,664 850,760 780,782"), BONE)
    plate.shape(trace("846,664 910,690 912,784 850,760"), mix(SAND, BONE, 0.25))
    plate.shape(trace("786,696 838,680 838,690 786,706"), NIGHT)
    plate.shape(trace("786,712 812,704 812,742 786,750"), CLAY)
    for step in range(4):
        plate.stroke([(820, 702 + step * 12), (840, 696 + step * 12)], SLATE, 2.5)
        plate.stroke([(858, 692 + step * 18), (902, 710 + step * 18)], SLATE, 2.5)
    for step in range(2):
        plate.stroke([(788, 760 + step * 9), (838, 744 + step * 9)], SLATE, 2.5)


def _bundles(plate: Plate) -> None:
    for x, base, layers in (
        (1080, 920, 4),
        (1240, 960, 6),
        (330, 960, 5),
        (200, 930, 3),
    ):
        for layer in range(layers):
            y = base - layer * 24
            plate.box(x, y - 22, 128, 21, BONE if layer % 2 else mix(BONE, SAND, 0.6))
            plate.box(x + 96, y - 22, 32, 21, mix(SAND, SLATE, 0.3))
            plate.box(x, y - 11, 128, 1.6, mix(SAND, SLATE, 0.3))
        top = base - layers * 24
        plate.shape(
            [(x, top + 2), (x + 30, top - 22), (x + 150, top - 22), (x + 128, top + 2)],
            BONE,
        )
        plate.shape(
            [
                (x + 128, top + 2),
                (x + 150, top - 22),
                (x + 150, base - 24),
                (x + 128, base),
            ],
            mix(SLATE, SAND, 0.3),
        )
        plate.shape(
            [
                (x + 58, top + 2),
                (x + 84, top - 22),
                (x + 92, top - 22),
                (x + 66, top + 2),
            ],
            BRICK,
        )
        plate.box(x + 58, top + 2, 8, base - top - 3, BRICK)
