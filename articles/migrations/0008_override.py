from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("articles", "0007_planning")]

    operations = [
        migrations.AlterModelOptions(
            "article",
            options={
                "permissions": [
                    ("edit_others_article", "Can edit the stories of others"),
                    ("submit_article", "Can submit a story to the desk"),
                    ("return_article", "Can return a story to its author"),
                    ("approve_article", "Can mark a story ready"),
                    (
                        "publish_article",
                        "Can publish, schedule and update a story",
                    ),
                    ("correct_article", "Can publish a correction"),
                    ("withdraw_article", "Can withdraw a story"),
                    ("restore_article", "Can put a withdrawn story back"),
                    ("override_article", "Can let pass what the checklist holds back"),
                ],
                "verbose_name": "article",
                "verbose_name_plural": "articles",
            },
        ),
    ]
