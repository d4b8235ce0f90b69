"""Three signatures without a photograph: faceless busts, lit from the left."""

from newsroom.demo.scenes.curves import arc, bend, smooth, trace, triples
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
    SEA,
    SLATE,
    WINE,
    Ink,
    mix,
)
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.sky import bands, sun

BEARD = (
    "292,370 302,470 340,548 400,570 460,548 498,470 508,370 484,400"
    " 470,460 400,470 330,460 316,400"
)
SHORT_HAIR = (
    "284,380 272,280 310,196 400,170 490,196 528,280 516,380 500,310"
    " 470,268 400,258 330,268 300,310"
)
SCARF = (
    "400,140 300,160 244,250 240,380 262,520 230,640 300,720 400,750"
    " 500,720 570,640 538,520 560,380 556,250 500,160 400,140"
)
SCARF_SHADE = (
    "400,140 500,160 556,250 560,380 538,520 570,640 500,720 400,750"
    " 430,640 470,520 520,380 500,240 400,140"
)
OVAL = (
    "400,180 318,210 284,300 290,420 330,520 400,560"
    " 470,520 510,420 516,300 482,210 400,180"
)
OVAL_SHADE = "430,184 482,210 516,300 510,420 470,520 400,560 440,470 452,330 430,184"
HOOD = (
    "400,160 310,190 274,300 282,430 300,330 330,250 400,226"
    " 470,250 500,330 518,430 526,300 490,190 400,160"
)


def portrait_a(plate: Plate) -> None:
    """A man with a short beard, at dusk."""
    upper, middle = mix(SLATE, PLUM, 0.2), mix(WINE, SLATE, 0.3)
    bands(plate, upper, middle, CLAY, SAND, horizon=800, count=8)
    sun(plate, 250, 330, 120, core=mix(BONE, SAND, 0.4), around=CLAY)
    skin, dark = mix(CLAY, PLUM, 0.18), mix(HAIR, INK, 0.5)
    _bust(plate, mix(DEEP, SLATE, 0.3), mix(NIGHT, DEEP, 0.35))
    plate.shape(trace("330,590 400,690 470,590 500,620 420,760 380,760 300,620"), BONE)
    _neck(plate, skin)
    _face(plate, skin)
    for outline, ink in (
        (BEARD, HAIR),
        ("400,470 470,460 484,400 508,370 498,470 460,548 400,570", dark),
        (SHORT_HAIR, HAIR),
        ("400,170 490,196 528,280 516,380 500,310 470,268 430,260", dark),
    ):
        plate.shape(smooth(trace(outline)), ink)


def portrait_b(plate: Plate) -> None:
    """A woman with curls and round glasses, in the morning."""
    bands(plate, SEA, mix(SEA, MIST, 0.6), MIST, BONE, horizon=800, count=8)
    sun(plate, 250, 300, 116, core=BONE, around=mix(MIST, BONE, 0.4))
    _curls(
        plate,
        "280,260,84 330,190,84 420,170,92 500,220,88 540,300,82 252,340,80"
        " 252,430,76 556,390,78 548,470,70 286,500,60 520,530,50",
    )
    skin = mix(SAND, BRICK, 0.42)
    _bust(plate, GOLD, mix(GOLD, WINE, 0.4))
    collar = trace("300,612 342,592 400,668 458,592 500,612 430,742 370,742")
    plate.shape(collar, mix(GOLD, SAND, 0.5))
    _neck(plate, skin)
    _face(plate, skin)
    _curls(plate, "320,236,54 384,212,58 452,220,56 300,290,36 500,272,44")
    for x in (348, 452):
        plate.stroke(arc(x, 382, 42, 42, 0, 360), NIGHT, 9)
    plate.stroke(bend((390, 378), (400, 368), (410, 378)), NIGHT, 8)
    plate.stroke([(306, 376), (286, 368)], NIGHT, 8)
    plate.stroke([(494, 376), (514, 368)], NIGHT, 8)
    for x in (276, 524):
        plate.disc(x, 486, 13, BRICK)


def _curls(plate: Plate, places: str) -> None:
    for x, y, radius in triples(places):
        plate.disc(x, y, radius, HAIR if x > 410 else mix(HAIR, WINE, 0.25))


def portrait_c(plate: Plate) -> None:
    """A woman in a scarf, by night."""
    bands(plate, INK, NIGHT, SLATE, mix(SLATE, SEA, 0.45), horizon=800, count=8)
    for radius, glow in ((200, 0.08), (156, 0.22)):
        plate.disc(250, 300, radius, mix(SLATE, MIST, glow))
    plate.disc(250, 300, 112, BONE)
    _bust(plate, mix(SLATE, MIST, 0.18), mix(SLATE, NIGHT, 0.4))
    fold = mix(BRICK, CLAY, 0.4)
    for outline, ink in (
        (SCARF, BRICK),
        (SCARF_SHADE, WINE),
        (OVAL, mix(CLAY, PLUM, 0.28)),
        (OVAL_SHADE, mix(CLAY, PLUM, 0.52)),
        (HOOD, fold),
        ("430,166 490,190 526,300 518,430 500,330 470,250 420,230", BRICK),
        ("262,560 330,620 420,640 520,580 544,620 430,690 320,680 250,620", fold),
        ("420,640 520,580 544,620 430,690", BRICK),
    ):
        plate.shape(smooth(trace(outline)), ink)


def _bust(plate: Plate, coat: Ink, shade: Ink) -> None:
    plate.shape(
        smooth(
            trace(
                "40,820 70,720 160,650 290,610 400,640 510,610 640,650 730,720 760,820"
            )
        ),
        coat,
    )
    plate.shape(
        [*smooth(trace("470,622 510,610 640,650 730,720 760,820")), (440, 820)], shade
    )


def _neck(plate: Plate, skin: Ink) -> None:
    plate.shape(
        smooth(trace("334,480 332,590 350,640 400,668 450,640 468,590 466,480")),
        mix(skin, PLUM, 0.3),
    )
    plate.shape(
        smooth(trace("420,520 466,480 468,590 450,640 410,664")), mix(skin, PLUM, 0.5)
    )


def _face(plate: Plate, skin: Ink) -> None:
    plate.disc(284, 392, 26, skin)
    plate.disc(516, 392, 26, mix(skin, PLUM, 0.4))
    plate.shape(
        smooth(
            trace(
                "400,190 318,214 286,300 292,420 330,514 400,556 470,514 508,420"
                " 514,300 482,214 400,190"
            )
        ),
        skin,
    )
    plate.shape(
        smooth(
            trace(
                "430,194 482,214 514,300 508,420 470,514 400,556 444,460 426,400 450,330 430,194"
            )
        ),
        mix(skin, PLUM, 0.28),
    )
