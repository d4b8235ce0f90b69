"""A dossier that a court may read: its text in French, and each version of the stories with its hour and its hash.

A version is hashed as it is kept: JSON with sorted keys, without spaces, in UTF-8. Those that readers could
read are in the archive, in that very form: `sha256sum` finds the same number.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from tempfile import SpooledTemporaryFile
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.conf import settings
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from articles.admin import words
from articles.models import Article, JournalEntry, Revision
from newsroom.replies.models import Dossier
from newsroom.replies.text import written

IN_MEMORY = 2 * 1024 * 1024  # beyond it, the archive is made on the disk
AT_ONCE = 20  # versions read together


def name(dossier: Dossier) -> str:
    return f"droit-de-reponse-{dossier.pk}.zip"


def archive(dossier: Dossier) -> IO[bytes]:
    # Closed by the response that sends it.
    out = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115
    with ZipFile(out, "w", ZIP_DEFLATED) as kept:
        Sealed(kept).write(dossier)
    out.seek(0)
    return out


class Sealed:
    """Each file with its hash, and the list of them, which `sha256sum -c` reads."""

    def __init__(self, kept: ZipFile) -> None:
        self.kept = kept
        self.hashes: list[str] = []

    def write(self, dossier: Dossier) -> None:
        told = {
            "made_at": timezone.localtime().isoformat(timespec="seconds"),
            "paper": settings.PAPER_NAME,
            "dossier": facts(dossier),
            "story": self.story(dossier.article),
            "reply": self.story(dossier.reply) if dossier.reply else None,
            "journal": list(journal(dossier)),
        }
        self.add("dossier.txt", written(dossier, told).encode())
        self.add("dossier.json", readable(told))
        self.kept.writestr("SHA256SUMS", "\n".join(self.hashes) + "\n")

    def add(self, path: str, content: bytes) -> str:
        digest = hashlib.sha256(content).hexdigest()
        self.hashes.append(f"{digest}  {path}")
        self.kept.writestr(path, content)
        return digest

    def story(self, article: Article) -> dict[str, Any]:
        return {
            "number": article.pk,
            "identifier": article.guid,
            "address": f"{settings.PAPER_URL}{article.get_absolute_url()}",
            "headline": article.headline,
            "state": str(article.state.label),
            "published_at": hour(article.published_at),
            "updated_at": hour(article.updated_at),
            "withdrawn_at": hour(article.withdrawn_at),
            "corrections": [
                {"at": hour(one.at), "kind": one.get_kind_display(), "text": one.text}
                for one in article.corrections.all()
            ],
            "versions": list(self.versions(article)),
        }

    def versions(self, article: Article) -> Iterator[dict[str, Any]]:
        rows = article.revisions.select_related("by").order_by("pk")
        for row in rows.iterator(chunk_size=AT_ONCE):
            content = canonical(row.content)
            told = {
                "number": row.pk,
                "at": hour(row.at),
                "by": str(row.by or ""),
                "act": str(words.ACTS.get(row.kind, row.kind)),
                "headline": row.content["headline"],
                "sha256": hashlib.sha256(content).hexdigest(),
            }
            if was_read(row):
                told["file"] = f"article-{article.pk}/version-{row.pk}.json"
                self.add(told["file"], content)
            yield told


def was_read(row: Revision) -> bool:
    """Of what was written before its publication, the hash alone leaves the house."""
    published = parse_datetime(row.content.get("published_at") or "")
    is_the_story = row.place == Revision.Place.STORY
    return is_the_story and published is not None and published <= row.at


def facts(dossier: Dossier) -> dict[str, Any]:
    return {
        "number": dossier.pk,
        "kind": dossier.get_kind_display(),
        "requester": dossier.requester,
        "quality": dossier.quality,
        "address": dossier.address,
        "passages": dossier.passages,
        "demand": dossier.demand,
        "received_on": dossier.received_on.isoformat(),
        "due_on": dossier.due_on.isoformat(),
        "opened_at": hour(dossier.opened_at),
        "opened_by": str(dossier.opened_by or ""),
        "decision": dossier.get_decision_display(),
        "reason": dossier.reason,
        "decided_at": hour(dossier.decided_at),
        "decided_by": str(dossier.decided_by or ""),
    }


def journal(dossier: Dossier) -> Iterator[dict[str, Any]]:
    entries = JournalEntry.objects.filter(
        subject_type="dossier", subject_id=dossier.pk
    ).select_related("by")
    for entry in entries.order_by("pk"):
        yield {
            "at": hour(entry.at),
            "by": str(entry.by or ""),
            "act": words.act(entry),
            "details": words.details(entry),
        }


def canonical(content: dict[str, Any]) -> bytes:
    return json.dumps(
        content, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()


def readable(told: dict[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False, indent=2).encode()


def hour(moment: datetime | None) -> str | None:
    return moment and timezone.localtime(moment).isoformat(timespec="seconds")
