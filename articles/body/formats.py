"""The one declaration of what may be typed in a story: the editor offers it, the sanitiser keeps it."""

from typing import Any, NamedTuple

from articles.body.embeds import PROVIDERS

LANGUAGE = ("lang", "dir")
SPAN = ("colspan", "rowspan")


class Format(NamedTuple):
    """An extension of the editor, the elements that it writes with their attributes, its options."""

    extension: str
    elements: dict[str, tuple[str, ...]]
    options: dict[str, Any] | bool = True


BLOCKS = (
    Format("Paragraph", {"p": LANGUAGE}),
    Format("Heading", {"h2": ()}, {"levels": [2]}),
    Format("Blockquote", {"blockquote": LANGUAGE}),
    Format("PullQuote", {"blockquote": LANGUAGE}),
    Format("Attribution", {"footer": ()}),
    Format("BulletList", {"ul": ()}),
    Format("OrderedList", {"ol": ("start",)}),
    Format("ListItem", {"li": ()}),
    Format("Table", {"table": (), "caption": (), "thead": (), "tbody": ()}),
    Format("TableRow", {"tr": ()}),
    Format("TableHeader", {"th": SPAN}),
    Format("TableCell", {"td": SPAN}),
    Format("StoryImage", {"figure": ("data-image",), "figcaption": ()}),
    Format(
        "Embed",
        {"figure": ("data-embed",), "figcaption": ()},
        {"patterns": [provider.pattern for provider in PROVIDERS]},
    ),
    Format("Note", {"aside": ()}),
)
MARKS = (
    Format("Passage", {"span": LANGUAGE}),
    Format("Link", {"a": ("href",)}),
    Format("Bold", {"strong": ()}),
    Format("Italic", {"em": ()}),
    Format("Subscript", {"sub": ()}),
    Format("Superscript", {"sup": ()}),
)
PROFILES = {"article": (*BLOCKS, *MARKS, Format("HardBreak", {"br": ()}))}

CLASSES = {"blockquote": {"pull"}, "aside": {"note"}}
SCHEMES = {"http", "https", "mailto", "tel"}

# What may stand inside: the editor's nodes say the same in `content`.
TOP = frozenset("p h2 blockquote ul ol table figure aside".split())
PROSE = frozenset("p ul ol".split())

HOLDS = {
    "blockquote": PROSE,
    "blockquote.pull": frozenset({"p"}),
    "aside": PROSE | {"h2"},
    "li": PROSE,
    "td": PROSE,
    "th": PROSE,
}
LISTS_DEEP = 4
COLUMNS = 30

# Read for what they mean.
SYNONYMS = {
    "b": "strong",
    "i": "em",
    "h1": "h2",
    "h3": "h2",
    "h4": "h2",
    "h5": "h2",
    "h6": "h2",
    "tfoot": "tbody",
}
# Not kept, but what comes before and after stays apart.
BREAKS = frozenset(
    "address article center dd details div dl dt fieldset form header hr main nav pre section"
    " summary".split()
)
# Dropped with what they hold: it was never text.
DROPPED = frozenset(
    "audio button canvas iframe math noembed noframes noscript object option script select style"
    " svg template textarea title video".split()
)


def elements(profile: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for format in PROFILES[profile]:
        for name, attributes in format.elements.items():
            found[name] = tuple(dict.fromkeys((*found.get(name, ()), *attributes)))
    return found


def extensions(profile: str) -> dict[str, Any]:
    return {format.extension: format.options for format in PROFILES[profile]}
