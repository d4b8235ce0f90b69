from typing import Any

from django import template
from django.urls import reverse

from articles.admin.showing import differences
from articles.content import Content, current
from articles.models import Article
from articles.moments import said
from newsroom.editing import autosave
from newsroom.editing.models import Autosave

register = template.Library()


@register.inclusion_tag("editing/_offer.html", takes_context=True)
def unsaved_typing(context: dict[str, Any], article: Article | None) -> dict[str, Any]:
    """The newest typing that this person left and that says something else than the story."""
    request = context["request"]
    if article is None or request.method != "GET" or "reprendre" in request.GET:
        return {}
    if not article.may_be_edited_by(request.user):
        return {}
    rows = Autosave.objects.of(article, request.user).select_related("article")
    stored = None
    for row in rows[:5]:
        stored = stored or current(row.article)
        typed = autosave.content_of_row(request, row)
        found = differences(stored, typed)
        if found and not _was_saved(row, typed):
            return {
                "row": row,
                "typed_at": said(row.at),
                "saved_at": said(article.modified_at),
                "differences": found,
                "csrf_token": context.get("csrf_token"),
            }
    return {}


def _was_saved(row: Autosave, typed: Content) -> bool:
    """A pause that was on its way when the form left came after it."""
    saves = row.article.revisions.in_line().filter(by=row.by_id)
    first = saves.filter(version__gt=row.opened).last()
    return first is not None and not differences(first.content, typed)


@register.simple_tag
def autosave_address() -> str:
    return reverse("admin:editing_autosave")
