"""The reading room."""

from newsroom.demo.scenes.curves import arch, bend, smooth, trace
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
    SAND,
    SEA,
    SLATE,
    WINE,
    mix,
)
from newsroom.demo.scenes.people import HAIR, SKINS
from newsroom.demo.scenes.plate import Plate

BINDINGS = (BRICK, GOLD, SEA, DEEP, BONE, WINE, CLAY, SAND, SLATE, mix(SEA, MIST, 0.4))


def library_reader(plate: Plate) -> None:
    """Evening: the last reader, under the only lamp still lit."""
    plate.wash(mix(PLUM, NIGHT, 0.62))
    _gallery(plate)
    _shelves(plate, 40, 560, 440, 800)
    _shelves(plate, 1040, 1560, 440, 800)
    _window(plate)
    _ladder(plate)
    plate.box(0, 800, 1600, 200, mix(PLUM, NIGHT, 0.45))
    for x in range(-200, 1900, 170):
        plate.stroke(
            [(800 + (x - 800) * 0.75, 800), (x, 1000)], mix(PLUM, NIGHT, 0.65), 4
        )
    _lamplight(plate)
    _reader(plate)
    _table(plate)


def _books(plate: Plate, left: float, right: float, shelf: float, tall: float) -> None:
    x = left
    while x < right - 10:
        wide = plate.random.uniform(11, 25)
        high = tall * plate.random.uniform(0.66, 0.96)
        ink = mix(plate.random.choice(BINDINGS), NIGHT, 0.26)
        if plate.random.random() < 0.05 and x < right - 60:
            plate.shape(
                [
                    (x + 22, shelf - high),
                    (x + 22 + wide, shelf - high + 6),
                    (x + wide, shelf),
                    (x, shelf),
                ],
                ink,
            )
            x += wide + 26
            continue
        wide = min(wide, right - x)
        plate.box(x, shelf - high, wide - 1.5, high, ink)
        if wide > 14:
            plate.box(x + 2, shelf - high * 0.84, wide - 6, 4, mix(ink, SAND, 0.5))
        x += wide


def _shelves(
    plate: Plate, left: float, right: float, top: float, bottom: float
) -> None:
    wood, edge = mix(WINE, NIGHT, 0.55), mix(BRICK, NIGHT, 0.45)
    plate.box(left, top, right - left, bottom - top, mix(PLUM, INK, 0.6))
    lines = 4
    step = (bottom - top) / lines
    middle = (left + right) / 2
    for line in range(1, lines + 1):
        shelf = top + line * step - 8
        _books(plate, left + 14, middle - 6, shelf, step - 16)
        _books(plate, middle + 8, right - 12, shelf, step - 16)
        plate.box(left, shelf, right - left, 9, wood)
        plate.box(left, shelf, right - left, 3, edge)
    for x in (left, middle - 7, right - 14):
        plate.box(x, top - 10, 14, bottom - top + 10, wood)
    plate.box(left - 10, top - 22, right - left + 20, 16, edge)


def _gallery(plate: Plate) -> None:
    wood, edge = mix(WINE, NIGHT, 0.55), mix(BRICK, NIGHT, 0.4)
    for shelf in (120, 240, 360):
        _books(plate, 0, 560, shelf, 100)
        _books(plate, 1040, 1600, shelf, 100)
        plate.box(0, shelf, 1600, 10, wood)
    for x in (0, 180, 370, 546, 1040, 1220, 1410, 1586):
        plate.box(x, 0, 14, 380, wood)
    plate.box(0, 372, 1600, 34, edge)
    plate.box(0, 398, 1600, 10, wood)
    for x in range(8, 1600, 26):
        plate.box(x, 318, 5, 56, mix(GOLD, NIGHT, 0.5))
    plate.box(0, 312, 1600, 8, mix(GOLD, NIGHT, 0.4))


def _window(plate: Plate) -> None:
    """A tall bay on the blue hour, and a first star."""
    stone = mix(CLAY, NIGHT, 0.45)
    plate.shape(arch(560, 40, 480, 800), mix(PLUM, NIGHT, 0.4))
    plate.shape(arch(600, 80, 400, 800), stone)
    plate.shape(arch(622, 102, 356, 790), mix(DEEP, SEA, 0.3))
    plate.shape([*arch(622, 102, 356, 420)], mix(DEEP, NIGHT, 0.35))
    plate.shape(
        [(622, 400), *bend((622, 400), (760, 380), (978, 420)), (978, 540), (622, 540)],
        mix(DEEP, SEA, 0.05),
    )
    plate.shape(
        [
            (622, 640),
            *smooth(trace("622,640 700,600 800,630 900,590 978,620")),
            (978, 790),
            (622, 790),
        ],
        mix(DEEP, NIGHT, 0.5),
    )
    plate.disc(700, 290, 26, BONE)
    plate.disc(714, 282, 24, mix(DEEP, NIGHT, 0.35))
    for x, y in ((860, 220), (900, 330), (800, 180), (930, 470), (680, 430)):
        plate.disc(x, y, 2.4, BONE)
    for x in (736, 858):
        plate.box(x, 104, 8, 690, stone)
    for y in (290, 450, 610):
        plate.box(622, y, 356, 8, stone)
    plate.box(580, 786, 440, 18, mix(CLAY, NIGHT, 0.3))


def _ladder(plate: Plate) -> None:
    wood = mix(GOLD, PLUM, 0.35)
    for step in range(10):
        t = step / 10
        plate.stroke(
            [(1236 + 74 * t, 800 - 390 * t), (1300 + 74 * t, 800 - 390 * t)], wood, 6
        )
    plate.stroke([(1230, 820), (1312, 400)], wood, 9)
    plate.stroke([(1296, 820), (1378, 400)], wood, 9)


def _lamplight(plate: Plate) -> None:
    plate.glaze(trace("900,620 980,620 1230,860 560,860"), GOLD, 0.26)
    plate.glaze(trace("914,620 966,620 1110,860 700,860"), SAND, 0.22)


def _reader(plate: Plate) -> None:
    coat, shade = BRICK, WINE
    plate.box(520, 700, 20, 200, mix(WINE, NIGHT, 0.5))
    plate.box(520, 700, 16, 170, mix(BRICK, NIGHT, 0.4))
    plate.shape(
        smooth(trace("566,868 560,760 580,690 630,650 676,656 706,700 722,780 726,868"))
        + trace("726,868 566,868"),
        coat,
    )
    plate.shape(
        smooth(trace("566,868 560,760 580,690 612,662 606,740 616,868"))
        + trace("616,868 566,868"),
        shade,
    )
    plate.rod([(684, 700), (736, 806), (806, 816)], mix(coat, CLAY, 0.3), 44)
    plate.rod([(806, 816), (842, 806)], SKINS[2], 24)
    plate.box(636, 622, 36, 50, mix(SKINS[2], NIGHT, 0.15))
    plate.oval(668, 588, 46, 54, SKINS[2])
    plate.shape(
        smooth(
            trace(
                "694,556 680,526 640,520 606,548 600,610 618,650 640,646 646,606 660,572 694,562"
            )
        ),
        HAIR,
    )
    plate.disc(604, 604, 26, HAIR)


def _table(plate: Plate) -> None:
    wood, top = mix(WINE, NIGHT, 0.45), mix(CLAY, WINE, 0.35)
    plate.shape(trace("820,838 940,806 1060,838 940,848"), BONE)
    plate.shape(trace("820,838 940,806 940,848"), mix(BONE, SAND, 0.7))
    for step in range(4):
        plate.stroke(
            [(962, 818 + step * 7), (1030, 834 + step * 2)], mix(SAND, SLATE, 0.25), 2
        )
    plate.box(360, 848, 880, 22, top)
    plate.box(560, 848, 620, 8, mix(SAND, CLAY, 0.4))
    plate.box(360, 868, 880, 14, wood)
    for x in (400, 1170):
        plate.box(x, 880, 30, 120, wood)
    plate.box(1076, 838, 90, 12, BRICK)
    plate.box(1070, 822, 100, 16, DEEP)
    plate.box(1082, 808, 84, 14, mix(SAND, GOLD, 0.4))
    plate.shape(trace("420,848 424,800 470,800 474,848"), SEA)
    plate.box(932, 640, 10, 206, GOLD)
    plate.shape(trace("900,836 974,836 984,848 890,848"), mix(GOLD, WINE, 0.3))
    plate.shape(trace("900,572 976,572 1012,634 864,634"), MOSS)
    plate.shape(trace("900,572 928,572 900,634 864,634"), mix(MOSS, SEA, 0.45))
    plate.box(864, 630, 148, 8, SAND)
