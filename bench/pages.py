"""What a page costs without any cache: CPU milliseconds of the process, and SQL queries.

    .venv/bin/python -m bench.pages            (DATABASE_URL for another database)

Builds the demo newspaper in a scratch database, asks for each page in turn, nine rounds over, and keeps
the median. Raw figures and the machine's description go to bench/results/.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bench.machine import measured

ROUNDS = 9
REQUESTS = 5  # a round's figure is the mean of that many: one request is near the clock's grain
BARS = {"article": 12.0, "home": 20.0}
HERE = Path(__file__).parent


def prepare() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="bench-"))
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("demo", if_empty=True, stdout=sys.stderr)
    call_command("collectstatic", interactive=False, verbosity=0)


def addresses() -> dict[str, str]:
    from articles.models import Article, Category

    longest = Article.objects.published().order_by("-word_count").first()
    category = Category.objects.get(slug="energie")
    return {
        "home": "/",
        "article": longest.get_absolute_url(),
        "category": category.get_absolute_url(),
        "feed": "/flux/rss.xml",
    }


def measure(pages: dict[str, str]) -> dict[str, dict[str, object]]:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": "localhost"})
    figures: dict[str, dict[str, object]] = {}
    for name, address in pages.items():
        client.get(address)  # templates compiled, pictures drawn
        with CaptureQueriesContext(connection) as captured:
            response = client.get(address)
        assert response.status_code == 200, address
        figures[name] = {
            "address": address,
            "queries": len(captured),
            "bytes": len(response.content),
            "cpu_ms": [],
        }
    for _round in range(ROUNDS):
        for name, address in pages.items():
            start = time.process_time()
            for _request in range(REQUESTS):
                client.get(address)
            spent = (time.process_time() - start) * 1000 / REQUESTS
            figures[name]["cpu_ms"].append(round(spent, 2))
    for row in figures.values():
        row["median_cpu_ms"] = round(statistics.median(row["cpu_ms"]), 2)
    return figures


def main() -> None:
    prepare()
    from django.db import connection

    figures = measure(addresses())
    report = {
        **measured(),
        "database": connection.vendor,
        "rounds": ROUNDS,
        "requests_a_round": REQUESTS,
        "pages": figures,
    }
    target = HERE / "results" / f"pages-{connection.vendor}.json"
    target.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
    late = False
    for name, row in figures.items():
        bar = BARS.get(name)
        late = late or (bar is not None and row["median_cpu_ms"] > bar)
        print(
            f"{name:10} {row['median_cpu_ms']:7.2f} ms CPU {row['queries']:4} requêtes SQL"
        )
    sys.exit(1 if late else 0)


if __name__ == "__main__":
    main()
