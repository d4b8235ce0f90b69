from django.db import migrations

from articles.models.journal_guard import lower_guard, raise_guard


class Migration(migrations.Migration):
    """From here on the database refuses what the model refuses."""

    dependencies = [("articles", "0012_fill_journal_words")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: raise_guard(schema_editor.connection),
            lambda apps, schema_editor: lower_guard(schema_editor.connection),
        )
    ]
