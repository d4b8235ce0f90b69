"""A long text cut in parts, each light enough for the slowest line: measured as it is sent, compressed."""

import zlib
from collections.abc import Iterator

from articles.body.markup import Element, Node, parse, serialise, text_of

# Of the 14 KiB that a first round trip carries; the page around the text takes the rest.
PART_BYTES = 10 * 1024


def parts(blocks: list[str]) -> list[str]:
    """As few as hold it; a block longer than a part is cut in its turn."""
    found: list[str] = []
    kept: list[str] = []
    weight = _Weight()
    for block in _small_enough(blocks):
        if kept and weight.with_more(block) > PART_BYTES:
            found.append("".join(kept))
            kept, weight = [], _Weight()
        weight.add(block)
        kept.append(block)
    return [*found, "".join(kept)] if kept or not found else found


class _Weight:
    """What the blocks weigh together, without compressing them all again at each one."""

    def __init__(self) -> None:
        self.squeezed = zlib.compressobj(6)
        self.sent = self.raw = 0

    def with_more(self, block: str) -> int:
        if self.raw + len(block.encode()) <= PART_BYTES:
            return 0
        ahead = self.squeezed.copy()
        more = len(ahead.compress(block.encode())) + len(ahead.flush())
        return self.sent + more

    def add(self, block: str) -> None:
        self.raw += len(block.encode())
        self.sent += len(self.squeezed.compress(block.encode()))


def _small_enough(blocks: list[str]) -> Iterator[str]:
    for block in blocks:
        # What is shorter than a part before compression is shorter after.
        if len(block.encode()) <= PART_BYTES:
            yield block
            continue
        for node in parse(block):
            yield from _cut(node)


def _cut(node: Node) -> Iterator[str]:
    written = serialise([node])
    halves = _halves(node) if _weight(written) > PART_BYTES // 2 else ()
    if not halves:
        yield written
    for half in halves:
        yield from _cut(half)


def _weight(html: str) -> int:
    return len(zlib.compress(html.encode(), 6))


def _halves(node: Node) -> tuple[Node, ...]:
    if isinstance(node, str):
        middle = node.rfind(" ", 1, len(node) // 2) + 1 or len(node) // 2
        return (node[:middle], node[middle:]) if len(node) > 1 else ()
    if node.tag == "table":
        return _tables(node)
    inside = node.children
    if len(inside) == 1:
        return tuple(_like(node, [half]) for half in _halves(inside[0]))
    middle = len(inside) // 2
    halves = _like(node, inside[:middle]), _like(node, inside[middle:])
    if node.tag == "ol":
        start = int(node.attributes.get("start", 1)) + middle
        halves[1].attributes["start"] = str(start)
    return halves if inside else ()


def _tables(table: Element) -> tuple[Node, ...]:
    """Each part keeps the caption and the names of the columns."""
    head = [*table.elements("caption", "thead")]
    body = table.first("tbody")
    if body is None or len(body.children) < 2:
        rows = text_of(table.children)
        return (Element("p", {}, [rows]),) if rows else ()
    return tuple(_like(table, [*head, half]) for half in _halves(body))


def _like(node: Element, children: list[Node]) -> Element:
    return Element(node.tag, dict(node.attributes), children)
