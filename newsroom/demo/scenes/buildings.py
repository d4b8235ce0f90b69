"""Walls and windows: cubes of a hillside town, towers, rows of arcades."""

from newsroom.demo.scenes.curves import arch
from newsroom.demo.scenes.palette import Ink
from newsroom.demo.scenes.plate import Plate


def cube(
    plate: Plate,
    x: float,
    base: float,
    width: float,
    height: float,
    lit: Ink,
    shade: Ink,
    *,
    side: float = 0.3,
) -> None:
    """A house seen a little from the side; negative `side` shades the left."""
    plate.box(x, base - height, width, height, lit)
    deep = width * abs(side)
    left = x if side < 0 else x + width - deep
    plate.box(left, base - height, deep, height, shade)


def panes(
    plate: Plate,
    x: float,
    top: float,
    columns: int,
    lines: int,
    *,
    step: tuple[float, float],
    size: tuple[float, float],
    inks: tuple[Ink, ...],
    share: float = 1.0,
) -> None:
    """A grid of windows, of which only `share` are drawn, each in one of the inks."""
    for line in range(lines):
        for column in range(columns):
            if plate.random.random() > share:
                continue
            ink = plate.random.choice(inks)
            plate.box(x + column * step[0], top + line * step[1], *size, ink)


def arcade(
    plate: Plate,
    x: float,
    top: float,
    bottom: float,
    *,
    count: int,
    pitch: float,
    gap: float,
    ink: Ink,
) -> None:
    for index in range(count):
        left = x + index * pitch + (pitch - gap) / 2
        plate.shape(arch(left, top, gap, bottom), ink)


def town(
    plate: Plate,
    left: float,
    right: float,
    base: float,
    *,
    sizes: tuple[float, float],
    walls: list[tuple[Ink, Ink]],
    window: Ink,
    side: float = 0.32,
) -> None:
    """One row of flat-roofed houses, of uneven heights, with a few windows each."""
    x = left
    while x < right:
        width = plate.random.uniform(0.75, 1.4) * sizes[0]
        height = plate.random.uniform(0.6, 1.35) * sizes[1]
        lit, shade = plate.random.choice(walls)
        cube(plate, x, base, width, height, lit, shade, side=side)
        pane = width * 0.13
        front = x + width * (0.12 if side > 0 else 0.12 + abs(side))
        panes(
            plate,
            front,
            base - height + pane,
            2,
            max(1, int(height / (pane * 3.4))),
            step=(width * 0.3, pane * 3),
            size=(pane, pane * 1.6),
            inks=(window,),
            share=0.7,
        )
        x += width * 0.94
