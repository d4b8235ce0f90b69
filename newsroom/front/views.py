from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.http import shows
from newsroom.front.composition import automatic_front


@require_safe
def home_page(request: HttpRequest) -> HttpResponse:
    front = automatic_front()
    shows(request, "home", *front.shown)
    context = {
        "lead": front.lead,
        "latest": front.latest,
        "seconds": front.seconds,
        "opinions": front.opinions,
        "strips": front.strips,
        "current": "home",
    }
    return render(request, "front/home.html", context)
