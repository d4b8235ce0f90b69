from typing import Any

from django import template

from articles.http import shows
from articles.models import Article
from newsroom.recommendations.related import recommend

register = template.Library()


@register.simple_tag(takes_context=True)
def related_stories(
    context: dict[str, Any], article: Article, limit: int = 4
) -> list[Article]:
    """The same choice without its cards, for a page that prints them in its own way."""
    articles = [item.article for item in recommend(article, limit)]
    if "request" in context:
        shows(context["request"], *articles)
    return articles


@register.inclusion_tag("recommendations/_related.html", takes_context=True)
def related_articles(
    context: dict[str, Any], article: Article, limit: int = 4
) -> dict[str, Any]:
    items = recommend(article, limit)
    if "request" in context:
        shows(context["request"], *(item.article for item in items))
    return {"items": items, "request": context.get("request")}
