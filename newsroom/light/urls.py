from django.urls import path, re_path

from newsroom.light import views

app_name = "light"

# /leger/article/<slug>-<pk>/ — any other words lead there in one hop, as on the full page.
urlpatterns = [
    path("leger/", views.front_page, name="front"),
    path("leger/article/<str:slug>-<int:pk>/", views.article_page, name="article"),
    re_path(
        r"^leger/article/(?:(?P<slug>[^/]*)-)?(?P<pk>[0-9]{1,18})/?$",
        views.article_page,
        name="article_elsewhere",
    ),
]
