"""The stored text as it is read: on a page, and in a feed reader that knows nothing of our pages."""

import re
from collections.abc import Callable, Mapping
from itertools import zip_longest
from typing import Protocol
from urllib.parse import urljoin

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from articles.body import embeds
from articles.body.markup import Element, Node, escape, parse, serialise, tag, text_of
from articles.typography import NO_BREAK, correct, correct_html

FEED_WIDTH = 960
LONGEST_UNIT = 12  # letters that may follow a figure: « 3 mégawattheures »


class Picture(Protocol):
    alt: str
    caption: str
    credit: str

    def url(self, width: int = ..., ratio: str = ..., format: str = ...) -> str: ...
    def size(self, width: int, ratio: str = ...) -> tuple[int, int]: ...


Figure = Callable[[Element], str]


def render(
    html: str, images: Mapping[int, Picture], language: str = "fr"
) -> SafeString:
    """For a page. A picture that is not in `images` is left out, with its caption."""

    def figure(node: Element) -> str:
        if embed := embeds.find(node.attributes.get("data-embed", "")):
            return _player(embed, _caption(node))
        image = images.get(_number(node))
        if image is None:
            return ""
        caption = _caption(node) or escape(image.caption)
        context = {"image": image, "caption": mark_safe(caption)}
        return render_to_string("articles/_body_figure.html", context).strip()

    nodes = parse(html)
    for node in nodes:
        if isinstance(node, Element) and node.tag == "aside":
            # Inside the story, an aside is no landmark of the page.
            node.attributes["role"] = "note"
    blocks = [_block(node, figure, _table) for node in nodes]
    return mark_safe(correct_html("".join(blocks), language))


def render_for_feed(
    html: str, images: Mapping[int, Picture], base_url: str, language: str = "fr"
) -> str:
    """Absolute addresses, ordinary elements, and nothing that only our pages understand."""

    def figure(node: Element) -> str:
        if embed := embeds.find(node.attributes.get("data-embed", "")):
            return f"<p>{_link(embed)} {_caption(node)}".rstrip() + "</p>"
        image = images.get(_number(node))
        return _plain_picture(image, _caption(node), base_url) if image else ""

    nodes = parse(html)
    for node in nodes:
        _make_plain(node, base_url)
    blocks = [_block(node, figure, _written) for node in nodes]
    return correct_html("".join(blocks), language)


def render_as_text(
    html: str, images: Mapping[int, Picture], language: str = "fr"
) -> str:
    """Words alone: a picture is what is said of it, between brackets."""

    def figure(node: Element) -> str:
        if embed := embeds.find(node.attributes.get("data-embed", "")):
            return f"<p>{_link(embed)} {_caption(node)}".rstrip() + "</p>"
        image = images.get(_number(node))
        return f"<p>{picture_in_words(image, _caption(node))}</p>" if image else ""

    blocks = [_block(node, figure, _written) for node in parse(html)]
    return correct_html("".join(blocks), language)


def picture_in_words(image: Picture, caption: str = "") -> str:
    said = [escape(image.alt), caption or escape(image.caption), escape(image.credit)]
    words = ". ".join(part.rstrip(". ") for part in said if part)
    return f"[{_('Picture')}{NO_BREAK}: {words}]" if words else ""


def _block(node: Node, figure: Figure, table: Figure) -> str:
    if isinstance(node, str):
        return escape(node)
    if node.tag == "figure":
        return figure(node)
    _unwrap(node)
    return table(node) if node.tag == "table" else _written(node)


def _written(node: Element) -> str:
    return serialise([node])


def _number(figure: Element) -> int:
    number = figure.attributes.get("data-image", "")
    return int(number) if number.isdecimal() else 0


def _caption(figure: Element) -> str:
    caption = figure.first("figcaption")
    return serialise(caption.children) if caption else ""


def _unwrap(node: Element) -> None:
    """The editor puts a paragraph in every item and every cell: a single one says nothing more."""
    for child in node.children:
        if not isinstance(child, Element):
            continue
        _unwrap(child)
        only = child.children[0] if len(child.children) == 1 else None
        is_plain = isinstance(only, Element) and only.tag == "p" and not only.attributes
        if is_plain and child.tag in {"li", "td", "th"}:
            child.children = only.children


def _table(node: Element) -> str:
    """In a frame of its own: it scrolls alone on a phone, and by the keyboard."""
    for section in node.elements("thead", "tbody"):
        for row in section.elements("tr"):
            for place, cell in enumerate(row.elements("td", "th")):
                if cell.tag == "th" and section.tag == "thead":
                    cell.attributes["scope"] = "col"
                elif cell.tag == "th" and place == 0:
                    cell.attributes["scope"] = "row"
    _tell_words_from_figures(node)
    caption = node.first("caption")
    label = correct(text_of(caption.children)) if caption else _("Table")
    frame = {"class": "table", "role": "region", "tabindex": "0", "aria-label": label}
    return f"{tag('div', frame)}{serialise([node])}</div>"


def _tell_words_from_figures(table: Element) -> None:
    """Figures are aligned at their end, as the sheet has it; a column that holds a sentence, at its start."""
    rows = [
        list(row.elements("td", "th"))
        for section in table.elements("thead", "tbody")
        for row in section.elements("tr")
    ]
    for column in zip_longest(*rows):
        cells = [cell for cell in column if cell is not None]
        if any(_is_sentence(cell) for cell in cells if cell.tag == "td"):
            for cell in cells:
                cell.attributes["class"] = "words"


def _is_sentence(cell: Element) -> bool:
    letters = sum(character.isalpha() for character in text_of(cell.children))
    return letters > LONGEST_UNIT


def _player(embed: embeds.Embed, caption: str) -> str:
    opening = tag("figure", {"class": "embed", "data-embed-src": embed.player})
    under = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f"{opening}<p>{_link(embed)}</p>{under}</figure>"


def _link(embed: embeds.Embed) -> str:
    words = escape(_("Watch on %(site)s") % {"site": embed.provider})
    return f"{tag('a', {'href': embed.page})}{words}</a>"


def _plain_picture(image: Picture, caption: str, base_url: str) -> str:
    width, height = image.size(FEED_WIDTH)
    source = urljoin(f"{base_url}/", image.url(width=FEED_WIDTH))
    size = {"width": str(width), "height": str(height)}
    picture = tag("img", {"src": source, "alt": correct(image.alt), **size})
    said = ". ".join(
        filter(None, [caption or escape(image.caption), escape(image.credit)])
    )
    said = re.sub(r"([.!?…»])\. ", r"\1 ", said)
    return f"<figure>{picture}{f'<figcaption>{said}</figcaption>' if said else ''}</figure>"


def _make_plain(node: Node, base_url: str) -> None:
    if isinstance(node, str):
        return
    node.attributes.pop("class", None)
    if "href" in node.attributes:
        node.attributes["href"] = urljoin(f"{base_url}/", node.attributes["href"])
    for child in node.children:
        _make_plain(child, base_url)
