"""A sanitised fragment of HTML, read as the lines of text that its readers see."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from html import escape, unescape

INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em")
    + ("font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small")
    + ("span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr")
)
VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta")
    + ("source", "track", "wbr")
)
VERBATIM = frozenset(
    ("code", "kbd", "pre", "samp", "script", "style", "textarea", "tt", "var")
)
# Stands in a line for what no rule may change.
ATOM = "\ufffc"

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

_TAG = re.compile(
    r"""<(?:!--.*?-->|[a-zA-Z/!?](?:[^"'>]+|"[^"]*"|'[^']*')*+>)""", re.DOTALL
)
_TAG_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""\s([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?""")


def tokens(html: str) -> Iterator[tuple[str, str]]:
    """Each text with the tag or comment that ends it; the last has none.

    A tag that never closes takes the rest with it, as in a browser: so no text,
    however hostile, is read twice.
    """
    start = at = 0
    while (at := html.find("<", at)) >= 0:
        tag = _TAG.match(html, at)
        if tag is None and not re.match("[a-zA-Z/!?]", html[at + 1 : at + 2]):
            at += 1
            continue
        end = tag.end() if tag else len(html)
        yield html[start:at], html[at:end]
        start = at = end
    yield html[start:], ""


def tag_name(tag: str) -> str:
    """Empty for a comment."""
    found = _TAG_NAME.match(tag)
    return found[1].lower() if found else ""


def is_french(language: str) -> bool:
    return language.partition("-")[0].lower() == "fr"


class Elements:
    """The elements open at one point of a fragment, and the language they are in."""

    def __init__(self, language: str) -> None:
        self._stack: list[tuple[str, str | None]] = [("", language)]
        self._open: Counter[str] = Counter()

    @property
    def are_french(self) -> bool:
        language = self._stack[-1][1]
        return language is not None and is_french(language)

    def follow(self, tag: str, name: str) -> None:
        if not name or name in VOID:
            return
        if not tag.startswith("</"):
            self._stack.append((name, self._language_inside(tag, name)))
            self._open[name] += 1
        elif self._open[name]:
            closed = ""
            while closed != name:
                closed = self._stack.pop()[0]
                self._open[closed] -= 1

    def _language_inside(self, tag: str, name: str) -> str | None:
        """None in code, whatever its children say."""
        language = self._stack[-1][1]
        if language is None or name in VERBATIM:
            return None
        for attribute, value in _ATTRIBUTE.findall(tag):
            if attribute.lower() == "lang":
                return value.strip("\"'")
        return language


class Line:
    """What reads as one line, the tags that cut it, and what is kept as it is."""

    def __init__(self, *, is_html: bool = True) -> None:
        self.text = ""
        self.kept: list[str] = []
        self._cuts: list[int] = []
        self._tags: list[str] = []
        self._read = unescape if is_html else str
        self._written = partial(escape, quote=False) if is_html else str

    def write(
        self, source: str, *, aside: re.Pattern[str], sign: re.Pattern[str]
    ) -> None:
        """What matches `aside` is kept; without a `sign`, nothing can match it."""
        text = self._read(source)
        self.text += aside.sub(self._set_aside, text) if sign.search(text) else text

    def keep(self, markup: str) -> None:
        self.kept.append(markup)
        self.text += ATOM

    def cut(self, tag: str) -> None:
        self._cuts.append(len(self.text))
        self._tags.append(tag)

    def apply(self, rule: Rule) -> None:
        """A tag may stand inside a space that changes, never inside a sign."""
        pattern, new = rule
        if not self._cuts:
            self.text = pattern.sub(new, self.text)
            return
        pieces: list[str] = []
        edits: list[tuple[int, int, int]] = []
        last = 0
        for match in pattern.finditer(self.text):
            start, end = match.span()
            written = new if isinstance(new, str) else new(match)
            is_free = len(written) == end - start or match[0].isspace()
            if is_free or not self._is_cut(start, end):
                pieces += self.text[last:start], written
                edits.append((start, end, len(written)))
                last = end
        if edits:
            self.text = "".join([*pieces, self.text[last:]])
            self._cuts = _moved(self._cuts, edits)

    def __str__(self) -> str:
        kept = iter(self.kept)
        html = []
        bounds = zip([0, *self._cuts], [*self._cuts, len(self.text)], strict=True)
        for (start, end), tag in zip(bounds, [*self._tags, ""], strict=True):
            first, *others = self.text[start:end].split(ATOM)
            html.append(self._written(first))
            for other in others:
                html += next(kept), self._written(other)
            html.append(tag)
        return "".join(html)

    def _set_aside(self, match: re.Match[str]) -> str:
        self.kept.append(self._written(match[0]))
        return ATOM

    def _is_cut(self, start: int, end: int) -> bool:
        first = bisect_right(self._cuts, start)
        return first < len(self._cuts) and self._cuts[first] < end


def _moved(cuts: list[int], edits: list[tuple[int, int, int]]) -> list[int]:
    """Where the tags stand after the edits; a new space goes after the tag."""
    moved: list[int] = []
    shift = at = 0
    for cut in cuts:
        while at < len(edits) and edits[at][1] <= cut:
            start, end, length = edits[at]
            shift += length - (end - start)
            at += 1
        start, end, length = edits[at] if at < len(edits) else (cut, cut, 0)
        is_inside = start < cut and length != end - start
        moved.append((start if is_inside else cut) + shift)
    return moved
