"""The tags that a text names by itself."""

from articles.models import Tag
from articles.phrases import phrases

MOST = 12  # the screen keeps six of those that are not chosen yet


def suggested(text: str) -> list[Tag]:
    """The most specific first: the most words, then the longest, then the one named first."""
    places: dict[str, int] = {}
    for phrase in phrases(text):
        places.setdefault(phrase.key, phrase.start)
    tags = Tag.objects.filter(name_key__in=places)
    return sorted(
        tags,
        key=lambda tag: (
            -len(tag.name_key.split()),
            -len(tag.name_key),
            places[tag.name_key],
        ),
    )[:MOST]
