"""What the story form asks while one writes; nothing here writes anything."""

from datetime import date
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST

from articles.body import sanitise
from articles.comparing import Paragraph, paragraphs_between, words_between
from articles.models import Article
from articles.typography import correct, correct_html
from newsroom.editing.advice import advise
from newsroom.editing.suggestions import suggested

LONGEST = 300_000
PARAGRAPHS = 400
LINES = ("kicker", "headline", "standfirst")
writers_only = permission_required("articles.add_article", raise_exception=True)


@writers_only
@require_POST
def advice(request: HttpRequest) -> HttpResponse:
    texts = request.POST.getlist("paragraph")
    if len(texts) > PARAGRAPHS or sum(map(len, texts)) > LONGEST:
        return HttpResponseBadRequest()
    found = advise(texts, _day(request.POST.get("on", "")))
    return JsonResponse({"advice": [[one._asdict() for one in each] for each in found]})


@writers_only
@require_POST
def tags(request: HttpRequest) -> HttpResponse:
    text = request.POST.get("text", "")[:LONGEST]
    found = [{"id": tag.pk, "text": tag.name} for tag in suggested(text)]
    return JsonResponse({"tags": found})


@writers_only
@require_POST
def typography(request: HttpRequest) -> HttpResponse:
    typed = {name: request.POST.get(name, "") for name in (*LINES, "body")}
    if sum(map(len, typed.values())) > LONGEST:
        return HttpResponseBadRequest()
    language = request.POST.get("language") or "fr"
    typed["body"] = sanitise(typed["body"])
    corrected = {name: correct(typed[name], language) for name in LINES}
    corrected["body"] = correct_html(typed["body"], language)
    changed = [name for name in typed if corrected[name] != typed[name]]
    shown = [_change(name, typed[name], corrected[name]) for name in changed]
    page = render_to_string("admin/editing/typography.html", {"changes": shown})
    fields = {name: corrected[name] for name in changed}
    return JsonResponse({"fields": fields, "page": page})


def _change(name: str, before: str, after: str) -> dict[str, Any]:
    is_text = name == "body"
    return {
        "label": Article._meta.get_field(name).verbose_name,
        "paragraphs": paragraphs_between(before, after)
        if is_text
        else [Paragraph(words_between(before, after))],
    }


def _day(typed: str) -> date:
    """That of a story that readers have; today for one that is being written."""
    try:
        return parse_date(typed) or timezone.localdate()
    except ValueError:
        return timezone.localdate()
