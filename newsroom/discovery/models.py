"""Since when each feed shows what it shows. HTTP forbids a Last-Modified that goes back, and the
dates of the stories would: a withdrawal takes the newest of them away."""

import logging
from datetime import datetime, timedelta
from typing import Self

from django.db import IntegrityError, OperationalError, models
from django.db.models import Subquery
from django.utils import timezone

logger = logging.getLogger(__name__)

SECOND = timedelta(seconds=1)  # HTTP dates know nothing shorter
TRIES = 3


class FeedState(models.Model):
    path = models.CharField(max_length=160, unique=True)
    digest = models.CharField(max_length=64)
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.path

    @classmethod
    def columns(cls, path: str) -> dict[str, Subquery]:
        """To be read with the stories of the feed, in the same query."""
        row = cls.objects.filter(path=path)
        return {
            "known_digest": Subquery(row.values("digest")),
            "known_since": Subquery(row.values("changed_at")),
        }

    @classmethod
    def known(cls, path: str) -> Self | None:
        return cls.objects.filter(path=path).first()

    @classmethod
    def shown_since(cls, path: str, digest: str, known: Self | None) -> datetime | None:
        """`known`: the row as it was read. None when the database could not take the new one.

        A reader who asks with a date alone would then be told 304 for a text that changed: better no date.
        """
        for _try in range(TRIES):
            if known is not None and known.digest == digest:
                return known.changed_at
            try:
                written = cls._write(path, digest, known)
            except OperationalError:
                logger.warning("The state of %s was not written", path, exc_info=True)
                return None
            if written is not None:
                return written
            known = cls.known(path)
        return None

    @classmethod
    def _write(cls, path: str, digest: str, known: Self | None) -> datetime | None:
        """In one statement, with no transaction around it; None if another request wrote meanwhile."""
        now = timezone.now().replace(microsecond=0)
        if known is None:
            try:
                return cls.objects.create(
                    path=path, digest=digest, changed_at=now
                ).changed_at
            except IntegrityError:
                return None
        moment = max(now, known.changed_at + SECOND)
        unchanged = cls.objects.filter(
            path=path, digest=known.digest, changed_at=known.changed_at
        )
        return moment if unchanged.update(digest=digest, changed_at=moment) else None
