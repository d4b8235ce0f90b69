from typing import Any

from django.dispatch import receiver

from articles.models import Article
from articles.signals import snapshot_asked


@receiver(snapshot_asked)
def picks_of_the_story(article: Article, **kwargs: Any) -> dict[str, Any]:
    return {"picks": list(article.picks.values("other", "kind", "position"))}
