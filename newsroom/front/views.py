from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.http import shows
from newsroom.front.composition import Front, current_front


@require_safe
def home_page(request: HttpRequest) -> HttpResponse:
    front = current_front()
    shows(request, "home", *front.shown)
    return render(request, "front/home.html", printed(front))


def printed(front: Front) -> dict[str, Any]:
    """What the page of the front prints, whoever reads it and of whatever moment."""
    return {
        "lead": front.lead,
        "latest": front.latest,
        "seconds": front.seconds,
        "opinions": front.opinions,
        "strips": front.strips,
        "current": "home",
    }
