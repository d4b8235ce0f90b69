from typing import Any

from django import template

from articles.models import Article
from newsroom.editing.presence import token_for

register = template.Library()


@register.inclusion_tag("admin/editing/_presence.html", takes_context=True)
def who_is_here(context: dict[str, Any], article: Article | None) -> dict[str, Any]:
    """Only in the form of a story that this person was let into: the token says so from then on."""
    if article is None or article.pk is None:
        return {}
    token = token_for(article, context["request"].user)
    return {"article": article, "token": token}
