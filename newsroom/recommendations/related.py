"""« Vous aimerez aussi »: the editors' picks in their order, then the nearest stories.

The score is a simple one: shared tags, then shared category, then time. It is computed when the page
is rendered, from stories that are public at that second.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from articles.http import cache_tag
from articles.models import Article, ListEntry
from newsroom.recommendations.models import Pick

MAX_AGE_DAYS = 1095  # counted from the story that is read; pins are never too old
CANDIDATES = 24  # stories read of each list that the story stands in
CONSIDERED = 24  # of them all, the nearest


@dataclass(frozen=True)
class Related:
    article: Article
    reason: str


def recommend(article: Article, limit: int = 4) -> list[Related]:
    """Never the story itself, nor another copy of it."""
    picks = list(article.picks.all())
    pinned = [pick.other_id for pick in picks if pick.kind == Pick.Kind.PIN]
    copies = {article.pk, article.duplicate_of_id or article.pk}
    shared = _nearest(article, without=copies | {pick.other_id for pick in picks})
    public = Article.objects.published()
    nearest = public.news().filter(pk__in=shared, never_recommend=False)
    # Two conditions on numbers, rather than a subquery: PostgreSQL would run it for each story.
    shown = nearest | public.filter(pk__in=pinned) if pinned else nearest
    found = {other.pk: other for other in shown.for_cards()}
    automatic = [found[pk] for pk in shared if pk in found]
    automatic.sort(key=lambda other: _nearness(article, other, shared), reverse=True)
    items = [
        *(
            Related(found[pk], _("chosen by the newsroom"))
            for pk in pinned
            if pk in found
        ),
        *(Related(other, _reason(article, other, shared)) for other in automatic),
    ]
    return [item for item in items if not _is_copy(item.article, copies)][:limit]


def _is_copy(other: Article, copies: set[int]) -> bool:
    return other.pk in copies or other.duplicate_of_id in copies


def _nearest(article: Article, without: set[int]) -> dict[int, int]:
    """How many tags each of the nearest stories shares.

    Among the newest of each list that the story stands in: an archive makes it no slower. Some more than are
    shown, for those that may not be.
    """
    tags = {cache_tag(tag) for tag in article.tags.all()}
    lists = tags | ({cache_tag(article.category)} if article.category else set())
    oldest = article.published_at - timedelta(days=MAX_AGE_DAYS)
    entries = [
        entry
        for entry in ListEntry.objects.newest_of(dict.fromkeys(lists, CANDIDATES))
        if entry.published_at >= oldest and entry.article_id not in without
    ]
    shared = Counter(entry.article_id for entry in entries if entry.list in tags)
    moments = {entry.article_id: entry.published_at for entry in entries}
    ranked = sorted(moments, key=lambda pk: (shared[pk], moments[pk]), reverse=True)
    return {pk: shared[pk] for pk in ranked[:CONSIDERED]}


def _nearness(
    article: Article, other: Article, shared: dict[int, int]
) -> tuple[int, bool, datetime, int]:
    same_category = other.category_id == article.category_id
    return shared[other.pk], same_category, other.published_at, other.pk


def _reason(article: Article, other: Article, shared: dict[int, int]) -> str:
    """Why an automatic story is there, in words that an editor can check."""
    reasons = []
    if shared[other.pk]:
        reasons.append(_("shared tags"))
    if other.category_id == article.category_id:
        reasons.append(_("same category"))
    return " · ".join(reasons)
