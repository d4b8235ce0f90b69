from typing import Any

from django.dispatch import receiver

from articles.models import Article
from articles.signals import article_changing
from articles.workflow import Verb
from newsroom.front.models import Urgent
from newsroom.front.urgent import lower_banner


@receiver(article_changing)
def take_down_its_banner(article: Article, verb: Verb, **kwargs: Any) -> None:
    """For good: put back online, a story does not alert again."""
    if verb is not Verb.WITHDRAW:
        return
    banner = Urgent.objects.filter(article=article).first()
    if banner is not None and not banner.is_over:
        lower_banner(banner, by=None)
