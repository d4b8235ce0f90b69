import re
from functools import lru_cache

import nh3

from articles.body.formats import (
    BREAKS,
    CLASSES,
    DROPPED,
    PROFILES,
    SCHEMES,
    SYNONYMS,
    TOP,
)
from articles.body.formats import elements as declared
from articles.body.markup import parse, serialise
from articles.body.structure import blocks

# Characters that no reader sees and that reverse a line, or break an XML feed.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_IMAGE = re.compile(r'<figure data-image="([0-9]+)">')


def _cleaner(profile: str) -> nh3.Cleaner:
    kept = declared(profile)
    synonyms = {name for name, meant in SYNONYMS.items() if meant in kept}
    return nh3.Cleaner(
        tags={*kept, *synonyms, *BREAKS},
        attributes={
            name: set(attributes) for name, attributes in kept.items() if attributes
        },
        allowed_classes={
            name: values for name, values in CLASSES.items() if name in kept
        },
        url_schemes=SCHEMES,
        clean_content_tags=set(DROPPED),
        link_rel=None,
    )


_CLEANERS = {profile: _cleaner(profile) for profile in PROFILES}


@lru_cache(maxsize=64)
def sanitise(html: str, profile: str = "article") -> str:
    """What may be stored of a typed or pasted text. Sanitised again, it is the same.

    The last texts are remembered: a field asks twice of the text that a form has just cleaned.
    """
    cleaned = _CLEANERS[profile].clean(_HARMFUL.sub("", html))
    # Entities have become characters: some are only seen now.
    return serialise([*blocks(parse(_HARMFUL.sub("", cleaned)), TOP)])


def image_ids(html: str) -> list[int]:
    """The pictures of a sanitised text, in order, each once."""
    return [int(number) for number in dict.fromkeys(_IMAGE.findall(html))]
