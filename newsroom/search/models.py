from typing import Self

from django.db import models

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


class SearchEntry(models.Model):
    """The words of a story as search compares them, written in the transaction of each change."""

    article = models.OneToOneField(
        Article, models.CASCADE, primary_key=True, related_name="search_entry"
    )
    stems = models.TextField()

    objects = SearchEntryQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.article_id}"

    @staticmethod
    def text_of(article: Article) -> str:
        bylines = article.bylines.with_authors()
        names = [byline.author.name for byline in bylines]
        tags = [tag.name for tag in article.tags.all()]
        parts = [article.kicker, article.headline, article.standfirst, article.dateline]
        words = " ".join([*parts, *names, *tags, plain_text(article.body)])
        return f" {' '.join(dict.fromkeys(stems(words)))} "
