"""The tarmac on the day of an official visit."""

from newsroom.demo.scenes.curves import arc, smooth, trace
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
)
from newsroom.demo.scenes.people import (
    Dress,
    Pose,
    cast,
    person,
)
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, sun


def airport_visit(plate: Plate) -> None:
    """Early morning on the tarmac: the door opens, the carpet is unrolled."""
    bands(
        plate,
        mix(SLATE, SEA, 0.35),
        mix(SEA, MIST, 0.5),
        mix(BONE, CLAY, 0.18),
        SAND,
        horizon=620,
    )
    sun(plate, 440, 520, 74, core=BONE, around=mix(SAND, CLAY, 0.2))
    ridge(plate, 620, 70, mix(SEA, MIST, 0.4), rough=1.4)
    _control_tower(plate)
    plate.box(0, 616, 1600, 384, mix(SLATE, MIST, 0.3))
    plate.shape(trace("0,616 1600,616 1600,640 0,650"), mix(SAND, SLATE, 0.45))
    for x in (-300, 220, 1180, 1760):
        plate.shape(
            [
                (700 + (x - 700) * 0.3, 640),
                (706 + (x - 700) * 0.3, 640),
                (x + 22, 1000),
                (x, 1000),
            ],
            mix(MIST, SLATE, 0.25),
        )
    plate.shape(trace("360,800 1600,770 1600,860 470,850"), mix(SLATE, NIGHT, 0.35))
    _aircraft(plate)
    _stairs(plate)
    _delegation(plate)


def _control_tower(plate: Plate) -> None:
    wall, shade = mix(MIST, BONE, 0.4), mix(SLATE, MIST, 0.45)
    plate.box(196, 360, 44, 262, shade)
    plate.box(222, 360, 18, 262, wall)
    plate.shape(trace("170,300 266,300 252,362 184,362"), mix(DEEP, NIGHT, 0.3))
    plate.shape(trace("232,300 266,300 252,362 228,362"), mix(SAND, GOLD, 0.4))
    plate.box(162, 286, 112, 16, shade)
    plate.box(214, 240, 5, 48, SLATE)
    plate.disc(216, 238, 5, BRICK)
    plate.box(0, 566, 420, 56, shade)
    for x in range(16, 410, 34):
        plate.box(x, 580, 20, 18, mix(SLATE, NIGHT, 0.3) if x % 3 else GOLD)


def _aircraft(plate: Plate) -> None:
    plate.shape(trace("1360,380 1500,60 1620,60 1620,400"), DEEP)
    plate.shape(trace("1450,380 1560,60 1620,60 1620,400"), mix(DEEP, NIGHT, 0.4))
    plate.box(560, 680, 14, 120, SLATE)
    for x in (548, 580):
        plate.disc(x, 812, 20, INK)
    _fuselage(plate)
    plate.shape(trace("486,450 566,416 590,456 500,480"), NIGHT)
    for x in (516, 552):
        plate.stroke([(x, 434), (x + 16, 474)], BONE, 5)
    for x in range(900, 1600, 46):
        plate.pill(x, 470, 22, 34, mix(NIGHT, DEEP, 0.4), 9)
    plate.pill(700, 428, 84, 160, mix(SAND, SLATE, 0.3), 14)
    plate.pill(708, 436, 68, 152, mix(NIGHT, PLUM, 0.2), 12)
    plate.pill(786, 434, 60, 150, mix(BONE, MIST, 0.5), 12)
    plate.shape(trace("1010,640 1240,640 1600,780 1600,830"), mix(SLATE, MIST, 0.35))
    plate.shape(trace("1010,640 1600,812 1600,830 1000,650"), SLATE)
    plate.oval(1190, 760, 96, 52, mix(MIST, SLATE, 0.2))
    plate.shape(arc(1190, 760, 96, 52, 0, 180), mix(SLATE, MIST, 0.1))
    plate.oval(1112, 760, 22, 50, NIGHT)
    plate.oval(1110, 760, 10, 24, mix(MIST, SLATE, 0.3))


def _fuselage(plate: Plate) -> None:
    """Four inks from the light to the ground: back, belt, flank, belly."""
    back = smooth(trace("1620,372 1200,366 700,366 560,392 470,450 424,520 426,548"))
    belt = smooth(trace("426,548 500,574 700,590 1000,594 1620,590"))
    flank = smooth(trace("430,562 500,590 700,606 1000,610 1620,606"))
    belly = smooth(trace("440,580 520,606 660,640 900,660 1620,664"))
    keel = smooth(trace("440,580 500,624 640,668 900,690 1620,690"))
    plate.shape([*back, *belt], BONE)
    plate.shape([*belt, *reversed(flank)], BRICK)
    plate.shape([*flank, *reversed(keel)], mix(SAND, SLATE, 0.32))
    plate.shape([*belly, *reversed(keel)], mix(SLATE, MIST, 0.2))


def _stairs(plate: Plate) -> None:
    rail, step_ink = mix(SLATE, NIGHT, 0.2), mix(MIST, BONE, 0.5)
    plate.shape(trace("700,588 784,588 884,884 760,884"), mix(SLATE, NIGHT, 0.2))
    for step in range(12):
        t = step / 12
        y = 588 + 296 * t
        left, right = 700 + 60 * t, 784 + 100 * t
        plate.shape(
            [(left, y), (right, y), (right + 6, y + 18), (left + 4, y + 18)],
            BRICK if step % 2 else WINE,
        )
        plate.shape(
            [(left - 14, y), (left, y), (left + 4, y + 18), (left - 12, y + 18)],
            step_ink,
        )
        plate.shape(
            [(right, y), (right + 14, y), (right + 20, y + 18), (right + 6, y + 18)],
            step_ink,
        )
    for x0, x1 in ((688, 744), (796, 902)):
        plate.stroke([(x0, 520), (x1, 800)], rail, 7)
        for t in (0, 0.25, 0.5, 0.75, 1):
            x = x0 + (x1 - x0) * t
            plate.stroke([(x, 520 + 280 * t), (x, 590 + 294 * t)], rail, 5)
    plate.shape(trace("756,884 886,884 930,1000 640,1000"), BRICK)
    plate.shape(trace("850,884 886,884 930,1000 850,1000"), WINE)
    plate.shape(trace("756,884 764,884 658,1000 640,1000"), GOLD)
    plate.shape(trace("878,884 886,884 930,1000 912,1000"), GOLD)


def _delegation(plate: Plate) -> None:
    dark, shadow = mix(NIGHT, SLATE, 0.35), mix(SLATE, NIGHT, 0.3)
    suit = Dress(coat=dark, legs=dark)
    person(
        plate,
        742,
        590,
        132,
        Dress(coat=NIGHT, legs=NIGHT),
        Pose(front_hand=(0.16, -0.08)),
    )
    guest = Dress(coat=mix(SLATE, SEA, 0.2), legs=dark)
    person(plate, 806, 770, 158, guest, Pose(facing=-1, stride=0.08))
    elder = Dress(coat=mix(SAND, BONE, 0.5), robe=True, scarf=BONE)
    minister = Dress(coat=DEEP, legs=NIGHT, scarf=mix(GOLD, SAND, 0.3))
    for x, base, dress in ((520, 906, suit), (440, 914, elder), (360, 922, minister)):
        cast(plate, x, base, 200, shadow, 0.55)
        person(plate, x, base, 206, dress)
    cast(plate, 1000, 914, 200, shadow, 0.55)
    person(plate, 1000, 914, 206, suit, Pose(facing=-1))
    _motorcade(plate)


def _motorcade(plate: Plate) -> None:
    plate.shape(trace("1160,936 1560,936 1590,958 1180,960"), mix(SLATE, NIGHT, 0.4))
    plate.shape(
        smooth(
            trace(
                "1150,930 1146,880 1190,856 1250,846 1300,800 1440,798 1500,846"
                " 1560,860 1572,930"
            ),
            6,
        ),
        INK,
    )
    plate.shape(trace("1276,846 1314,812 1368,810 1368,846"), mix(SEA, DEEP, 0.2))
    plate.shape(trace("1382,846 1382,810 1434,811 1474,846"), mix(DEEP, NIGHT, 0.3))
    plate.stroke([(1160, 874), (1560, 870)], mix(SLATE, MIST, 0.3), 3)
    for x in (1236, 1486):
        plate.disc(x, 930, 34, mix(INK, SLATE, 0.15))
        plate.disc(x, 930, 17, mix(MIST, SLATE, 0.4))
    plate.oval(1158, 890, 9, 12, SAND)
