"""The phrases of a text, folded as names are: what is looked for by its words, in one question."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from articles.analysis import fold

LONGEST = 6  # words
_WORD = re.compile(r"\w+")
# What may stand between two words of one name: a comma ends it.
_TIE = re.compile(r"\s+|\s?[-’'‘ʼ&.]\s?")


class Phrase(NamedTuple):
    key: str
    start: int
    end: int


def phrases(text: str, longest: int = LONGEST) -> Iterator[Phrase]:
    """Every run of whole words, the longest first at each place."""
    found = list(_WORD.finditer(text))
    folded = [fold(word[0]) for word in found]
    ties = [
        _tie(text[one.end() : other.start()])
        for one, other in zip(found, found[1:], strict=False)
    ]
    for at, word in enumerate(found):
        key, runs = folded[at], [Phrase(folded[at], word.start(), word.end())]
        for last in range(at + 1, min(at + longest, len(found))):
            if not ties[last - 1]:
                break
            key += ties[last - 1] + folded[last]
            runs.append(Phrase(key, word.start(), found[last].end()))
        yield from reversed(runs)


def key_of(name: str) -> str:
    """The key of a name that is looked for: nothing before its first word, nothing after its last."""
    found = list(_WORD.finditer(name))
    return fold(name[found[0].start() : found[-1].end()]) if found else ""


def _tie(between: str) -> str:
    if not _TIE.fullmatch(between):
        return ""
    folded = fold(between)
    return (
        " " * between[0].isspace()
        + folded
        + " " * (bool(folded) and between[-1].isspace())
    )
