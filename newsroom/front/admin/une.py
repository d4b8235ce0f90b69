"""« Composer la Une »: each gesture is a form that is saved at once; scripts only spare the reloading."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles.admin.relations import is_number
from articles.models import Image
from newsroom.front import desk, workflow
from newsroom.front.desk import Work
from newsroom.front.forms import MOMENTS, PickForm, PinForm
from newsroom.front.models import FrontLaunch
from newsroom.front.picks import Pick, Picks, placed, removed
from newsroom.front.slots import Names
from newsroom.front.workflow import LAUNCH, StaleDraft


class Impossible(Exception):
    """The gesture names a slot or a story that is not there: the message says so, in French."""


@require_http_methods(["GET", "HEAD", "POST"])
def une_page(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _gesture(request)
    work = desk.work_of(request.user)
    query, board = request.GET.get("q", ""), desk.board(work)
    context = {
        **admin.site.each_context(request),
        "title": _("Compose the front"),
        "work": work,
        "board": board,
        "stories": desk.to_place(query, work, board.standing),
        "query": query,
        "fronts": desk.fronts_of_the_day(),
        "to_come": FrontLaunch.objects.to_come().select_related("by"),
        "others": desk.drafts_of_others(request.user),
        "may_launch": request.user.has_perm(LAUNCH),
        "just_launched": _just_launched(request, work),
    }
    return TemplateResponse(request, "admin/front/une/une.html", context)


def _just_launched(request: HttpRequest, work: Work) -> bool:
    """Back from one's own launch: undoing it is one press away."""
    asked_for = request.GET.get("en-ligne") == str(work.known)
    return bool(work.online) and asked_for and work.online.by_id == request.user.pk


def home_of_une(**query: Any) -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:une", query=query or None))


def _gesture(request: HttpRequest) -> HttpResponse:
    work = desk.work_of(request.user)
    act = next((act for name, act in GESTURES.items() if name in request.POST), None)
    try:
        if act is None:
            raise Impossible(_("Choose a story, then a slot."))
        done = act(request, work)
    except Impossible as refusal:
        messages.error(request, str(refusal))
    except StaleDraft:
        _say_stale(request)
    else:
        _say_moved_on(request, work)
        messages.success(request, done)
    query = request.GET.get("q", "")
    return home_of_une(**({"q": query} if query else {}))


def _say_stale(request: HttpRequest) -> None:
    messages.error(
        request,
        _(
            "Your draft was changed in another window: here it is. Your last gesture was not made; make it again."
        ),
    )


def _say_moved_on(request: HttpRequest, work: Work) -> None:
    """The front online is no longer the one of the screen: a clean draft has followed it."""
    known = request.POST.get("known", "")
    if work.online and known != str(work.known) and not work.is_dirty:
        words = {"who": work.online.by}
        messages.warning(
            request,
            _(
                "%(who)s has put another front online meanwhile: here it is, with your gesture."
            )
            % words,
        )


def _save(request: HttpRequest, picks: Picks) -> None:
    workflow.save_draft(picks, by=request.user, version=version_of(request))


def version_of(request: HttpRequest) -> int:
    sent = request.POST.get("version", "")
    return int(sent) if is_number(sent) else -1


def _put(request: HttpRequest, work: Work) -> str:
    """« second-2:317 »: a story in a slot, wherever it was."""
    slot, _colon, number = request.POST["put"].partition(":")
    return _place(request, work, slot, number)


def _put_chosen(request: HttpRequest, work: Work) -> str:
    return _place(request, work, request.POST["place"], request.POST.get("article", ""))


def _place(request: HttpRequest, work: Work, slot: str, number: str) -> str:
    name = slot_name(slot)
    if not number:
        raise Impossible(_("Choose a story first, then its slot."))
    article = desk.placeable(int(number)) if is_number(number) else None
    if article is None:
        raise Impossible(_("This story is not online: it cannot be placed."))
    pick = Pick(article.pk, placed_by=str(request.user), placed_at=timezone.now())
    _save(request, placed(work.picks, slot, pick))
    return _("%(slot)s: “%(article)s”.") % {"article": article, "slot": name}


def _remove(request: HttpRequest, work: Work) -> str:
    slot = request.POST["remove"]
    name = slot_name(slot)
    _save(request, removed(work.picks, slot))
    return _("%(slot)s: fills by itself.") % {"slot": name}


def _pin(request: HttpRequest, work: Work) -> str:
    slot = request.POST["pin"]
    name = slot_name(slot)
    pick, form = work.picks.get(slot), PinForm(request.POST)
    if pick is None:
        raise Impossible(_("Nothing is placed there."))
    if not form.is_valid():
        raise Impossible(_("Write an hour: 12:00."))
    until = form.cleaned_data["until"]
    _save(request, work.picks | {slot: replace(pick, leaves_at=until)})
    if until is None:
        return _("%(slot)s: no longer pinned.") % {"slot": name}
    hour = desk.until(until)
    return _("%(slot)s: pinned until %(hour)s.") % {"slot": name, "hour": hour}


def _discard(request: HttpRequest, work: Work) -> str:
    workflow.start_again(by=request.user, version=version_of(request))
    return _("The draft is again what readers see.")


GESTURES: dict[str, Callable[[HttpRequest, Work], str]] = {
    "put": _put,
    "place": _put_chosen,
    "remove": _remove,
    "pin": _pin,
    "discard": _discard,
}


def slot_name(slot: str) -> str:
    """Its number and its name in French, if there is such a slot."""
    names = Names()
    if slot not in names:
        raise Impossible(_("There is no such slot."))
    return names(slot)


@require_http_methods(["GET", "HEAD", "POST"])
def pick_page(request: HttpRequest, slot: str) -> HttpResponse:
    """The headline, the hours and the picture of one slot."""
    work = desk.work_of(request.user)
    pick = work.picks.get(slot)
    if pick is None or slot not in Names():
        raise Http404
    form = PickForm(request.POST or None, initial=vars(pick))
    if form.is_valid():
        try:
            _save(request, work.picks | {slot: replace(pick, **_answers(form))})
        except StaleDraft:
            form.add_error(
                None, _("The draft was changed in another window: save again.")
            )
        else:
            return home_of_une()
    return _pick_form(request, work, slot, form)


def _answers(form: PickForm) -> dict[str, Any]:
    image = form.cleaned_data["image"]
    return form.cleaned_data | {"image": image and image.pk}


def _pick_form(
    request: HttpRequest, work: Work, slot: str, form: PickForm
) -> HttpResponse:
    pick, query = work.picks[slot], request.GET.get("photo", "")
    chosen = str(form["image"].value() or "")
    context = {
        **admin.site.each_context(request),
        "title": slot_name(slot),
        "form": form,
        "media": MOMENTS + form.media,
        "slot": slot,
        "work": work,
        "article": desk.placeable(pick.article),
        "query": query,
        "chosen": chosen,
        "pictures": [_thumbnail(image) for image in desk.pictures(query, chosen)],
    }
    return TemplateResponse(request, "admin/front/une/pick.html", context)


def _thumbnail(image: Image) -> dict[str, str]:
    url = image.url(width=320, ratio="3x2")
    return {"pk": str(image.pk), "name": str(image), "url": url}
