"""What French does to a name when a preposition comes before it."""

VOWELS = frozenset("aeiouàâéèêëîïôùûœAEIOUÀÂÉÈÊËÎÏÔÙÛŒ")


def of(name: str) -> str:
    """« du barrage », « des élèves », « d’Oran », « de l’olive »."""
    if name.startswith("le "):
        return f"du {name[3:]}"
    if name.startswith("les "):
        return f"des {name[4:]}"
    return f"d’{name}" if name[0] in VOWELS else f"de {name}"


def at(name: str) -> str:
    """« au barrage », « aux élèves », « à Oran », « à l’olive »."""
    if name.startswith("le "):
        return f"au {name[3:]}"
    if name.startswith("les "):
        return f"aux {name[4:]}"
    return f"à {name}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def grouped(number: int) -> str:
    """« 12 400 »: the page sets the space that holds."""
    return f"{number:,}".replace(",", " ")
