import signal
import subprocess
import sys
from pathlib import Path

import psutil
import psycopg
from django.conf import settings

from tests import postgres


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
