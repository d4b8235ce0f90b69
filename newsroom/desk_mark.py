"""A mark in the browser of those who sign in at the desk, which the pages of readers may look at.

The server never reads it: a page is the same, to the byte, for everybody. It holds nothing and opens nothing.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse

NAME = "desk"


@receiver(user_logged_in)
def to_be_set(request: HttpRequest | None, user: Any, **kwargs: Any) -> None:
    if request is not None:
        request.__dict__["desk_mark"] = user.is_staff


@receiver(user_logged_out)
def to_be_removed(request: HttpRequest | None, **kwargs: Any) -> None:
    if request is not None:
        request.__dict__["desk_mark"] = False


class DeskMarkMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_staff = request.__dict__.get("desk_mark")
        if is_staff:
            response.set_cookie(
                NAME,
                "1",
                max_age=settings.SESSION_COOKIE_AGE,
                secure=settings.SESSION_COOKIE_SECURE,
                samesite="Lax",
            )
        elif is_staff is False:
            response.delete_cookie(NAME, samesite="Lax")
        return response
