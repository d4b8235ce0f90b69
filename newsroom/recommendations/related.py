"""« Vous aimerez aussi »: the editors' picks in their order, then the nearest stories.

The score is a simple one: shared tags, then shared category, then time. It is computed when the page
is rendered, from stories that are public at that second.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When
from django.utils.translation import gettext as _

from articles.models import Article
from newsroom.recommendations.models import Pick

MAX_AGE_DAYS = 1095  # counted from the story that is read; pins are never too old
SHARED_TAG, SAME_CATEGORY = 3, 2


@dataclass(frozen=True)
class Related:
    article: Article
    reason: str


def recommend(article: Article, limit: int = 4) -> list[Related]:
    picks = list(article.picks.all())
    pinned = [pick.other_id for pick in picks if pick.kind == Pick.Kind.PIN]
    picked = [pick.other_id for pick in picks]
    reasons = dict.fromkeys(pinned, _("chosen by the newsroom"))
    # Any pin may be hidden at this second: as many stories as the block holds stand ready.
    for pk, tags, same_category in _nearest(article).exclude(pk__in=picked)[:limit]:
        reasons[pk] = _reason(shared_tags=tags > 0, same_category=bool(same_category))
    found = _showable(article).for_cards().in_bulk(list(reasons))
    shown = [
        Related(found[pk], reason) for pk, reason in reasons.items() if pk in found
    ]
    return shown[:limit]


def _showable(article: Article) -> QuerySet[Article]:
    """Public, titled, and neither the story itself nor another copy of it."""
    original = article.duplicate_of_id or article.pk
    same_story = Q(pk=article.pk) | Q(pk=original) | Q(duplicate_of=original)
    return Article.objects.published().exclude(same_story).exclude(headline="")


def _nearest(article: Article) -> QuerySet[Article, tuple[int, int, int]]:
    """Number, shared tags and whether the category is the same, the nearest first."""
    tags = article.tags.values("pk")
    oldest = article.published_at - timedelta(days=MAX_AGE_DAYS)
    return (
        _showable(article)
        .original()
        .filter(published_at__gte=oldest, never_recommend=False, is_sponsored=False)
        .filter(Q(category=article.category_id) | Q(tags__in=tags))
        .annotate(
            shared_tags=Count("tags", filter=Q(tags__in=tags), distinct=True),
            same_category=Case(
                When(category=article.category_id, then=Value(1)),
                default=Value(0),
                output_field=IntegerField(),
            ),
        )
        .order_by(
            (SHARED_TAG * F("shared_tags") + SAME_CATEGORY * F("same_category")).desc(),
            "-published_at",
            "-pk",
        )
        .values_list("pk", "shared_tags", "same_category")
    )


def _reason(*, shared_tags: bool, same_category: bool) -> str:
    """Why an automatic story is there, in words that an editor can check."""
    reasons = []
    if shared_tags:
        reasons.append(_("shared tags"))
    if same_category:
        reasons.append(_("same category"))
    return " · ".join(reasons)
