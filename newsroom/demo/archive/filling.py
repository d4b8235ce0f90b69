"""Files the stories of the archive that are not there yet, oldest first, in batches short enough for the others who write."""

import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import islice
from random import Random
from uuid import UUID, uuid5

from django.utils import timezone

from articles import intake
from articles.analysis import fold
from articles.models import Article, Author, Byline, Category, Image, Tag
from newsroom.accounts.models import User
from newsroom.demo.archive.events import (
    RUBRIQUES,
    WINDOW,
    Event,
    day_of,
    event,
    event_of,
    moment_of,
)
from newsroom.demo.archive.people import kinds, signatures
from newsroom.demo.archive.writing import Writer

ARCHIVE = UUID("8f0c2a52-6d0e-5b0a-9c53-1f6f3b7f2c10")
PICTURE_SHARE = 0.30
OTHER_CATEGORY_SHARE = 0.08
SPONSORED_SHARE = 0.004

# A batch holds the database's only pen on SQLite. Those who wait ask again every 25 ms at first: so long is left to them.
HOLD = 0.025
BREATH = 0.025
SMALLEST_BATCH, FIRST_BATCH, LARGEST_BATCH = 5, 10, 60


class MissingPaper(Exception):
    """The demonstration's categories or accounts are not in this database."""


def identifier(story: int) -> UUID:
    return uuid5(ARCHIVE, str(story))


class Archive:
    """`size`: how many stories it holds once filled; `newest`: of those, only so many of the last."""

    def __init__(self, size: int, *, newest: int | None = None) -> None:
        self.size = size
        self.newest = newest or size
        known = dict(Article.objects.values_list("uuid", "published_at"))
        self.present = {
            story: known[identifier(story)]
            for story in range(size)
            if identifier(story) in known
        }
        self.tags: dict[str, Tag] = {}

    def fill(self) -> Iterator[int]:
        """Yields how many stories are there, after each batch."""
        done, length = len(self.present), FIRST_BATCH
        waiting = iter(self._waiting())
        while batch := list(islice(waiting, length)):
            begun = time.monotonic()
            arrivals = [self._arrival(*one) for one in batch]
            time.sleep(max(0.0, BREATH - (time.monotonic() - begun)))
            begun = time.monotonic()
            intake.file(arrivals, by=self.chief)
            held = time.monotonic() - begun
            done += len(batch)
            wanted = round(len(batch) * HOLD / held)
            length = max(SMALLEST_BATCH, min(wanted, length + 5, LARGEST_BATCH))
            yield done

    def _waiting(self) -> list[tuple[int, datetime]]:
        first_day = self._first_day()
        moments = [(story, moment_of(story, first_day)) for story in range(self.size)]
        moments.sort(key=lambda one: one[1])
        newest = moments[-self.newest :]
        return [one for one in newest if one[0] not in self.present]

    def _first_day(self) -> date:
        """That of the run which began the archive: what was filed then keeps its place in the calendar."""
        for story, moment in self.present.items():
            first_day = timezone.localdate(moment) - timedelta(days=day_of(story))
            if moment_of(story, first_day) == moment:
                return first_day
        return timezone.localdate() - timedelta(days=WINDOW + 1)

    def _arrival(self, story: int, moment: datetime) -> intake.Arrival:
        happening = event(event_of(story))
        rng = Random(f"rangement {story}")
        text = Writer(story, moment).text()
        signing = signatures(happening.rubrique, rng)
        article = Article(
            uuid=identifier(story),
            kicker=text.kicker,
            headline=text.headline,
            standfirst=text.standfirst,
            dateline=text.dateline,
            body=text.body,
            category=self.categories[happening.rubrique],
            lead_image=self._picture(rng),
            is_sponsored=rng.random() < SPONSORED_SHARE,
            created_at=moment,
        )
        return intake.Arrival(
            article=article,
            published_at=moment,
            bylines=[(self.authors[name], Byline.Role.TEXT) for name in signing],
            tags=self._tags(happening, rng),
            other_categories=self._others(happening, rng),
        )

    def _picture(self, rng: Random) -> Image | None:
        if self.images and rng.random() < PICTURE_SHARE:
            return rng.choice(self.images)
        return None

    def _tags(self, happening: Event, rng: Random) -> list[Tag]:
        """Nearly all those of the event; new ones are created before anything is locked."""
        count = max(3, len(happening.tags) - rng.randrange(3))
        for name in happening.tags[:count]:
            if name not in self.tags:
                # One by one: two words may have been merged since.
                (self.tags[name],) = Tag.objects.named([name])
        return [self.tags[name] for name in happening.tags[:count]]

    def _others(self, happening: Event, rng: Random) -> list[Category]:
        if rng.random() >= OTHER_CATEGORY_SHARE:
            return []
        (slug,) = rng.choices([*RUBRIQUES], [*RUBRIQUES.values()])
        other = self.categories[slug]
        return [other] if other != self.categories[happening.rubrique] else []

    @cached_property
    def chief(self) -> User:
        user = User.objects.filter(username="chief", is_active=True).first()
        if user is None:
            raise MissingPaper("chief")
        return user

    @cached_property
    def categories(self) -> dict[str, Category]:
        """Under the address that the demonstration gave them, whatever they are called now."""
        found = {slug: Category.objects.at_address(slug) for slug in RUBRIQUES}
        if missing := [slug for slug, category in found.items() if category is None]:
            raise MissingPaper(", ".join(missing))
        return found

    @cached_property
    def authors(self) -> dict[str, Author]:
        return {
            name: Author.objects.filter(name_key=fold(name)).first()
            or Author.objects.create(name=name, **fields)
            for name, fields in kinds().items()
        }

    @cached_property
    def images(self) -> list[Image]:
        """Those of the paper's stories: a portrait opens none."""
        pictures = Image.objects.filter(portraits__isnull=True).order_by("pk")
        return list(pictures.exclude(alt="").exclude(credit=""))
