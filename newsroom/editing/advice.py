"""What is said to the one who writes, under her paragraph: a day that will age, a name that the house writes otherwise."""

from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from articles.phrases import Phrase, phrases
from articles.relative_days import relative_days
from newsroom.editing.models import LexiconForm


class Advice(NamedTuple):
    start: int
    end: int
    words: str
    message: str
    remedy: str
    instead: str


def advise(paragraphs: list[str], on: date) -> list[list[Advice]]:
    """One list for each paragraph; one query for them all."""
    found = [list(phrases(text)) for text in paragraphs]
    known = _known({phrase.key for one in found for phrase in one})
    return [
        sorted([*_days(text, on), *_names(text, one, known)])
        for text, one in zip(paragraphs, found, strict=True)
    ]


def _known(keys: set[str]) -> dict[str, LexiconForm]:
    rows = LexiconForm.objects.filter(key__in=keys).select_related("entry")
    return {row.key: row for row in rows.order_by("-pk")}


def _days(text: str, on: date) -> list[Advice]:
    return [
        Advice(
            one.start,
            one.end,
            one.words,
            _("“%(words)s”: the reader will understand “%(day)s”. Say which day?")
            % {"words": one.words, "day": one.day},
            _("Say which"),
            _in_the_case_of(one.words, one.day, shouts=False),
        )
        for one in relative_days(text, on)
    ]


def _names(
    text: str, found: list[Phrase], known: dict[str, LexiconForm]
) -> list[Advice]:
    advice: list[Advice] = []
    free = 0
    for key, start, end in found:
        row = known.get(key)
        if row is None or start < free or _is_right(text[start:end], row):
            continue
        free = end
        advice.append(_name(text, start, end, row))
    return advice


def _name(text: str, start: int, end: int, row: LexiconForm) -> Advice:
    words, right = text[start:end], row.entry.right_form
    message = _("“%(words)s”: the house writes “%(right)s”.") % {
        "words": words,
        "right": right,
    }
    if row.entry.reason:
        message = f"{message} {row.entry.reason}"
    instead = _in_the_case_of(words, right, shouts=True)
    return Advice(start, end, words, message, _("Correct it"), instead)


def _is_right(words: str, row: LexiconForm) -> bool:
    """Folded, « Etat » and « État » are one: only what is printed tells them apart."""
    typed, right = _plain(words), _plain(row.entry.right_form)
    if typed == right:
        return True
    return typed.casefold() == right.casefold() and typed != _plain(row.form)


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").split())


def _in_the_case_of(words: str, other: str, *, shouts: bool) -> str:
    if shouts and len(words) > 3 and words.isupper() and not other.isupper():
        return other.upper()
    if not shouts and words[:1].isupper():
        return other[:1].upper() + other[1:]
    return other
