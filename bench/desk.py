"""What the desk's own gestures cost: CPU milliseconds of the process, and SQL queries.

    .venv/bin/python -m bench.desk [VERSIONS]            (DATABASE_URL for another database)

On the demonstration, with a story of 900 words that has VERSIONS versions (100 unless said): its form opened, a pause
of typing kept, a save, a publication. Raw figures go to bench/results/.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from bench.machine import measured
from bench.pages import HERE, prepare

ROUNDS = 15
BARS = {"form": 60.0, "autosave": 25.0, "publish": 60.0}
WORDS = " ".join(f"mot{number}" for number in range(60))
TAB = "7c0c5f0e-6f6a-4a50-8f0e-000000000001"


def story(chief: Any, versions: int) -> Any:
    from articles import workflow
    from articles.models import Article, Author, Byline, Category, Revision

    article = Article.objects.create(
        headline="Le port rouvre",
        standfirst="Après six mois de travaux.",
        body=f"<p>{WORDS}.</p>" * 15,
        category=Category.objects.first(),
        created_by=chief,
    )
    Byline.objects.create(article=article, author=Author.objects.first())
    workflow.update(article, by=chief)
    article.refresh_from_db()
    Revision.objects.bulk_create(
        Revision.of(article, "update", chief) for _one in range(versions)
    )
    return article


def gestures(client: Any, chief: Any, versions: int) -> dict[str, Callable[[], Any]]:
    from articles import workflow
    from tests.articles.filled import filled, story_url

    article = story(chief, versions)
    address = story_url(article, "change")
    form = filled(client.get(address))
    typed = form | {"_tab": TAB, "_user": chief.pk, "_story": article.pk}
    number = iter(range(10_000))

    def save() -> Any:
        opened = filled(client.get(address))
        headline = f"Le port rouvre {next(number)}"
        return lambda: client.post(address, opened | {"headline": headline})

    def publish() -> Any:
        fresh = story(chief, 0)
        return lambda: workflow.publish(fresh, by=chief)

    return {
        "form": lambda: lambda: client.get(address),
        "autosave": lambda: lambda: client.post("/admin/editing/autosave/", typed),
        "save": save,
        "publish": publish,
    }


def main() -> None:
    versions = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    prepare()
    from django.contrib.auth import get_user_model
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    chief = get_user_model().objects.get(username="chief")
    client = Client(headers={"host": "localhost"})
    client.force_login(chief)
    figures = {}
    for name, ready in gestures(client, chief, versions).items():
        ready()()
        act = ready()
        with CaptureQueriesContext(connection) as captured:
            answer = act()
        assert answer is None or answer.status_code in (200, 302), name
        queries = len(captured)  # the next request empties what was captured
        spent = []
        for _round in range(ROUNDS):
            act = ready()
            start = time.process_time()
            act()
            spent.append(round((time.process_time() - start) * 1000, 2))
        median = round(statistics.median(spent), 2)
        figures[name] = {
            "queries": queries,
            "median_cpu_ms": median,
            "cpu_ms": spent,
        }
        print(f"{name:10} {median:7.2f} ms CPU {queries:4} requêtes SQL")
    report = {
        **measured(),
        "database": connection.vendor,
        "versions": versions,
        "gestures": figures,
    }
    target = HERE / "results" / f"desk-{connection.vendor}.json"
    target.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
    late = [name for name, bar in BARS.items() if figures[name]["median_cpu_ms"] > bar]
    sys.exit(1 if late else 0)


if __name__ == "__main__":
    main()
