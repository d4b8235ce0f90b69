"""Sea, lake, river: flat swells, dashes of light, the path of the sun."""

from collections.abc import Sequence

from newsroom.demo.scenes.curves import bend
from newsroom.demo.scenes.palette import Ink
from newsroom.demo.scenes.perspective import rows
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import wave


def swell(
    plate: Plate,
    top: float,
    inks: Sequence[Ink],
    *,
    bottom: float = 1000,
    heave: float = 1.0,
) -> None:
    edges = rows(len(inks) + 1, top, bottom)
    plate.box(0, top, plate.width, bottom - top, inks[0])
    for index, ink in enumerate(inks[1:], start=1):
        rise = heave * (0.4 + index / len(inks))
        edge = wave(plate, edges[index], 5 * rise, 8 * rise)
        plate.shape([(0, bottom), *edge, (plate.width, bottom)], ink)


def glints(plate: Plate, top: float, bottom: float, ink: Ink, count: int) -> None:
    """Crests, spread evenly enough that no two crowd."""
    for index in range(count):
        depth = (index + plate.random.random()) / count
        y = top + (bottom - top) * depth**1.5
        long = 30 + 130 * depth * plate.random.uniform(0.6, 1.1)
        x = (index * 0.618 % 1) * (plate.width + 100) - 80
        lift = 2 + 7 * depth
        upper = bend((x, y), (x + long / 2, y - lift), (x + long, y + lift * 0.3))
        lower = bend(
            (x + long, y + lift * 0.3), (x + long / 2, y - lift * 0.35), (x, y)
        )
        plate.shape([*upper, *lower], ink)


def sun_path(
    plate: Plate,
    x: float,
    top: float,
    bottom: float,
    inks: Sequence[Ink],
    *,
    width: float,
) -> None:
    """Dashes under the disc, narrow at the horizon, broken near the reader."""
    steps = 26
    for index, y in enumerate(rows(steps, top, bottom, 1.4)):
        depth = index / steps
        thick = 2 + 5 * depth
        for _ in range(1 + index // 9):
            half = width * plate.random.uniform(0.35, 1.0) * (1 - 0.45 * depth)
            centre = x + plate.random.uniform(-0.3, 0.3) * width * (0.4 + depth)
            plate.pill(
                centre - half,
                y - thick / 2,
                2 * half,
                thick,
                inks[index % len(inks)],
                thick / 2,
            )


def still(
    plate: Plate,
    x: float,
    top: float,
    bottom: float,
    ink: Ink,
    *,
    width: float,
    count: int = 7,
) -> None:
    """The broken reflection of one light in calm water."""
    for index, y in enumerate(rows(count, top, bottom, 1.2)):
        half = width * plate.random.uniform(0.3, 1.0)
        shift = plate.random.uniform(-0.4, 0.4) * width
        drop = y + plate.random.uniform(-7, 7)
        plate.box(x + shift - half, drop, half * 2, 1.6 + index * 0.3, ink)
