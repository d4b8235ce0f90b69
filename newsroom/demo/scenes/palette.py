"""The inks of the house, and what comes of mixing them."""

Ink = tuple[int, int, int]


def ink(code: str) -> Ink:
    red, green, blue = bytes.fromhex(code)
    return red, green, blue


INK = ink("0F1A26")
NIGHT = ink("16222E")
SLATE = ink("33465C")
DEEP = ink("27505C")
SEA = ink("4F868C")
MIST = ink("BCD2CD")
BONE = ink("F6EAD2")
SAND = ink("E9CD9A")
GOLD = ink("D8A13F")
CLAY = ink("D98358")
BRICK = ink("B9543A")
WINE = ink("8C3B32")
PLUM = ink("5B3038")


def mix(first: Ink, second: Ink, share: float = 0.5) -> Ink:
    red, green, blue = (
        round(a + (b - a) * share) for a, b in zip(first, second, strict=True)
    )
    return red, green, blue


def ramp(*stops: Ink, count: int) -> list[Ink]:
    """As many inks as asked, evenly spread from the first stop to the last."""
    inks = []
    for index in range(count):
        place = index / max(count - 1, 1) * (len(stops) - 1)
        lower = min(int(place), len(stops) - 2)
        inks.append(mix(stops[lower], stops[lower + 1], place - lower))
    return inks


def overprint(first: Ink, second: Ink) -> Ink:
    """What two inks make when the second is printed over the first."""
    red, green, blue = (a * b // 255 for a, b in zip(first, second, strict=True))
    return red, green, blue


LAWN = mix(SEA, overprint(SEA, GOLD), 0.5)
MOSS = mix(DEEP, overprint(SEA, GOLD), 0.45)
SAGE = mix(SEA, GOLD, 0.35)
OLIVE = mix(mix(SEA, GOLD, 0.5), NIGHT, 0.35)
SKINS = (mix(CLAY, PLUM, 0.35), mix(CLAY, PLUM, 0.55), mix(SAND, BRICK, 0.45))
HAIR = mix(NIGHT, PLUM, 0.35)
