from typing import Any

from django import template

from articles.models import Article, Byline

register = template.Library()


@register.inclusion_tag("articles/_byline.html")
def byline(article: Article, linked: bool = True) -> dict[str, Any]:
    """The names in their order, each with its role when it is not the text. One renderer for all pages."""
    names = [
        {
            "author": row.author,
            "role": "" if row.role == Byline.Role.TEXT else row.get_role_display(),
        }
        for row in article.display_bylines
    ]
    return {"names": names, "sources": article.sources, "linked": linked}
