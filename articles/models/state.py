"""Where a story stands, and what the database refuses whatever the code does."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from articles.models.article import Article


class Status(models.TextChoices):
    """What is stored. « Programmé » is not: it is published with a date to come."""

    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    READY = "ready", _("Ready")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class State(models.TextChoices):
    """What people see: the status read with the clock, unless the story is in the trash."""

    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    READY = "ready", _("Ready")
    SCHEDULED = "scheduled", _("Scheduled")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    TRASHED = "trashed", _("In the trash")


class LegalCheck(models.TextChoices):
    NONE = "none", _("Not asked")
    AWAITED = "awaited", _("Awaited")
    DONE = "done", _("Done")


# The verbs of workflow.py ask for them; roles are given them in accounts/roles.py.
VERB_PERMISSIONS = [
    ("edit_others_article", "Can edit the stories of others"),
    ("submit_article", "Can submit a story to the desk"),
    ("return_article", "Can return a story to its author"),
    ("approve_article", "Can mark a story ready"),
    ("publish_article", "Can publish, schedule and update a story"),
    ("correct_article", "Can publish a correction"),
    ("withdraw_article", "Can withdraw a story"),
    ("restore_article", "Can put a withdrawn story back"),
    ("override_article", "Can let pass what the checklist holds back"),
    ("trash_article", "Can put a story in the trash, and take it back"),
]

INVARIANTS = [
    models.CheckConstraint(
        condition=~Q(status="published") | Q(published_at__isnull=False),
        name="published_article_has_a_date",
    ),
    models.CheckConstraint(
        condition=~Q(status__in=["published", "withdrawn"]) | ~Q(headline=""),
        name="published_article_has_a_headline",
    ),
    models.CheckConstraint(
        condition=~Q(status__in=["published", "withdrawn"]) | ~Q(slug=""),
        name="published_article_has_an_address",
    ),
    models.CheckConstraint(
        condition=~Q(status="published") | Q(category__isnull=False),
        name="published_article_has_a_category",
    ),
    models.CheckConstraint(
        condition=~Q(status="published") | Q(hold=False),
        name="published_article_is_not_on_hold",
    ),
    models.CheckConstraint(
        condition=~Q(status="published") | ~Q(legal_check="awaited"),
        name="published_article_awaits_no_legal_check",
    ),
    models.CheckConstraint(
        condition=~Q(status="published")
        | Q(embargoed_until__isnull=True)
        | Q(published_at__gte=F("embargoed_until")),
        name="published_article_respects_its_embargo",
    ),
    models.CheckConstraint(
        condition=~Q(status="withdrawn")
        | Q(published_at__isnull=False, withdrawn_at__isnull=False),
        name="withdrawn_article_was_published",
    ),
    models.CheckConstraint(
        condition=Q(trashed_at__isnull=True)
        | ~Q(status__in=["published", "withdrawn"]),
        name="trashed_article_was_never_released",
    ),
    models.CheckConstraint(
        condition=~Q(duplicate_of=F("id")), name="article_is_not_its_own_duplicate"
    ),
]


def contradictions(article: "Article") -> dict[str, str]:
    """What the invariants would refuse in a published story, said at the field."""
    if article.status != Status.PUBLISHED:
        return {}
    found: dict[str, str] = {}
    if not article.headline.strip():
        found["headline"] = _("A published story keeps a headline.")
    if not article.category_id:
        found["category"] = _("A published story keeps its principal category.")
    if article.hold:
        found["hold"] = _(
            "This story is public or scheduled: withdraw or return it first."
        )
    if article.legal_check == LegalCheck.AWAITED:
        found["legal_check"] = _(
            "This story is public or scheduled: withdraw or return it first."
        )
    if article.embargoed_until and article.embargoed_until > article.published_at:
        found["embargoed_until"] = _("This story is public before that hour.")
    return found
