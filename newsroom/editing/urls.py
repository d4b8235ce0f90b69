"""The editors' tools, behind the desk's door: composed under /admin/editing/."""

from django.urls import URLPattern, path

from newsroom.editing import presence

urlpatterns: list[URLPattern] = [
    path("presence/", presence.presence_view, name="presence"),
]
