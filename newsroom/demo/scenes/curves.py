"""Lines that are not straight."""

from collections.abc import Sequence
from math import cos, pi, sin

from newsroom.demo.scenes.plate import Point


def trace(text: str, x: float = 0, y: float = 0, size: float = 1) -> list[Point]:
    """A fixed outline, written "x,y x,y", set down at (x, y) and enlarged by `size`."""
    pairs = (pair.split(",") for pair in text.split())
    return [(x + float(px) * size, y + float(py) * size) for px, py in pairs]


def triples(text: str) -> list[tuple[float, float, float]]:
    """Places with a measure, written "x,y,r x,y,r"."""
    rows = (row.split(",") for row in text.split())
    return [(float(x), float(y), float(measure)) for x, y, measure in rows]


def smooth(points: Sequence[Point], steps: int = 14) -> list[Point]:
    """A Catmull-Rom curve through every point given."""
    padded = [points[0], *points, points[-1]]
    curve = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(steps):
            curve.append(_between(a, b, c, d, step / steps))
    return [*curve, points[-1]]


def _between(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    def along(i: int) -> float:
        return 0.5 * (
            2 * b[i]
            + (c[i] - a[i]) * t
            + (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t**2
            + (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t**3
        )

    return along(0), along(1)


def bend(start: Point, pull: Point, end: Point, steps: int = 18) -> list[Point]:
    """A quadratic curve from start to end, drawn towards `pull`."""
    curve = []
    for step in range(steps + 1):
        t = step / steps
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        curve.append(
            (
                a * start[0] + b * pull[0] + c * end[0],
                a * start[1] + b * pull[1] + c * end[1],
            )
        )
    return curve


def arc(
    x: float,
    y: float,
    across: float,
    down: float,
    start: float,
    end: float,
    steps: int = 28,
) -> list[Point]:
    """Degrees, clockwise from the right, as the eye sees them on the sheet."""
    angles = [
        (start + (end - start) * step / steps) * pi / 180 for step in range(steps + 1)
    ]
    return [(x + across * cos(angle), y + down * sin(angle)) for angle in angles]


def arch(x: float, top: float, width: float, bottom: float) -> list[Point]:
    """A doorway with a half-round head."""
    radius = width / 2
    head = arc(x + radius, top + radius, radius, radius, 180, 360)
    return [(x, bottom), *head, (x + width, bottom)]
