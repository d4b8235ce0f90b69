"""« Urgent »: a story told in one sentence, and the banner that points to it, once and for a time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles import workflow
from articles.checklist import Problem, problems
from articles.dates import french_datetime
from articles.http import cache_tag
from articles.models import Article, Author, Byline, Category
from articles.signals import pages_stale
from articles.workflow import Refused, record
from newsroom import paper
from newsroom.front.models import Urgent

RIGHT = "front.raise_urgent"
LASTS = timedelta(hours=2)


@dataclass(frozen=True)
class News:
    """`key` is given with the form: of two presses on the button, the second finds the same story."""

    key: UUID
    headline: str
    sentence: str
    category: Category


@dataclass(frozen=True)
class Rehearsal:
    signed: str
    problems: list[Problem]


@transaction.atomic
def raise_banner(
    article: Article, *, by: AbstractUser, wording: str, lasts: timedelta = LASTS
) -> Urgent:
    _require(by)
    article = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    if not article.is_public:
        raise Refused(_("Only a story that readers can see may be urgent."))
    if former := Urgent.objects.filter(article=article).first():
        raise Refused(
            _("This story had its banner on %(date)s: never twice.")
            % {"date": french_datetime(former.raised_at)}
        )
    now = timezone.now()
    Urgent.objects.raised_until(now).end()
    urgent = Urgent.objects.create(
        article=article, wording=wording, raised_at=now, ends_at=now + lasts, by=by
    )
    record(article, "urgent", by, wording=wording, at=urgent.ends_at.isoformat())
    _say_stale()
    _say_stale(at=urgent.ends_at)
    return urgent


@transaction.atomic
def lower_banner(urgent: Urgent, *, by: AbstractUser | None) -> None:
    """`by` is nobody where the withdrawal of the story takes its banner down."""
    if by is not None:
        _require(by)
    urgent = Urgent.objects.select_for_update(of=("self",)).get(pk=urgent.pk)
    if urgent.is_over:
        raise Refused(_("This banner is no longer online."))
    # With it, those that it covered: raised at the same second, one would come back.
    Urgent.objects.raised_until(urgent.raised_at).end()
    record(urgent.article, "lower_urgent", by, wording=urgent.wording)
    _say_stale()


@transaction.atomic
def break_news(
    news: News, *, by: AbstractUser, wording: str, lasts: timedelta = LASTS
) -> Urgent:
    """The story and its banner, together or not at all."""
    _require(by)
    if not by.has_perm("articles.add_article"):
        raise PermissionDenied
    article = _written(news, by)
    Byline.objects.create(article=article, author=signing(by))
    workflow.publish(article, by=by)
    return raise_banner(article, by=by, wording=wording, lasts=lasts)


def _written(news: News, by: AbstractUser) -> Article:
    try:
        with transaction.atomic():
            return Article.objects.create(
                uuid=news.key,
                headline=news.headline,
                body=format_html("<p>{}</p>", news.sentence),
                category=news.category,
                created_by=by,
            )
    except IntegrityError as error:
        raise Refused(_("This news is online already.")) from error


def signing(by: AbstractUser) -> Author:
    """The name of the account; without one, the newsroom's own. Breaking news waits for no form."""
    own = getattr(by, "author", None)
    collective = Author.objects.filter(kind=Author.Kind.COLLECTIVE).order_by("pk")
    return (
        own
        or collective.first()
        or Author.objects.create(
            name=_("%(paper)s newsroom") % {"paper": paper.current().name},
            kind=Author.Kind.COLLECTIVE,
        )
    )


def rehearse(act: Callable[[], Urgent]) -> Rehearsal:
    """All of it, then undone: the second screen says what the next press would do, refusals included."""
    with transaction.atomic():
        article = act().article
        names = [row.author.name for row in article.display_bylines]
        found = Rehearsal(", ".join(names), problems(article))
        transaction.set_rollback(True)
    return found


def standing() -> Urgent | None:
    return Urgent.objects.standing().first()


def _require(by: AbstractUser) -> None:
    if not by.has_perm(RIGHT):
        raise PermissionDenied


def _say_stale(at: datetime | None = None) -> None:
    pages_stale.send(Urgent, tags=[cache_tag("urgent")], at=at)
