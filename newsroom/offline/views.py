from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

BANNER = "css/banner.css"
# What the front, a story and this page need to be read as they are; the pictures stay behind.
FILES = (
    *("css/site.css", "css/front.css", "css/article.css", "css/lists.css"),
    *(BANNER, "css/offline.css"),
    *("js/sections.js", "js/share.js", "js/embed.js", "js/offline.js"),
    *("fonts/cresus-titre.woff2", "fonts/cresus-texte.woff2"),
    *("fonts/cresus-texte-italic.woff2", "fonts/cresus-sans.woff2"),
)


@require_safe
def offline_page(request: HttpRequest) -> HttpResponse:
    """Explains, installs and removes; it is also what an unread page answers without network."""
    first = [reverse("front:home"), reverse("offline:page"), *map(static, FILES)]
    context = {"files": " ".join(first), "page": reverse("offline:page")}
    return render(request, "offline/offline.html", context)


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """Nothing of it runs before a reader has pressed « Lire hors ligne »."""
    response = render(
        request,
        "offline/sw.js",
        {"banner": static(BANNER)},
        content_type="text/javascript; charset=utf-8",
    )
    # The browser compares it at each visit: a new version never waits.
    response["Cache-Control"] = "no-cache"
    return response
