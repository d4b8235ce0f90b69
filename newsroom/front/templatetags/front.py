from datetime import date

from django import template

from articles.http import shows
from articles.models import Article, Category
from newsroom.front.composition import opening_of

register = template.Library()


@register.simple_tag(takes_context=True)
def front_lead(context: template.Context, category: Category) -> Article | None:
    """The story that an editor set at the head of this category, if readers may see it."""
    article = opening_of(category)
    if article:
        shows(context["request"], article)
    return article


@register.filter
def led_by(articles: list[Article], lead: Article | None) -> list[Article]:
    return [lead, *articles] if lead else articles


@register.filter
def without(articles: list[Article], chosen: Article | None) -> list[Article]:
    return [article for article in articles if article != chosen]


@register.filter
def days_without(
    days: list[tuple[date, list[Article]]], chosen: Article | None
) -> list[tuple[date, list[Article]]]:
    """A day whose only story is set elsewhere on the page is no day of the list."""
    left = [(day, without(articles, chosen)) for day, articles in days]
    return [(day, articles) for day, articles in left if articles]
