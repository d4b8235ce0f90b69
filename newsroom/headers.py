from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import get_conditional_response, set_response_etag

# A newspaper asks nothing of the reader's device.
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "payment",
        "usb",
    )
)


class PermissionsPolicyMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return response


class CompressTextMiddleware(GZipMiddleware):
    """Pictures are compressed already: trying again costs a reader's time."""

    def process_response(
        self, request: HttpRequest, response: HttpResponse
    ) -> HttpResponse:
        if response.get("Content-Type", "").startswith("image/"):
            return response
        return super().process_response(request, response)


class ConditionalMiddleware:
    """Django's own leaves HEAD without ETag and without 304: a checker of links would read all again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method not in {"GET", "HEAD"} or "no-store" in response.get(
            "Cache-Control", ""
        ):
            return response
        if not response.has_header("ETag"):
            set_response_etag(response)
        answer = get_conditional_response(
            request, etag=response.get("ETag"), response=response
        )
        # A browser takes the policy of a 304 for that of the page that it kept.
        kept = {k: v for k, v in vars(response).items() if k.startswith("_csp")}
        vars(answer).update(kept)
        return answer
