"""A story as readers will get it, before they do: never counted, never cached, never found."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.content import Content, current, shown
from articles.models import Article
from articles.signals import content_asked

HEADERS = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
}


def page_of_readers(request: HttpRequest, article: Article) -> HttpResponse:
    story = shown(article, _wanted(request, article))
    # What was never public is shown as if it came out now.
    story.published_at = story.published_at or timezone.now()
    story.updated_at = story.updated_at or story.published_at
    response = render(request, "articles/article.html", {"article": story})
    # What the page shows is not what readers see: no cache is told of it.
    request.__dict__.pop("shown_tags", None)
    for name, value in HEADERS.items():
        response[name] = value
    return response


def _wanted(request: HttpRequest, article: Article) -> Content:
    answers = content_asked.send(Article, request=request, article=article)
    given = (content for _receiver, content in answers if content is not None)
    return next(given, None) or current(article)
