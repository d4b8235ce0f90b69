"""What changed between two texts, word by word and paragraph by paragraph."""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any, Literal, NamedTuple

from articles.analysis import plain_text
from articles.body.markup import Element, Node, parse, serialise, text_of

# Two paragraphs that share less than this are two paragraphs, not one that changed.
ALIKE = 0.3
# Beyond, what differs is shown in one piece: a page must not wait for a comparison.
LARGEST = 4_000_000
LARGEST_PAIRING = 4_000

# Said by the machine, never by the one who writes.
DERIVED = ("status", "published_at", "updated_at", "pictures")

_WORD = re.compile(r"\w+|\s+|[^\w\s]")


class Piece(NamedTuple):
    kind: Literal["same", "gone", "new"]
    text: str


class Paragraph(NamedTuple):
    """`skipped`: how many unchanged ones stand here in place of their text."""

    pieces: list[Piece]
    is_formatting: bool = False
    skipped: int = 0


def changes_between(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Between two contents: the fields that differ, and how many words the text gained."""
    fields = [
        name
        for name, value in after.items()
        if name not in DERIVED and name in before and before[name] != value
    ]
    if not fields:
        return {}
    lengths = [len(plain_text(one.get("body", "")).split()) for one in (before, after)]
    return {"fields": fields, "words": lengths[1] - lengths[0]}


def words_between(before: str, after: str) -> list[Piece]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    pieces: list[Piece] = []
    for tag, i1, i2, j1, j2 in _steps(old, new):
        gone, came = "".join(old[i1:i2]), "".join(new[j1:j2])
        if tag == "equal":
            pieces.append(Piece("same", gone))
            continue
        pieces += [
            Piece(kind, text) for kind, text in (("gone", gone), ("new", came)) if text
        ]
    return _joined(pieces)


def _steps(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    if len(old) * len(new) <= LARGEST:
        return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    return [
        ("equal", 0, start, 0, start),
        ("replace", start, len(old), start, len(new)),
    ]


def _joined(pieces: list[Piece]) -> list[Piece]:
    """A space alone between two changes belongs to them: whole phrases read better than words that alternate."""
    gone: list[str] = []
    new: list[str] = []
    found: list[Piece] = []

    def flush() -> None:
        for kind, words in (("gone", gone), ("new", new)):
            if text := "".join(words):
                found.append(Piece(kind, text))
            words.clear()

    for place, piece in enumerate(pieces):
        is_last = place == len(pieces) - 1
        if (
            piece.kind == "same"
            and not piece.text.strip()
            and not is_last
            and (gone or new)
        ):
            gone.append(piece.text)
            new.append(piece.text)
        elif piece.kind == "same":
            flush()
            if piece.text:
                found.append(piece)
        else:
            (gone if piece.kind == "gone" else new).append(piece.text)
    flush()
    return found


def blocks_of(html: str) -> list[str]:
    """The paragraphs, crossheads, pictures, lists… of a text that the sanitiser kept."""
    return [serialise([node]) for node in parse(html)]


def pairs(
    before: Sequence[str], after: Sequence[str]
) -> list[tuple[int | None, int | None]]:
    """Which paragraph became which, in order; None for one that is new, or that is gone."""
    found: list[tuple[int | None, int | None]] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal" or (i2 - i1 == j2 - j1 == 1):
            found += zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            found += _most_alike(before, after, range(i1, i2), range(j1, j2))
    return found


def _most_alike(
    before: Sequence[str], after: Sequence[str], olds: range, news: range
) -> list[tuple[int | None, int | None]]:
    """The pairing, in order, whose paragraphs have the most words in common."""
    if not olds or not news or len(olds) * len(news) > LARGEST_PAIRING:
        return [*((i, None) for i in olds), *((None, j) for j in news)]
    words = {("old", i): Counter(_WORD.findall(before[i])) for i in olds}
    words |= {("new", j): Counter(_WORD.findall(after[j])) for j in news}
    best: dict[tuple[int, int], tuple[float, list[tuple[int, int]]]] = {}
    for i in range(len(olds) + 1):
        for j in range(len(news) + 1):
            if not i or not j:
                best[i, j] = (0.0, [])
                continue
            options = [best[i - 1, j], best[i, j - 1]]
            likeness = _likeness(words["old", olds[i - 1]], words["new", news[j - 1]])
            if likeness >= ALIKE:
                score, chosen = best[i - 1, j - 1]
                options.append(
                    (score + likeness, [*chosen, (olds[i - 1], news[j - 1])])
                )
            best[i, j] = max(options, key=lambda option: option[0])
    return _filled(best[len(olds), len(news)][1], olds, news)


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    total = old.total() + new.total()
    return 2 * (old & new).total() / total if total else 1.0


def _filled(
    chosen: list[tuple[int, int]], olds: range, news: range
) -> list[tuple[int | None, int | None]]:
    found: list[tuple[int | None, int | None]] = []
    i, j = olds.start, news.start
    for old, new in [*chosen, (olds.stop, news.stop)]:
        found += [(one, None) for one in range(i, old)]
        found += [(None, one) for one in range(j, new)]
        if old < olds.stop:
            found.append((old, new))
        i, j = old + 1, new + 1
    return found


def paragraphs_between(before: str, after: str) -> list[Paragraph]:
    """Two texts in HTML: what changed, with long unchanged stretches said by their number."""
    olds, news = blocks_of(before), blocks_of(after)
    found: list[Paragraph] = []
    skipped = 0
    for i, j in pairs(olds, news):
        old, new = olds[i] if i is not None else "", news[j] if j is not None else ""
        if old == new:
            skipped += 1
            continue
        if skipped:
            found.append(Paragraph([], skipped=skipped))
            skipped = 0
        former, text = in_text(old), in_text(new)
        found.append(
            Paragraph(words_between(former, text), is_formatting=former == text)
        )
    return [*found, Paragraph([], skipped=skipped)] if skipped and found else found


def in_text(html: str) -> str:
    return "\n".join(filter(None, (_line(node) for node in parse(html))))


def _line(node: Node) -> str:
    if isinstance(node, str):
        return node.strip()
    if any(
        isinstance(child, Element) and child.tag in _NESTED for child in node.children
    ):
        return "\n".join(filter(None, map(_line, node.children)))
    text = text_of(node.children).strip()
    picture = node.attributes.get("data-image")
    return f"[{picture}] {text}".strip() if picture else text


_NESTED = frozenset(
    ("p", "li", "ul", "ol", "tr", "td", "th", "thead", "tbody", "table", "h2", "h3")
    + ("blockquote", "figcaption", "caption", "figure", "aside")
)
