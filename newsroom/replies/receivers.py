from typing import Any

from django.db.models import Exists, OuterRef
from django.dispatch import receiver

from articles.http import cache_tag
from articles.models import Article
from articles.signals import article_changing, page_asked, pages_stale
from newsroom.replies.models import Dossier


@receiver(page_asked)
def whether_a_reply_is_linked(**kwargs: Any) -> dict[str, Exists]:
    linked = Dossier.objects.about(OuterRef("pk")).filter(reply__isnull=False)
    return {"has_replies": Exists(linked)}


@receiver(article_changing)
def tell_the_other_one(article: Article, **kwargs: Any) -> None:
    """A reply that goes online, now or at its hour, puts its link on the story that it answers, and back."""
    accepted = Dossier.objects.about(article).filter(
        decision=Dossier.Decision.ACCEPTED, reply__isnull=False
    )
    others = [
        one.reply if one.article_id == article.pk else one.article
        for one in accepted.select_related("article", "reply")
    ]
    if not others:
        return
    at = article.published_at if article.is_scheduled else None
    tags = [cache_tag(other) for other in others]
    pages_stale.send(Dossier, tags=tags, at=at)
