from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_fill_lists_of_stories")]

    operations = [
        migrations.RemoveIndex("article", "article_last_modified"),
        migrations.RemoveIndex("article", "article_category_newest"),
        migrations.AddIndex(
            "article",
            models.Index(
                fields=["-modified_at", "-id", "headline_key"],
                name="article_last_modified",
            ),
        ),
        migrations.AddIndex(
            "article",
            models.Index(
                fields=["status", "-modified_at", "-id"], name="article_status_modified"
            ),
        ),
        migrations.AddIndex(
            "article",
            models.Index(
                fields=["category", "-modified_at", "-id"],
                name="article_category_modified",
            ),
        ),
        migrations.AddIndex(
            "correction",
            models.Index(fields=["-at", "-id"], name="correction_newest_first"),
        ),
    ]
