from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0010_trash"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            "journalentry",
            "words_key",
            models.CharField(default="", editable=False, max_length=600),
        ),
        migrations.AddIndex(
            "journalentry",
            models.Index(fields=["-at", "-id", "words_key"], name="journal_words"),
        ),
        migrations.AddIndex(
            "journalentry",
            models.Index(fields=["verb", "-at", "-id"], name="journal_of_an_act"),
        ),
        migrations.AddIndex(
            "journalentry",
            models.Index(fields=["by", "-at", "-id"], name="journal_of_a_person"),
        ),
    ]
