from django.urls import path, re_path

from articles import views

app_name = "articles"

# /article/<slug>-<pk>/ — any other words, or a missing slash, lead there in one hop.
article_urls = [
    path("article/<str:slug>-<int:pk>/", views.article_page, name="article"),
    re_path(
        r"^article/(?:(?P<slug>[^/]*)-)?(?P<pk>[0-9]{1,18})/?$",
        views.article_page,
        name="article_elsewhere",
    ),
]

list_urls = [
    path("fil/", views.latest_page, name="latest"),
    path("rubrique/<str:slug>/", views.category_page, name="category"),
    path("auteur/<str:slug>/", views.author_page, name="author"),
    path("mot-cle/<str:slug>/", views.tag_page, name="tag"),
    path("corrections/", views.corrections_page, name="corrections"),
]

# /archives/
archive_urls = [
    path("archives/", views.archive_page, name="archive"),
    path(
        "archives/<int:year>/<int:month>/",
        views.archive_month_page,
        name="archive_month",
    ),
    path(
        "archives/<int:year>/<int:month>/<int:day>/",
        views.archive_day_page,
        name="archive_day",
    ),
]

urlpatterns = [
    *article_urls,
    *list_urls,
    *archive_urls,
    path("images/<int:pk>/<str:filename>", views.image_file, name="image"),
]
