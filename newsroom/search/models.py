from typing import Self

from django.db import models
from django.db.models import Value, prefetch_related_objects
from django.db.models.functions import Concat

from articles.analysis import plain_text, stems
from articles.models import Article

MOST_WORDS = 8  # of a question: the rest would only slow the answer


class SearchEntryQuerySet(models.QuerySet["SearchEntry"]):
    def matching(self, question: str) -> Self:
        """Entries that have every word of the question, accents, capitals and plurals set aside."""
        entries = self
        for stem in stems(question)[:MOST_WORDS]:
            entries = entries.filter(stems__contains=f" {stem} ")
        return entries

    def learn(self, words: str) -> None:
        """Adds them to every entry that has them not: one query a word, however many stories."""
        for stem in dict.fromkeys(stems(words)):
            entries = self.exclude(stems__contains=f" {stem} ")
            entries.update(stems=Concat("stems", Value(f"{stem} ")))


class SearchEntry(models.Model):
    """The words of a story as search compares them, written in the transaction of each change."""

    article = models.OneToOneField(
        Article, models.CASCADE, primary_key=True, related_name="search_entry"
    )
    stems = models.TextField()

    objects = SearchEntryQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.article_id}"

    @classmethod
    def keep(cls, articles: list[Article]) -> None:
        """As many queries for a thousand stories as for one."""
        prefetch_related_objects(articles, "bylines__author", "tags")
        cls.objects.bulk_create(
            [cls(article=article, stems=cls.text_of(article)) for article in articles],
            update_conflicts=True,
            unique_fields=["article"],
            update_fields=["stems"],
        )

    @staticmethod
    def text_of(article: Article) -> str:
        names = [byline.author.name for byline in article.bylines.all()]
        tags = [tag.name for tag in article.tags.all()]
        parts = [article.kicker, article.headline, article.standfirst, article.dateline]
        words = " ".join([*parts, *names, *tags, plain_text(article.body)])
        return f" {' '.join(dict.fromkeys(stems(words)))} "
