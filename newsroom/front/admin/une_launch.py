"""What readers will see, what it changes, and the second screen from which it goes online or back."""

from csp.constants import SELF
from csp.decorators import csp_replace
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods, require_safe

from articles.admin.refusals import say
from articles.admin.relations import is_number
from articles.moments import said
from newsroom.front import desk, workflow
from newsroom.front.desk import Work
from newsroom.front.forms import MOMENTS, LaunchForm
from newsroom.front.memory import Move, moves
from newsroom.front.models import FrontLaunch
from newsroom.front.picks import Picks
from newsroom.front.slots import Names
from newsroom.front.views import printed
from newsroom.front.workflow import LAUNCH, Refused, StaleDraft, StaleFront


def slots(move: Move) -> set[str]:
    return {slot for slot in (move.before, move.after) if slot}


def told(found: list[Move]) -> list[dict[str, object]]:
    """Moves in words."""
    names = Names()
    return [
        {
            "article": move.article,
            "before": move.before and names(move.before),
            "after": move.after and names(move.after),
        }
        for move in found
    ]


@csp_replace({"frame-src": [SELF]})
@require_http_methods(["GET", "HEAD", "POST"])
def preview_page(request: HttpRequest) -> HttpResponse:
    work = desk.work_of(request.user)
    form = LaunchForm(
        request.POST or None, initial={"version": work.version, "known": work.known}
    )
    if request.method == "POST":
        if not request.user.has_perm(LAUNCH):
            raise PermissionDenied
        if form.is_valid() and (launched := _launched(request, form)):
            return launched
        work = desk.work_of(request.user)
        form = _again(form, work)
    return _preview(request, work, form)


def _launched(request: HttpRequest, form: LaunchForm) -> HttpResponse | None:
    try:
        front = workflow.launch(by=request.user, **form.cleaned_data)
    except Refused as refusal:
        say(form, refusal)
    except StaleDraft:
        form.add_error(
            None, _("Your draft was changed in another window: read it again.")
        )
    except StaleFront:
        online = FrontLaunch.objects.select_related("by").in_force()
        words = {
            "who": online.by if online else _("Somebody"),
            "hour": said(online.starts_at) if online else "",
        }
        form.add_error(
            None,
            _(
                "%(who)s put another front online, %(hour)s, since you opened this page. "
                "Nothing of yours is lost: below is what yours would change in it."
            )
            % words,
        )
    else:
        return _home(request, front)
    return None


def _home(request: HttpRequest, front: FrontLaunch) -> HttpResponse:
    sentence = _("The front is online.")
    if front.is_to_come:
        words = {"hour": said(front.starts_at)}
        sentence = _("The front goes online %(hour)s.") % words
    messages.success(request, sentence)
    query = None if front.is_to_come else {"en-ligne": front.number}
    return HttpResponseRedirect(reverse("admin:une", query=query))


def _again(form: LaunchForm, work: Work) -> LaunchForm:
    """The same form, told of what has been read since."""
    form.data = form.data.copy()
    form.data["version"], form.data["known"] = str(work.version), str(work.known)
    return form


def _preview(request: HttpRequest, work: Work, form: LaunchForm) -> HttpResponse:
    online, draft = desk.front_of(work.online_picks), desk.front_of(work.picks)
    found = moves(online, draft)
    context = {
        **admin.site.each_context(request),
        "title": _("Preview of the front"),
        "work": work,
        "form": form,
        "media": MOMENTS + form.media,
        "chosen": told([move for move in found if work.changes & slots(move)]),
        "others": told([move for move in found if not work.changes & slots(move)]),
        "may_launch": request.user.has_perm(LAUNCH),
        "frame": reverse("admin:une_draft_frame"),
    }
    return TemplateResponse(request, "admin/front/une/preview.html", context)


@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF]})
@require_safe
def draft_frame(request: HttpRequest) -> HttpResponse:
    """The public template over one's draft."""
    front = desk.front_of(desk.work_of(request.user).picks)
    return render(request, "front/home.html", printed(front))


@require_http_methods(["GET", "HEAD", "POST"])
def undo_page(request: HttpRequest) -> HttpResponse:
    work = desk.work_of(request.user)
    if request.method == "POST":
        return _undo(request)
    before = workflow.undone_to(work.online) if work.online else None
    context = {
        **admin.site.each_context(request),
        "title": _("Take back"),
        "work": work,
        "restored": before,
        "may_undo": request.user.has_perm(LAUNCH) and workflow.is_undoable(work.online),
        "moves": told(_moves_of_undoing(work, before.picks if before else {})),
    }
    return TemplateResponse(request, "admin/front/une/undo.html", context)


def _moves_of_undoing(work: Work, restored: Picks) -> list[Move]:
    return moves(desk.front_of(work.online_picks), desk.front_of(restored))


def _undo(request: HttpRequest) -> HttpResponse:
    known = request.POST.get("known", "")
    try:
        workflow.undo(by=request.user, known=int(known) if is_number(known) else -1)
    except Refused as refusal:
        messages.error(request, refusal.messages[0])
    except StaleFront:
        messages.error(
            request,
            _(
                "Another front has gone online since you opened this page: nothing was undone."
            ),
        )
        return HttpResponseRedirect(reverse("admin:une_undo"))
    else:
        messages.success(request, _("Undone: the front before it is online again."))
    return HttpResponseRedirect(reverse("admin:une"))


@require_http_methods(["POST"])
def cancel_page(request: HttpRequest, number: int) -> HttpResponse:
    front = FrontLaunch.objects.filter(number=number).first()
    if front is None:
        raise Http404
    try:
        workflow.cancel(front, by=request.user)
    except Refused as refusal:
        messages.error(request, refusal.messages[0])
    else:
        messages.success(
            request,
            _("Cancelled: the front set for %(hour)s will not go online.")
            % {"hour": said(front.starts_at)},
        )
    return HttpResponseRedirect(reverse("admin:une"))
