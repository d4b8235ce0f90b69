"""Keeps the lists of the paper in step with its stories, inside the transaction of each change."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.db import transaction
from django.db.models import Case, F, Model, Value, When

from articles.http import cache_tag
from articles.models import Article, Byline, ListEntry, ListMonth
from articles.models.listing import ALL, first_day

BATCH = 500

Stand = tuple[str, int]  # a list, and the number of a story that stands in it


@transaction.atomic
def place(*articles: Article) -> None:
    """After all that decides of their lists was saved. As many queries for a hundred stories as for one."""
    numbers = [article.pk for article in articles]
    _settle(numbers, dict(_wanted(numbers)))


@transaction.atomic
def leave(*articles: Article) -> None:
    """Before their rows are deleted."""
    _settle([article.pk for article in articles], {})


def _settle(numbers: list[int], wanted: dict[Stand, datetime]) -> None:
    present = {
        (entry.list, entry.article_id): entry
        for entry in ListEntry.objects.filter(article__in=numbers)
    }
    gone = [
        entry
        for stand, entry in present.items()
        if wanted.get(stand) != entry.published_at
    ]
    new = [
        ListEntry(list=name, article_id=number, published_at=at)
        for (name, number), at in wanted.items()
        if (name, number) not in present or present[name, number] in gone
    ]
    if gone:
        ListEntry.objects.filter(pk__in=[entry.pk for entry in gone]).delete()
    ListEntry.objects.bulk_create(new)
    change = Counter((entry.list, first_day(entry.published_at)) for entry in new)
    change.subtract((entry.list, first_day(entry.published_at)) for entry in gone)
    _count(change)


@transaction.atomic
def merge(former: Model, kept: Model) -> None:
    """The stories of one list go to that of another thing of the same model, each once.

    Of a category, `rebuild` its stories too where the parents differ: their lists are left alone.
    """
    old, new = cache_tag(former), cache_tag(kept)
    known = ListEntry.objects.filter(list=new).values("article_id")
    entries = ListEntry.objects.filter(list=old)
    entries.filter(article__in=known).delete()
    moments = entries.values_list("published_at", flat=True)
    change = Counter((new, first_day(at)) for at in moments.iterator())
    entries.update(list=new)
    ListMonth.objects.filter(list=old).delete()
    # Added to the months of the one that stays: a publication may be waiting to count in them.
    _count(change)


def rebuild(numbers: Iterable[int]) -> None:
    """Places the stories of these numbers again, by batches that lock nobody out for long."""
    waiting = sorted(numbers)
    for begin in range(0, len(waiting), BATCH):
        place(*Article.objects.only("pk").filter(pk__in=waiting[begin : begin + BATCH]))


def recount() -> None:
    """What each month of each list holds, counted again; list by list, so that nobody waits for long."""
    for name in ListEntry.objects.values_list("list", flat=True).distinct():
        with transaction.atomic():
            rows = ListMonth.objects.filter(list=name).order_by("month")
            held = {row.month: row.count for row in rows.select_for_update()}
            moments = ListEntry.objects.filter(list=name).values_list("published_at")
            change = Counter((name, first_day(at)) for (at,) in moments.iterator())
            change.subtract({(name, month): count for month, count in held.items()})
            _count(change)


def _wanted(numbers: list[int]) -> Iterator[tuple[Stand, datetime]]:
    released = Article.objects.released().filter(pk__in=numbers)
    moments = dict(released.values_list("pk", "published_at"))
    among = {"article__in": list(moments)}
    others = Article.other_categories.through.objects.filter(**among)
    categories = [
        *released.values_list("pk", "category_id", "category__parent_id"),
        *others.values_list("article_id", "category_id", "category__parent_id"),
    ]
    bylines = Byline.objects.filter(**among).values_list("article_id", "author_id")
    tagged = Article.tags.through.objects.filter(**among)
    stands = [
        *((ALL, number) for number in moments),
        *((f"c{one:x}", number) for number, *both in categories for one in both if one),
        *((f"u{author:x}", number) for number, author in bylines),
        *(
            (f"t{tag:x}", number)
            for number, tag in tagged.values_list("article_id", "tag_id")
        ),
    ]
    for name, number in stands:
        yield (name, number), moments[number]


def _count(change: Counter[tuple[str, date]]) -> None:
    """Adds to what each month holds. Rows are locked in one order: two publications never wait for each other in a ring."""
    change = Counter({key: by for key, by in change.items() if by})
    if not change:
        return
    ListMonth.objects.bulk_create(
        (ListMonth(list=name, month=month) for name, month in sorted(change)),
        ignore_conflicts=True,
    )
    names, months = zip(*change, strict=True)
    among = ListMonth.objects.filter(list__in=set(names), month__in=set(months))
    rows = [
        row
        for row in among.order_by("list", "month").select_for_update()
        if (row.list, row.month) in change
    ]
    for begin in range(0, len(rows), BATCH):
        _add(
            {row.pk: change[row.list, row.month] for row in rows[begin : begin + BATCH]}
        )


def _add(change: dict[int, int]) -> None:
    """One case for each amount, where `bulk_update` writes one for each row: of a batch, nearly all change by one."""
    same: dict[int, list[int]] = {}
    for number, by in change.items():
        same.setdefault(by, []).append(number)
    cases = [When(pk__in=rows, then=Value(by)) for by, rows in same.items()]
    ListMonth.objects.filter(pk__in=change).update(count=F("count") + Case(*cases))
