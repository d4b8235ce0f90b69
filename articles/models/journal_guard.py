"""What makes the database itself refuse to rewrite the journal, whoever asks: a trigger for each way of doing it.

SQLite rebuilds a table to alter it, and loses its triggers: a migration of `journalentry` ends with `raise_guard`.
It also empties a table line by line: `manage.py flush` needs the guard lowered first.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "articles_journalentry"
WAYS = ("UPDATE", "DELETE")
REFUSAL = "the journal is append-only"
REFUSES = f"""
    CREATE OR REPLACE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""


def statements(vendor: str) -> list[str]:
    if vendor == "sqlite":
        return [
            f"CREATE TRIGGER IF NOT EXISTS {_name(way)} BEFORE {way} ON {TABLE} "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            for way in WAYS
        ]
    return [
        REFUSES,
        *(
            f"CREATE OR REPLACE TRIGGER {_name(way)} BEFORE {way} ON {TABLE} "
            "FOR EACH ROW EXECUTE FUNCTION journal_is_append_only()"
            for way in WAYS
        ),
    ]


def undone(vendor: str) -> list[str]:
    if vendor == "sqlite":
        return [f"DROP TRIGGER IF EXISTS {_name(way)}" for way in WAYS]
    return [
        *(f"DROP TRIGGER IF EXISTS {_name(way)} ON {TABLE}" for way in WAYS),
        "DROP FUNCTION IF EXISTS journal_is_append_only()",
    ]


def raise_guard(connection: BaseDatabaseWrapper) -> None:
    _run(connection, statements(connection.vendor))


def lower_guard(connection: BaseDatabaseWrapper) -> None:
    _run(connection, undone(connection.vendor))


def _run(connection: BaseDatabaseWrapper, asked: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in asked:
            cursor.execute(statement)


def _name(way: str) -> str:
    return f"journal_refuses_{way.lower()}"
