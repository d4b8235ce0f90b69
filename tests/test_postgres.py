import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import psycopg
from django.conf import settings

from tests import postgres

SOON = 10  # seconds


def test_the_server_of_the_tests_comes_and_goes(monkeypatch, tmp_path):
    monkeypatch.delenv("PG_TEST_URL", raising=False)

    with postgres.server() as address:
        with psycopg.connect(address) as connection:
            found = connection.execute(
                "SELECT lower('É'), current_setting('data_directory')"
            )
            lowered, folder = found.fetchone()
        lived = Path(folder).exists()

    assert lowered == "é"
    assert lived
    assert not Path(folder).exists()


def test_no_directory_above_the_checkout_is_opened(monkeypatch):
    """Another user runs that server: the way to the checkout must stay as private as it was."""
    monkeypatch.delenv("PG_TEST_URL", raising=False)
    above = [settings.BASE_DIR, *settings.BASE_DIR.parents]
    before = [folder.stat().st_mode for folder in above]

    with postgres.server() as address, psycopg.connect(address) as connection:
        connection.execute("SELECT 1")
        during = [folder.stat().st_mode for folder in above]

    assert during == before


def test_binaries_out_of_reach_are_copied_to_where_they_can_run(monkeypatch):
    """The road of a machine without Debian's PostgreSQL."""
    monkeypatch.delenv("PG_TEST_URL", raising=False)
    monkeypatch.setattr(postgres, "DEBIAN", Path("/nowhere"))
    above = [settings.BASE_DIR, *settings.BASE_DIR.parents]
    before = [folder.stat().st_mode for folder in above]

    with postgres.server() as address, psycopg.connect(address) as connection:
        version = connection.info.server_version

    assert version >= 160000
    assert [folder.stat().st_mode for folder in above] == before


def test_a_terminated_run_leaves_no_server():
    command = "import os, time; print(os.environ['DATABASE_URL'], flush=True); input()"
    run = subprocess.Popen(
        [sys.executable, "-m", "tests.postgres", sys.executable, "-c", command],
        cwd=settings.BASE_DIR,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    address = run.stdout.readline()
    family = psutil.Process(run.pid).children(recursive=True)

    run.send_signal(signal.SIGTERM)
    run.communicate()

    assert address.startswith(("postgres://", "postgresql://"))
    assert psutil.wait_procs(family, timeout=10)[1] == []


ASK = """
import os, time, django, psycopg
django.setup()
from django.db import connection

def ask():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    connection.close()  # back to the pool, as after a page
"""
RESTART = """
ask()
with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as other:
    other.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE pid <> pg_backend_pid() AND datname = current_database()"
    )
ask()
connection.close_pool()
"""
NO_ANSWER = """
begun = time.monotonic()
try:
    ask()
except django.db.OperationalError:
    print(time.monotonic() - begun, flush=True)
os._exit(0)
"""


def ask(script, address):
    return subprocess.run(
        [sys.executable, "-c", ASK + script],
        cwd=settings.BASE_DIR,
        env=os.environ
        | {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "newsroom.settings"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_server_started_again_costs_no_reader_an_error():
    with postgres.server() as address:
        done = ask(RESTART, address)

    assert done.returncode == 0, done.stderr


def test_a_server_that_does_not_answer_is_said_in_seconds():
    done = ask(NO_ANSWER, f"postgres://nobody@127.0.0.1:{postgres.free_port()}/none")

    assert float(done.stdout) < SOON
