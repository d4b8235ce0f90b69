"""The human measure: faceless, flat, lit on one side."""

from dataclasses import dataclass, field

from newsroom.demo.scenes.curves import arc
from newsroom.demo.scenes.palette import BONE, HAIR, NIGHT, SKINS, SLATE, Ink, mix
from newsroom.demo.scenes.plate import Plate, Point


@dataclass(frozen=True)
class Dress:
    coat: Ink = BONE
    legs: Ink = SLATE
    skin: Ink = SKINS[1]
    hair: Ink = HAIR
    helmet: Ink | None = None
    scarf: Ink | None = None
    robe: bool = False
    shoes: Ink = field(default=NIGHT)


def silhouette(ink: Ink, *, robe: bool = False) -> Dress:
    return Dress(coat=ink, legs=ink, skin=ink, hair=ink, shoes=ink, robe=robe)


@dataclass(frozen=True)
class Pose:
    """`facing` is -1 or 1; hands are given from the shoulder, in body heights."""

    facing: int = 1
    stride: float = 0.0
    front_hand: Point = (0.06, 0.27)
    back_hand: Point = (-0.05, 0.28)
    shaded: int = 1  # the side away from the light


STANDING = Pose()
WALKING = Pose(stride=0.13, front_hand=(0.11, 0.24), back_hand=(-0.1, 0.24))


def person(
    plate: Plate,
    x: float,
    base: float,
    height: float,
    dress: Dress,
    pose: Pose = STANDING,
) -> None:
    unit = height * pose.facing
    neck = base - height * 0.83
    back = (x + pose.back_hand[0] * unit, neck + pose.back_hand[1] * height)
    front = (x + pose.front_hand[0] * unit, neck + pose.front_hand[1] * height)
    shade = mix(dress.coat, NIGHT, 0.3)
    _arm(
        plate, (x - 0.06 * unit, neck + 0.04 * height), back, height, shade, dress.skin
    )
    if dress.robe:
        _robe(plate, x, base, height, dress, pose)
    else:
        _legs(plate, x, base, height, dress, pose)
        _torso(plate, x, base, height, dress, pose)
    _head(plate, x + 0.01 * unit, base - height * 0.91, height * 0.078, dress, pose)
    _arm(
        plate,
        (x + 0.06 * unit, neck + 0.04 * height),
        front,
        height,
        dress.coat,
        dress.skin,
    )


def _arm(
    plate: Plate, shoulder: Point, hand: Point, height: float, sleeve: Ink, skin: Ink
) -> None:
    wrist = (
        shoulder[0] + (hand[0] - shoulder[0]) * 0.84,
        shoulder[1] + (hand[1] - shoulder[1]) * 0.84,
    )
    plate.rod([wrist, hand], skin, height * 0.044)
    plate.rod([shoulder, wrist], sleeve, height * 0.06)


def _legs(
    plate: Plate, x: float, base: float, height: float, dress: Dress, pose: Pose
) -> None:
    hip = base - height * 0.5
    spread = max(pose.stride, 0.035) * height
    for side, leg in ((-1, mix(dress.legs, NIGHT, 0.35)), (1, dress.legs)):
        foot = x + side * spread * pose.facing
        thigh = x + side * 0.035 * height * pose.facing
        half, thin = height * 0.048, height * 0.034
        plate.shape(
            [
                (thigh - half, hip),
                (thigh + half, hip),
                (foot + thin, base),
                (foot - thin, base),
            ],
            leg,
        )
        toe = height * 0.05 * pose.facing
        plate.shape(
            [
                (foot - thin, base),
                (foot + thin, base - height * 0.03),
                (foot + thin * pose.facing + toe, base),
                (foot, base + height * 0.008),
            ],
            dress.shoes,
        )


def _torso(
    plate: Plate, x: float, base: float, height: float, dress: Dress, pose: Pose
) -> None:
    top, hem = base - height * 0.83, base - height * 0.45
    wide, waist = height * 0.105, height * 0.09
    outline: list[Point] = [
        (x - wide * 0.5, top),
        (x + wide * 0.5, top),
        (x + wide, top + height * 0.05),
        (x + waist, hem),
        (x - waist, hem),
        (x - wide, top + height * 0.05),
    ]
    plate.shape(outline, dress.coat)
    side = pose.shaded
    plate.shape(
        [
            (x + side * wide * 0.15, top),
            (x + side * wide * 0.5, top),
            (x + side * wide, top + height * 0.05),
            (x + side * waist, hem),
            (x + side * waist * 0.3, hem),
        ],
        mix(dress.coat, NIGHT, 0.22),
    )


def _robe(
    plate: Plate, x: float, base: float, height: float, dress: Dress, pose: Pose
) -> None:
    top = base - height * 0.84
    wide, hem = height * 0.09, height * 0.16
    lean = pose.stride * height * pose.facing * 0.4
    plate.shape(
        [
            (x - wide * 0.5, top),
            (x + wide * 0.5, top),
            (x + wide, top + height * 0.06),
            (x + hem + lean, base),
            (x - hem + lean * 0.3, base),
            (x - wide, top + height * 0.06),
        ],
        dress.coat,
    )
    side = pose.shaded
    plate.shape(
        [
            (x + side * wide * 0.1, top),
            (x + side * wide * 0.5, top),
            (x + side * wide, top + height * 0.06),
            (x + side * hem + lean, base),
            (x + side * hem * 0.3 + lean * 0.6, base),
        ],
        mix(dress.coat, NIGHT, 0.22),
    )


def _head(
    plate: Plate, x: float, y: float, radius: float, dress: Dress, pose: Pose
) -> None:
    turn = pose.facing * radius
    neck = mix(dress.skin, NIGHT, 0.2)
    plate.box(x - radius * 0.4, y, radius * 0.8, radius * 1.5, neck)
    if dress.scarf:
        plate.oval(x, y + radius * 0.1, radius * 1.15, radius * 1.25, dress.scarf)
        low, wide = y + radius * 1.8, radius * 1.2
        plate.shape(
            [(x - radius, y), (x + radius, y), (x + wide, low), (x - wide, low)],
            dress.scarf,
        )
        plate.oval(
            x + turn * 0.36, y + radius * 0.05, radius * 0.68, radius * 0.9, dress.skin
        )
    elif dress.helmet:
        plate.oval(x + turn * 0.1, y + radius * 0.1, radius * 0.86, radius, dress.skin)
        plate.shape(
            arc(x, y - radius * 0.1, radius * 1.05, radius * 1.05, 180, 360),
            dress.helmet,
        )
        brim = x + turn * 0.3 - radius * 1.15
        plate.box(brim, y - radius * 0.2, radius * 2.3, radius * 0.26, dress.helmet)
    else:
        plate.oval(
            x - turn * 0.1, y - radius * 0.2, radius * 0.95, radius * 0.95, dress.hair
        )
        plate.oval(
            x + turn * 0.16, y + radius * 0.18, radius * 0.8, radius * 0.95, dress.skin
        )


def cast(
    plate: Plate, x: float, base: float, height: float, ink: Ink, reach: float
) -> None:
    """The shadow a figure throws on flat ground, `reach` body heights to one side."""
    long = height * reach
    half = height * 0.07
    plate.shape(
        [
            (x - half, base),
            (x + half, base),
            (x + long + half, base + abs(long) * 0.1),
            (x + long - half, base + abs(long) * 0.1 + half * 0.5),
        ],
        ink,
    )
