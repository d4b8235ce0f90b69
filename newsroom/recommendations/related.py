"""« Vous aimerez aussi »: the editors' picks in their order, then the nearest stories.

The score is a simple one: shared tags, then shared category, then time. It is computed when the page
is rendered, from stories that are public at that second.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet, Value
from django.utils.translation import gettext as _

from articles.http import cache_tag
from articles.models import Article, ArticleQuerySet, ListEntry
from newsroom.recommendations.models import Pick

MAX_AGE_DAYS = 1095  # counted from the story that is read; pins are never too old
CANDIDATES = 24  # stories read of each list that the story stands in


@dataclass(frozen=True)
class Related:
    article: Article
    reason: str


def recommend(article: Article, limit: int = 4) -> list[Related]:
    """Never the story itself, nor another copy of it."""
    picks = list(article.picks.all())
    pinned = [pick.other_id for pick in picks if pick.kind == Pick.Kind.PIN]
    copies = {article.pk, article.duplicate_of_id or article.pk}
    unwanted = copies | {pick.other_id for pick in picks}
    reasons = dict.fromkeys(pinned, _("chosen by the newsroom"))
    public = Article.objects.published()
    # Any pin may be hidden at this second: as many stories as the block holds stand ready.
    nearest = _nearest(article, public).exclude(pk__in=unwanted)[:limit]
    for pk, tags, category in nearest:
        reasons[pk] = _reason(
            shared_tags=tags > 0, same_category=category == article.category_id
        )
    found = public.for_cards().in_bulk(list(reasons))
    items = [Related(found[pk], reasons[pk]) for pk in reasons if pk in found]
    return [item for item in items if not _is_copy(item.article, copies)][:limit]


def _is_copy(other: Article, copies: set[int]) -> bool:
    return other.pk in copies or other.duplicate_of_id in copies


def _nearest(article: Article, public: ArticleQuerySet) -> QuerySet:
    """Number, shared tags and category: most shared tags first, then the same category, then the newest.

    Chosen among the newest of each list that the story stands in: an archive makes it no slower.
    """
    tags = [tag.pk for tag in article.tags.all()]
    same_category = Q(category=article.category_id)
    oldest = article.published_at - timedelta(days=MAX_AGE_DAYS)
    lists = filter(None, [article.category, *article.tags.all()])
    counts = {cache_tag(one): CANDIDATES for one in lists}
    numbers = ListEntry.objects.numbers_of_newest(counts)
    return (
        public.news()
        .filter(pk__in=numbers, published_at__gte=oldest, never_recommend=False)
        .annotate(
            shared_tags=Count("tags", filter=Q(tags__in=tags)) if tags else Value(0)
        )
        .order_by(
            "-shared_tags",
            ExpressionWrapper(same_category, BooleanField()).desc(),
            "-published_at",
            "-pk",
        )
        .values_list("pk", "shared_tags", "category_id")
    )


def _reason(*, shared_tags: bool, same_category: bool) -> str:
    """Why an automatic story is there, in words that an editor can check."""
    reasons = []
    if shared_tags:
        reasons.append(_("shared tags"))
    if same_category:
        reasons.append(_("same category"))
    return " · ".join(reasons)
