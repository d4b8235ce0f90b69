"""The olive grove and the picking."""

from newsroom.demo.scenes.curves import smooth, trace
from newsroom.demo.scenes.land import plain, ridge
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    DEEP,
    GOLD,
    INK,
    MIST,
    MOSS,
    NIGHT,
    SAGE,
    SAND,
    SEA,
    SLATE,
    WINE,
    mix,
)
from newsroom.demo.scenes.people import SKINS, Dress, Pose, cast, person
from newsroom.demo.scenes.perspective import rows
from newsroom.demo.scenes.plants import crown
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, sun

LEAVES = (mix(MOSS, NIGHT, 0.25), mix(SAGE, MOSS, 0.4), mix(SAGE, MIST, 0.35))
PLUM_OLIVE = mix(WINE, NIGHT, 0.5)


def olive_grove(plate: Plate) -> None:
    """Late autumn: the picking, on ladders, over nets."""
    bands(plate, mix(SEA, MIST, 0.4), MIST, BONE, mix(SAND, CLAY, 0.2), horizon=430)
    sun(plate, 1110, 280, 66, core=BONE, around=mix(SAND, CLAY, 0.15))
    ridge(plate, 430, 170, mix(MIST, SEA, 0.42), rough=1.4)
    ridge(plate, 460, 90, mix(SAGE, SEA, 0.3), rough=1.8)
    plain(
        plate,
        440,
        [
            mix(SAGE, SAND, 0.45),
            mix(CLAY, SAND, 0.4),
            mix(CLAY, SAND, 0.25),
            mix(CLAY, BRICK, 0.15),
            mix(CLAY, BRICK, 0.35),
        ],
    )
    _orchard(plate)
    _nets(plate)
    _elder(plate)
    _pickers(plate)


def _orchard(plate: Plate) -> None:
    for index, y in enumerate(rows(6, 470, 730, 1.7)):
        size = 13 + 46 * (index / 5) ** 1.5
        pitch = size * 3.1
        for column in range(int(1700 / pitch) + 2):
            x = column * pitch - 40 + (pitch / 2 if index % 2 else 0)
            if index > 3 and 250 < x < 1010:
                continue
            shade = mix(CLAY, WINE, 0.45)
            plate.oval(x - size * 0.6, y + size * 0.1, size * 1.2, size * 0.2, shade)
            plate.box(
                x - size * 0.1,
                y - size * 0.8,
                size * 0.2,
                size * 0.9,
                mix(WINE, NIGHT, 0.4),
            )
            crown(plate, x, y - size * 1.15, size * 0.85, LEAVES, sun=1)


def _nets(plate: Plate) -> None:
    plate.shape(
        smooth(
            trace("180,840 420,770 760,760 1060,800 1160,860 940,930 560,950 260,910")
        ),
        mix(GOLD, SAND, 0.3),
    )
    plate.shape(
        smooth(trace("180,840 420,770 640,764 560,850 560,950 260,910")),
        mix(GOLD, BRICK, 0.25),
    )
    for index in range(70):
        x = 620 + plate.random.gauss(0, 190)
        y = 862 + plate.random.gauss(0, 30)
        plate.oval(
            x,
            y,
            6,
            4.5,
            mix(MOSS, INK, 0.35) if index % 3 else mix(PLUM_OLIVE, INK, 0.1),
        )


def _elder(plate: Plate) -> None:
    dark, lit = mix(WINE, NIGHT, 0.5), mix(CLAY, WINE, 0.5)
    plate.shape(
        smooth(
            trace(
                "480,862 520,820 540,760 526,690 500,640 470,580 500,570 560,640"
                " 600,660 640,610 690,560 716,574 668,650 640,720 640,790 670,840"
                " 720,862"
            )
        ),
        dark,
    )
    plate.shape(
        smooth(
            trace(
                "600,862 610,790 604,720 640,650 700,566 716,574 668,650 640,720"
                " 640,790 670,840 720,862"
            )
        ),
        lit,
    )
    plate.stroke(smooth(trace("560,850 576,780 566,700 540,650")), lit, 6)
    for x, y, r in (
        (420, 520, 120),
        (760, 500, 130),
        (580, 430, 150),
        (470, 380, 100),
        (690, 370, 110),
        (590, 560, 90),
    ):
        crown(plate, x, y, r, LEAVES, sun=1)
    for _ in range(46):
        hang = 580 + plate.random.gauss(0, 140), 470 + plate.random.gauss(0, 80)
        plate.oval(*hang, 5, 7, mix(PLUM_OLIVE, INK, 0.2))


def _pickers(plate: Plate) -> None:
    wood = mix(SAND, CLAY, 0.5)
    for step in range(9):
        t = step / 9 + 0.04
        x, y = 850 - 110 * t, 880 - 380 * t
        plate.stroke([(x, y), (x + 62, y)], wood, 7)
    plate.rod([(846, 892), (736, 494)], wood, 10)
    plate.rod([(916, 892), (802, 494)], wood, 10)
    picker = Dress(coat=BRICK, legs=DEEP, scarf=GOLD, skin=SKINS[2])
    reaching = Pose(
        facing=-1,
        stride=0.07,
        front_hand=(0.2, -0.16),
        back_hand=(0.16, -0.04),
        shaded=-1,
    )
    person(plate, 826, 718, 230, picker, reaching)
    cast(plate, 1060, 884, 210, mix(CLAY, WINE, 0.5), -0.5)
    beater = Dress(coat=BONE, legs=SLATE, helmet=mix(SAND, GOLD, 0.3))
    beating = Pose(facing=-1, front_hand=(0.22, -0.02), back_hand=(0.2, 0.1), shaded=-1)
    plate.rod([(1030, 760), (900, 520)], wood, 7)
    person(plate, 1060, 884, 214, beater, beating)
    for x, wide in ((360, 96), (1180, 110)):
        _basket(plate, x, wide)


def _basket(plate: Plate, x: float, wide: float) -> None:
    tapered = trace("0,0 1,0 .86,.66 .14,.66", x, 860, wide)
    plate.shape(tapered, mix(SAND, CLAY, 0.55))
    plate.shape(trace("0,0 .4,0 .4,.66 .14,.66", x, 860, wide), mix(BRICK, CLAY, 0.35))
    plate.oval(x + wide / 2, 860, wide / 2, 14, mix(MOSS, NIGHT, 0.4))
    for step in range(6):
        ink = mix(MOSS, SAGE, 0.3) if step % 2 else PLUM_OLIVE
        plate.disc(x + wide * (0.14 + 0.144 * step), 856, 9, ink)
