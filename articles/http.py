"""What a page shows, said in its `Cache-Tag` header: how caches learn what a change makes stale."""

from collections.abc import Callable

from django.db.models import Model
from django.http import HttpRequest, HttpResponse

from articles.models import Article, Author, Category, Image, Tag

LETTERS: dict[type[Model], str] = {
    Article: "a",
    Category: "c",
    Author: "u",
    Tag: "t",
    Image: "i",
}


def cache_tag(thing: Model | str) -> str:
    """`a1f3` for an article (its number in hexadecimal, as short as can be), `lhome` for a list."""
    if isinstance(thing, str):
        return f"l{thing}"
    return f"{LETTERS[type(thing)]}{thing.pk:x}"


def list_tags(subject: Model | str) -> tuple[Model | str, ...]:
    """A page of a thing shows the thing itself, and the list of its stories."""
    return (subject,) if isinstance(subject, str) else (subject, cache_tag(subject))


def shows(request: HttpRequest, *things: Model | str) -> None:
    """A string names a list: `home`, `feed`, or `c12` for the stories of a category."""
    tags: dict[str, None] = request.__dict__.setdefault("shown_tags", {})
    tags.update(dict.fromkeys(cache_tag(thing) for thing in things))


class CacheTagMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if tags := request.__dict__.get("shown_tags"):
            response["Cache-Tag"] = " ".join(tags)
        return response
