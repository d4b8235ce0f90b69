"""HTML as a small tree, for text that nh3 has cleaned: tags balanced, attributes in double quotes."""

import re
from collections.abc import Iterator
from html import unescape

VOID = frozenset({"br", "hr"})
# Deeper than any story, and far from Python's own limit: what is nested further loses its tags.
DEEPEST = 40

_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>|([^<]+)')
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')


class Element:
    __slots__ = ("attributes", "children", "tag")

    def __init__(
        self,
        tag: str,
        attributes: dict[str, str] | None = None,
        children: "list[Node] | None" = None,
    ) -> None:
        self.tag = tag
        self.attributes = attributes or {}
        self.children: list[Node] = [] if children is None else children

    def elements(self, *tags: str) -> "Iterator[Element]":
        """Those that stand directly inside."""
        for child in self.children:
            if isinstance(child, Element) and child.tag in tags:
                yield child

    def first(self, tag: str) -> "Element | None":
        return next(self.elements(tag), None)


Node = Element | str


def parse(html: str) -> list[Node]:
    root = Element("")
    open_elements = [root]
    for closing, tag, attributes, text in _TOKEN.findall(html):
        inside = open_elements[-1]
        if text:
            inside.children.append(unescape(text) if "&" in text else text)
        elif closing:
            open_elements.pop()
        elif tag in VOID:
            inside.children.append(Element(tag))
        elif len(open_elements) > DEEPEST:
            open_elements.append(inside)
        else:
            element = Element(tag, _attributes(attributes))
            inside.children.append(element)
            open_elements.append(element)
    return root.children


def serialise(nodes: list[Node]) -> str:
    parts: list[str] = []
    _write(nodes, parts)
    return "".join(parts)


def text_of(nodes: list[Node]) -> str:
    return "".join(
        node if isinstance(node, str) else text_of(node.children) for node in nodes
    )


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def tag(name: str, attributes: dict[str, str]) -> str:
    written = "".join(
        f' {key}="{escape(value).replace(chr(34), "&quot;")}"'
        for key, value in attributes.items()
    )
    return f"<{name}{written}>"


def _attributes(source: str) -> dict[str, str]:
    return (
        {name: unescape(value) for name, value in _ATTRIBUTE.findall(source)}
        if source
        else {}
    )


def _write(nodes: list[Node], parts: list[str]) -> None:
    for node in nodes:
        if isinstance(node, str):
            parts.append(escape(node))
            continue
        parts.append(
            tag(node.tag, node.attributes) if node.attributes else f"<{node.tag}>"
        )
        if node.tag not in VOID:
            _write(node.children, parts)
            parts.append(f"</{node.tag}>")
