"""A town in two halves, and the bridge that holds them."""

from newsroom.demo.scenes.buildings import town
from newsroom.demo.scenes.curves import arc, arch, smooth, trace
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
    PLUM,
    SAGE,
    SAND,
    SEA,
    SLATE,
    WINE,
    Ink,
    mix,
)
from newsroom.demo.scenes.people import WALKING, Dress, person
from newsroom.demo.scenes.perspective import Edge, Wall
from newsroom.demo.scenes.plants import crown
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, bird, sun

DECK = Wall(Edge(392, 150, 486), Edge(1216, 282, 494))


def suspension_bridge(plate: Plate) -> None:
    """Morning haze: the bridge holds the two halves of a town together."""
    bands(plate, mix(MIST, SEA, 0.25), MIST, BONE, mix(SAND, BONE, 0.5), horizon=520)
    sun(plate, 560, 250, 66, core=BONE, around=SAND)
    ridge(plate, 520, 130, mix(MIST, SEA, 0.28), rough=1.3)
    plate.box(0, 515, 1600, 485, mix(MIST, SEA, 0.35))
    _gorge(plate)
    _rims(plate)
    _span(plate)
    for x, y in ((720, 150), (790, 190), (850, 140), (690, 220)):
        bird(plate, x, y, 36, SLATE)


def _gorge(plate: Plate) -> None:
    slopes = "400,560 620,700 780,760 960,690 1240,560 1240,1000 400,1000"
    plate.shape(trace(slopes), mix(SAGE, MIST, 0.35))
    _old_bridge(plate)
    floor = "500,790 700,786 900,786 1180,790 1180,1000 500,1000"
    plate.shape(trace(floor), mix(MOSS, SAGE, 0.4))
    bank = smooth(trace("770,788 740,850 790,910 700,1000"))
    far = smooth(trace("900,1000 870,910 800,850 812,788"))
    plate.shape([*bank, *far], mix(MIST, BONE, 0.25))
    _cliffs(plate)


def _old_bridge(plate: Plate) -> None:
    ring = arc(780, 800, 138, 128, 180, 360)
    wall = trace("430,800 430,650 1190,650 1190,800")
    plate.shape([*wall, *reversed(ring)], mix(SAND, CLAY, 0.3))
    vault = reversed(arc(796, 800, 122, 116, 180, 360))
    plate.shape([*ring, *vault], mix(BRICK, CLAY, 0.4))
    plate.box(430, 640, 760, 14, mix(BONE, SAND, 0.4))


def _cliffs(plate: Plate) -> None:
    """The sun is on the left: the right wall of the gorge is the lit one."""
    right_face = "1210,500 1196,560 1150,640 1168,730 1110,820 1120,900 1060,1000"
    right_top = "1360,510 1330,640 1380,740 1330,860 1350,1000"
    left_face = "410,488 436,560 470,650 450,740 520,840 510,920 560,1000"
    left_top = "400,1000 360,860 390,740 340,620 330,488"
    plate.shape(trace(f"1600,520 {right_face} 1600,1000"), mix(CLAY, SAND, 0.35))
    plate.shape(trace(f"{right_top} 1600,1000 1600,520"), mix(CLAY, BRICK, 0.3))
    plate.shape(trace(f"0,470 {left_face} 0,1000"), mix(BRICK, CLAY, 0.35))
    plate.shape(trace(f"{left_face} {left_top}"), mix(WINE, PLUM, 0.15))
    for ledge in (
        "340,640 400,660 466,652",
        "386,750 450,744",
        "366,868 440,880 516,872",
    ):
        plate.stroke(trace(ledge), mix(WINE, PLUM, 0.5), 5)
    for ledge in (
        "1152,640 1240,652 1332,642",
        "1166,732 1260,744 1378,736",
        "1112,822 1220,836 1336,856",
    ):
        plate.stroke(trace(ledge), mix(CLAY, BRICK, 0.25), 5)


def _rims(plate: Plate) -> None:
    walls = [
        (BONE, mix(SAND, CLAY, 0.3)),
        (mix(BONE, SAND, 0.6), mix(SAND, CLAY, 0.45)),
        (mix(SAND, CLAY, 0.4), mix(BRICK, CLAY, 0.4)),
    ]
    pale = [(mix(a, MIST, 0.45), mix(b, MIST, 0.45)) for a, b in walls]
    window = mix(SLATE, CLAY, 0.25)
    town(
        plate, -20, 330, 440, sizes=(44, 96), walls=pale, window=mix(window, MIST, 0.4)
    )
    town(plate, -20, 340, 494, sizes=(58, 82), walls=walls, window=window)
    town(
        plate,
        1330,
        1620,
        410,
        sizes=(44, 84),
        walls=pale,
        window=mix(window, MIST, 0.4),
    )
    town(plate, 1270, 1620, 470, sizes=(54, 84), walls=walls, window=window)
    for x, y, r in ((270, 486, 22), (316, 488, 16), (1262, 486, 16)):
        crown(plate, x, y, r, (mix(MOSS, NIGHT, 0.3), MOSS, SAGE))


def _cable(u: float) -> float:
    return 0.9 * (1 - (2 * u - 1) ** 2)


def _span(plate: Plate) -> None:
    steel = mix(SLATE, NIGHT, 0.3)
    back = mix(SLATE, MIST, 0.4)
    steps = [index / 48 for index in range(49)]
    line = [DECK.at(u, _cable(u)) for u in steps]
    behind = [(x + 16 - 8 * u, y + 8) for u, (x, y) in zip(steps, line, strict=True)]
    plate.stroke(behind, back, 4)
    for u, (x, y) in list(zip(steps, line, strict=True))[2:-2]:
        plate.stroke([(x, y), DECK.at(u, 1)], steel, 3 - 1.6 * u)
    plate.stroke(line, steel, 7)
    plate.stroke([(-20, 400), DECK.at(0, 0)], steel, 7)
    plate.stroke([DECK.at(1, 0), (1430, 486)], steel, 5)
    _deck(plate, steel)
    _tower(plate, 392, 150, 620, 34, steel)
    _tower(plate, 1216, 282, 560, 22, steel)


def _deck(plate: Plate, steel: Ink) -> None:
    beam = "0,480 392,486 1216,494 1600,497 1600,512 1216,514 392,520 0,516"
    plate.shape(trace(beam), steel)
    kerb = "0,476 392,482 1216,491 1600,495 1600,499 1216,496 392,490 0,485"
    plate.shape(trace(kerb), BONE)
    for index in range(36):
        u = index / 36
        a, b = DECK.at(u, 1.0), DECK.at(u + 1 / 36, 1.1 - 0.02 * u)
        plate.stroke([(a[0], a[1] + 10), (b[0], b[1])], mix(steel, MIST, 0.35), 2)
    for u, size, ink in ((0.16, 0.9, BRICK), (0.62, 0.56, BONE)):
        x, y = DECK.at(u, 1)
        _car(plate, x, y - 3, size, ink)
    for u, high, ink in ((0.3, 62, GOLD), (0.345, 60, WINE), (0.47, 48, SLATE)):
        x, y = DECK.at(u, 1)
        person(plate, x, y - 1, high, Dress(coat=ink, legs=NIGHT), WALKING)


def _car(plate: Plate, x: float, y: float, size: float, ink: Ink) -> None:
    plate.pill(x - 34 * size, y - 24 * size, 68 * size, 20 * size, ink, 5 * size)
    plate.shape(trace("-22,-22 -14,-40 12,-40 22,-22", x, y, size), ink)
    plate.shape(trace("-15,-24 -10,-36 9,-36 15,-24", x, y, size), DEEP)
    for wheel in (-19, 19):
        plate.disc(x + wheel * size, y - 4 * size, 7 * size, INK)


def _tower(
    plate: Plate, x: float, top: float, foot: float, wide: float, steel: Ink
) -> None:
    stone, shade = mix(BONE, SAND, 0.4), mix(SAND, CLAY, 0.4)
    plate.box(x - wide, top, wide * 2, foot - top, stone)
    plate.box(x + wide * 0.35, top, wide * 0.65, foot - top, shade)
    gate = arch(
        x - wide * 0.5, top + (foot - top) * 0.26, wide * 0.8, top + (foot - top) * 0.7
    )
    plate.shape(gate, mix(MIST, SEA, 0.3))
    plate.box(
        x - wide * 1.3, top - wide * 0.5, wide * 2.6, wide * 0.5, mix(CLAY, SAND, 0.25)
    )
    plate.box(
        x - wide * 1.1,
        top + (foot - top) * 0.16,
        wide * 2.2,
        wide * 0.28,
        mix(CLAY, SAND, 0.25),
    )
    plate.box(x - wide * 1.2, foot - wide * 0.5, wide * 2.4, wide * 0.9, shade)
