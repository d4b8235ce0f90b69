"""Past fronts, as readers saw them: one minute, or two compared; any of them can be taken up again."""

from datetime import datetime, timedelta
from typing import Any

from csp.constants import SELF
from csp.decorators import csp_replace
from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST, require_safe

from articles.admin.relations import is_number
from newsroom.front import desk, workflow
from newsroom.front.admin.une import home_of_une, version_of
from newsroom.front.admin.une_launch import told
from newsroom.front.forms import FIRST_YEAR, MOMENTS, MomentsForm
from newsroom.front.memory import Past, front_at, moves
from newsroom.front.models import FrontDraft, FrontLaunch
from newsroom.front.views import printed
from newsroom.front.workflow import StaleDraft

LISTED = 40  # past fronts under the hand


@csp_replace({"frame-src": [SELF]})
@require_safe
def memory_page(request: HttpRequest) -> HttpResponse:
    form = MomentsForm(_asked(request))
    seen, compared = _seen(form)
    context = {
        **admin.site.each_context(request),
        "title": _("Past fronts"),
        "form": form,
        "media": MOMENTS + form.media,
        "work": desk.work_of(request.user),
        "seen": seen,
        "compared": compared,
        "moves": told(moves(seen.front, compared.front)) if compared else [],
        "withdrawn": _withdrawn(seen),
        "launches": FrontLaunch.objects.started().select_related("by")[:LISTED],
    }
    return TemplateResponse(request, "admin/front/une/memory.html", context)


def _seen(form: MomentsForm) -> tuple[Past, Past | None]:
    """The front asked for, and the one that it is compared with."""
    if not form.is_valid():
        return front_at(timezone.now()), None
    moment, other = form.cleaned_data["a"], form.cleaned_data["b"]
    return front_at(moment), front_at(other) if other else None


def _asked(request: HttpRequest) -> dict[str, Any]:
    """A link says « a=2026-11-25T06:05 »; the form says a day and an hour."""
    data = request.GET.copy()
    for name in ("a", "b"):
        moment = _moment(request.GET.get(name, ""))
        if moment is None and name == "a" and not data.get("a_0"):
            moment = timezone.now()
        if moment:
            local = timezone.localtime(moment)
            data[f"{name}_0"] = f"{local:%d/%m/%Y}"
            data[f"{name}_1"] = f"{local:%H:%M:%S}"
    return data


def _moment(text: str) -> datetime | None:
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    if moment is None or not FIRST_YEAR < moment.year < 9000:
        return None
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def _withdrawn(past: Past) -> list[Any]:
    """What readers saw then and see no more."""
    return [article for article in past.front.shown if not article.is_public]


@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF]})
@require_safe
def past_frame(request: HttpRequest) -> HttpResponse:
    moment = _moment(request.GET.get("a", ""))
    if moment is None or moment > timezone.now() + timedelta(minutes=1):
        raise Http404
    front = front_at(moment).front
    for article in front.shown:
        if not article.is_public:
            words = {"headline": article.headline}
            article.headline = _("[withdrawn since] %(headline)s") % words
    context = printed(front) | {"today": timezone.localtime(moment)}
    return render(request, "front/home.html", context)


@require_POST
def take_up_page(request: HttpRequest) -> HttpResponse:
    """A past front, or a colleague's draft, becomes one's own draft."""
    found = _composition(request)
    if found is None:
        raise Http404
    try:
        workflow.start_again(
            by=request.user, version=version_of(request), composition=found.composition
        )
    except StaleDraft:
        messages.error(
            request, _("Your draft was changed in another window: nothing was done.")
        )
        return HttpResponseRedirect(reverse("admin:une"))
    messages.success(request, _("%(front)s is your draft now.") % {"front": found})
    return home_of_une()


def _composition(request: HttpRequest) -> FrontLaunch | FrontDraft | None:
    launch, draft = request.POST.get("launch", ""), request.POST.get("draft", "")
    if is_number(launch):
        return FrontLaunch.objects.filter(number=launch).first()
    if is_number(draft):
        return FrontDraft.objects.select_related("user").filter(pk=draft).first()
    return None
