"""The verbs of the workflow as buttons: those that go to readers are confirmed on a page of their own."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.conf import settings
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles import saving, trash, workflow
from articles.admin.confirmation import ask_for_reason, restated
from articles.admin.forms import (
    NoteForm,
    ReasonForm,
    ReleaseForm,
    ScheduleForm,
    VerbForm,
)
from articles.admin.refusals import say
from articles.admin.showing import differences
from articles.checklist import problems
from articles.content import current, shown
from articles.models import Article
from articles.models.revision import snapshot
from articles.models.state import State
from articles.overriding import override
from articles.workflow import Refused, Verb


def _recoverable() -> str:
    days = settings.TRASH_DAYS
    return ngettext(
        "Recoverable for %(days)d day.", "Recoverable for %(days)d days.", days
    ) % {"days": days}


ACTS: dict[Verb, Callable[..., None]] = {
    Verb.SUBMIT: workflow.submit,
    Verb.RETURN: workflow.return_to_draft,
    Verb.APPROVE: workflow.approve,
    Verb.SCHEDULE: workflow.schedule,
    Verb.PUBLISH: workflow.publish,
    Verb.RELEASE: saving.release,
    Verb.DROP: saving.drop,
    Verb.WITHDRAW: workflow.withdraw,
    Verb.RESTORE: workflow.restore,
    Verb.TRASH: trash.trash,
}
FORMS: dict[Verb, type[VerbForm]] = {
    Verb.RETURN: NoteForm,
    Verb.SCHEDULE: ScheduleForm,
    Verb.RELEASE: ReleaseForm,
    Verb.DROP: VerbForm,
    Verb.WITHDRAW: ReasonForm,
    Verb.RESTORE: ReasonForm,
}
CONFIRMED = {*FORMS, Verb.PUBLISH}
CHECKED = {Verb.SCHEDULE, Verb.PUBLISH, Verb.RESTORE, Verb.RELEASE}
DANGEROUS = {Verb.DROP, Verb.WITHDRAW, Verb.TRASH}
LEADS_TO = {
    Verb.SUBMIT: State.IN_REVIEW,
    Verb.RETURN: State.DRAFT,
    Verb.APPROVE: State.READY,
    Verb.SCHEDULE: State.SCHEDULED,
    Verb.PUBLISH: State.PUBLISHED,
    Verb.WITHDRAW: State.WITHDRAWN,
    Verb.RESTORE: State.PUBLISHED,
    Verb.TRASH: State.TRASHED,
}
EFFECTS = {
    Verb.SUBMIT: _("The desk reads it."),
    Verb.RETURN: _("With a note for its author."),
    Verb.APPROVE: _("Read again, it waits for its hour."),
    Verb.SCHEDULE: _("Choose a day and an hour, in Algiers."),
    Verb.PUBLISH: _("Readers see it at once."),
    Verb.RELEASE: _("Readers see what changed, with or without a note."),
    Verb.DROP: _("Readers keep what they see; the text stays in the versions."),
    Verb.WITHDRAW: _("Its address will say that it was withdrawn."),
    Verb.RESTORE: _("At its first date, with a reason."),
    Verb.TRASH: lazy(_recoverable, str)(),
}
# The next step of a story, for the one who may take it: the first that is possible is the black button.
NEXT = (Verb.PUBLISH, Verb.SUBMIT, Verb.SCHEDULE, Verb.RELEASE)


class Button(NamedTuple):
    verb: Verb
    effect: str
    is_confirmed: bool
    is_dangerous: bool


def buttons(article: Article, request: HttpRequest) -> list[Verb]:
    return [
        verb for verb in workflow.available_verbs(article, request.user) if verb in ACTS
    ]


def main_and_others(
    article: Article, verbs: list[Verb]
) -> tuple[Verb | None, list[Button]]:
    """One black button to a screen; the others wait in its menu, the dangerous ones last."""
    main = next((verb for verb in _order(article) if verb in verbs), None)
    others = sorted(
        (verb for verb in verbs if verb != main), key=lambda verb: verb in DANGEROUS
    )
    return main, [
        Button(verb, EFFECTS[verb], verb in CONFIRMED, verb in DANGEROUS)
        for verb in others
    ]


def _order(article: Article) -> tuple[Verb, ...]:
    now = timezone.now()
    hours = (article.embargoed_until, article.planned_at)
    waits = any(hour and hour > now for hour in hours)
    return (Verb.SCHEDULE, *NEXT) if waits or article.is_scheduled else NEXT


def act_after_saving(
    model_admin: ModelAdmin, request: HttpRequest, article: Article
) -> HttpResponse | None:
    """The button pressed in the story form: done at once, or led to its confirmation."""
    name = request.POST.get("_verb", "")
    if name not in Verb.values or Verb(name) not in ACTS:
        return None
    verb = Verb(name)
    if not workflow.may(article, verb, request.user):
        raise PermissionDenied
    if verb in CONFIRMED:
        return HttpResponseRedirect(verb_url(article, verb))
    try:
        _act(model_admin, request, article, verb, {})
    except Refused as refusal:
        for message in refusal.messages:
            model_admin.message_user(request, message, messages.ERROR)
        return HttpResponseRedirect(change_url(article))
    return HttpResponseRedirect(reverse("admin:articles_article_changelist"))


def verb_url(article: Article, verb: Verb) -> str:
    return reverse("admin:articles_article_verb", args=[article.pk, verb.value])


def change_url(article: Article) -> str:
    return reverse("admin:articles_article_change", args=[article.pk])


def verb_view(
    model_admin: ModelAdmin, request: HttpRequest, object_id: str, verb: str
) -> HttpResponse:
    article = model_admin.get_object(request, unquote(object_id))
    if article is None and (elsewhere := model_admin.led_to_trash(request, object_id)):
        return elsewhere
    if article is None or verb not in Verb.values or Verb(verb) not in CONFIRMED:
        raise Http404
    verb = Verb(verb)
    if not workflow.may(article, verb, request.user):
        raise PermissionDenied
    working = current(article) if article.working_copy_id else None
    story = shown(article, working) if working else article
    found = problems(story) if verb in CHECKED else []
    answers = request.POST if request.method == "POST" else None
    form = FORMS.get(verb, VerbForm)(answers, initial=_initial(article, verb))
    ask_for_reason(form, found, request.user)
    if form.is_valid():
        try:
            _act(model_admin, request, article, verb, form.cleaned_data)
        except Refused as refusal:
            say(form, refusal)
        else:
            return HttpResponseRedirect(change_url(article))
    more = restated(story, verb, form, found) | {
        "form": form,
        "changes": differences(snapshot(article), working) if working else [],
    }
    return _confirmation(model_admin, request, story, verb, more)


def _initial(article: Article, verb: Verb) -> dict[str, Any]:
    if verb is not Verb.SCHEDULE:
        return {}
    planned = article.planned_at or article.embargoed_until
    return {"at": article.published_at if article.is_scheduled else planned}


def _confirmation(
    model_admin: ModelAdmin,
    request: HttpRequest,
    article: Article,
    verb: Verb,
    more: dict[str, Any],
) -> HttpResponse:
    context = {
        **model_admin.admin_site.each_context(request),
        "title": verb.label,
        "subtitle": str(article),
        "opts": model_admin.opts,
        "article": article,
        "verb": verb,
        "effect": EFFECTS[verb],
        "media": model_admin.media + more["form"].media,
        "is_dangerous": verb in DANGEROUS,
        "change_url": change_url(article),
        **more,
    }
    return TemplateResponse(request, "admin/articles/article/verb.html", context)


@transaction.atomic
def _act(
    model_admin: ModelAdmin,
    request: HttpRequest,
    article: Article,
    verb: Verb,
    answers: dict[str, Any],
) -> None:
    """A second click finds the story where the first one put it: said, not refused."""
    article.refresh_from_db(fields=["status", "published_at", "trashed_at"])
    if _is_done(article, verb, answers):
        message = _("“%(article)s”: already done.")
    else:
        if reason := answers.pop("override", ""):
            override(article, by=request.user, reason=reason)
        ACTS[verb](article, by=request.user, **answers)
        message = _("“%(article)s”: done.")
    text = f"{verb.label} — {message % {'article': article}}"
    model_admin.message_user(request, text, messages.SUCCESS)


def _is_done(article: Article, verb: Verb, answers: dict[str, Any]) -> bool:
    if verb is Verb.SCHEDULE and article.is_scheduled:
        return article.published_at == answers["at"]
    is_there = article.state == LEADS_TO.get(verb)
    return is_there and article.state not in workflow.TRANSITIONS[verb]
