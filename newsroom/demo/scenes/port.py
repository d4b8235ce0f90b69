"""The quays and what they load."""

from newsroom.demo.scenes.curves import arc, bend, trace
from newsroom.demo.scenes.land import ridge
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
    ramp,
)
from newsroom.demo.scenes.people import Dress, Pose, person
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, sun
from newsroom.demo.scenes.water import glints, swell

BOXES = (BRICK, GOLD, SEA, BONE, CLAY, DEEP, WINE, SAND, SLATE)


def port_cranes(plate: Plate) -> None:
    """Morning: a container ship comes in, bow first, between the gantries."""
    bands(plate, SEA, MIST, BONE, SAND, horizon=600)
    sun(plate, 470, 400, 76, core=BONE, around=SAND)
    ridge(plate, 610, 90, mix(SEA, MIST, 0.6), rough=1.3)
    swell(
        plate,
        600,
        ramp(mix(SEA, MIST, 0.45), SEA, DEEP, mix(DEEP, NIGHT, 0.5), count=7),
    )
    glints(plate, 620, 900, mix(MIST, BONE, 0.3), 34)
    _quay(plate, 0, 330)
    _quay(plate, 1330, 1600)
    _stacks(plate)
    _bow(plate)
    _gantry(plate, 210, 1, NIGHT)
    _gantry(plate, 1420, -1, mix(NIGHT, SLATE, 0.35))
    _tug(plate, 420, 838)
    _docker(plate)


def _quay(plate: Plate, left: float, right: float) -> None:
    plate.box(left, 690, right - left, 74, mix(SLATE, DEEP, 0.4))
    plate.box(left, 690, right - left, 14, mix(SAND, SLATE, 0.35))
    for column in range(int(left) + 14, int(right) - 60, 62):
        for level in range(plate.random.choice((1, 2, 2, 3))):
            ink = plate.random.choice(BOXES)
            plate.box(column, 658 - level * 34, 58, 31, mix(ink, SLATE, 0.3))


def _stacks(plate: Plate) -> None:
    plate.box(640, 150, 440, 320, BONE)
    plate.box(860, 150, 220, 320, mix(SAND, SLATE, 0.25))
    plate.box(604, 176, 512, 40, mix(BONE, SAND, 0.5))
    plate.box(618, 184, 484, 18, NIGHT)
    plate.box(846, 92, 28, 60, NIGHT)
    plate.box(806, 112, 108, 8, NIGHT)
    for column, levels in enumerate((4, 5, 5, 4, 5, 5, 5, 4, 3)):
        for level in range(levels):
            x, y = 634 + column * 50.5, 446 - level * 46
            ink = BOXES[(column * 5 + level * 7 + level * column) % len(BOXES)]
            face = mix(ink, NIGHT, 0.28) if column > 4 else ink
            plate.box(x, y, 48, 43, face)
            for rib in range(1, 4):
                plate.box(x + rib * 12 - 1, y + 5, 2.5, 33, mix(face, NIGHT, 0.22))


def _bow(plate: Plate) -> None:
    hull, dark = mix(SLATE, DEEP, 0.35), mix(NIGHT, SLATE, 0.25)
    left = [*bend((610, 486), (700, 640), (770, 842)), (862, 852), (862, 470)]
    plate.shape([*left, *trace("862,470 740,474 610,486")], hull)
    right = [*bend((1114, 486), (1024, 640), (954, 842)), (862, 852), (862, 470)]
    plate.shape([*right, *trace("862,470 984,474 1114,486")], dark)
    plate.shape(
        [*bend((743, 770), (758, 805), (770, 842)), (862, 854), (862, 770)], BRICK
    )
    plate.shape(
        [*bend((981, 770), (966, 805), (954, 842)), (862, 854), (862, 770)], WINE
    )
    plate.shape(arc(862, 856, 44, 42, 180, 360), CLAY)
    plate.shape([*arc(862, 856, 44, 42, 270, 360), (862, 856)], BRICK)
    plate.shape(trace("604,488 740,472 862,458 862,482 740,496 612,508"), BONE)
    plate.shape(
        trace("1120,488 984,472 862,458 862,482 984,496 1112,508"),
        mix(SAND, SLATE, 0.2),
    )
    for x in (730, 994):
        plate.disc(x, 590, 15, NIGHT)
        plate.rod([(x, 590), (x, 640)], INK, 7)
        plate.rod([(x - 16, 634), (x, 646), (x + 16, 634)], INK, 7)
    foam = mix(MIST, BONE, 0.55)
    plate.shape(
        [
            *bend((862, 846), (760, 850), (640, 886)),
            *bend((640, 886), (760, 880), (862, 872)),
        ],
        foam,
    )
    plate.shape(
        [
            *bend((862, 846), (964, 850), (1084, 886)),
            *bend((1084, 886), (964, 880), (862, 872)),
        ],
        foam,
    )


def _gantry(plate: Plate, x: float, reach: int, ink: Ink) -> None:
    """Legs on the quay, a boom over the water on the side of `reach`."""
    for leg in (-70, 70):
        plate.shape(
            [
                (x + leg - 10, 300),
                (x + leg + 10, 300),
                (x + leg * 1.12 + 13, 692),
                (x + leg * 1.12 - 13, 692),
            ],
            ink,
        )
    plate.box(x - 86, 470, 172, 16, ink)
    plate.box(x - 88, 676, 176, 16, ink)
    plate.stroke([(x - 70, 310), (x + 74, 474)], ink, 8)
    plate.stroke([(x + 70, 310), (x - 74, 474)], ink, 8)
    end, tail = x + reach * 430, x - reach * 190
    plate.box(min(end, tail), 286, abs(end - tail), 22, ink)
    plate.box(x - reach * 150 - 46, 262, 92, 58, ink)
    apex = (x + reach * 46, 96)
    plate.shape(
        [(x - 12, 290), (x + 12, 290), (apex[0] + 6, 96), (apex[0] - 6, 96)], ink
    )
    plate.shape(
        [
            (x + reach * 78, 290),
            (x + reach * 92, 290),
            (apex[0] + 6, 96),
            (apex[0] - 6, 96),
        ],
        ink,
    )
    for stop in (end - reach * 20, x + reach * 220, tail + reach * 30):
        plate.stroke([apex, (stop, 290)], ink, 5)
    trolley = x + reach * 300
    for side in (-24, 24):
        plate.stroke([(trolley + side, 306), (trolley + side, 400)], ink, 3)
    plate.box(trolley - 36, 398, 72, 9, ink)
    plate.box(trolley - 34, 408, 68, 40, BRICK if reach > 0 else GOLD)
    plate.box(trolley, 408, 34, 40, WINE if reach > 0 else mix(GOLD, WINE, 0.3))


def _tug(plate: Plate, x: float, base: float) -> None:
    plate.shape(
        [
            (x - 96, base - 36),
            (x + 104, base - 50),
            (x + 78, base + 8),
            (x - 84, base + 8),
        ],
        BRICK,
    )
    plate.shape(
        [
            (x - 84, base - 4),
            (x + 84, base - 6),
            (x + 78, base + 8),
            (x - 84, base + 8),
        ],
        INK,
    )
    plate.box(x - 34, base - 92, 84, 54, BONE)
    plate.box(x + 8, base - 92, 42, 54, mix(SAND, SLATE, 0.2))
    plate.box(x - 26, base - 84, 68, 18, NIGHT)
    plate.box(x - 42, base - 100, 100, 9, SLATE)
    plate.box(x - 70, base - 96, 24, 60, GOLD)
    plate.box(x - 70, base - 96, 24, 12, NIGHT)
    plate.shape(
        trace(
            f"{x - 110},{base + 4} {x + 130},{base + 4} {x + 60},{base + 20} {x - 60},{base + 20}"
        ),
        mix(MIST, BONE, 0.5),
    )


def _docker(plate: Plate) -> None:
    plate.shape(trace("0,930 1600,905 1600,1000 0,1000"), INK)
    plate.shape(trace("0,930 1600,905 1600,915 0,941"), mix(SLATE, SAND, 0.25))
    plate.pill(1096, 880, 54, 42, NIGHT, 10)
    plate.pill(1084, 872, 78, 18, NIGHT, 9)
    person(
        plate,
        1196,
        930,
        150,
        Dress(coat=mix(GOLD, CLAY, 0.35), legs=SLATE, helmet=BONE),
        Pose(facing=-1, front_hand=(0.2, -0.08), shaded=1),
    )
