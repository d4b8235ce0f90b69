from django.contrib import admin
from django.urls import include, path

from newsroom import views

urlpatterns = [
    path("", include("newsroom.front.urls")),
    path("", include("articles.urls")),
    path("", include("newsroom.search.urls")),
    path("", include("newsroom.discovery.urls")),
    path("", include("newsroom.light.urls")),
    path("", include("newsroom.offline.urls")),
    path("mentions-legales/", views.legal_page, name="legal"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("admin/", admin.site.urls),
]

handler404 = "newsroom.views.not_found"
