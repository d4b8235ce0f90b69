from typing import Any

from django import template

from articles.http import shows
from articles.models import Article
from newsroom.front import urgent
from newsroom.front.models import Urgent

register = template.Library()


@register.inclusion_tag("front/_urgent.html", takes_context=True)
def urgent_banner(context: dict[str, Any]) -> dict[str, Any]:
    """One query; nothing on the page of the story itself, which says it better."""
    request = context.get("request")
    if request is None:
        return {}
    shows(request, "urgent")
    banner = urgent.standing()
    read = context.get("article")
    if banner is None or (isinstance(read, Article) and read.pk == banner.article_id):
        return {}
    return {
        "wording": banner.wording,
        "language": banner.article.language,
        "raised_at": banner.raised_at,
        "url": banner.article.get_absolute_url(),
    }


@register.inclusion_tag("admin/front/urgent/_link.html", takes_context=True)
def urgent_link(context: dict[str, Any], article: Article | None) -> dict[str, Any]:
    """Beside a story that readers see: raise its banner, or read what became of it."""
    may = context["request"].user.has_perm(urgent.RIGHT)
    if article is None or not may or not article.is_public:
        return {}
    return {
        "article": article,
        "banner": Urgent.objects.filter(article=article).first(),
    }


@register.inclusion_tag("admin/front/urgent/_desk.html", takes_context=True)
def urgent_desk(context: dict[str, Any]) -> dict[str, Any]:
    if not context["request"].user.has_perm(urgent.RIGHT):
        return {}
    return {"banner": urgent.standing()}


@register.inclusion_tag("admin/front/urgent/_note.html")
def urgent_note(article: Article) -> dict[str, Any]:
    """Whether a story about to be put online is announced above every page."""
    banner = Urgent.objects.filter(article=article).first()
    return {"banner": banner if banner and not banner.is_over else None}
