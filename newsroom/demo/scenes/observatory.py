"""The dome under the stars of the Hoggar."""

from newsroom.demo.scenes.curves import arc, bend, smooth, trace
from newsroom.demo.scenes.land import ridge, stone
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
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
from newsroom.demo.scenes.people import Dress, Pose, person
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, milky_way, stars


def observatory_night(plate: Plate) -> None:
    """Night: the dome is open, the astronomer steps out on the gallery."""
    bands(
        plate,
        INK,
        NIGHT,
        mix(NIGHT, SLATE, 0.6),
        mix(SLATE, SEA, 0.45),
        horizon=760,
        count=9,
    )
    path = smooth(
        trace("-40,60 200,120 420,130 660,210 900,330 1150,400 1400,520 1640,600"), 5
    )
    veil = [mix(NIGHT, SLATE, 0.55), mix(SLATE, SEA, 0.25), mix(SLATE, MIST, 0.3)]
    milky_way(plate, path, veil, 120)
    stars(plate, 320, 640)
    ridge(plate, 740, 110, mix(SLATE, NIGHT, 0.35), rough=1.8)
    _teeth(plate)
    ridge(plate, 880, 90, mix(NIGHT, SLATE, 0.22), rough=0.8)
    _base(plate)
    _dome(plate)
    plate.shape(
        smooth(trace("0,880 260,868 500,884 760,906 1100,890 1340,868 1600,884"))
        + trace("1600,1000 0,1000"),
        INK,
    )
    for x, y, r in ((180, 890, 30), (240, 894, 18), (1420, 886, 40), (1360, 892, 20)):
        stone(plate, x, y, r, mix(NIGHT, SLATE, 0.5), NIGHT, sun_left=True)
    _observer(plate)


def _teeth(plate: Plate) -> None:
    lit, shade = mix(SLATE, MIST, 0.08), mix(NIGHT, SLATE, 0.45)
    for x, wide, high in (
        (150, 170, 190),
        (300, 120, 120),
        (1290, 150, 170),
        (1430, 200, 240),
    ):
        outline = [
            (x - wide, 790),
            (x - wide * 0.4, 790 - high * 0.5),
            (x - wide * 0.18, 790 - high),
            (x + wide * 0.14, 790 - high * 0.94),
            (x + wide * 0.4, 790 - high * 0.45),
            (x + wide, 790),
        ]
        plate.shape(outline, shade)
        plate.shape(
            [*outline[:3], (x - wide * 0.05, 790 - high * 0.5), (x - wide * 0.2, 790)],
            lit,
        )


def _base(plate: Plate) -> None:
    lit, shade = mix(MIST, BONE, 0.3), mix(SLATE, MIST, 0.2)
    plate.box(520, 640, 560, 260, lit)
    plate.box(860, 640, 220, 260, shade)
    plate.box(500, 618, 600, 26, mix(BONE, MIST, 0.4))
    plate.box(860, 618, 240, 26, mix(SLATE, MIST, 0.4))
    for x in range(506, 1100, 37):
        plate.box(x, 566, 3, 54, NIGHT)
    for y in (566, 590):
        plate.box(500, y, 600, 3.5, NIGHT)
    for x in (590, 700, 940):
        plate.box(x, 700, 44, 62, GOLD if x == 700 else mix(SLATE, NIGHT, 0.4))
        plate.box(x, 729, 44, 4, NIGHT)
    plate.box(782, 760, 60, 140, WINE)
    plate.box(782, 760, 60, 9, BRICK)
    plate.shape(trace("782,900 842,900 900,930 740,930"), mix(GOLD, NIGHT, 0.55))
    plate.disc(812, 742, 8, GOLD)
    plate.box(1080, 770, 190, 130, mix(SLATE, MIST, 0.1))
    plate.box(1070, 758, 210, 14, mix(SLATE, MIST, 0.35))
    for x in (1112, 1192):
        plate.box(x, 804, 40, 34, SAND)


def _dome(plate: Plate) -> None:
    lit, body, shade = BONE, mix(MIST, BONE, 0.35), mix(SLATE, MIST, 0.25)
    plate.box(556, 560, 488, 62, mix(SLATE, NIGHT, 0.2))
    plate.shape(arc(800, 570, 250, 262, 180, 360), body)
    left = bend((765, 310), (640, 400), (622, 570))
    plate.shape([*arc(800, 570, 250, 262, 180, 262), *left], lit)
    right = bend((978, 570), (960, 400), (865, 316))
    plate.shape([*arc(800, 570, 250, 262, 285, 360), *right], shade)
    for turn in (215, 242):
        x, y = arc(800, 570, 250, 262, turn, turn + 1, 1)[0]
        foot = (800 + (x - 800) * 0.86, 570)
        pull = ((x + 800) / 2 + (x - 800) * 0.42, 480)
        plate.stroke(bend((x, y), pull, foot), mix(SLATE, MIST, 0.45), 2.5)
    slit = bend((868, 306), (806, 400), (806, 570))
    plate.shape([*bend((700, 570), (706, 380), (790, 300)), *slit], INK)
    leaf = bend((880, 312), (824, 410), (826, 570))
    plate.shape([*reversed(slit), *leaf], mix(BONE, SAND, 0.5))
    _telescope(plate)
    plate.box(548, 556, 504, 16, mix(BONE, MIST, 0.3))


def _telescope(plate: Plate) -> None:
    plate.rod([(760, 560), (778, 430)], mix(SLATE, NIGHT, 0.2), 26)
    plate.shape(trace("742,470 800,448 880,236 838,220"), GOLD)
    plate.shape(trace("774,458 800,448 880,236 860,228"), mix(GOLD, WINE, 0.4))
    plate.shape(trace("832,214 888,236 882,252 826,231"), mix(BONE, SAND, 0.4))


def _observer(plate: Plate) -> None:
    person(
        plate,
        640,
        619,
        96,
        Dress(coat=BRICK, legs=INK),
        Pose(front_hand=(0.17, -0.1), shaded=1),
    )
    plate.shape(
        trace("1040,900 1200,900 1215,858 1190,828 1090,828 1060,858"),
        mix(SLATE, NIGHT, 0.3),
    )
    plate.shape(trace("1092,836 1130,836 1130,858 1072,858"), mix(MIST, SLATE, 0.4))
    for x in (1084, 1172):
        plate.disc(x, 900, 20, INK)
    plate.disc(1206, 872, 6, SAND)
