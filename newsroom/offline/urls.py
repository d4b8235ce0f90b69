from django.urls import path

from newsroom.offline import views

app_name = "offline"

urlpatterns = [
    path("hors-ligne/", views.offline_page, name="page"),
    # At the root: a worker rules only what stands below its own address.
    path("sw.js", views.worker, name="worker"),
]
