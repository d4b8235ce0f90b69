"""Above the horizon: bands of flat ink, one disc, stars, birds."""

from math import pi, sin

from newsroom.demo.scenes.curves import arc, bend
from newsroom.demo.scenes.palette import BONE, Ink, mix, ramp
from newsroom.demo.scenes.plate import Plate, Point


def wave(plate: Plate, y: float, small: float = 4, large: float = 7) -> list[Point]:
    """An edge across the whole sheet, waved by two sines."""
    first, second = plate.random.uniform(0, 2 * pi), plate.random.uniform(0, 2 * pi)
    width = plate.width
    return [
        (
            x,
            y
            + small * sin(first + x / width * 2 * pi * 2.3)
            + large * sin(second + x / width * 2 * pi * 1.1),
        )
        for x in range(0, width + 21, 20)
    ]


def bands(plate: Plate, *stops: Ink, horizon: float, count: int = 8) -> list[Ink]:
    """The sky, from the ink of the zenith to the ink of the horizon."""
    inks = ramp(*stops, count=count)
    plate.wash(inks[-1])
    for index in reversed(range(count - 1)):
        edge = wave(plate, horizon * (index + 1) / count)
        plate.shape([(0, 0), *edge, (plate.width, 0)], inks[index])
    return inks


def sun(
    plate: Plate, x: float, y: float, radius: float, *, core: Ink, around: Ink
) -> None:
    """A disc with two halos, whose inks lean towards the sky behind."""
    plate.disc(x, y, radius * 1.85, mix(core, around, 0.72))
    plate.disc(x, y, radius * 1.42, mix(core, around, 0.46))
    plate.disc(x, y, radius, core)


def crescent(plate: Plate, x: float, y: float, radius: float, ink: Ink) -> None:
    outer = arc(x, y, radius, radius, -120, 100)
    inner = bend(outer[-1], (x + radius * 0.95, y + radius * 0.1), outer[0])
    plate.shape([*outer, *inner], ink)


def stars(
    plate: Plate, count: int, below: float, ink: Ink = BONE, top: float = 12
) -> None:
    for _ in range(count):
        x, y = plate.random.uniform(0, plate.width), plate.random.uniform(top, below)
        plate.disc(x, y, plate.random.choice((1.0, 1.0, 1.5, 2.2)), ink)


def milky_way(plate: Plate, path: list[Point], inks: list[Ink], spread: float) -> None:
    """A river of stars: flat ribbons one on another, then points along them."""
    for index, ink in enumerate(inks):
        half = spread * (1 - index / (len(inks) + 0.6))
        upper = [(x, y - half * _ragged(plate)) for x, y in path]
        lower = [(x, y + half * _ragged(plate)) for x, y in path]
        plate.shape([*upper, *reversed(lower)], ink)
    for x, y in path:
        for _ in range(9):
            away = plate.random.gauss(0, spread * 0.55)
            plate.disc(
                x + plate.random.uniform(-30, 30),
                y + away,
                plate.random.choice((0.9, 1.2, 1.9)),
                BONE,
            )


def _ragged(plate: Plate) -> float:
    return plate.random.uniform(0.75, 1.15)


def bird(plate: Plate, x: float, y: float, span: float, ink: Ink) -> None:
    half, dip = span / 2, span * 0.16
    left = bend((x - half, y), (x - half * 0.4, y - dip * 1.9), (x, y + dip * 0.3))
    right = bend((x, y + dip * 0.3), (x + half * 0.4, y - dip * 1.9), (x + half, y))
    back = bend((x + half, y), (x + half * 0.4, y - dip), (x, y + dip))
    home = bend((x, y + dip), (x - half * 0.4, y - dip), (x - half, y))
    plate.shape([*left, *right, *back, *home], ink)
