"""How long `manage.py demo --articles N` takes, and how long it makes another writer wait.

    .venv/bin/python -m bench.archive 100000            (DATABASE_URL for another database)

Runs the command on a scratch database that has the demo newspaper, while this process writes one row every 20 ms
and times it. Raw figures and the machine's description go to bench/results/.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.machine import measured
from bench.pages import HERE

EVERY = 0.020
LONGEST_WAIT = 100  # ms
LONGEST_RUN = 600  # seconds, for a hundred thousand


def prepare() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="bench-"))
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("demo", if_empty=True, stdout=sys.stderr)


def fill(size: int) -> tuple[float, list[float]]:
    """Seconds of the command, and milliseconds of each write made meanwhile."""
    from django.utils import timezone

    from newsroom.discovery.models import FeedState

    row = FeedState.objects.create(
        path="/bench/", digest="0", changed_at=timezone.now()
    )
    waits: list[float] = []
    begun = time.monotonic()
    command = subprocess.Popen(
        [sys.executable, "manage.py", "demo", "--articles", str(size)]
    )
    while command.poll() is None:
        start = time.monotonic()
        FeedState.objects.filter(pk=row.pk).update(digest=str(len(waits)))
        spent = time.monotonic() - start
        waits.append(spent * 1000)
        time.sleep(max(0.0, EVERY - spent))
    if command.returncode:
        sys.exit(command.returncode)
    seconds = time.monotonic() - begun
    row.delete()
    return seconds, waits


def bytes_of_the_database() -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_database_size(current_database())")
            return cursor.fetchone()[0]
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(connection.settings_dict["NAME"]).stat().st_size


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    prepare()
    from django.db import connection

    seconds, waits = fill(size)
    report = {
        **measured(),
        "database": connection.vendor,
        "articles": size,
        "seconds": round(seconds, 1),
        "articles_per_second": round(size / seconds),
        "database_bytes": bytes_of_the_database(),
        "other_writer": {
            "writes": len(waits),
            "median_ms": round(statistics.median(waits), 1),
            "p99_ms": round(statistics.quantiles(waits, n=100)[98], 1),
            "longest_ms": round(max(waits), 1),
            "over_100_ms": sum(wait > LONGEST_WAIT for wait in waits),
        },
    }
    target = HERE / "results" / f"archive-{connection.vendor}.json"
    target.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
    print(json.dumps(report, indent=2, ensure_ascii=False))
    late = seconds * 100_000 / size > LONGEST_RUN or max(waits) > LONGEST_WAIT
    sys.exit(1 if late else 0)


if __name__ == "__main__":
    main()
