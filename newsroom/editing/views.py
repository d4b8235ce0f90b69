from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    JsonResponse,
)
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.models import Article
from articles.moments import saved
from newsroom.editing import autosave
from newsroom.editing.models import Autosave


@require_POST
def keep_typing(request: HttpRequest) -> JsonResponse:
    """Answers with the address of the story, and the words that the bar may say."""
    data = request.POST
    if not request.user.has_perm("articles.change_article"):
        return _refused(_("You may no longer write in this story."), 403)
    if data.get("_user") != str(request.user.pk):
        return _refused(_("You are signed in under another name."), 409)
    try:
        tab = str(UUID(data.get("_tab", "")))
        article = autosave.typed_story(request.user, data)
    except (ValueError, Article.DoesNotExist):
        return _refused(_("This story is gone."), 404)
    except PermissionDenied:
        return _refused(_("You may no longer write in this story."), 403)
    autosave.keep(article, request.user, tab, data)
    return JsonResponse(
        {
            "story": article.pk,
            "version": article.version,
            "address": reverse("admin:articles_article_change", args=[article.pk]),
            "said": _("Saved %(saved)s") % {"saved": saved(timezone.now())},
        }
    )


@require_POST
def give_up_typing(request: HttpRequest, number: int) -> HttpResponse:
    row = get_object_or_404(
        Autosave.objects.select_related("article"), pk=number, by=request.user
    )
    if not row.article.may_be_edited_by(request.user):
        raise PermissionDenied
    autosave.give_up(request, row)
    messages.success(
        request, _("Put aside: the text can still be read in the versions.")
    )
    return HttpResponseRedirect(
        reverse("admin:articles_article_change", args=[row.article_id])
    )


def _refused(reason: str, code: int) -> JsonResponse:
    response = JsonResponse({"reason": reason})
    response.status_code = code
    return response
