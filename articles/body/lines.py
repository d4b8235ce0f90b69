"""What stands inside a line: marks, links, spaces, and the language of a foreign passage."""

import re

from articles.body.formats import LANGUAGE, MARKS, SCHEMES, SYNONYMS
from articles.body.markup import Element, Node

_MARKS = frozenset(name for mark in MARKS for name in mark.elements)
_SPACES = re.compile("[ \t\n\r\f\u2028\u2029]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_DIRECTIONS = {"ltr", "rtl", "auto"}
_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}

_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HOST = re.compile(
    r"(//)?(?P<rest>(?:(?!xn--)[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}(?:/.*)?)", re.I
)
_MAIL = re.compile(r"[a-z0-9._+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)


def line(nodes: list[Node]) -> list[Node]:
    """One space where there were several, none at the ends, no mark inside itself, none empty."""
    kept, _ = _after(_flat(nodes, frozenset()), at_space=True)
    _trim_end(kept)
    return kept


def attributes(node: Element) -> dict[str, str]:
    """The language of a passage, and the direction in which it is read."""
    language = node.attributes.get("lang", "")
    direction = node.attributes.get("dir", "").lower()
    if not _LANGUAGE.fullmatch(language):
        language = ""
    if direction not in _DIRECTIONS:
        direction = "rtl" if language[:2] in _RIGHT_TO_LEFT else ""
    found = zip(LANGUAGE, (language, direction), strict=True)
    return {name: value for name, value in found if value}


def address(typed: str) -> str | None:
    """Where a link leads, or None. Addresses typed by hand lack their beginning."""
    href = _INVISIBLE.sub("", typed).strip().replace(" ", "%20")
    if scheme := _SCHEME.match(href):
        return href if scheme[1].lower() in SCHEMES else None
    if _MAIL.fullmatch(href):
        return f"mailto:{href}"
    if host := _HOST.fullmatch(href):
        return f"https://{host['rest']}"
    # Relative to the page, it would be lost in a feed: only what starts from the site is kept.
    return href if re.match(r"/(?![/\\])", href) else None


def _flat(nodes: list[Node], inside: frozenset[str]) -> list[Node]:
    found: list[Node] = []
    for node in nodes:
        if isinstance(node, str) or node.tag == "br":
            found.append(node)
            continue
        name = SYNONYMS.get(node.tag, node.tag)
        if name not in _MARKS:
            found += (" ", *_flat(node.children, inside), " ")
        elif name in inside or (kept := _mark(name, node)) is None:
            found += _flat(node.children, inside)
        else:
            found.append(Element(name, kept, _flat(node.children, inside | {name})))
    return found


def _mark(name: str, node: Element) -> dict[str, str] | None:
    """Its attributes; None for a mark that says nothing."""
    if name == "a":
        href = address(node.attributes.get("href", ""))
        return {"href": href} if href else None
    if name == "span":
        return attributes(node) or None
    return {}


def _after(nodes: list[Node], *, at_space: bool) -> tuple[list[Node], bool]:
    kept: list[Node] = []
    for node in nodes:
        if isinstance(node, str):
            text = _SPACES.sub(" ", node)
            text = text.lstrip() if at_space else text
            if text:
                kept.append(text)
                at_space = text.endswith(" ")
        elif node.tag == "br":
            if kept or not at_space:
                kept.append(node)
            at_space = True
        else:
            node.children, at_space = _after(node.children, at_space=at_space)
            if node.children:
                kept.append(node)
    return kept, at_space


def _trim_end(nodes: list[Node]) -> None:
    while nodes:
        last = nodes[-1]
        if isinstance(last, str):
            nodes[-1] = last.rstrip()
            if nodes[-1]:
                return
        elif last.tag != "br":
            _trim_end(last.children)
            if last.children:
                return
        nodes.pop()
