"""The verbs of the workflow as buttons: those that go to readers are confirmed on a page of their own."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.conf import settings
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles import trash, workflow
from articles.admin.forms import (
    CorrectionForm,
    NoteForm,
    ReasonForm,
    ScheduleForm,
    VerbForm,
)
from articles.admin.refusals import say
from articles.checklist import problems
from articles.models import Article
from articles.models.state import State
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
    Verb.CORRECT: workflow.correct,
    Verb.WITHDRAW: workflow.withdraw,
    Verb.RESTORE: workflow.restore,
    Verb.TRASH: trash.trash,
}
FORMS: dict[Verb, type[VerbForm]] = {
    Verb.RETURN: NoteForm,
    Verb.SCHEDULE: ScheduleForm,
    Verb.CORRECT: CorrectionForm,
    Verb.WITHDRAW: ReasonForm,
    Verb.RESTORE: ReasonForm,
}
CONFIRMED = {*FORMS, Verb.PUBLISH}
CHECKED = {Verb.SCHEDULE, Verb.PUBLISH, Verb.RESTORE}
DANGEROUS = {Verb.WITHDRAW, Verb.TRASH}
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
    Verb.CORRECT: _("A dated note under the story."),
    Verb.WITHDRAW: _("Its address will say that it was withdrawn."),
    Verb.RESTORE: _("At its first date, with a reason."),
    Verb.TRASH: lazy(_recoverable, str)(),
}
# The next step of a story, for the one who may take it: the first that is possible is the black button.
NEXT = (Verb.PUBLISH, Verb.SUBMIT, Verb.SCHEDULE, Verb.CORRECT)


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
    waits = article.embargoed_until and article.embargoed_until > timezone.now()
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
    answers = request.POST if request.method == "POST" else None
    form = FORMS.get(verb, VerbForm)(answers, initial=_initial(article, verb))
    if form.is_valid():
        try:
            _act(model_admin, request, article, verb, form.cleaned_data)
        except Refused as refusal:
            say(form, refusal)
        else:
            return HttpResponseRedirect(change_url(article))
    return _confirmation(model_admin, request, article, verb, form)


def _initial(article: Article, verb: Verb) -> dict[str, Any]:
    if verb is not Verb.SCHEDULE:
        return {}
    return {
        "at": article.published_at if article.is_scheduled else article.embargoed_until
    }


def _confirmation(
    model_admin: ModelAdmin,
    request: HttpRequest,
    article: Article,
    verb: Verb,
    form: VerbForm,
) -> HttpResponse:
    found = problems(article) if verb in CHECKED else []
    is_possible = article.state in workflow.TRANSITIONS[verb]
    blocking = [problem for problem in found if problem.blocks]
    context = {
        **model_admin.admin_site.each_context(request),
        "title": verb.label,
        "subtitle": str(article),
        "opts": model_admin.opts,
        "article": article,
        "verb": verb,
        "effect": EFFECTS[verb],
        "form": form,
        "media": model_admin.media + form.media,
        "blocking": blocking,
        "warnings": [problem for problem in found if not problem.blocks],
        "is_possible": is_possible,
        "is_disabled": bool(blocking) or not is_possible,
        "is_dangerous": verb in DANGEROUS,
        "change_url": change_url(article),
        "now": timezone.now(),
    }
    return TemplateResponse(request, "admin/articles/article/verb.html", context)


def _act(
    model_admin: ModelAdmin,
    request: HttpRequest,
    article: Article,
    verb: Verb,
    answers: dict[str, Any],
) -> None:
    """A second click finds the story where the first one put it: said, not refused."""
    article.refresh_from_db(fields=["status", "published_at", "trashed_at"])
    if (
        article.state == LEADS_TO.get(verb)
        and article.state not in workflow.TRANSITIONS[verb]
    ):
        message = _("“%(article)s”: already done.")
    else:
        ACTS[verb](article, by=request.user, **answers)
        message = _("“%(article)s”: done.")
    text = f"{verb.label} — {message % {'article': article}}"
    model_admin.message_user(request, text, messages.SUCCESS)
