"""The editors' tools, behind the desk's door: composed under /admin/editing/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
