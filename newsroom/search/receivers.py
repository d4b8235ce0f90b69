from typing import Any

from django.db.models import Model
from django.dispatch import receiver

from articles.models import Article, ArticleQuerySet, Author, Tag
from articles.signals import article_changing, articles_filed, name_changing
from newsroom.search.models import SearchEntry


@receiver(article_changing)
def keep_words(article: Article, **kwargs: Any) -> None:
    """Whether the story may be found is asked of `published()`, at each question."""
    SearchEntry.keep([article])


@receiver(articles_filed)
def keep_words_of_many(articles: list[Article], **kwargs: Any) -> None:
    SearchEntry.keep(articles)


@receiver(name_changing)
def keep_the_new_name(thing: Model, articles: ArticleQuerySet, **kwargs: Any) -> None:
    """The former one stays until the story is saved again: who knows that name alone still finds it."""
    if isinstance(thing, (Author, Tag)):
        entries = SearchEntry.objects.filter(article__in=articles.values("pk"))
        entries.learn(thing.name)
