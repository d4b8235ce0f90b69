from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from articles.models import JournalEntry, ListEntry, ListMonth
from newsroom.accounts.roles import Role
from tests.factories import (
    make_category,
    make_published,
    make_scheduled,
    make_withdrawn,
)

OURS = ["replies", "search", "recommendations", "discovery", "articles", "accounts"]


@pytest.mark.django_db(transaction=True)
def test_migrations_go_back_to_nothing_and_forth_again():
    for app in OURS:
        call_command("migrate", app, "zero", verbosity=0)
    gone = set(connection.introspection.table_names())
    call_command("migrate", verbosity=0)

    assert not any(
        table.startswith(("articles_", "search_", "recommendations_", "replies_"))
        for table in gone
    )
    executor = MigrationExecutor(connection)
    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []
    assert set(Group.objects.values_list("name", flat=True)) == set(Role.values)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("former", ["0001", "0002", "0003"])
def test_the_lists_of_stories_come_back_after_a_step_back(former):
    make_published(tags=["Skikda"], category=make_category(parent=make_category()))
    make_scheduled()
    before = lists()

    call_command("migrate", "articles", former, verbosity=0)
    call_command("migrate", verbosity=0)

    assert lists() == before


@pytest.mark.django_db(transaction=True)
def test_the_words_of_the_journal_come_back_after_a_step_back_and_its_guard_too():
    make_withdrawn(headline="L’œuvre d’été")
    before = list(JournalEntry.objects.order_by("pk").values())

    call_command("migrate", "articles", "0007", verbosity=0)
    call_command("migrate", verbosity=0)

    assert list(JournalEntry.objects.order_by("pk").values()) == before
    assert before[-1]["words_key"] == "l'oeuvre d'ete erreur sur la personne"
    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute("DELETE FROM articles_journalentry")


def lists():
    entries = ListEntry.objects.order_by("list", "article")
    months = ListMonth.objects.order_by("list", "month")
    return (
        list(entries.values_list("list", "article", "published_at")),
        list(months.values_list("list", "month", "count")),
    )


@pytest.mark.django_db
def test_no_migration_is_missing():
    said = StringIO()

    call_command("makemigrations", dry_run=True, no_color=True, stdout=said)

    assert said.getvalue().strip() in {
        "No changes detected",
        "Aucun changement détecté",
    }


@pytest.mark.django_db
def test_each_role_has_exactly_the_permissions_of_the_table():
    for role in Role:
        permissions = Group.objects.get(name=role.value).permissions
        names = {
            f"{app}.{codename}"
            for app, codename in permissions.values_list(
                "content_type__app_label", "codename"
            )
        }
        assert names == role.permissions
