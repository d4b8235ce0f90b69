from typing import Any

from django import template

from articles.http import shows
from articles.models import Article
from newsroom.replies.models import Dossier
from newsroom.replies.workflow import OPENS, links

register = template.Library()
READS = "replies.view_dossier"
SHOWN = 8


@register.simple_tag(takes_context=True)
def replies_links(context: dict[str, Any], article: Article) -> list[dict[str, Any]]:
    """The links alone, for a page that prints them in its own way."""
    # Asked with the story itself where its page is read: few have any.
    found = links(article) if getattr(article, "has_replies", True) else []
    if "request" in context:
        shows(context["request"], *(link["other"] for link in found))
    return found


@register.inclusion_tag("replies/_links.html", takes_context=True)
def replies_notice(context: dict[str, Any], article: Article) -> dict[str, Any]:
    """Where readers of the one learn of the other: above the text."""
    return {"links": replies_links(context, article)}


@register.inclusion_tag("admin/replies/dossier/_desk.html", takes_context=True)
def replies_desk(context: dict[str, Any]) -> dict[str, Any]:
    """What is due, the most pressing first; nothing where nothing is."""
    if not context["request"].user.has_perm(READS):
        return {}
    found = list(Dossier.objects.open().for_desk()[: SHOWN + 1])
    return {"dossiers": found[:SHOWN], "is_cut": len(found) > SHOWN}


@register.inclusion_tag("admin/replies/dossier/_story.html", takes_context=True)
def replies_story(context: dict[str, Any], article: Article | None) -> dict[str, Any]:
    """Beside a story that readers saw: its dossiers, and the way to open one."""
    user = context["request"].user
    if article is None or not user.has_perm(READS):
        return {}
    return {
        "article": article,
        "dossiers": Dossier.objects.about(article).for_desk(),
        "may_open": article.was_public and user.has_perm(OPENS),
    }
