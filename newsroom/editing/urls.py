"""The editors' tools, behind the desk's door: composed under /admin/editing/."""

from django.contrib import admin
from django.urls import path

from newsroom.editing import presence, views, writing

inside = admin.site.admin_view

urlpatterns = [
    path("autosave/", inside(views.keep_typing), name="editing_autosave"),
    path(
        "autosave/<int:number>/give-up/",
        inside(views.give_up_typing),
        name="editing_give_up",
    ),
    path("advice/", inside(writing.advice), name="editing_advice"),
    path("tags/", inside(writing.tags), name="editing_tags"),
    path("presence/", presence.presence_view, name="presence"),
    path("typography/", inside(writing.typography), name="editing_typography"),
]
