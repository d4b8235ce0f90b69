"""Snow above the villages."""

from newsroom.demo.scenes.animals import sheep
from newsroom.demo.scenes.curves import arc, smooth, trace, triples
from newsroom.demo.scenes.land import ridge
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
from newsroom.demo.scenes.people import Dress, Pose, cast, person
from newsroom.demo.scenes.plants import cedar
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, sun


def snow_mountain(plate: Plate) -> None:
    """Winter: the first sun on the Djurdjura, a flock goes down to the village."""
    bands(
        plate,
        mix(SLATE, SEA, 0.55),
        mix(SEA, MIST, 0.5),
        mix(MIST, BONE, 0.5),
        mix(BONE, CLAY, 0.22),
        horizon=560,
    )
    sun(plate, 470, 190, 62, core=BONE, around=mix(MIST, BONE, 0.4))
    ridge(plate, 540, 150, mix(MIST, SEA, 0.3), rough=2.2)
    _peaks(plate)
    ridge(plate, 640, 80, mix(SEA, DEEP, 0.45), rough=1.8)
    for _ in range(60):
        x, y = plate.random.uniform(0, 1600), 606 + plate.random.uniform(-10, 46)
        cedar(
            plate,
            x,
            y,
            plate.random.uniform(34, 58),
            mix(DEEP, SEA, 0.3),
            mix(DEEP, NIGHT, 0.4),
        )
    ridge(plate, 700, 60, mix(MOSS, SEA, 0.2), rough=1.2)
    _village(plate)
    _pasture(plate)


def _peaks(plate: Plate) -> None:
    rock, snow = mix(SLATE, SEA, 0.35), BONE
    shade, blue = mix(SLATE, DEEP, 0.35), mix(MIST, SEA, 0.35)
    for left, right, crest, cap_left, cap_right in (
        (
            "150,640",
            "700,640",
            "420,360 446,430 410,500 450,640",
            "420,360 330,456 352,470 300,520 360,500 380,548 410,500 446,430",
            "420,360 446,430 410,500 452,520 480,490 520,530 530,480",
        ),
        (
            "930,640",
            "1560,640",
            "1240,300 1210,390 1262,480 1220,640",
            "1240,300 1130,420 1150,450 1076,520 1160,490 1190,560 1262,480 1210,390",
            "1240,300 1210,390 1262,480 1310,560 1350,500 1420,540 1360,440",
        ),
        (
            "420,640",
            "1230,640",
            "820,160 850,270 796,380 860,480 820,640",
            "820,160 690,320 716,350 610,440 700,420 660,520 750,460 780,560 796,380 850,270",
            "820,160 850,270 796,380 860,480 900,560 930,450 1010,520"
            " 1000,430 1090,480 960,310",
        ),
    ):
        ridge_line = trace(crest)
        plate.shape([*trace(left), *ridge_line], rock)
        plate.shape([*trace(right), *ridge_line], shade)
        plate.shape(trace(cap_left), snow)
        plate.shape(trace(cap_right), blue)


def _village(plate: Plate) -> None:
    places = trace(
        "930,690 1010,676 1090,690 1170,700 970,730 1060,738"
        " 1140,746 1230,740 880,744 1000,782 1110,790 1200,786"
    )
    for index, (x, y) in enumerate(places):
        _house(plate, x, y, index)
    plate.box(1058, 586, 22, 80, BONE)
    plate.box(1070, 586, 10, 80, mix(SAND, SLATE, 0.3))
    plate.box(1052, 580, 34, 8, mix(SAND, CLAY, 0.4))
    plate.shape(arc(1069, 580, 11, 14, 180, 360), mix(SEA, MIST, 0.2))


def _house(plate: Plate, x: float, y: float, index: int) -> None:
    lit = mix(SAND, BONE, 0.4) if index % 2 else BONE
    wide, high = 62 + index * 2, 40 + index * 2
    eaves, top = y - high, y - high - 24
    plate.box(x, eaves, wide, high, lit)
    plate.box(x + wide * 0.62, eaves, wide * 0.38, high, mix(SAND, SLATE, 0.35))
    left, right = (x - 5, eaves), (x + wide + 5, eaves)
    peak, end = (x + wide * 0.24, top), (x + wide * 0.86, top)
    plate.shape([left, peak, end, right], BRICK)
    plate.shape([(x + wide * 0.62, eaves), (x + wide * 0.5, top), end, right], WINE)
    window = SLATE if index % 4 else GOLD
    plate.box(x + wide * 0.2, y - high * 0.62, 9, 13, window)


def _pasture(plate: Plate) -> None:
    edge = smooth(trace("0,740 260,750 520,800 800,800 1100,830 1350,800 1600,810"))
    plate.shape([*edge, (1600, 1000), (0, 1000)], mix(MOSS, SAGE, 0.45))
    edge = smooth(trace("0,850 300,860 640,900 1000,890 1300,910 1600,880"))
    plate.shape([*edge, (1600, 1000), (0, 1000)], mix(MOSS, NIGHT, 0.1))
    patches = "120,800,150 620,850,120 1380,860,160 300,930,190 1150,960,140"
    for x, y, wide in triples(patches):
        plate.oval(x + wide / 2, y, wide / 2, wide * 0.09, mix(BONE, MIST, 0.3))
    path = smooth(trace("960,790 900,830 960,870 760,920 640,1000"))
    back = smooth(trace("790,1000 850,930 1010,876 950,830 1000,790"))
    plate.shape([*path, *back], mix(SAND, SAGE, 0.25))
    for x, y, high in triples("90,850,250 210,880,190 1480,880,260 1390,850,170"):
        cedar(plate, x, y, high, mix(MOSS, SAGE, 0.2), mix(MOSS, INK, 0.4))
    _flock(plate)


def _flock(plate: Plate) -> None:
    places = (
        "640,842,52 700,856,56 590,872,58 770,872,58"
        " 660,896,64 740,918,68 570,920,68 840,900,62"
    )
    for x, y, size in triples(places):
        sheep(plate, x, y, size, BONE, mix(SAND, SLATE, 0.35), NIGHT)
    burnous = Dress(coat=mix(BRICK, WINE, 0.3), robe=True, scarf=mix(SAND, BONE, 0.5))
    cast(plate, 480, 910, 150, mix(MOSS, INK, 0.4), 0.6)
    person(plate, 480, 910, 164, burnous, Pose(front_hand=(0.2, 0.1)))
    plate.stroke([(514, 770), (522, 912)], mix(SAND, WINE, 0.4), 5)
