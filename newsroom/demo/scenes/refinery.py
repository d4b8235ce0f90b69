"""Columns, spheres and one flare."""

from newsroom.demo.scenes.curves import arc, bend, smooth, trace, triples
from newsroom.demo.scenes.land import ridge
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    GOLD,
    INK,
    NIGHT,
    PLUM,
    SAND,
    SLATE,
    WINE,
    Ink,
    mix,
)
from newsroom.demo.scenes.people import Dress, Pose, person
from newsroom.demo.scenes.perspective import rows
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, sun

FAR_COLUMNS = triples(
    "120,34,210 190,26,300 262,40,240 1240,36,250 1310,28,330"
    " 1390,44,220 1490,30,280 560,30,250 900,28,230"
)
COLUMNS = triples("480,52,380 640,46,500 742,74,330 860,50,440 1000,62,300")


def refinery_dusk(plate: Plate) -> None:
    """Dusk: columns, spheres and one flare, doubled by the basin."""
    upper, middle = mix(SLATE, PLUM, 0.4), mix(WINE, PLUM, 0.25)
    glow = mix(SAND, CLAY, 0.25)
    bands(plate, INK, upper, middle, CLAY, glow, horizon=640, count=9)
    sun(plate, 1080, 560, 82, core=SAND, around=CLAY)
    ridge(plate, 650, 60, mix(PLUM, WINE, 0.3))
    far, far_lit = mix(PLUM, SLATE, 0.25), mix(PLUM, CLAY, 0.35)
    for x, wide, high in FAR_COLUMNS:
        _column(plate, x, 690, wide, high, far, far_lit, rings=4)
    _flare(plate, 404, 690, 480)
    near, lit = mix(NIGHT, PLUM, 0.45), mix(BRICK, PLUM, 0.35)
    _pipes(plate, near, lit)
    for x, wide, high in COLUMNS:
        _column(plate, x, 760, wide, high, near, lit, rings=6)
    for x, r in ((1160, 76), (1330, 76)):
        _sphere(plate, x, 690, r, near, lit)
    for x, wide, high in ((40, 190, 110), (250, 170, 90)):
        _tank(plate, x, 766, wide, high, near, lit)
    _lamps(plate)
    _basin(plate)


def _column(
    plate: Plate,
    x: float,
    base: float,
    wide: float,
    high: float,
    ink: Ink,
    lit: Ink,
    *,
    rings: int,
) -> None:
    """A tower lit on its right edge, with landings and a cap."""
    half = wide / 2
    plate.box(x - half, base - high, wide, high, ink)
    plate.box(x + half * 0.45, base - high, half * 0.55, high, lit)
    plate.shape(arc(x, base - high, half, half * 0.7, 180, 360), ink)
    plate.box(x - half * 0.25, base - high - half * 1.3, half * 0.5, half, ink)
    for ring in range(1, rings):
        y = base - high + ring * high / rings
        plate.box(x - half - 9, y, wide + 18, 5, ink)
        plate.box(x - half - 9, y - 15, 2.5, 16, ink)
        plate.box(x + half + 6.5, y - 15, 2.5, 16, ink)
        plate.box(x - half - 9, y - 15, 12, 2.5, ink)
        plate.box(x + half - 3, y - 15, 12, 2.5, ink)


def _sphere(
    plate: Plate, x: float, y: float, radius: float, ink: Ink, lit: Ink
) -> None:
    for leg in (-0.75, -0.25, 0.25, 0.75):
        plate.box(x + leg * radius - 4, y, 8, 80, ink)
    plate.disc(x, y, radius, ink)
    edge = arc(x, y, radius, radius, 180, 340)
    plate.shape(
        [*edge, *bend(edge[-1], (x - radius * 0.1, y - radius * 0.75), edge[0])], lit
    )
    plate.box(x - radius, y - 2, radius * 2, 5, mix(ink, INK, 0.4))
    plate.box(x - 3, y - radius - 22, 6, 24, ink)


def _tank(
    plate: Plate, x: float, base: float, wide: float, high: float, ink: Ink, lit: Ink
) -> None:
    plate.box(x, base - high, wide, high, ink)
    plate.box(x + wide * 0.7, base - high, wide * 0.3, high, lit)
    plate.oval(x + wide / 2, base - high, wide / 2, 15, mix(ink, lit, 0.55))
    plate.stroke(
        [(x + wide * 0.2, base - high), (x + wide * 0.55, base)], mix(ink, CLAY, 0.3), 3
    )


def _pipes(plate: Plate, ink: Ink, lit: Ink) -> None:
    for y, left, right in ((560, 480, 1010), (600, 480, 1160), (642, 340, 1340)):
        plate.box(left, y, right - left, 9, ink)
        plate.box(left, y, right - left, 3, lit)
    for x in range(360, 1340, 70):
        plate.box(x, 642, 6, 120, ink)
    plate.rod(bend((900, 600), (930, 470), (1000, 476)), ink, 12)


def _flare(plate: Plate, x: float, base: float, high: float) -> None:
    dark = mix(NIGHT, PLUM, 0.45)
    top = base - high
    plate.box(x - 5, top, 10, high, dark)
    for side in (-1, 1):
        plate.stroke([(x, top + 70), (x + side * 74, base)], dark, 2.5)
    flame = smooth(
        [
            (x - 6, top),
            (x - 28, top - 38),
            (x - 2, top - 86),
            (x - 34, top - 132),
            (x + 30, top - 92),
            (x + 44, top - 60),
            (x + 24, top - 24),
            (x + 6, top),
        ]
    )
    plate.shape(flame, GOLD)
    heart = smooth(
        [
            (x - 4, top),
            (x - 10, top - 34),
            (x + 8, top - 72),
            (x + 22, top - 40),
            (x + 5, top),
        ]
    )
    plate.shape(heart, BONE)


def _lamps(plate: Plate) -> None:
    for x, wide, high in COLUMNS:
        for _ in range(int(high / 36)):
            plate.disc(
                x + plate.random.uniform(-0.4, 0.2) * wide,
                plate.random.uniform(780 - high, 750),
                plate.random.choice((2.4, 3.2)),
                plate.random.choice((SAND, GOLD, GOLD)),
            )
    for x in range(70, 1600, 118):
        plate.disc(x, 742, 4, GOLD)


def _basin(plate: Plate) -> None:
    dark = mix(INK, PLUM, 0.18)
    plate.box(0, 760, 1600, 240, dark)
    water = mix(PLUM, NIGHT, 0.35)
    plate.shape(trace("0,830 1600,830 1600,960 0,960"), water)
    for x, wide, ink in (
        (1080, 62, CLAY),
        (404, 16, GOLD),
        (640, 24, mix(NIGHT, PLUM, 0.2)),
        (742, 36, mix(NIGHT, PLUM, 0.2)),
        (860, 26, mix(NIGHT, PLUM, 0.2)),
        (480, 26, mix(NIGHT, PLUM, 0.2)),
        (1000, 30, mix(NIGHT, PLUM, 0.2)),
    ):
        for y in rows(12, 838, 952, 1.15):
            half = wide * plate.random.uniform(0.4, 1.15)
            plate.pill(x - half + plate.random.uniform(-10, 10), y, half * 2, 5, ink, 2)
    plate.box(0, 824, 1600, 7, mix(CLAY, PLUM, 0.55))
    for x in range(20, 1600, 90):
        plate.box(x, 786, 4, 40, mix(PLUM, CLAY, 0.25))
    for y in (786, 804):
        plate.box(0, y, 1600, 3, mix(PLUM, CLAY, 0.25))
    person(
        plate,
        700,
        826,
        106,
        Dress(coat=mix(GOLD, CLAY, 0.3), legs=NIGHT, helmet=BONE),
        Pose(shaded=-1, stride=0.12),
    )
