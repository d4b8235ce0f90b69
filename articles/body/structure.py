"""Puts a cleaned tree in the only shape that the editor writes: nothing else is ever stored.

A stored text that the editor would have to repair could lose something, or stop it from starting.
"""

import re
from collections.abc import Callable

from articles.body import embeds
from articles.body.formats import COLUMNS, HOLDS, LISTS_DEEP, MARKS, SYNONYMS
from articles.body.lines import attributes, line
from articles.body.markup import Element, Node, text_of

_INLINE = frozenset(name for mark in MARKS for name in mark.elements) | {"br"}
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


def blocks(nodes: list[Node], allowed: frozenset[str], lists: int = 0) -> list[Element]:
    """Text that stands alone becomes a paragraph; what may not stand here leaves its text."""
    found: list[Element] = []
    loose: list[Node] = []
    for node in nodes:
        if _is_inline(node):
            loose.append(node)
            continue
        found += _paragraph(Element("p", {}, loose))
        loose = []
        found += _block(node, allowed, lists)
    return found + _paragraph(Element("p", {}, loose))


def _is_inline(node: Node) -> bool:
    if isinstance(node, str):
        return True
    name = SYNONYMS.get(node.tag, node.tag)
    return name in _INLINE and all(_is_inline(child) for child in node.children)


def _block(node: Element, allowed: frozenset[str], lists: int) -> list[Element]:
    name = SYNONYMS.get(node.tag, node.tag)
    if name not in allowed or (name in {"ul", "ol"} and lists == LISTS_DEEP):
        return blocks(node.children, allowed, lists)
    if name in {"ul", "ol"}:
        return _list(node, lists + 1)
    return _BUILDERS[name](node)


def _paragraph(node: Element) -> list[Element]:
    text = line(node.children)
    return [Element("p", attributes(node), text)] if text else []


def _crosshead(node: Element) -> list[Element]:
    text = line(node.children)
    return [Element("h2", {}, text)] if text else []


def _quote(node: Element) -> list[Element]:
    if node.attributes.get("class") == "pull":
        return _pull_quote(node)
    text = blocks(node.children, HOLDS["blockquote"])
    return [Element("blockquote", attributes(node), [*text])] if text else []


def _pull_quote(node: Element) -> list[Element]:
    footers = list(node.elements("footer"))
    said = [child for child in node.children if child not in footers]
    text = blocks(said, HOLDS["blockquote.pull"])
    who = line([child for footer in footers for child in (*footer.children, " ")])
    if not text:
        return _paragraph(Element("p", {}, who))
    signed = [Element("footer", {}, who)] if who else []
    return [
        Element("blockquote", {"class": "pull", **attributes(node)}, [*text, *signed])
    ]


def _note(node: Element) -> list[Element]:
    text = blocks(node.children, HOLDS["aside"])
    return [Element("aside", {"class": "note"}, [*text])] if text else []


def _list(node: Element, depth: int) -> list[Element]:
    items: list[Element] = []
    for child in node.children:
        is_item = isinstance(child, Element) and child.tag == "li"
        text = blocks(child.children if is_item else [child], HOLDS["li"], depth)
        if text and text[0].tag != "p":
            _nest(text, items)
        elif text:
            items.append(Element("li", {}, [*text]))
    if not items:
        return []
    start = node.attributes.get("start", "")
    numbered = node.tag == "ol" and _NUMBER.fullmatch(start) and start != "1"
    return [Element(node.tag, {"start": start} if numbered else {}, [*items])]


def _nest(text: list[Element], items: list[Element]) -> None:
    """A list without a line before it belongs to the former item; the first has none: it is the list."""
    if not items:
        items += text.pop(0).elements("li")
    items[-1].children += text


def _figure(node: Element) -> list[Element]:
    caption = line(node.children)
    number = node.attributes.get("data-image", "")
    address = node.attributes.get("data-embed", "")
    if _NUMBER.fullmatch(number):
        kind = {"data-image": number}
    elif embed := embeds.find(address):
        kind = {"data-embed": embed.page}
    else:
        # nh3 has not read this address as it reads links: only a plain one becomes a link again.
        plain = address.removeprefix("http:").removeprefix("https:")
        link = Element("a", {"href": plain}, [address])
        return _paragraph(Element("p", {}, [link, " ", *caption]))
    return [Element("figure", kind, [Element("figcaption", {}, caption)])]


def _table(node: Element) -> list[Element]:
    caption = " ".join(text_of(list(node.elements("caption"))).split())
    sections = [node, *node.elements("thead", "tbody", "tfoot")]
    rows = [row for section in sections for row in section.elements("tr")]
    rows = [row for row in map(_row, rows) if row.children]
    if not rows or not text_of([*rows]).strip():
        return _paragraph(Element("p", {}, [caption]))
    heads = 0
    while heads < len(rows) - 1 and all(
        cell.tag == "th" for cell in rows[heads].elements("td", "th")
    ):
        heads += 1
    parts: list[Node] = [Element("caption", {}, [caption])] if caption else []
    if heads:
        parts.append(Element("thead", {}, [*rows[:heads]]))
    parts.append(Element("tbody", {}, [*rows[heads:]]))
    return [Element("table", {}, parts)]


def _row(row: Element) -> Element:
    cells: list[Node] = []
    room = COLUMNS
    for cell in row.elements("td", "th"):
        text = blocks(cell.children, HOLDS[cell.tag])
        if not room:
            cells[-1].children += text
            continue
        across = min(_span(cell, "colspan"), room)
        room -= across
        spans = {"colspan": across, "rowspan": _span(cell, "rowspan")}
        kept = {name: str(span) for name, span in spans.items() if span > 1}
        cells.append(Element(cell.tag, kept, [*text]))
    return Element("tr", {}, cells)


def _span(cell: Element, name: str) -> int:
    value = cell.attributes.get(name, "")
    return min(int(value), COLUMNS) if _NUMBER.fullmatch(value) else 1


_BUILDERS: dict[str, Callable[[Element], list[Element]]] = {
    "p": _paragraph,
    "h2": _crosshead,
    "blockquote": _quote,
    "table": _table,
    "figure": _figure,
    "aside": _note,
}
