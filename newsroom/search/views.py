from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.analysis import stems
from articles.http import shows
from articles.models import Article
from articles.pagination import page_of
from newsroom.search.models import SearchEntry

LONGEST = 120


@require_safe
def results_page(request: HttpRequest) -> HttpResponse:
    query = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]
    stories = Article.objects.none()
    if stems(query):
        entries = SearchEntry.objects.matching(query)
        stories = Article.objects.published().filter(
            pk__in=entries.values("article_id")
        )
    page = page_of(request, stories.for_cards().newest_first())
    shows(request, "search", *page)
    context = {"query": query, "page_obj": page, "count": page.paginator.count}
    return render(request, "search/results.html", context)
