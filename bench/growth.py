"""What a hundred thousand stories change: the same pages on the last thousand of them and on all, in turn.

    .venv/bin/python -m bench.growth                    SQLite
    .venv/bin/python -m tests.postgres .venv/bin/python -m bench.growth
    … --into FOLDER                                     keeps the bases of SQLite, and goes on with them

Two processes, one for each base, answer in turn; a figure is CPU milliseconds of the process, without any cache.
The last thousand stories of the same archive: both bases print the same page where nothing of the archive is in it.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.machine import measured
from bench.pages import HERE

SMALL, LARGE = 1_000, 100_000
ROUNDS, REQUESTS = 9, 5
BAR = 1.20
# A search reads the words of every headline: its cost is told, and has no bar.
WITHOUT_BAR = {"desk: search", "desk: picker of stories"}


def prepare(newest: int | None) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    import django

    django.setup()
    from django.core.management import call_command

    from newsroom.demo.archive.filling import Archive
    from newsroom.planner import count_rows

    call_command("migrate", verbosity=0)
    call_command("demo", if_empty=True, stdout=sys.stderr)
    last = time.monotonic()
    for done in Archive(LARGE, newest=newest).fill():
        if time.monotonic() - last > 10:
            last = time.monotonic()
            print(f"{done} articles", file=sys.stderr)
    count_rows()
    call_command("collectstatic", interactive=False, verbosity=0)


def addresses() -> dict[str, str]:
    from articles.http import cache_tag
    from articles.models import Article, Author, Category, ListMonth, Tag
    from articles.models.listing import ALL
    from articles.pagination import ListPaginator

    category = Category.objects.get(slug="energie")
    author = Author.objects.get(slug="redaction-cresus")
    newest = Article.objects.published().filter(uuid__in=_shared_identifiers())
    story = newest.newest_first().for_page()[100]
    tags = sorted(Tag.objects.all(), key=lambda tag: -_stories(tag))
    last_month = ListMonth.objects.public(ALL)[0][0]
    last = {
        thing: ListPaginator(cache_tag(thing)).num_pages - 1
        for thing in (category, author)
    }
    desk = "/admin/articles/article/"
    picker = "/admin/autocomplete/?app_label=articles&model_name=article&field_name"
    return {
        "home": "/",
        "article": story.get_absolute_url(),
        "category": category.get_absolute_url(),
        "category, last full page": f"{category.get_absolute_url()}?page={last[category]}",
        "author": author.get_absolute_url(),
        "author, last full page": f"{author.get_absolute_url()}?page={last[author]}",
        "tag": tags[0].get_absolute_url(),
        "wire": "/fil/",
        "month": f"/archives/{last_month:%Y/%m}/",
        "feed": "/flux/rss.xml",
        "category feed": f"{category.get_absolute_url()}flux/rss.xml",
        "desk": "/admin/",
        "desk: stories": desk,
        "desk: page 20": f"{desk}?p=20",
        "desk: published": f"{desk}?state=published",
        "desk: category": f"{desk}?category__id__exact={category.pk}",
        "desk: search": f"{desk}?q=port",
        "desk: authors": "/admin/articles/author/",
        "desk: journal": "/admin/articles/journalentry/",
        "desk: picker of tags": f"{picker}=tags&term=po",
        "desk: picker of stories": f"{picker}=duplicate_of&term=port",
    }


def _shared_identifiers() -> list[Any]:
    """The identifiers of the stories that both bases hold."""
    from newsroom.demo.archive.filling import Archive, identifier

    present = Archive(LARGE).present
    newest = sorted(present.items(), key=lambda one: one[1])[-SMALL:]
    return [identifier(story) for story, _moment in newest]


def _stories(tag: Any) -> int:
    from articles.http import cache_tag
    from articles.models import ListEntry

    return ListEntry.objects.filter(list=cache_tag(tag)).count()


def answer(newest: int | None) -> None:
    """Reads names of pages, prints what each costs."""
    prepare(newest)
    from django.contrib.auth import get_user_model
    from django.test import Client

    pages = addresses()
    reader, chief = (Client(headers={"host": "localhost"}) for _ in range(2))
    chief.force_login(get_user_model().objects.get(username="chief"))
    print(json.dumps(pages), flush=True)
    for line in sys.stdin:
        name = line.strip()
        client = chief if name.startswith("desk") else reader
        client.get(pages[name])
        start = time.process_time()
        for _request in range(REQUESTS):
            response = client.get(pages[name])
        spent = (time.process_time() - start) * 1000 / REQUESTS
        assert response.status_code == 200, pages[name]
        figure = {"ms": round(spent, 2), "bytes": len(response.content)}
        print(json.dumps(figure), flush=True)


class Base:
    """One of the two, answered by a process of its own."""

    def __init__(self, size: int, folder: Path) -> None:
        folder = folder / str(size)
        folder.mkdir(parents=True, exist_ok=True)
        environment = os.environ | {
            "VAR_DIR": str(folder / "var"),
            "DATABASE_URL": _database(size, folder),
        }
        newest = [] if size == LARGE else ["--newest", str(size)]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.growth", "--answer", *newest],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def read(self) -> dict[str, Any]:
        assert self.process.stdout
        return json.loads(self.process.stdout.readline())

    def ask(self, name: str) -> dict[str, Any]:
        assert self.process.stdin
        self.process.stdin.write(f"{name}\n")
        self.process.stdin.flush()
        return self.read()

    def end(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()


def _database(size: int, folder: Path) -> str:
    given = os.environ.get("DATABASE_URL", "")
    if not given.startswith("postgres"):
        return f"sqlite:///{folder / 'db.sqlite3'}"
    import psycopg

    with psycopg.connect(given, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE growth_{size}")
    return urlsplit(given)._replace(path=f"/growth_{size}").geturl()


def main(folder: Path) -> None:
    bases = {size: Base(size, folder) for size in (SMALL, LARGE)}
    pages = {size: base.read() for size, base in bases.items()}
    figures: dict[str, dict[int, list[Any]]] = {
        name: {size: [] for size in bases} for name in pages[LARGE]
    }
    for _round in range(ROUNDS):
        for name, row in figures.items():
            for size, base in bases.items():
                row[size].append(base.ask(name))
    for base in bases.values():
        base.end()
    report = {name: _row(row) for name, row in figures.items()}
    _write(report, pages)
    for name, row in report.items():
        print(
            f"{name:26} {row['small_ms']:7.2f} {row['large_ms']:7.2f} ms  × {row['ratio']}"
        )
    grown = [n for n, row in report.items() if row["ratio"] > BAR]
    sys.exit(1 if set(grown) - WITHOUT_BAR else 0)


def _row(row: dict[int, list[Any]]) -> dict[str, Any]:
    small, large = (
        statistics.median(one["ms"] for one in row[size]) for size in (SMALL, LARGE)
    )
    return {
        "small_ms": round(small, 2),
        "large_ms": round(large, 2),
        "ratio": round(large / small, 2),
        "bytes": [row[size][0]["bytes"] for size in (SMALL, LARGE)],
        "rounds": [[one["ms"] for one in row[size]] for size in (SMALL, LARGE)],
    }


def _write(report: dict[str, Any], pages: dict[int, Any]) -> None:
    vendor = (
        "postgresql"
        if os.environ.get("DATABASE_URL", "").startswith("postgres")
        else "sqlite"
    )
    document = {
        **measured(),
        "stories": [SMALL, LARGE],
        "rounds": ROUNDS,
        "requests_a_round": REQUESTS,
        "addresses": pages[LARGE],
        "pages": report,
    }
    target = HERE / "results" / f"growth-{vendor}.json"
    target.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path)
    parser.add_argument("--answer", action="store_true")
    parser.add_argument("--newest", type=int)
    given = parser.parse_args()
    if given.answer:
        answer(given.newest)
    else:
        main(given.into or Path(tempfile.mkdtemp(prefix="growth-")))
