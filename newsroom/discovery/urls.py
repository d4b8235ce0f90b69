from collections.abc import Iterator

from django.urls import URLPattern, path

from newsroom.discovery import views
from newsroom.discovery.feeds import FORMATS

app_name = "discovery"

PAGES = {"category": "rubrique", "author": "auteur", "tag": "mot-cle"}


def _feeds(format: str) -> Iterator[URLPattern]:
    """/flux/rss.xml, then the same under each page: /rubrique/<slug>/flux/rss.xml."""
    file, option = f"flux/{format}.xml", {"format": format}
    yield path(file, views.site_feed, option, name=f"site_{format}")
    for kind, page in PAGES.items():
        options = {**option, "kind": kind}
        address = f"{page}/<str:slug>/{file}"
        yield path(address, views.thing_feed, options, name=f"{kind}_{format}")


urlpatterns = [
    path("flux/", views.feeds_page, name="feeds_page"),
    *(pattern for format in FORMATS for pattern in _feeds(format)),
]
