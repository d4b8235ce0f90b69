"""What a story was at each save and each verb: read again, compared word by word, taken up whole or by a field."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.admin import verbs, words
from articles.admin.relations import is_number
from articles.admin.showing import changes_in_words, differences
from articles.body import render
from articles.content import current
from articles.models import Article, Revision
from articles.saving import revert
from articles.workflow import Refused, Verb, may

LISTED = 100


def may_read(article: Article, user: AbstractUser) -> bool:
    """What a story was before it was submitted stays between its author and the desk."""
    if not article.may_be_seen_by(user):
        return False
    is_hers = article.created_by_id == user.pk
    return is_hers or user.has_perm("articles.view_revision")


def kept(object_id: str, user: AbstractUser) -> list[dict[str, Any]]:
    pk = int(object_id) if is_number(object_id) else 0
    article = Article.objects.filter(pk=pk).first()
    if article is None or not may_read(article, user):
        return []
    rows = article.revisions.select_related("by").defer("content")
    return [
        {
            "row": row,
            "act": words.ACTS.get(row.kind, row.kind),
            "changes": changes_in_words(row),
            "url": reverse("admin:articles_article_version", args=[pk, row.pk]),
        }
        for row in rows[:LISTED]
    ]


def version_page(
    model_admin: ModelAdmin, request: HttpRequest, object_id: str, version: int
) -> HttpResponse:
    article = model_admin.get_object(request, unquote(object_id))
    if article is None:
        raise Http404
    if not may_read(article, request.user):
        raise PermissionDenied
    row = article.revisions.select_related("by").filter(pk=version).first()
    if row is None:
        raise Http404
    if request.method == "POST":
        return _take_up(request, article, row)
    return _page(model_admin, request, article, row)


def _take_up(request: HttpRequest, article: Article, row: Revision) -> HttpResponse:
    field = request.POST.get("field", "")
    if field and field not in row.content:
        raise Http404
    if not may(article, Verb.REVERT, request.user):
        raise PermissionDenied
    try:
        revert(article, row, by=request.user, fields=[field] if field else None)
    except Refused as refusal:
        for message in refusal.messages:
            messages.error(request, message)
        return HttpResponseRedirect(request.path)
    messages.success(
        request,
        _(
            "The former version is back in the form. The one it replaces stays in the versions."
        ),
    )
    return HttpResponseRedirect(verbs.change_url(article))


def _page(
    model_admin: ModelAdmin, request: HttpRequest, article: Article, row: Revision
) -> HttpResponse:
    """Beside what the story is now, or what it was just before: `?avec=precedente`."""
    with_previous = request.GET.get("avec") == "precedente"
    before, after = row.content, current(article)
    if with_previous:
        previous = article.revisions.in_line().filter(pk__lt=row.pk).first()
        before, after = previous.content if previous else {}, row.content
    images = {image.pk: image for image in article.pictures.all()}
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Version kept"),
        "opts": model_admin.opts,
        "article": article,
        "row": row,
        "act": words.ACTS.get(row.kind, row.kind),
        "content": row.content,
        "text": render(row.content["body"], images, row.content["language"]),
        "with_previous": with_previous,
        "differences": differences(before, after),
        "may_take_up": not with_previous and may(article, Verb.REVERT, request.user),
    }
    return TemplateResponse(request, "admin/articles/article/version.html", context)
