import logging
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.analysis import words
from articles.http import shows
from articles.models import Article

logger = logging.getLogger(__name__)

OFFERED = 4  # stories proposed to a reader who is lost


@require_safe
def legal_page(request: HttpRequest) -> HttpResponse:
    mentions = [
        (_("Publishing company"), settings.LEGAL_PUBLISHER),
        (_("Publication director"), settings.LEGAL_DIRECTOR),
        (_("Head office"), settings.LEGAL_ADDRESS),
        (_("Registration"), settings.LEGAL_REGISTRATION),
        (_("Telephone"), settings.LEGAL_PHONE),
        (_("E-mail"), settings.LEGAL_EMAIL),
        (_("Host"), settings.LEGAL_HOST),
    ]
    legal = [(label, value) for label, value in mentions if value]
    return render(request, "legal.html", {"legal": legal})


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for it beside what has no head, such as a feed."""
    return redirect(static("img/icon.svg"))


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Never an error of its own, and nothing to draw for whoever tries the names of files."""
    asked = request.path.rstrip("/").rpartition("/")[2]
    if "." not in asked:
        try:
            return _lost_page(request, asked)
        except DatabaseError:
            logger.exception("The page of a missing address could not be set")
    return render(request, "missing.html", status=404)


def _lost_page(request: HttpRequest, asked: str) -> HttpResponse:
    """Asks what the reader was looking for, with the words of the address, and offers the newest stories."""
    articles = Article.objects.published().news().for_cards().newest_first()[:OFFERED]
    shows(request, "latest", *articles)
    query = " ".join(word for word in words(asked) if not word.isdecimal())
    context = {"query": query[:80], "articles": articles}
    return render(request, "404.html", context, status=404)
