from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("articles", "0004_desk_indexes")]

    operations = [
        migrations.AlterModelOptions(
            name="author",
            options={
                "ordering": ["name_key"],
                "permissions": [("merge_author", "Can merge authors")],
                "verbose_name": "author",
                "verbose_name_plural": "authors",
            },
        ),
        migrations.AlterModelOptions(
            name="category",
            options={
                "ordering": ["position", "name"],
                "permissions": [("merge_category", "Can merge categories")],
                "verbose_name": "category",
                "verbose_name_plural": "categories",
            },
        ),
        migrations.AlterModelOptions(
            name="tag",
            options={
                "ordering": ["name"],
                "permissions": [("merge_tag", "Can merge tags")],
                "verbose_name": "tag",
                "verbose_name_plural": "tags",
            },
        ),
    ]
