from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import path

from newsroom.front.admin import une, une_launch, une_memory
from newsroom.front.workflow import COMPOSE

View = Callable[..., HttpResponse]


def composing(view: View) -> View:
    """Behind the desk's door, and for those who compose."""

    def allowed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(COMPOSE):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return admin.site.admin_view(allowed)


urlpatterns = [
    path("", composing(une.une_page), name="une"),
    path("emplacement/<slug:slot>/", composing(une.pick_page), name="une_pick"),
    path("apercu/", composing(une_launch.preview_page), name="une_preview"),
    path("apercu/page/", composing(une_launch.draft_frame), name="une_draft_frame"),
    path("annuler/", composing(une_launch.undo_page), name="une_undo"),
    path("annuler/<int:number>/", composing(une_launch.cancel_page), name="une_cancel"),
    path("memoire/", composing(une_memory.memory_page), name="une_memory"),
    path("memoire/page/", composing(une_memory.past_frame), name="une_past_frame"),
    path("reprendre/", composing(une_memory.take_up_page), name="une_take_up"),
]
