"""The journal as a table for a French Excel: UTF-8 with its mark, semicolons, and no cell that computes."""

import csv
import io
from collections.abc import Iterable, Iterator

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from articles.admin import words
from articles.models import JournalEntry

BATCH = 500  # lines in memory at once, whatever the length of the journal
COMPUTES = ("=", "+", "-", "@")  # what a spreadsheet takes for a formula


def lines(entries: QuerySet[JournalEntry]) -> Iterator[str]:
    """Read by its own number, batch after batch: no transaction stays open while the file leaves."""
    yield "\ufeff" + _written([_head()])
    last = None
    while batch := _after(entries, last):
        yield _written(_cells(entry) for entry in batch)
        last = batch[-1].pk


def _after(entries: QuerySet[JournalEntry], last: int | None) -> list[JournalEntry]:
    rows = entries.select_related("by").order_by("-pk")
    if last is not None:
        rows = rows.filter(pk__lt=last)
    return list(rows[:BATCH])


def _head() -> list[str]:
    names = (
        _("date"),
        _("by"),
        _("account"),
        _("act"),
        _("subject"),
        _("number"),
        _("name"),
        _("details"),
    )
    return [capfirst(name) for name in names]


def _cells(entry: JournalEntry) -> list[str]:
    return [
        f"{timezone.localtime(entry.at):%d/%m/%Y %H:%M:%S}",
        str(entry.by or ""),
        entry.by.get_username() if entry.by else "",
        words.act(entry),
        words.subject(entry),
        str(entry.subject_id),
        entry.subject_label,
        words.details(entry),
    ]


def _written(rows: Iterable[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([inert(c) for c in row] for row in rows)
    return out.getvalue()


def inert(cell: str) -> str:
    """A title may begin with “=”: an apostrophe makes it words again."""
    return f"'{cell}" if cell.lstrip().startswith(COMPUTES) else cell
