"""The table before the talks."""

from newsroom.demo.scenes.curves import arch, bend, smooth, trace
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    DEEP,
    GOLD,
    MIST,
    MOSS,
    NIGHT,
    PLUM,
    SAND,
    SEA,
    WINE,
    Ink,
    mix,
)
from newsroom.demo.scenes.people import Dress, Pose, person
from newsroom.demo.scenes.perspective import Edge, Wall
from newsroom.demo.scenes.plate import Plate, Point

DEPTHS = (2.9, 2.42, 2.0, 1.64, 1.34)


def conference_table(plate: Plate) -> None:
    """Early: the chairs are set in two rows, and nobody has come yet."""
    wall = mix(SAND, CLAY, 0.35)
    plate.wash(mix(BONE, SAND, 0.55))
    plate.shape(trace("0,0 1600,0 1140,170 460,170"), mix(BONE, SAND, 0.25))
    plate.shape(trace("120,0 1480,0 1080,150 520,150"), BONE)
    plate.shape(trace("0,0 460,170 460,640 0,1000"), mix(wall, WINE, 0.16))
    plate.shape(trace("1600,0 1140,170 1140,640 1600,1000"), mix(wall, BONE, 0.1))
    plate.box(460, 170, 680, 470, mix(wall, WINE, 0.3))
    plate.shape(trace("460,640 1140,640 1600,1000 0,1000"), mix(WINE, PLUM, 0.35))
    for x in (-260, 140, 500, 1100, 1460, 1860):
        plate.stroke(
            [(800 + (x - 800) * 0.42, 640), (x, 1000)], mix(WINE, PLUM, 0.6), 4
        )
    _side_panels(plate, wall)
    _bays(plate)
    _pendants(plate)
    usher = Dress(coat=NIGHT, legs=NIGHT)
    person(plate, 866, 650, 210, usher, Pose(facing=-1))
    _chairs(plate)
    _board(plate)


def _side_panels(plate: Plate, wall: Ink) -> None:
    left, right = (
        Wall(Edge(0, 0, 1000), Edge(460, 170, 640)),
        Wall(Edge(1600, 0, 1000), Edge(1140, 170, 640)),
    )
    for side, ink in ((left, mix(wall, WINE, 0.3)), (right, mix(wall, BONE, 0.32))):
        for start in (0.06, 0.38, 0.7):
            plate.shape(side.panel(start, 0.16, start + 0.24, 0.66), ink)
        plate.shape(side.panel(0, 0.74, 1, 0.76), mix(GOLD, WINE, 0.35))


def _bays(plate: Plate) -> None:
    for x in (494, 700, 906):
        plate.shape(
            arch(x - 10, 214, 220 if x == 700 else 200, 612), mix(BONE, SAND, 0.3)
        )
        plate.shape(arch(x, 226, 190, 604), mix(MIST, SEA, 0.25))
        plate.shape([*arch(x, 226, 190, 420)], mix(MIST, BONE, 0.35))
        plate.box(x, 418, 190, 60, BONE)
        plate.box(x, 470, 190, 134, mix(SEA, DEEP, 0.2))
        plate.shape(
            [(x, 478), *bend((x, 470), (x + 90, 430), (x + 190, 462)), (x + 190, 478)],
            mix(SEA, MIST, 0.35),
        )
        for y in (496, 520, 556):
            plate.pill(x + 30 + y % 40, y, 70, 4, MIST, 2)
    plate.disc(590, 392, 30, BONE)
    plate.disc(590, 392, 22, SAND)
    for x in (494, 700, 906):
        plate.box(x + 92, 226, 6, 380, mix(BONE, SAND, 0.3))
        plate.box(x, 400, 190, 5, mix(BONE, SAND, 0.3))
        plate.shape(
            [
                *bend((x - 14, 220), (x + 20, 420), (x - 14, 612)),
                (x - 24, 612),
                (x - 24, 220),
            ],
            BRICK,
        )
        plate.shape(
            [
                *bend((x + 204, 220), (x + 170, 420), (x + 204, 612)),
                (x + 214, 612),
                (x + 214, 220),
            ],
            WINE,
        )


def _pendants(plate: Plate) -> None:
    for depth in (2.6, 1.7, 1.1):
        s = 1 / depth
        y = 400 - 330 * s
        plate.stroke([(800, y - 180 * s), (800, y)], NIGHT, 5 * s)
        plate.shape(
            [
                (800 - 50 * s, y),
                (800 + 50 * s, y),
                (800 + 150 * s, y + 60 * s),
                (800 - 150 * s, y + 60 * s),
            ],
            NIGHT,
        )
        plate.oval(800, y + 60 * s, 150 * s, 13 * s, GOLD)


def _chairs(plate: Plate) -> None:
    for depth in DEPTHS:
        for side in (-1, 1):
            _chair(plate, 1 / depth, side)


def _chair(plate: Plate, size: float, side: int) -> None:
    """Drawn for the right row; the left one is its mirror, in the shade."""

    def part(outline: str) -> list[Point]:
        return [(800 + side * x * size, 400 + y * size) for x, y in trace(outline)]

    cloth, light = (BRICK, 0.3) if side > 0 else (WINE, 0.08)
    for leg in ("440,510 456,510 456,780 440,780", "600,510 636,510 636,780 600,780"):
        plate.shape(part(leg), NIGHT)
    plate.shape(part("420,520 610,500 640,560 430,590"), cloth)
    plate.shape(part("420,580 640,550 640,574 430,610"), mix(cloth, NIGHT, 0.4))
    back = "596,560 584,380 600,268 640,240 680,262 684,400 664,566"
    plate.shape(smooth(part(back)), mix(cloth, NIGHT, 0.35))
    face = "596,560 584,380 600,268 634,244 646,300 640,420 632,562"
    plate.shape(smooth(part(face)), mix(cloth, CLAY, light))


def _board(plate: Plate) -> None:
    top, edge = mix(CLAY, SAND, 0.3), mix(WINE, PLUM, 0.3)
    plate.shape(trace("655,556 945,556 1262,950 338,950"), top)
    plate.shape(trace("655,556 720,556 560,950 338,950"), mix(top, WINE, 0.2))
    plate.shape(trace("760,556 840,556 930,950 670,950"), mix(SAND, BONE, 0.45))
    plate.shape(trace("338,950 1262,950 1276,1000 324,1000"), edge)
    for depth in DEPTHS:
        for side in (-1, 1):
            _place(plate, 1 / depth, side)
    for depth in (2.6, 1.78):
        _carafe(plate, 1 / depth)
    _vase(plate)


def _place(plate: Plate, size: float, side: int) -> None:
    """One sheet and one microphone."""
    x, y = 800 + side * 330 * size, 400 + 490 * size
    plate.shape(trace("-70,-20 66,-20 80,24 -84,24", x, y, size), BONE)
    stalk = [
        (x - side * dx * size, y + dy * size) for dx, dy in trace("110,0 96,-66 40,-84")
    ]
    plate.stroke(stalk, NIGHT, 6 * size)
    plate.disc(*stalk[-1], 10 * size, NIGHT)


def _carafe(plate: Plate, size: float) -> None:
    x, y = 800, 400 + 490 * size
    bottle = "-22,0 -30,-90 -12,-130 12,-130 30,-90 22,0"
    plate.shape(trace(bottle, x, y, size), mix(SEA, MIST, 0.5))
    plate.box(x - 13 * size, y - 144 * size, 26 * size, 18 * size, GOLD)
    for glass in ("58,-46 90,-46 90,4 58,4", "-90,-46 -58,-46 -58,4 -90,4"):
        plate.shape(trace(glass, x, y, size), mix(MIST, BONE, 0.4))


def _vase(plate: Plate) -> None:
    for dx, dy in (
        (-40, -60),
        (0, -90),
        (42, -58),
        (-70, -30),
        (70, -26),
        (18, -50),
        (-20, -40),
    ):
        plate.stroke([(800, 800), (800 + dx, 800 + dy)], MOSS, 5)
        plate.disc(800 + dx, 800 + dy, 17, GOLD if dx % 4 else BRICK)
        plate.disc(800 + dx - 4, 800 + dy - 4, 8, SAND)
    plate.shape(smooth(trace("776,790 764,820 772,850 828,850 836,820 824,790")), DEEP)
    plate.shape(
        smooth(trace("800,790 808,820 804,850 828,850 836,820 824,790")),
        mix(SEA, DEEP, 0.3),
    )
