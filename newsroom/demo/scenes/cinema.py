"""The dark room and the screen."""

from newsroom.demo.scenes.curves import bend, smooth, trace
from newsroom.demo.scenes.palette import (
    BONE,
    BRICK,
    CLAY,
    GOLD,
    INK,
    NIGHT,
    PLUM,
    SAND,
    WINE,
    mix,
)
from newsroom.demo.scenes.people import STANDING, Dress, person
from newsroom.demo.scenes.perspective import Edge, Wall
from newsroom.demo.scenes.plate import Plate


def cinema(plate: Plate) -> None:
    """Night at the film library: a beam, a screen, heads."""
    plate.wash(mix(INK, PLUM, 0.2))
    wall = (
        Wall(Edge(-20, -60, 1000), Edge(400, 120, 640)),
        Wall(Edge(1620, -60, 1000), Edge(1200, 120, 640)),
    )
    for side in wall:
        for index in range(6):
            u = index / 6
            plate.shape(side.panel(u, 0, u + 1 / 12, 1), mix(PLUM, NIGHT, 0.35))
            plate.shape(side.panel(u + 1 / 12, 0, u + 1 / 6, 1), mix(PLUM, NIGHT, 0.55))
            plate.shape(side.panel(u + 0.02, 0.36, u + 0.05, 0.44), GOLD)
    plate.box(400, 120, 800, 520, mix(WINE, PLUM, 0.5))
    for x in range(400, 1200, 40):
        plate.shape(
            trace(f"{x},120 {x + 20},120 {x + 20},640 {x},640"), mix(WINE, PLUM, 0.3)
        )
    _film(plate)
    plate.glaze(trace("800,-40 1124,160 1124,540 476,540 476,160"), BONE, 0.07)
    plate.shape(trace("400,640 1200,640 1620,1000 -20,1000"), mix(NIGHT, PLUM, 0.4))
    _seats(plate)


def _film(plate: Plate) -> None:
    """On the screen, a film of the south: dunes, a sun, one walker."""
    plate.box(462, 146, 676, 408, INK)
    inks = (mix(CLAY, SAND, 0.3), mix(SAND, CLAY, 0.3), SAND, BONE)
    for index, ink in enumerate(inks):
        plate.box(476, 160 + index * 62, 648, 400 - index * 62 - 20, ink)
    plate.disc(930, 330, 76, mix(BONE, GOLD, 0.35))
    plate.disc(930, 330, 54, BONE)
    plate.shape(
        [
            (476, 400),
            *bend((476, 400), (760, 320), (1124, 430)),
            (1124, 540),
            (476, 540),
        ],
        mix(CLAY, BRICK, 0.3),
    )
    plate.shape(
        [(476, 460), *bend((476, 470), (700, 380), (900, 540)), (476, 540)], CLAY
    )
    plate.shape(
        [
            *smooth(trace("640,430 690,470 700,510 760,540")),
            (900, 540),
            *bend((900, 540), (780, 450), (640, 430)),
        ],
        WINE,
    )
    person(
        plate,
        600,
        452,
        62,
        Dress(coat=PLUM, legs=PLUM, robe=True, scarf=NIGHT),
        STANDING,
    )


def _seats(plate: Plate) -> None:
    for row, (y, size) in enumerate(((700, 54), (760, 72), (838, 96), (940, 128))):
        ink = mix(mix(WINE, PLUM, 0.4), INK, 0.1 + row * 0.16)
        count = int(1700 / (size * 1.16))
        for index in range(count + 1):
            x = 800 + (index - count / 2) * size * 1.16
            if abs(x - 800) < size * 0.5 and row < 3:
                continue
            if plate.random.random() < 0.62:
                head = mix(INK, PLUM, 0.35)
                plate.oval(
                    x, y - size * 0.38, size * 0.2, size * 0.25, mix(CLAY, PLUM, 0.4)
                )
                plate.oval(x, y - size * 0.355, size * 0.2, size * 0.25, head)
            plate.pill(
                x - size * 0.48,
                y - size * 0.16,
                size * 0.96,
                size * 1.4,
                ink,
                size * 0.16,
            )
            plate.pill(
                x - size * 0.4,
                y - size * 0.16,
                size * 0.8,
                size * 0.07,
                mix(ink, CLAY, 0.35),
                size * 0.03,
            )
