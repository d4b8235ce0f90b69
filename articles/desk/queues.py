"""The lists of the desk's first page: short, in a handful of queries, whatever the archive."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from django.contrib.auth.models import AbstractUser
from django.db.models import (
    Case,
    OuterRef,
    Prefetch,
    Q,
    Subquery,
    When,
    prefetch_related_objects,
)
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.marks import marks
from articles.models import (
    Article,
    ArticleQuerySet,
    Byline,
    JournalEntry,
    Revision,
)
from articles.moments import day, lasted, said
from articles.workflow import Verb

SHOWN = 8
LOOKED_AT = 24  # read for each list: what is shown, and what may need care below it
PATIENCE = timedelta(hours=2)
SENT = (Verb.SUBMIT.value, Verb.APPROVE.value)


@dataclass
class Queue:
    name: str
    title: str
    nothing: str
    all_url: str
    found: list[Article] = field(default_factory=list)

    @property
    def articles(self) -> list[Article]:
        return self.found[:SHOWN]

    @property
    def count(self) -> str:
        """Counting further than what was read would read an archive of drafts."""
        many = len(self.found)
        return f"{LOOKED_AT}+" if many > LOOKED_AT else str(many or "")

    @property
    def is_cut(self) -> bool:
        return len(self.found) > SHOWN


def late(stories: ArticleQuerySet) -> ArticleQuerySet:
    """Their hour passed, or the desk kept them waiting too long."""
    return stories.late(since=timezone.now() - PATIENCE, sent=SENT)


def queues(user: AbstractUser) -> dict[str, Queue]:
    if not user.has_perm("articles.view_article"):
        return {}
    stories = Article.objects.for_desk()
    found = {"waiting": _waiting(stories, user)}
    if user.has_perm("articles.add_article"):
        found["drafts"] = _drafts(stories, user)
    found |= {"scheduled": _scheduled(stories), "today": _today(stories)}
    shown = [article for queue in found.values() for article in queue.articles]
    prefetch_related_objects(shown, Prefetch("bylines", Byline.objects.with_authors()))
    for article in shown:
        article.marks = marks(article)
    return found


def _waiting(stories: ArticleQuerySet, user: AbstractUser) -> Queue:
    """What was sent to the desk: hers first, and those of her categories; then the longest wait."""
    sent = Revision.objects.filter(article=OuterRef("pk"), kind__in=SENT).order_by(
        "-at"
    )
    is_hers = Q(created_by=user) | Q(category__in=user.followed.values("category"))
    queue = Queue(
        "waiting", _("To be read"), _("Nothing to be read."), _list("in_review")
    )
    _fill(
        queue,
        stories.waiting_for_the_desk()
        .annotate(
            sent_at=Subquery(sent.values("at")[:1]),
            is_hers=Case(When(is_hers, then=1), default=0),
        )
        .order_by("-is_hers", "sent_at", "pk"),
    )
    now = timezone.now()
    for article in queue.found:
        waited = now - (article.sent_at or article.modified_at)
        article.waited, article.is_late = lasted(waited), waited > PATIENCE
    return queue


def _drafts(stories: ArticleQuerySet, user: AbstractUser) -> Queue:
    queue = Queue(
        "drafts", _("My drafts"), _("You have no draft."), _list("draft", mine=True)
    )
    _fill(queue, stories.drafts_of(user).order_by("-modified_at", "-pk"))
    returns = returned(queue.articles)
    for article in queue.articles:
        article.modified = said(article.modified_at)
        article.returned = returns.get(article.pk)
    return queue


def returned(drafts: Iterable[Article]) -> dict[int, JournalEntry]:
    """Why the desk gave each of these drafts back, the last time."""
    entries = JournalEntry.objects.filter(
        subject_type="article",
        subject_id__in=[draft.pk for draft in drafts],
        verb=Verb.RETURN.value,
    )
    return {
        entry.subject_id: entry for entry in entries.select_related("by").order_by("at")
    }


def _scheduled(stories: ArticleQuerySet) -> Queue:
    queue = Queue(
        "scheduled",
        _("Scheduled stories"),
        _("Nothing is scheduled."),
        _list("scheduled"),
    )
    _fill(queue, stories.scheduled().order_by("published_at", "pk"))
    for article in queue.articles:
        article.when = day(article.published_at)
    return queue


def _today(stories: ArticleQuerySet) -> Queue:
    queue = Queue(
        "today",
        _("Published today"),
        _("Nothing published since midnight."),
        _list("published"),
    )
    return _fill(queue, stories.published().on_day(timezone.localdate()).newest_first())


def _fill(queue: Queue, articles: ArticleQuerySet) -> Queue:
    queue.found = list(articles[: LOOKED_AT + 1])
    return queue


def _list(state: str, *, mine: bool = False) -> str:
    address = reverse("admin:articles_article_changelist")
    return f"{address}?state={state}{'&mine=1' if mine else ''}"
