"""« Corbeille »: what was put there, taken back as it stood, or deleted for good on a screen of its own."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
)
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles import trash
from articles.admin.base import BoundedPaginator
from articles.admin.relations import is_number
from articles.models import Article, Byline, JournalEntry
from articles.models.state import State
from articles.moments import said
from articles.workflow import Refused, Verb

LISTED = 50
RIGHT = "articles.trash_article"


class KeepsTrash:
    """For the admin of stories, which finds nothing of what is in the trash."""

    def get_urls(self) -> list[URLPattern]:
        opened = self.admin_site.admin_view
        return [
            path("corbeille/", opened(self.trash_view), name="articles_article_trash"),
            path(
                "<path:object_id>/reprendre/",
                opened(self.untrash_view),
                name="articles_article_untrash",
            ),
            *super().get_urls(),
        ]

    def has_delete_permission(
        self, request: HttpRequest, obj: Article | None = None
    ) -> bool:
        if obj is None:
            return super().has_delete_permission(request)
        return obj.may_be_deleted_by(request.user)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> HttpResponse:
        """What was typed meanwhile is given back, by the page of a refusal."""
        if request.method == "POST" and _found(request, object_id or ""):
            _say_where_it_is(request)
            raise PermissionDenied
        return super().changeform_view(request, object_id, *args, **kwargs)

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponse:
        """Django's own answer to a number that is not there; one that is in the trash leads to it."""
        return self.led_to_trash(
            request, object_id
        ) or super()._get_obj_does_not_exist_redirect(request, opts, object_id)

    def led_to_trash(self, request: HttpRequest, object_id: str) -> HttpResponse | None:
        if not _found(request, unquote(object_id)):
            return None
        _say_where_it_is(request)
        return HttpResponseRedirect(reverse("admin:articles_article_trash"))

    def trash_view(self, request: HttpRequest) -> HttpResponse:
        if not request.user.has_perm(RIGHT):
            raise PermissionDenied
        return trash_page(request, self)

    def untrash_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Back in its list, and open."""
        article = _in_the_trash(self, request, object_id)
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        try:
            trash.untrash(article, by=request.user)
        except Refused as refusal:
            self.message_user(request, refusal.messages[0], messages.ERROR)
            return HttpResponseRedirect(reverse("admin:articles_article_trash"))
        text = _("“%(article)s” is back where it stood.") % {"article": article}
        self.message_user(request, text, messages.SUCCESS)
        return HttpResponseRedirect(
            reverse("admin:articles_article_change", args=[article.pk])
        )

    def delete_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """In the place of Django's own: from the trash alone."""
        return deletion_page(self, request, object_id)


def _found(request: HttpRequest, object_id: str) -> Article | None:
    if not is_number(object_id) or not request.user.has_perm(RIGHT):
        return None
    return Article.objects.trash_of(request.user).filter(pk=object_id).first()


def _say_where_it_is(request: HttpRequest) -> None:
    text = _("This story is in the trash: take it back first.")
    messages.warning(request, text)


def _in_the_trash(
    model_admin: ModelAdmin, request: HttpRequest, object_id: str
) -> Article:
    """Of what she may not see, nothing says whether it exists."""
    if not request.user.has_perm(RIGHT):
        raise PermissionDenied
    if article := _found(request, unquote(object_id)):
        return article
    if model_admin.get_object(request, unquote(object_id)) is None:
        raise Http404
    raise PermissionDenied


@require_safe
def trash_page(request: HttpRequest, model_admin: ModelAdmin) -> HttpResponse:
    stories = (
        Article.objects.trash_of(request.user)
        .for_cards()
        .order_by("-trashed_at", "-pk")
    )
    page = BoundedPaginator(stories, LISTED).get_page(request.GET.get("page"))
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Trash"),
        "opts": model_admin.opts,
        "page_obj": page,
        "rows": _rows(list(page), request.user),
        "days": settings.TRASH_DAYS,
    }
    return TemplateResponse(request, "admin/articles/article/trash.html", context)


def _rows(articles: list[Article], user: AbstractUser) -> list[dict[str, Any]]:
    acts = JournalEntry.objects.filter(
        subject_type="article",
        subject_id__in=[article.pk for article in articles],
        verb=Verb.TRASH,
    ).select_related("by")
    # The last act of each: the journal is read from its newest line.
    by = {entry.subject_id: entry.by for entry in reversed(acts)}
    return [
        {
            "article": article,
            "stood": State(article.status),
            "by": by.get(article.pk),
            "when": said(article.trashed_at),
            "days_left": _days_left(article),
            "may_come_back": article.may_be_trashed_by(user),
            "may_go": article.may_be_deleted_by(user),
        }
        for article in articles
    ]


def _days_left(article: Article) -> int:
    return max(0, settings.TRASH_DAYS - (timezone.now() - article.trashed_at).days)


def deletion_page(
    model_admin: ModelAdmin, request: HttpRequest, object_id: str
) -> HttpResponse:
    article = _in_the_trash(model_admin, request, object_id)
    if not article.may_be_deleted_by(request.user):
        raise PermissionDenied
    if request.method == "POST":
        return _delete(model_admin, request, article)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Delete for good"),
        "opts": model_admin.opts,
        "article": article,
        "signed": ", ".join(
            row.author.name
            for row in Byline.objects.with_authors().filter(article=article)
        ),
        "versions": article.revisions.count(),
        "days_left": _days_left(article),
    }
    return TemplateResponse(request, "admin/articles/article/delete.html", context)


def _delete(
    model_admin: ModelAdmin, request: HttpRequest, article: Article
) -> HttpResponse:
    try:
        trash.delete_for_good(article, by=request.user)
    except Article.DoesNotExist:
        model_admin.message_user(
            request, _("This story is deleted already."), messages.WARNING
        )
    except Refused as refusal:
        model_admin.message_user(request, refusal.messages[0], messages.ERROR)
    else:
        text = _("“%(article)s” is deleted for good.") % {"article": article}
        model_admin.message_user(request, text, messages.SUCCESS)
    return HttpResponseRedirect(reverse("admin:articles_article_trash"))
