from typing import Any

from django.dispatch import receiver

from articles.models import Article
from articles.signals import article_changing
from newsroom.search.models import SearchEntry


@receiver(article_changing)
def keep_words(article: Article, **kwargs: Any) -> None:
    """Whether the story may be found is asked of `published()`, at each question."""
    SearchEntry.objects.update_or_create(
        article=article, defaults={"stems": SearchEntry.text_of(article)}
    )
