"""The editors' tools, behind the desk's door: composed under /admin/editing/."""

from django.contrib import admin
from django.urls import path

from newsroom.editing import views

inside = admin.site.admin_view

urlpatterns = [
    path("autosave/", inside(views.keep_typing), name="editing_autosave"),
    path(
        "autosave/<int:number>/give-up/",
        inside(views.give_up_typing),
        name="editing_give_up",
    ),
]
