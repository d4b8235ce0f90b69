from typing import Any

from django.dispatch import receiver

from articles.models import Article
from articles.signals import snapshot_asked


@receiver(snapshot_asked)
def picks_of_the_story(article: Article, **kwargs: Any) -> dict[str, Any]:
    picks = [
        {"other": pick.other_id, "kind": pick.kind, "position": pick.position}
        for pick in article.picks.all()
    ]
    return {"picks": picks}
