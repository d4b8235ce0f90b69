"""The words by which the lines already written are found."""

from django.db import migrations, transaction

from articles.analysis import fold

BATCH = 500
LONGEST = 600


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)


def fill(apps, schema_editor):
    JournalEntry = apps.get_model("articles", "JournalEntry")
    last = 0
    while True:
        rows = JournalEntry.objects.filter(pk__gt=last).order_by("pk")
        batch = list(rows.only("subject_label", "details")[:BATCH])
        if not batch:
            return
        for entry in batch:
            said = " ".join([entry.subject_label, *texts(entry.details)])
            entry.words_key = fold(said)[:LONGEST]
        with transaction.atomic():
            JournalEntry.objects.bulk_update(batch, ["words_key"])
        last = batch[-1].pk


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("articles", "0011_journal_words")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
