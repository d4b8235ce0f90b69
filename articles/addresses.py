"""Addresses by name. Resolving one costs as much as a small query, and a front page prints 150."""

from functools import lru_cache

from django.urls import reverse

KEPT = 4096


@lru_cache(maxsize=KEPT)
def address(name: str, *args: str | int) -> str:
    """What `reverse` answers, which depends on nothing else than the name and its arguments."""
    return reverse(name, args=args)
