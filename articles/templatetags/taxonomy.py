from django import template

from articles.models import Category

register = template.Library()


@register.simple_tag(takes_context=True)
def main_categories(context: template.Context) -> list[Category]:
    """The categories of the menu: one query a page, however often it is printed."""
    request = context.get("request")
    if request is None:
        return []
    if not hasattr(request, "main_categories"):
        request.main_categories = list(Category.objects.top_level())
    return request.main_categories
