from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0006_versions_and_working_copies"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            "article",
            "planned_at",
            models.DateTimeField(
                verbose_name="planned day and hour",
                null=True,
                blank=True,
                help_text="In Algiers. Nothing goes online by this alone: schedule it.",
            ),
        ),
        migrations.AddField(
            "article", "overridden", models.JSONField(default=dict, editable=False)
        ),
        # Filled as stories are saved: the checklist compares those of the last thirty days.
        migrations.AddField(
            "article",
            "same_headline",
            models.CharField(max_length=80, editable=False, default=""),
        ),
        migrations.AddField(
            "article",
            "same_opening",
            models.CharField(max_length=120, editable=False, default=""),
        ),
        migrations.AddIndex(
            "article",
            models.Index(
                fields=["planned_at"],
                condition=models.Q(planned_at__isnull=False),
                name="article_planned",
            ),
        ),
        migrations.AddIndex(
            "article",
            models.Index(
                fields=["legal_check", "-modified_at"], name="article_legal_check"
            ),
        ),
        migrations.AddIndex(
            "article",
            models.Index(
                fields=["created_by", "status", "-modified_at", "-id"],
                name="article_of_somebody",
            ),
        ),
        migrations.AddIndex(
            "article",
            models.Index(
                fields=["same_headline", "-modified_at"], name="article_same_headline"
            ),
        ),
        migrations.AddIndex(
            "article",
            models.Index(
                fields=["same_opening", "-modified_at"], name="article_same_opening"
            ),
        ),
    ]
