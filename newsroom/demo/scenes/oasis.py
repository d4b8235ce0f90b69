"""Where the desert is lived in: the palm grove, the camp."""

from newsroom.demo.scenes.animals import camel
from newsroom.demo.scenes.curves import smooth, trace, triples
from newsroom.demo.scenes.land import plain, ridge
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    DEEP,
    GOLD,
    HAIR,
    INK,
    MIST,
    NIGHT,
    PLUM,
    SAND,
    SLATE,
    WINE,
    Ink,
    mix,
    ramp,
)
from newsroom.demo.scenes.people import WALKING, person, silhouette
from newsroom.demo.scenes.perspective import rows
from newsroom.demo.scenes.plants import palm
from newsroom.demo.scenes.plate import Plate, Point
from newsroom.demo.scenes.sky import bands, crescent, stars, sun
from newsroom.demo.scenes.water import sun_path


def palm_sunset(plate: Plate) -> None:
    """Dusk over the palm grove: a channel carries the sun to the gardens."""
    upper, lower = mix(SLATE, PLUM, 0.5), mix(BRICK, PLUM, 0.3)
    bands(plate, NIGHT, upper, lower, CLAY, SAND, horizon=560, count=9)
    sun(plate, 960, 470, 92, core=mix(BONE, SAND, 0.4), around=CLAY)
    ridge(plate, 590, 46, mix(WINE, PLUM, 0.35))
    far, near = mix(WINE, PLUM, 0.75), mix(INK, PLUM, 0.18)
    for x, height in trace("90,170 250,190 420,160 600,185 1190,180 1340,165 1520,200"):
        lean = plate.random.uniform(-0.12, 0.12)
        palm(plate, x, 604, height, trunk=far, leaf=far, lean=lean)
    soil = ramp(mix(PLUM, WINE, 0.3), PLUM, mix(PLUM, INK, 0.6), count=4)
    plain(plate, 600, soil)
    _channel(plate)
    _palms(plate, near)
    ridge(plate, 985, 70, INK)
    person(plate, 690, 858, 124, silhouette(near, robe=True), WALKING)


def _palms(plate: Plate, near: Ink) -> None:
    middle, back = mix(PLUM, INK, 0.4), mix(PLUM, INK, 0.25)
    for x, base, height in triples("470,690,360 1290,680,330 1430,700,420"):
        lean = -0.08 if x < 800 else 0.08
        palm(plate, x, base, height, trunk=middle, leaf=middle, back=back, lean=lean)
    dates = {"trunk": near, "leaf": near, "back": middle, "fruit": GOLD}
    palm(plate, 1130, 780, 470, lean=0.13, **dates)
    heart = palm(plate, 300, 860, 660, lean=0.1, **dates)
    _picker(plate, heart)


def _channel(plate: Plate) -> None:
    plate.shape(trace("930,606 972,606 1130,1000 560,1000"), mix(INK, PLUM, 0.3))
    plate.shape(trace("938,606 966,606 1050,1000 640,1000"), mix(CLAY, BRICK, 0.45))
    plate.shape(trace("946,606 960,606 940,1000 760,1000"), CLAY)
    sun_path(plate, 900, 640, 985, [SAND, mix(SAND, CLAY, 0.5)], width=36)


def _picker(plate: Plate, heart: Point) -> None:
    x, y = heart[0] - 16, heart[1] + 190
    dark = mix(HAIR, INK, 0.4)
    plate.rod([(x - 4, y), (x - 36, y + 44), (x + 4, y + 84)], dark, 13)
    plate.rod([(x - 26, y - 62), (x - 12, y + 2)], BRICK, 26)
    plate.rod([(x - 22, y - 56), (x + 18, y - 74)], BRICK, 10)
    plate.stroke([(x - 34, y - 20), (x + 30, y - 34)], SAND, 4)
    plate.disc(x - 26, y - 90, 14, dark)


def night_sky_camp(plate: Plate) -> None:
    """Night in the sands: a tent, a fire, and all the stars."""
    bands(
        plate,
        INK,
        NIGHT,
        mix(SLATE, NIGHT, 0.3),
        mix(SLATE, PLUM, 0.35),
        mix(PLUM, CLAY, 0.35),
        horizon=640,
        count=9,
    )
    path = smooth(trace("720,-60 800,80 900,190 980,300 1080,410 1180,520 1260,620"), 5)
    for index, ink in enumerate(
        (mix(NIGHT, SLATE, 0.6), mix(SLATE, MIST, 0.1), mix(SLATE, MIST, 0.28))
    ):
        half = 120 - 40 * index
        widths = [half * min(1, (900 - y) / 520) for _, y in path]
        left = [
            (x - w * plate.random.uniform(0.75, 1.1), y)
            for (x, y), w in zip(path, widths, strict=True)
        ]
        right = [
            (x + w * plate.random.uniform(0.75, 1.1), y)
            for (x, y), w in zip(path, widths, strict=True)
        ]
        plate.shape([*left, *reversed(right)], ink)
    for x, y in path[:-3]:
        for _ in range(10):
            plate.disc(
                x + plate.random.gauss(0, 60),
                y + plate.random.uniform(-24, 24),
                plate.random.choice((1, 1.4, 2)),
                BONE,
            )
    stars(plate, 300, 560)
    crescent(plate, 430, 170, 34, BONE)
    _sands(plate)
    _tent(plate)
    _fire(plate)


def _sands(plate: Plate) -> None:
    lit, shade = mix(SLATE, CLAY, 0.22), mix(NIGHT, PLUM, 0.35)
    ridge(plate, 660, 60, mix(SLATE, PLUM, 0.4))
    for windward, crest, lee in (
        (
            "260,560 100,640 0,670 0,1000 380,1000",
            "260,560 320,640 290,720 380,1000",
            "260,560 460,650 760,740 760,1000 380,1000",
        ),
        (
            "1280,540 1100,640 860,720 700,760 700,1000 1240,1000",
            "1280,540 1230,620 1290,720 1240,1000",
            "1280,540 1440,620 1600,670 1600,1000 1240,1000",
        ),
    ):
        edge = smooth(trace(crest))
        plate.shape([*trace(lee)[:-1], *reversed(edge)], shade)
        plate.shape([*trace(windward)[:-1], *reversed(edge)], lit)
    for index, y in enumerate(rows(4, 740, 960, 1.2)):
        edge = smooth(
            [(0, y + 10), (400, y - 8), (820, y + 12), (1250, y - 4), (1600, y + 14)]
        )
        plate.shape(
            [*edge, (1600, 1000), (0, 1000)],
            mix(mix(NIGHT, PLUM, 0.5), INK, index * 0.22),
        )


def _tent(plate: Plate) -> None:
    plate.shape(
        trace("960,800 1010,640 1130,610 1290,650 1380,800"), mix(WINE, PLUM, 0.35)
    )
    plate.shape(trace("960,800 1010,640 1130,610 1150,800"), mix(BRICK, CLAY, 0.2))
    plate.shape(trace("1010,800 1040,672 1110,660 1120,800"), mix(GOLD, CLAY, 0.4))
    plate.shape(trace("1030,800 1056,690 1082,800"), mix(NIGHT, PLUM, 0.6))
    for step in range(5):
        y = 656 + step * 30
        plate.stroke(
            [(1150, y - 16), (1302 + step * 17, y + 6)], mix(CLAY, SAND, 0.2), 4
        )
    for a, b in (
        ((1010, 640), (910, 806)),
        ((1290, 650), (1440, 806)),
        ((1130, 610), (1130, 582)),
    ):
        plate.stroke([a, b], mix(SAND, PLUM, 0.4), 3)
    camel(plate, 470, 800, 150, mix(CLAY, PLUM, 0.62), saddle=BRICK)
    camel(plate, 330, 790, 124, mix(CLAY, PLUM, 0.82), facing=-1)


def _fire(plate: Plate) -> None:
    for half, ink in (
        (230, mix(PLUM, CLAY, 0.25)),
        (150, mix(PLUM, CLAY, 0.5)),
        (80, mix(BRICK, GOLD, 0.35)),
    ):
        plate.oval(760, 838, half, half * 0.17, ink)
    plate.rod([(724, 842), (796, 826)], mix(NIGHT, PLUM, 0.5), 11)
    plate.rod([(728, 826), (794, 843)], mix(NIGHT, PLUM, 0.7), 11)
    plate.shape(
        smooth(
            trace("722,832 714,790 742,762 748,712 772,750 790,776 808,800 796,834")
        ),
        BRICK,
    )
    plate.shape(
        smooth(trace("734,834 732,800 756,776 760,740 776,776 792,806 784,834")), GOLD
    )
    plate.shape(smooth(trace("746,834 748,812 762,788 774,812 772,834")), BONE)
    for x, y in ((736, 690), (776, 668), (752, 640), (790, 700), (744, 606)):
        plate.disc(x, y, 3, GOLD)
    for x, base, side, ink in (
        (600, 852, 1, mix(BRICK, PLUM, 0.2)),
        (660, 872, 1, mix(SAND, CLAY, 0.35)),
        (900, 866, -1, mix(DEEP, SLATE, 0.3)),
    ):
        _seated(plate, x, base, side, ink)


def _seated(plate: Plate, x: float, base: float, side: int, ink: Ink) -> None:
    """Cross-legged, towards the fire that lights the chest."""
    dark = mix(ink, NIGHT, 0.45)
    plate.shape(
        smooth(
            [
                (x - 46, base),
                (x - 34, base - 50),
                (x - 14, base - 84),
                (x + 14, base - 84),
                (x + 34, base - 50),
                (x + 48, base),
            ]
        ),
        dark,
    )
    plate.shape(
        [
            (x + side * 8, base - 84),
            (x + side * 20, base - 78),
            (x + side * 36, base - 46),
            (x + side * 48, base),
            (x + side * 12, base),
        ],
        ink,
    )
    plate.disc(x, base - 100, 20, BONE if ink[2] > 80 else mix(SAND, CLAY, 0.3))
    plate.disc(x + side * 8, base - 97, 13, mix(CLAY, PLUM, 0.35))
