"""The solar plant."""

from newsroom.demo.scenes.land import plain, ridge
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    DEEP,
    GOLD,
    INK,
    MIST,
    NIGHT,
    SAND,
    SEA,
    SLATE,
    WINE,
    Ink,
    mix,
)
from newsroom.demo.scenes.people import WALKING, Dress, cast, person
from newsroom.demo.scenes.perspective import rows
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, sun

VANISHING = (930.0, 415.0)


def solar_field(plate: Plate) -> None:
    """Noon: two banks of panels, and the track between them."""
    bands(plate, SEA, mix(SEA, MIST, 0.7), BONE, mix(SAND, BONE, 0.4), horizon=430)
    sun(plate, 480, 190, 64, core=BONE, around=MIST)
    ridge(plate, 432, 60, mix(CLAY, MIST, 0.4))
    ridge(plate, 440, 26, mix(CLAY, SAND, 0.5))
    plain(
        plate,
        428,
        [SAND, mix(SAND, GOLD, 0.25), mix(SAND, CLAY, 0.25), mix(SAND, CLAY, 0.4)],
    )
    edges = rows(11, 440, 1130, 1.7)
    for index, (far, near) in enumerate(zip(edges, edges[1:], strict=False)):
        _bank(plate, far, far + (near - far) * 0.74, index)
    _track(plate)
    cast(plate, 838, 760, 190, mix(CLAY, SAND, 0.25), 0.45)
    person(plate, 838, 760, 190, Dress(coat=BONE, legs=DEEP, helmet=GOLD), WALKING)
    _pickup(plate, 946, 520, 0.62)


def _towards(x: float, y: float, level: float) -> float:
    """Where the line from (x, y) to the vanishing point crosses `level`."""
    share = (level - VANISHING[1]) / (y - VANISHING[1])
    return VANISHING[0] + (x - VANISHING[0]) * share


def _bank(plate: Plate, top: float, bottom: float, index: int) -> None:
    lit, body, dark = mix(SEA, MIST, 0.28), mix(DEEP, SEA, 0.25), mix(DEEP, NIGHT, 0.45)
    frame = mix(MIST, DEEP, 0.35)
    thick = (bottom - top) * 0.09
    for side in (-1, 1):
        inner = VANISHING[0] + side * 240
        cells = range(26)
        for cell in cells:
            near, far = inner + side * cell * 150, inner + side * (cell * 150 + 138)
            quad = [
                (_towards(x, 1000, y), y)
                for x, y in ((near, top), (far, top), (far, bottom), (near, bottom))
            ]
            if all(not -40 < x < plate.width + 40 for x, _ in quad):
                continue
            sheen = (cell + index * 2 + (side > 0)) % 5
            plate.shape(
                quad,
                lit if sheen == 0 else body if sheen < 3 else mix(body, dark, 0.45),
            )
            _cells(plate, quad, frame, bottom - top)
            plate.shape(
                [
                    quad[3],
                    quad[2],
                    (quad[2][0], bottom + thick),
                    (quad[3][0], bottom + thick),
                ],
                dark,
            )
            plate.shape(
                [
                    (quad[3][0], bottom + thick),
                    (quad[2][0], bottom + thick),
                    (quad[2][0], bottom + thick * 3),
                    (quad[3][0], bottom + thick * 3),
                ],
                mix(CLAY, WINE, 0.25),
            )


def _cells(
    plate: Plate, quad: list[tuple[float, float]], ink: Ink, height: float
) -> None:
    if height < 12:
        return
    width = max(0.8, height / 90)
    (ax, ay), (bx, _), (cx, cy), (dx, _) = quad
    for part in (1 / 3, 2 / 3):
        plate.stroke(
            [(ax + (bx - ax) * part, ay), (dx + (cx - dx) * part, cy)], ink, width
        )
    middle = (ay + cy) / 2
    left, right = _towards(dx, cy, middle), _towards(cx, cy, middle)
    plate.stroke([(left, middle), (right, middle)], ink, width)


def _track(plate: Plate) -> None:
    for left, right, ink in (
        (-190, 190, mix(SAND, BONE, 0.35)),
        (-120, -60, mix(SAND, CLAY, 0.35)),
        (60, 120, mix(SAND, CLAY, 0.35)),
    ):
        plate.shape(
            [
                (_towards(VANISHING[0] + left, 1000, 436), 436),
                (_towards(VANISHING[0] + right, 1000, 436), 436),
                (VANISHING[0] + right, 1000),
                (VANISHING[0] + left, 1000),
            ],
            ink,
        )


def _pickup(plate: Plate, x: float, base: float, size: float) -> None:
    s = size
    plate.shape(
        [
            (x - 40 * s, base),
            (x + 40 * s, base),
            (x + 120 * s, base + 10 * s),
            (x + 30 * s, base + 10 * s),
        ],
        mix(CLAY, SAND, 0.25),
    )
    plate.pill(x - 42 * s, base - 58 * s, 84 * s, 46 * s, BONE, 8 * s)
    plate.shape(
        [
            (x - 34 * s, base - 56 * s),
            (x - 26 * s, base - 92 * s),
            (x + 26 * s, base - 92 * s),
            (x + 34 * s, base - 56 * s),
        ],
        BONE,
    )
    plate.shape(
        [
            (x - 28 * s, base - 58 * s),
            (x - 22 * s, base - 86 * s),
            (x + 22 * s, base - 86 * s),
            (x + 28 * s, base - 58 * s),
        ],
        DEEP,
    )
    plate.box(x - 42 * s, base - 24 * s, 84 * s, 12 * s, SLATE)
    for dx in (-33, 33):
        plate.disc(x + dx * s, base - 38 * s, 6 * s, BRICK)
        plate.box(x + (dx - 9) * s, base - 14 * s, 18 * s, 14 * s, INK)
