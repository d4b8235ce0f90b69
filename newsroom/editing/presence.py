"""Who has a story open: a beat costs the session, one write and one read."""

import re
from typing import Any

from django.contrib import admin
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from articles.dates import french_time
from articles.models import Article
from newsroom.editing.models import Presence

SALT = "newsroom.editing.presence"
# A working day: the form that made the token proved the right to see the story.
GOOD_FOR = 12 * 60 * 60
TAB = re.compile(r"[0-9a-f-]{1,36}")


def token_for(article: Article, user: Any) -> str:
    return signing.dumps([article.pk, user.pk], salt=SALT)


# The token is known to the page alone, and good for one person: no other site can forge a beat. Django's own would be
# void after a second signing in, in the middle of somebody's work.
@csrf_exempt
@never_cache
def presence_view(request: HttpRequest) -> HttpResponse:
    try:
        told = request.POST.get("token", "")
        article, user = signing.loads(told, salt=SALT, max_age=GOOD_FOR)
    except signing.BadSignature:
        return admin.site.admin_view(_refused)(request)
    if request.session.get(SESSION_KEY) != str(user):
        return HttpResponse(status=401)
    tab = request.POST.get("tab", "")
    if not TAB.fullmatch(tab):
        return HttpResponse(status=400)
    if "leave" in request.POST:
        Presence.objects.leave(article, user, tab)
        return HttpResponse(status=204)
    return _beat(request, article, user, tab)


def _refused(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def _beat(request: HttpRequest, article: int, user: int, tab: str) -> HttpResponse:
    try:
        Presence.objects.beat(article, user, tab)
    except IntegrityError:
        # The story, or the account, was deleted under an open form.
        return HttpResponse(status=410)
    rows = list(Presence.objects.around(article))
    mine = next((row for row in rows if row.user_id == user), None)
    if mine is None or not _is_still_known(request, mine.user):
        return HttpResponse(status=401)
    others = {row.user_id: row.user for row in rows if row.user_id != user}
    return JsonResponse(_around([*others.values()]) | _saved(mine))


def _is_still_known(request: HttpRequest, user: Any) -> bool:
    """A closed account or a new password ends the beats, as it ends the session."""
    known = request.session.get(HASH_SESSION_KEY, "")
    return user.is_active and constant_time_compare(known, user.get_session_auth_hash())


def _around(users: list[Any]) -> dict[str, Any]:
    names = [str(user) for user in users]
    said = ngettext("%(names)s is reading too", "%(names)s are reading too", len(names))
    return {
        "others": [{"name": str(one), "initials": _initials(one)} for one in users],
        "line": said % {"names": ", ".join(names)} if names else "",
    }


def _initials(user: Any) -> str:
    return (user.first_name[:1] + user.last_name[:1] or user.username[:1]).upper()


def _saved(row: Any) -> dict[str, Any]:
    name = f"{row.saver_first or ''} {row.saver_last or ''}".strip()
    by = name or row.saver_username or ""
    said = {"version": row.version, "by": by, "at": None, "saved": ""}
    if by and row.saved_at:
        hour = french_time(row.saved_at)
        said["at"] = row.saved_at.isoformat()
        said["saved"] = _("%(who)s saved at %(hour)s") % {"who": by, "hour": hour}
    return said
