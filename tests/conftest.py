"""What every test stands on; factories are plain functions in tests/factories.py."""

import os

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseOperations
from django.test import override_settings

from articles.models.journal_guard import statements, undone
from tests.chromium import chromium, page, trouble  # noqa: F401 — fixtures

DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}


def pytest_addoption(parser):
    parser.addoption(
        "--database-only",
        action="store_true",
        help="Only tests that need a database, and no browser: a second run, on another.",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    for item in items:
        if "chromium" in item.fixturenames:
            item.add_marker(pytest.mark.browser)
    if config.getoption("database_only"):
        chosen = [item for item in items if depends_on_the_database(item)]
        config.hook.pytest_deselected(items=[i for i in items if i not in set(chosen)])
        items[:] = chosen


def depends_on_the_database(item) -> bool:
    if item.get_closest_marker("browser") or item.get_closest_marker("any_database"):
        return False
    asked = item.get_closest_marker("django_db")
    return bool(asked) or not DATABASE_FIXTURES.isdisjoint(item.fixturenames)


def skips_count_as_failures(config) -> bool:
    if os.environ.get("CI") != "true" or hasattr(config, "workerinput"):
        return False
    return bool(
        config.pluginmanager.get_plugin("terminalreporter").stats.get("skipped")
    )


def pytest_sessionfinish(session):
    if (
        skips_count_as_failures(session.config)
        and session.exitstatus == pytest.ExitCode.OK
    ):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter, config):
    if skips_count_as_failures(config):
        terminalreporter.write_line(
            "A skipped test proves nothing: with CI=true it fails."
        )


@pytest.fixture(scope="session", autouse=True)
def test_settings(tmp_path_factory):
    """Quick passwords, and nothing written outside the temporary folder."""
    var = tmp_path_factory.mktemp("var")
    (var / "static").mkdir()
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        MEDIA_ROOT=var / "media",
        STATIC_ROOT=var / "static",
        STORAGES=settings.STORAGES | {"staticfiles": plain},
    ):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix, tmp_path_factory
):
    """SQLite in a file: in memory, the threads of a live server would share one transaction."""
    database = connections["default"].settings_dict
    if connections["default"].vendor == "sqlite":
        folder = tmp_path_factory.mktemp("database")
        database["TEST"]["NAME"] = str(folder / "newsroom.sqlite3")
        database["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"


@pytest.fixture(scope="session", autouse=True)
def journal_gives_way_between_tests():
    """Django empties the tables of SQLite line by line, which the journal refuses."""
    plain = DatabaseOperations.sql_flush

    def sql_flush(self, *args, **kwargs):
        emptied = plain(self, *args, **kwargs)
        return [*undone("sqlite"), *emptied, *statements("sqlite")]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "sql_flush", sql_flush)
        yield


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()
