from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0008_override"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            "FollowedCategory",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        verbose_name="ID",
                        primary_key=True,
                        serialize=False,
                        auto_created=True,
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        settings.AUTH_USER_MODEL,
                        models.CASCADE,
                        related_name="followed",
                    ),
                ),
                (
                    "category",
                    models.ForeignKey(
                        "articles.category", models.CASCADE, related_name="followers"
                    ),
                ),
            ],
            options={
                "verbose_name": "followed category",
                "verbose_name_plural": "followed categories",
                "constraints": [
                    models.UniqueConstraint(
                        fields=["user", "category"], name="category_is_followed_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            "SavedFilter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        verbose_name="ID",
                        primary_key=True,
                        serialize=False,
                        auto_created=True,
                    ),
                ),
                ("name", models.CharField(verbose_name="name", max_length=40)),
                ("query", models.CharField(max_length=500)),
                (
                    "user",
                    models.ForeignKey(
                        settings.AUTH_USER_MODEL,
                        models.CASCADE,
                        related_name="story_filters",
                    ),
                ),
            ],
            options={
                "verbose_name": "saved filter",
                "verbose_name_plural": "saved filters",
                "ordering": ["name", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=["user", "name"],
                        name="saved_filter_has_a_name_of_its_own",
                    )
                ],
            },
        ),
    ]
