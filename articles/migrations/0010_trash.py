from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """Taken back, it leaves what was in the trash where it stood."""

    dependencies = [("articles", "0009_own_lists")]

    operations = [
        migrations.AlterModelOptions(
            name="article",
            options={
                "permissions": [
                    ("edit_others_article", "Can edit the stories of others"),
                    ("submit_article", "Can submit a story to the desk"),
                    ("return_article", "Can return a story to its author"),
                    ("approve_article", "Can mark a story ready"),
                    ("publish_article", "Can publish, schedule and update a story"),
                    ("correct_article", "Can publish a correction"),
                    ("withdraw_article", "Can withdraw a story"),
                    ("restore_article", "Can put a withdrawn story back"),
                    (
                        "override_article",
                        "Can let pass what the checklist holds back",
                    ),
                    (
                        "trash_article",
                        "Can put a story in the trash, and take it back",
                    ),
                ],
                "verbose_name": "article",
                "verbose_name_plural": "articles",
            },
        ),
        migrations.AddField(
            "article",
            "trashed_at",
            models.DateTimeField(
                editable=False, null=True, verbose_name="put in the trash"
            ),
        ),
        migrations.RemoveIndex("article", "article_last_modified"),
        migrations.AddIndex(
            "article",
            models.Index(
                fields=["-modified_at", "-id", "headline_key", "trashed_at"],
                name="article_last_modified",
            ),
        ),
        migrations.AddIndex(
            "article",
            models.Index(
                condition=Q(trashed_at__isnull=False),
                fields=["-trashed_at", "-id"],
                name="article_in_the_trash",
            ),
        ),
        migrations.AddConstraint(
            "article",
            models.CheckConstraint(
                condition=Q(trashed_at__isnull=True)
                | ~Q(status__in=["published", "withdrawn"]),
                name="trashed_article_was_never_released",
            ),
        ),
    ]
