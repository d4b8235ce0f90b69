"""Two texts for one passage: the second one to save sees both side by side, and chooses."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _

from articles.admin import verbs
from articles.admin.saving import CONFLICT, label, others_since
from articles.admin.showing import value_in_words
from articles.comparing import in_text, words_between
from articles.content import at_version, current
from articles.models import Article, Revision
from articles.reconcile import BOTH, MINE, THEIRS, Conflict, reconcile
from articles.saving import Conflicting, save
from articles.workflow import Refused, Verb

CHOICES = (MINE, THEIRS, BOTH)


def conflict_page(
    model_admin: ModelAdmin, request: HttpRequest, object_id: str, version: int
) -> HttpResponse:
    article = model_admin.get_object(request, unquote(object_id))
    if article is None:
        raise Http404
    if not article.may_be_edited_by(request.user):
        raise PermissionDenied
    kept = get_object_or_404(
        article.revisions, pk=version, kind=CONFLICT, by=request.user
    )
    if request.method == "POST" and (
        done := _choose(model_admin, request, article, kept)
    ):
        return done
    return _page(model_admin, request, article, kept)


def _choose(
    model_admin: ModelAdmin, request: HttpRequest, article: Article, kept: Revision
) -> HttpResponse | None:
    choices = {
        name.removeprefix("choice-"): value
        for name, value in request.POST.items()
        if name.startswith("choice-") and value in CHOICES
    }
    try:
        save(
            article,
            kept.content,
            by=request.user,
            opened=kept.version,
            choices=choices,
        )
    except Conflicting:
        messages.error(request, _("Choose for each passage: nothing is saved yet."))
        return None
    except Refused as refusal:
        for message in refusal.messages:
            messages.error(request, message)
        return None
    messages.success(
        request, _("Saved as you chose. The other text stays in the versions.")
    )
    verb = request.POST.get("verb", "")
    if verb in Verb.values and Verb(verb) in verbs.CONFIRMED:
        return HttpResponseRedirect(verbs.verb_url(article, Verb(verb)))
    return HttpResponseRedirect(verbs.change_url(article))


def _page(
    model_admin: ModelAdmin, request: HttpRequest, article: Article, kept: Revision
) -> HttpResponse:
    done = reconcile(at_version(article, kept.version), current(article), kept.content)
    who = get_text_list(others_since(article, kept.version, request), _("and"))
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Two texts for one passage"),
        "opts": model_admin.opts,
        "article": article,
        "kept": kept,
        "who": who,
        "verb": request.GET.get("verb", request.POST.get("verb", "")),
        "conflicts": [_in_words(conflict) for conflict in done.conflicts],
        "change_url": verbs.change_url(article),
    }
    return TemplateResponse(request, "admin/articles/article/conflict.html", context)


def _in_words(conflict: Conflict) -> dict[str, Any]:
    mine, theirs = (
        in_text(value or "")
        if conflict.field == "body"
        else value_in_words(conflict.field, value)
        for value in (conflict.mine, conflict.theirs)
    )
    return {
        "key": conflict.key,
        "label": capfirst(label(conflict.field)),
        "is_text": conflict.field == "body",
        "mine": mine,
        "theirs": theirs,
        "pieces": words_between(theirs, mine),
    }
