"""What the database knows of its own tables, from which it plans each query."""

from django.db import connection

# Entries read of each index: enough to see that a status says little, few enough to hold no writer up.
READ = 50_000


def count_rows() -> None:
    """SQLite never counts by itself, and without it walks through an archive to find a story by its number."""
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            cursor.execute("ANALYZE")
            return
        cursor.execute(f"PRAGMA analysis_limit = {READ}")
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'index'")
        # One at a time: others write in between.
        for (name,) in cursor.fetchall():
            cursor.execute(f'ANALYZE "{name}"')
