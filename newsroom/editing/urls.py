"""The editors' tools, behind the desk's door: composed under /admin/editing/."""

from django.contrib import admin
from django.urls import URLPattern, path

from newsroom.editing import writing

urlpatterns: list[URLPattern] = [
    path("advice/", admin.site.admin_view(writing.advice), name="editing_advice"),
    path("tags/", admin.site.admin_view(writing.tags), name="editing_tags"),
    path(
        "typography/",
        admin.site.admin_view(writing.typography),
        name="editing_typography",
    ),
]
