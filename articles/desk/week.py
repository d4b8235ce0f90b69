"""The week as Algeria reads it, from Sunday to Saturday: each story at the hour that was promised or planned."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.contrib.auth.models import AbstractUser
from django.db.models import Prefetch, prefetch_related_objects
from django.utils import timezone

from articles.marks import marks
from articles.models import Article, Byline
from articles.models.listing import midnight

SUNDAY = 6  # as Python counts, from Monday
SHOWN = 300  # forty a day: more is no plan


@dataclass
class Day:
    date: date
    articles: list[Article] = field(default_factory=list)

    @property
    def is_today(self) -> bool:
        return self.date == timezone.localdate()

    @property
    def is_past(self) -> bool:
        return self.date < timezone.localdate()


@dataclass
class Week:
    days: list[Day]
    late: list[Article]  # their hour passed before this week

    @property
    def first(self) -> date:
        return self.days[0].date

    @property
    def last(self) -> date:
        return self.days[-1].date

    @property
    def before(self) -> date:
        return self.first - timedelta(days=7)

    @property
    def after(self) -> date:
        return self.first + timedelta(days=7)


def week_of(day: date, user: AbstractUser) -> Week:
    """The week that this day is in, for this person: no draft that is not hers to see."""
    sunday = day - timedelta(days=(day.weekday() - SUNDAY) % 7)
    days = {one: Day(one) for one in (sunday + timedelta(days=n) for n in range(7))}
    start, end = midnight(sunday), midnight(sunday + timedelta(days=7))
    stories = Article.objects.for_desk().seen_by(user)
    promised = stories.scheduled().filter(published_at__range=(start, end))[:SHOWN]
    planned = stories.unseen().filter(planned_at__range=(start, end))[:SHOWN]
    late = list(stories.overdue().filter(planned_at__lt=start)[:SHOWN])
    found = [*promised, *planned]
    prefetch_related_objects(found, Prefetch("bylines", Byline.objects.with_authors()))
    for article in [*found, *late]:
        article.marks = [mark for mark in marks(article) if mark.kind != "planned"]
        article.hour = _hour(article)
    for article in sorted(found, key=lambda one: (one.hour, one.pk)):
        standing = days.get(timezone.localtime(article.hour).date())
        if standing:  # the first second of the next Sunday is not in it
            standing.articles.append(article)
    return Week(list(days.values()), sorted(late, key=_hour))


def _hour(article: Article) -> datetime:
    return article.published_at or article.planned_at
