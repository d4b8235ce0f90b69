"""What waits on the desk's first page, for one person: short lists, in a handful of queries."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.contrib.auth.models import AbstractUser
from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, ArticleQuerySet, Revision
from articles.moments import day, lasted, said
from articles.workflow import Verb

SHOWN = 8
PATIENCE = timedelta(hours=2)
SENT = (Verb.SUBMIT.value, Verb.APPROVE.value)


@dataclass
class Queue:
    name: str
    title: str
    nothing: str
    all_url: str
    articles: list[Article] = field(default_factory=list)
    count: int = 0

    @property
    def is_cut(self) -> bool:
        return self.count > len(self.articles)


def queues(user: AbstractUser) -> dict[str, Queue]:
    if not user.has_perm("articles.view_article"):
        return {}
    stories = Article.objects.for_cards()
    found = {"waiting": _waiting(stories)}
    if user.has_perm("articles.add_article"):
        found["drafts"] = _drafts(stories, user)
    return found | {"scheduled": _scheduled(stories), "today": _today(stories)}


def _waiting(stories: ArticleQuerySet) -> Queue:
    """What was sent to the desk, the longest wait first."""
    sent = Revision.objects.filter(article=OuterRef("pk"), kind__in=SENT).order_by(
        "-at"
    )
    articles = (
        stories.waiting_for_the_desk()
        .annotate(sent_at=Subquery(sent.values("at")[:1]))
        .order_by("sent_at", "pk")
    )
    queue = Queue(
        "waiting", _("To be read"), _("Nothing to be read."), _list("in_review")
    )
    _fill(queue, articles)
    now = timezone.now()
    for article in queue.articles:
        waited = now - (article.sent_at or article.modified_at)
        article.waited, article.is_late = lasted(waited), waited > PATIENCE
    return queue


def _drafts(stories: ArticleQuerySet, user: AbstractUser) -> Queue:
    articles = stories.drafts_of(user).order_by("-modified_at")
    queue = Queue(
        "drafts", _("My drafts"), _("You have no draft."), _list("draft", mine=True)
    )
    _fill(queue, articles)
    for article in queue.articles:
        article.modified = said(article.modified_at)
    return queue


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
    articles = stories.published().on_day(timezone.localdate()).newest_first()
    return _fill(queue, articles)


def _fill(queue: Queue, articles: ArticleQuerySet) -> Queue:
    """Counts only where the list is cut: the others are counted as they stand."""
    found = list(articles[: SHOWN + 1])
    queue.articles = found[:SHOWN]
    queue.count = len(found) if len(found) <= SHOWN else articles.count()
    return queue


def _list(state: str, *, mine: bool = False) -> str:
    address = reverse("admin:articles_article_changelist")
    return f"{address}?state={state}{'&mine=1' if mine else ''}"
