"""The paper as text alone: one request, at most 14 KiB, and the page says what it weighs."""

import gzip
from base64 import b64encode
from hashlib import sha256
from math import ceil
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.http import list_tags, shows
from articles.models import Article
from articles.pagination import page_of
from newsroom.light.edition import blocks, light_address, sections
from newsroom.light.parts import parts

# The one style of the site that stands in a page: a sheet apart would be a second request.
STYLE = Path(__file__).with_name("light.css").read_text()
DIGEST = b64encode(sha256(STYLE.encode()).digest()).decode()
WEIGHT = "<!-- weight -->"
KIB = 1024

its_own_style = csp_update({"style-src": [f"'sha256-{DIGEST}'"]})


@require_safe
@its_own_style
def front_page(request: HttpRequest) -> HttpResponse:
    found = sections()
    for section in found:
        shows(request, *list_tags(section.category), *section.articles)
    shows(request, "latest")
    return _page(request, "light/front.html", {"sections": found})


@require_safe
@its_own_style
def article_page(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    article = Article.objects.published().for_page().filter(pk=pk).first()
    if article is None:
        return _gone_or_missing(request, int(pk))
    own = light_address(article)
    if request.path != unquote(own):
        return redirect(own, permanent=True)
    signing = [row.author for row in article.display_bylines]
    shows(request, article, article.category, *signing)
    page = page_of(request, parts(blocks(article)), per_page=1)
    context = {"article": article, "page_obj": page, "text": mark_safe(page[0])}
    return _page(request, "light/article.html", context)


def _gone_or_missing(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.withdrawn(), pk=pk)
    shows(request, article)
    response = _page(request, "light/withdrawn.html", {})
    response.status_code = 410
    # Browsers keep a 410 for ever where nothing is said: the story may be put back.
    response["Cache-Control"] = "max-age=0, must-revalidate"
    return response


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    context = context | {"style": mark_safe(STYLE), "weight": mark_safe(WEIGHT)}
    html = render_to_string(template, context, request)
    sent = len(gzip.compress(html.encode(), 6))
    weight = _("%(weight)d KiB") % {"weight": ceil(sent / KIB)}
    return HttpResponse(html.replace(WEIGHT, weight))
