"""What grows: palms, rounded trees, cedars, ears of wheat."""

from math import cos, hypot, pi, sin

from newsroom.demo.scenes.curves import bend, smooth
from newsroom.demo.scenes.palette import Ink, mix
from newsroom.demo.scenes.plate import Plate, Point


def palm(
    plate: Plate,
    x: float,
    base: float,
    height: float,
    *,
    trunk: Ink,
    leaf: Ink,
    back: Ink | None = None,
    lean: float = 0.0,
    fruit: Ink | None = None,
) -> Point:
    """Returns the heart of the crown."""
    top = (x + lean * height, base - height)
    curve = bend((x, base), (x + lean * height * 0.15, base - height * 0.55), top)
    wide = height * 0.032
    left = [(px - wide * (1.25 - 0.6 * i / 18), py) for i, (px, py) in enumerate(curve)]
    right = [
        (px + wide * (1.25 - 0.6 * i / 18), py) for i, (px, py) in enumerate(curve)
    ]
    reach = height * 0.36
    for angle in (140, 182, 226, 250, 290, 314, 358, 400):
        _frond(plate, top, angle + plate.random.uniform(-6, 6), reach, back or leaf)
    plate.shape([*left, *reversed(right)], trunk)
    if fruit:
        for side in (-1, 1):
            _dates(
                plate,
                (top[0] + side * height * 0.03, top[1]),
                height * 0.06,
                side,
                fruit,
            )
    for angle in (152, 172, 196, 217, 240, 266, 280, 302, 325, 346, 369, 389):
        _frond(plate, top, angle + plate.random.uniform(-5, 5), reach * 1.02, leaf)
    return top


def _frond(plate: Plate, heart: Point, angle: float, reach: float, ink: Ink) -> None:
    """One arched blade, toothed with leaflets on both sides of its spine."""
    dx, dy = cos(angle * pi / 180), sin(angle * pi / 180)
    outward = 1 if dx >= 0 else -1
    pull = (heart[0] + reach * 0.58 * dx, heart[1] + reach * (0.66 * dy - 0.1))
    tip = (
        heart[0] + reach * (1.05 * dx + 0.14 * outward),
        heart[1] + reach * (0.74 * dy + 0.36),
    )
    spine = bend(heart, pull, tip, 22)
    upper = _leaflets(spine, -0.075 * reach * outward, outward * reach * 0.05)
    lower = _leaflets(spine, 0.17 * reach * outward, outward * reach * 0.08)
    plate.shape([heart, *upper, tip, *reversed(lower)], ink)


def _leaflets(spine: list[Point], length: float, sweep: float) -> list[Point]:
    """A saw along the spine: `length` across it, signed, and swept to the tip."""
    teeth: list[Point] = []
    for index in range(2, len(spine) - 1):
        (ax, ay), (bx, by) = spine[index - 1], spine[index]
        long = hypot(bx - ax, by - ay) or 1.0
        across, along = ((ay - by) / long, (bx - ax) / long), index / len(spine)
        tooth = length * sin(pi * min(along * 1.04, 1)) ** 0.6
        teeth.append((ax + across[0] * tooth * 0.3, ay + across[1] * tooth * 0.3))
        teeth.append((bx + across[0] * tooth + sweep, by + across[1] * tooth))
    return teeth


def _dates(plate: Plate, hook: Point, size: float, side: int, ink: Ink) -> None:
    dark = mix(ink, (0, 0, 0), 0.22)
    for index in range(7):
        swing = (index - 3) * 0.34
        x = hook[0] + side * size * 0.9 + size * 0.5 * swing
        y = hook[1] + size * (1.5 - 0.16 * abs(index - 3))
        plate.stroke([hook, (x, y)], dark, 1.5)
        for step in range(4):
            plate.disc(
                x,
                y - step * size * 0.28,
                size * 0.17,
                ink if (index + step) % 3 else dark,
            )


def crown(
    plate: Plate,
    x: float,
    y: float,
    radius: float,
    inks: tuple[Ink, Ink, Ink],
    *,
    sun: int = -1,
) -> None:
    """Foliage in three flat inks, shade to light; `sun` is the side the light comes from."""
    shade, body, light = inks
    puffs = [
        (plate.random.uniform(-1, 1), plate.random.uniform(-0.6, 0.55))
        for _ in range(9)
    ]
    for dx, dy in puffs:
        plate.disc(x + dx * radius, y + dy * radius, radius * 0.55, shade)
    plate.oval(x, y, radius * 1.1, radius * 0.75, shade)
    for dx, dy in puffs:
        px, py = x + dx * radius * 0.9, y + dy * radius * 0.9
        plate.disc(px + sun * radius * 0.14, py - radius * 0.14, radius * 0.42, body)
    for dx, dy in puffs[:6]:
        px, py = x + dx * radius * 0.72, y + dy * radius * 0.7
        plate.disc(px + sun * radius * 0.28, py - radius * 0.26, radius * 0.22, light)


def cedar(
    plate: Plate, x: float, base: float, height: float, lit: Ink, shade: Ink
) -> None:
    """Flat tiers, as cedars hold their branches, lit from the left."""
    trunk = mix(shade, (0, 0, 0), 0.3)
    plate.box(
        x - height * 0.02, base - height * 0.9, height * 0.04, height * 0.9, trunk
    )
    for tier in range(6):
        half = height * (0.1 + 0.055 * tier)
        y = base - height * (0.96 - 0.14 * tier)
        drop = height * 0.11
        plate.shape(
            [
                (x, y - drop * 0.6),
                (x + half, y + drop * 0.75),
                (x - half, y + drop * 0.75),
            ],
            lit,
        )
        plate.shape(
            [
                (x, y - drop * 0.6),
                (x + half, y + drop * 0.75),
                (x + half * 0.1, y + drop * 0.75),
            ],
            shade,
        )


def wheat(
    plate: Plate,
    x: float,
    base: float,
    height: float,
    straw: Ink,
    grain: Ink,
    lean: float,
) -> None:
    top = (x + lean, base - height)
    plate.stroke(bend((x, base), (x, base - height * 0.6), top, 8), straw, 2.2)
    size = height * 0.038
    for row in range(8):
        y = top[1] + row * size * 1.15
        px = top[0] - lean * row * 0.03
        for side in (-1, 1):
            plate.shape(
                [
                    (px, y + size),
                    (px + side * size * 0.95, y + size * 0.1),
                    (px + side * size * 0.75, y - size * 0.9),
                    (px, y - size * 0.1),
                ],
                grain,
            )
    for spread in (-1.6, -0.6, 0.6, 1.6):
        plate.stroke(
            [top, (top[0] + spread * size * 2 + lean * 0.3, top[1] - size * 3.6)],
            straw,
            1.2,
        )


def trunk(
    plate: Plate, path: list[Point], wide: float, body: Ink, left_edge: Ink
) -> None:
    """A twisted bole that thins as it climbs."""
    spine = smooth(path)
    count = len(spine)
    left = [(x - wide * (1 - 0.6 * i / count), y) for i, (x, y) in enumerate(spine)]
    right = [(x + wide * (1 - 0.6 * i / count), y) for i, (x, y) in enumerate(spine)]
    middle = [
        (x - wide * 0.2 * (1 - 0.6 * i / count), y) for i, (x, y) in enumerate(spine)
    ]
    plate.shape([*left, *reversed(right)], body)
    plate.shape([*left, *reversed(middle)], left_edge)
