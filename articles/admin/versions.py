"""The texts that were kept at each save and each verb, to read again what another one replaced."""

from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.admin import words
from articles.admin.relations import is_number
from articles.body import render
from articles.models import Article

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
            "at": row.at,
            "by": row.by,
            "act": words.ACTS.get(row.kind, row.kind),
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
    }
    return TemplateResponse(request, "admin/articles/article/version.html", context)
