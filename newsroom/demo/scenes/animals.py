"""Camels, sheep, a donkey: outlines filled with one ink."""

from newsroom.demo.scenes.curves import arc, trace
from newsroom.demo.scenes.palette import Ink
from newsroom.demo.scenes.plate import Plate, Point

CAMEL = trace(
    ".02,.62 .10,.72 .25,.74 .38,.87 .46,.92 .55,.85 .66,.72 .76,.66"
    " .85,.67 .92,.79 .95,.95"
    " 1.01,1 1.10,.97 1.17,.90 1.12,.86 1.03,.87 1.01,.73 .94,.57"
    " .83,.47 .80,.43 .81,.2 .79,0"
    " .74,0 .75,.2 .72,.41 .50,.38 .28,.42 .22,.38 .24,.2 .20,0 .15,0"
    " .16,.2 .08,.42 .02,.5"
)
CAMEL_FAR_LEGS = (
    trace(".74,.44 .69,.44 .64,.2 .66,0 .70,0 .69,.2"),
    trace(".12,.44 .05,.44 .06,.22 .02,0 .06,0 .10,.2"),
)
SADDLE = trace(".24,.75 .38,.89 .46,.94 .56,.87 .64,.74 .60,.55 .48,.50 .30,.56")


def camel(
    plate: Plate,
    x: float,
    base: float,
    height: float,
    ink: Ink,
    *,
    saddle: Ink | None = None,
    facing: int = 1,
) -> None:
    def placed(outline: list[Point]) -> list[Point]:
        return [
            (x + facing * (px - 0.5) * height, base - py * height) for px, py in outline
        ]

    for leg in CAMEL_FAR_LEGS:
        plate.shape(placed(leg), ink)
    plate.shape(placed(CAMEL), ink)
    if saddle:
        plate.shape(placed(SADDLE), saddle)


def sheep(
    plate: Plate,
    x: float,
    base: float,
    size: float,
    wool: Ink,
    shade: Ink,
    face: Ink,
    *,
    facing: int = 1,
) -> None:
    for leg in (-0.32, -0.2, 0.2, 0.32):
        plate.box(
            x + leg * size - size * 0.03,
            base - size * 0.3,
            size * 0.06,
            size * 0.3,
            face,
        )
    plate.oval(x, base - size * 0.42, size * 0.52, size * 0.28, wool)
    plate.shape(arc(x, base - size * 0.42, size * 0.52, size * 0.28, 10, 170), shade)
    plate.oval(
        x + facing * size * 0.56, base - size * 0.5, size * 0.15, size * 0.12, face
    )
