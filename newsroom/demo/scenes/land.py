"""The ground: silhouettes of hills, bands of a plain, stones, long shadows."""

from collections.abc import Sequence
from math import pi, sin

from newsroom.demo.scenes.curves import arc
from newsroom.demo.scenes.palette import Ink, mix
from newsroom.demo.scenes.perspective import rows
from newsroom.demo.scenes.plate import Plate, Point
from newsroom.demo.scenes.sky import wave


def ridge(
    plate: Plate,
    base: float,
    rise: float,
    ink: Ink,
    *,
    bottom: float = 1000,
    rough: float = 1.0,
) -> None:
    """A far silhouette, from three summed sines."""
    phases = [plate.random.uniform(0, 2 * pi) for _ in range(3)]
    turns = (1.1 * rough, 2.3 * rough, 4.1 * rough)
    weights = (0.55, 0.3, 0.15)
    edge = []
    for x in range(0, plate.width + 13, 12):
        height = sum(
            weight * sin(phase + x / plate.width * 2 * pi * turn)
            for phase, turn, weight in zip(phases, turns, weights, strict=True)
        )
        edge.append((x, base - rise * (0.5 + 0.5 * height)))
    plate.shape([(0, bottom), *edge, (plate.width, bottom)], ink)


def plain(plate: Plate, top: float, inks: Sequence[Ink], bottom: float = 1000) -> None:
    """Bands that widen towards the reader."""
    edges = rows(len(inks) + 1, top, bottom, 1.5)
    plate.box(0, top, plate.width, bottom - top, inks[0])
    for y, ink in zip(edges[1:-1], inks[1:], strict=True):
        edge = wave(plate, y, 2, 4)
        plate.shape([(0, bottom), *edge, (plate.width, bottom)], ink)


def streaks(
    plate: Plate,
    top: float,
    bottom: float,
    ink: Ink,
    count: int,
    *,
    length: float = 180,
) -> None:
    """Flat dashes that lengthen as they come nearer: wind on sand, light on soil."""
    for _ in range(count):
        depth = plate.random.random()
        y = top + (bottom - top) * depth**1.3
        long = length * (0.25 + depth) * plate.random.uniform(0.6, 1.2)
        x = plate.random.uniform(-60, plate.width)
        thick = 1.5 + 5 * depth
        plate.shape(
            [
                (x, y),
                (x + long * 0.5, y - thick),
                (x + long, y),
                (x + long * 0.5, y + thick),
            ],
            ink,
        )


def stone(
    plate: Plate,
    x: float,
    base: float,
    size: float,
    lit: Ink,
    shade: Ink,
    *,
    sun_left: bool,
) -> None:
    side = -1 if sun_left else 1
    outline: list[Point] = [
        (x - size, base),
        (x - size * 0.7, base - size * 0.55),
        (x + side * size * 0.1, base - size * 0.85),
        (x + size * 0.75, base - size * 0.5),
        (x + size, base),
    ]
    plate.shape(outline, lit)
    edge = x - side * size
    inner = x + side * size * 0.1
    shoulder = x - side * size * 0.72
    plate.shape(
        [
            (edge, base),
            (shoulder, base - size * 0.52),
            (inner, base - size * 0.85),
            (x - side * size * 0.15, base),
        ],
        shade,
    )


def tuft(
    plate: Plate, x: float, base: float, size: float, lit: Ink, shade: Ink
) -> None:
    """A bush of the steppe: a half-round, its shaded quarter, its shadow."""
    plate.oval(x + size * 0.3, base, size * 1.15, size * 0.16, mix(shade, lit, 0.25))
    plate.shape(arc(x, base, size, size * 0.75, 180, 360), lit)
    plate.shape(
        [*arc(x, base, size, size * 0.75, 285, 360), (x + size * 0.1, base)], shade
    )


def tufts(
    plate: Plate, count: int, top: float, bottom: float, lit: Ink, shade: Ink
) -> None:
    places = sorted(plate.random.random() ** 0.8 for _ in range(count))
    for depth in places:
        y = top + (bottom - top) * depth
        tuft(plate, plate.random.uniform(0, plate.width), y, 6 + 22 * depth, lit, shade)
