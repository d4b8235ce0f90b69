"""The coast: a trawler at dawn, a methane carrier at dusk."""

from newsroom.demo.scenes.curves import arc, bend, smooth, trace
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
    PLUM,
    SAND,
    SEA,
    SLATE,
    WINE,
    mix,
    ramp,
)
from newsroom.demo.scenes.people import Dress, Pose, person
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, bird, sun
from newsroom.demo.scenes.water import glints, sun_path, swell


def fishing_boat(plate: Plate) -> None:
    """Dawn: a trawler comes home with the gulls behind it."""
    bands(
        plate,
        mix(SLATE, SEA, 0.4),
        mix(SEA, MIST, 0.55),
        mix(BONE, CLAY, 0.18),
        SAND,
        horizon=480,
        count=9,
    )
    sun(plate, 1090, 400, 80, core=BONE, around=mix(SAND, CLAY, 0.22))
    ridge(plate, 482, 74, mix(SEA, MIST, 0.35), rough=0.7)
    _cape(plate)
    swell(
        plate,
        478,
        ramp(mix(SEA, MIST, 0.55), SEA, DEEP, mix(DEEP, NIGHT, 0.55), count=9),
    )
    sun_path(plate, 1090, 490, 760, [BONE, SAND], width=70)
    glints(plate, 500, 990, mix(MIST, SEA, 0.25), 40)
    _trawler(plate)
    for x, y, span in (
        (330, 420, 60),
        (410, 330, 74),
        (470, 260, 48),
        (250, 330, 42),
        (360, 520, 66),
        (640, 230, 44),
        (880, 250, 40),
    ):
        bird(plate, x, y, span, BONE)


def _cape(plate: Plate) -> None:
    plate.shape(
        smooth(trace("0,400 90,402 190,430 280,462 330,484 0,486")),
        mix(DEEP, SEA, 0.35),
    )
    plate.shape(trace("120,344 138,344 144,412 114,412"), BONE)
    plate.box(118, 328, 22, 16, BRICK)
    plate.shape(trace("129,344 138,344 144,412 129,412"), mix(MIST, SEA, 0.4))


def _trawler(plate: Plate) -> None:
    plate.stroke([(745, 640), (745, 300)], NIGHT, 12)
    for end in ((985, 556), (500, 470), (590, 640)):
        plate.stroke([(745, 310), end], NIGHT, 3)
    plate.stroke([(745, 470), (520, 360)], NIGHT, 9)
    _net(plate)
    _wheelhouse(plate)
    sailor = Dress(coat=GOLD, legs=GOLD, helmet=GOLD)
    hauling = Pose(facing=-1, front_hand=(0.22, 0.1), back_hand=(0.18, 0.16), shaded=-1)
    person(plate, 652, 652, 112, sailor, hauling)
    _hull(plate)
    foam = mix(MIST, BONE, 0.5)
    wake = bend((430, 752), (380, 742), (280, 752))
    plate.shape(
        [
            *bend((950, 738), (900, 752), (800, 750)),
            *wake,
            *bend((280, 752), (600, 776), (950, 738)),
        ],
        foam,
    )
    for index in range(7):
        ink = mix(DEEP, BRICK, 0.35) if index % 2 else mix(DEEP, NIGHT, 0.5)
        plate.box(520 + index * 22, 780 + index * 13, 360 - index * 36, 5, ink)


def _net(plate: Plate) -> None:
    plate.shape(
        bend((526, 364), (462, 520), (480, 612))
        + bend((566, 622), (548, 480), (536, 370)),
        mix(CLAY, SAND, 0.3),
    )
    mesh = mix(BRICK, CLAY, 0.3)
    for step in range(6):
        y = 410 + step * 34
        left, right = 512 - step * 6, 542 + step * 3
        plate.stroke([(left, y), (right, y + 26)], mesh, 2)
        plate.stroke([(right, y), (left, y + 26)], mesh, 2)


def _hull(plate: Plate) -> None:
    """Lit on the side of the bow, where the sun is."""
    sheer = smooth(trace("452,598 560,632 700,640 850,612 1000,548"))
    lower = [(x, y + 22) for x, y in sheer[:-1]]
    plate.shape(
        [*sheer, (958, 640), (914, 744), (494, 744), (462, 690)], mix(DEEP, SLATE, 0.3)
    )
    aft = [*lower[:22], (640, 706), (474, 706), (460, 650)]
    plate.shape(aft, mix(DEEP, NIGHT, 0.45))
    plate.shape(trace("474,706 930,706 914,744 494,744"), BRICK)
    plate.shape(trace("474,706 640,706 620,744 494,744"), WINE)
    plate.shape([*sheer, (992, 568), *reversed(lower)], BONE)


def _wheelhouse(plate: Plate) -> None:
    plate.box(770, 520, 120, 110, BONE)
    plate.box(770, 520, 46, 110, mix(SAND, SLATE, 0.3))
    for x in (782, 824, 856):
        plate.box(x, 540, 26, 30, DEEP)
    plate.pill(756, 506, 150, 16, BRICK, 6)
    plate.box(812, 470, 8, 38, NIGHT)
    plate.box(790, 474, 52, 6, NIGHT)


def gas_terminal(plate: Plate) -> None:
    """Dusk: a methane carrier with four domes, alongside the terminal."""
    bands(
        plate,
        NIGHT,
        mix(SLATE, PLUM, 0.35),
        mix(CLAY, PLUM, 0.3),
        CLAY,
        SAND,
        horizon=560,
    )
    sun(plate, 1070, 500, 66, core=mix(BONE, SAND, 0.4), around=CLAY)
    ridge(plate, 566, 80, mix(PLUM, SLATE, 0.45), rough=1.2)
    swell(
        plate,
        560,
        ramp(
            mix(CLAY, SLATE, 0.5),
            mix(SLATE, PLUM, 0.3),
            mix(SLATE, NIGHT, 0.5),
            NIGHT,
            count=8,
        ),
    )
    _tanks(plate)
    _carrier(plate)
    _jetty(plate)
    glints(plate, 780, 995, mix(CLAY, SLATE, 0.35), 26)


def _tanks(plate: Plate) -> None:
    lit, shade = mix(SAND, PLUM, 0.3), mix(PLUM, SLATE, 0.35)
    for x, wide, high in ((30, 150, 84), (190, 150, 84), (350, 130, 70)):
        plate.box(x, 566 - high, wide, high, shade)
        plate.box(x + wide * 0.62, 566 - high, wide * 0.38, high, lit)
        plate.shape(arc(x + wide / 2, 566 - high, wide / 2, 26, 180, 360), shade)
        plate.shape(
            arc(x + wide / 2, 566 - high, wide / 2, 26, 282, 360)
            + [(x + wide * 0.62, 566 - high)],
            lit,
        )
    plate.box(0, 562, 520, 14, mix(NIGHT, PLUM, 0.4))
    plate.stroke([(500, 566), (500, 330)], mix(NIGHT, PLUM, 0.4), 7)
    plate.shape(
        smooth(trace("500,332 484,300 500,262 520,232 514,280 528,300 506,332")), GOLD
    )
    plate.shape(smooth(trace("502,330 496,306 506,280 514,304 506,330")), BONE)


def _carrier(plate: Plate) -> None:
    hull, shade = mix(BRICK, PLUM, 0.25), mix(WINE, PLUM, 0.5)
    for x in (560, 722, 884, 1046):
        plate.disc(x, 610, 72, mix(PLUM, SLATE, 0.35))
        plate.shape(
            arc(x, 610, 72, 72, -90, 90) + bend((x, 682), (x + 34, 610), (x, 538)),
            mix(SAND, CLAY, 0.35),
        )
        plate.shape(
            arc(x, 610, 72, 72, -62, 62)
            + bend((x + 34, 674), (x + 62, 610), (x + 34, 546)),
            mix(BONE, SAND, 0.5),
        )
        plate.box(x - 76, 612, 152, 52, mix(SLATE, PLUM, 0.4))
    plate.box(330, 520, 120, 140, mix(SAND, PLUM, 0.35))
    plate.box(410, 520, 40, 140, BONE)
    plate.box(322, 506, 140, 18, mix(NIGHT, SLATE, 0.3))
    for line in range(4):
        for column in range(5):
            plate.box(
                340 + column * 21,
                536 + line * 28,
                12,
                10,
                GOLD if (line * 3 + column) % 4 == 0 else NIGHT,
            )
    plate.box(350, 452, 44, 56, mix(BRICK, PLUM, 0.3))
    plate.shape(trace("300,650 1270,640 1230,740 1190,768 330,768 306,730"), shade)
    plate.shape(trace("300,650 1270,640 1262,660 302,672"), mix(SAND, PLUM, 0.3))
    plate.shape(trace("960,664 1262,660 1230,740 1190,768 900,768"), hull)
    plate.shape(trace("318,748 1224,748 1190,768 330,768"), INK)


def _jetty(plate: Plate) -> None:
    dark = INK
    plate.box(0, 800, 1600, 16, dark)
    for x in range(40, 1600, 130):
        plate.box(x, 812, 12, 60, dark)
    for x in (700, 760, 820):
        plate.stroke([(x, 800), (x + 6, 700), (x + 50, 640), (x + 58, 690)], NIGHT, 8)
        plate.disc(x + 50, 642, 9, GOLD)
    for x in range(60, 1600, 260):
        plate.stroke([(x, 800), (x, 730)], dark, 5)
        plate.disc(x, 728, 7, GOLD)
    person(
        plate,
        1010,
        801,
        92,
        Dress(coat=mix(GOLD, CLAY, 0.4), legs=INK, helmet=BONE),
        Pose(facing=-1, shaded=-1),
    )
