"""Stands each released story in the lists of the paper, as `articles/listing.py` does since."""

from collections import Counter

from django.db import migrations
from django.utils import timezone

BATCH = 500


def stands(apps, numbers):
    """List and number of each story; the names are those of `articles/listing.py`."""
    Article = apps.get_model("articles", "Article")
    Byline = apps.get_model("articles", "Byline")
    among = {"article__in": numbers}
    stories = Article.objects.filter(pk__in=numbers)
    principal = stories.values_list("pk", "category_id", "category__parent_id")
    others = Article.other_categories.through.objects.filter(**among).values_list(
        "article_id", "category_id", "category__parent_id"
    )
    for number in numbers:
        yield "all", number
    for number, *categories in [*principal, *others]:
        yield from ((f"c{one:x}", number) for one in categories if one)
    for number, one in Byline.objects.filter(**among).values_list(
        "article_id", "author_id"
    ):
        yield f"u{one:x}", number
    tagged = Article.tags.through.objects.filter(**among)
    for number, one in tagged.values_list("article_id", "tag_id"):
        yield f"t{one:x}", number


def fill(apps, schema_editor):
    Article = apps.get_model("articles", "Article")
    ListEntry = apps.get_model("articles", "ListEntry")
    ListMonth = apps.get_model("articles", "ListMonth")
    moments = dict(
        Article.objects.filter(status="published").values_list("pk", "published_at")
    )
    months = Counter()
    numbers = sorted(moments)
    for begin in range(0, len(numbers), BATCH):
        found = set(stands(apps, numbers[begin : begin + BATCH]))
        ListEntry.objects.bulk_create(
            ListEntry(list=name, article_id=number, published_at=moments[number])
            for name, number in sorted(found)
        )
        months.update(
            (name, timezone.localdate(moments[number]).replace(day=1))
            for name, number in found
        )
    ListMonth.objects.bulk_create(
        (
            ListMonth(list=name, month=month, count=count)
            for (name, month), count in sorted(months.items())
        ),
        batch_size=BATCH,
    )


def empty(apps, schema_editor):
    """`fill` finds none when it comes again."""
    apps.get_model("articles", "ListEntry").objects.all().delete()
    apps.get_model("articles", "ListMonth").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_lists_of_stories")]

    operations = [migrations.RunPython(fill, empty)]
