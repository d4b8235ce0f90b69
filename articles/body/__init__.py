"""The text of a story: what may be typed, what is kept of it, how it is read."""

from articles.body.field import BodyField
from articles.body.reading import (
    picture_in_words,
    render,
    render_as_text,
    render_for_feed,
)
from articles.body.sanitiser import image_ids, sanitise

__all__ = [
    "BodyField",
    "image_ids",
    "picture_in_words",
    "render",
    "render_as_text",
    "render_for_feed",
    "sanitise",
]
