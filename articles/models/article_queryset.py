"""What pages, feeds and lists need of many stories. `published()` is the only gate to the public."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, Self

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from articles.body import image_ids
from articles.models.author import Author, Byline
from articles.models.image import Image
from articles.models.listing import midnight
from articles.models.state import LegalCheck, State, Status
from articles.models.taxonomy import Category, Tag
from articles.signals import page_asked

CARD_FIELDS = (
    *("kicker", "headline", "standfirst", "sources", "language", "slug", "category"),
    *("status", "published_at", "updated_at", "duplicate_of", "is_sponsored"),
    *("word_count", "modified_at", "created_by", "lead_image", "trashed_at"),
    *("category__name", "category__slug", "category__parent"),
    *("lead_image__digest", "lead_image__width", "lead_image__height"),
    *("lead_image__focal_x", "lead_image__focal_y", "lead_image__alt"),
)

DESK_FIELDS = (
    *("headline", "language", "slug", "category__name", "status", "published_at"),
    *("word_count", "created_by", "modified_at", "hold", "legal_check"),
    *("embargoed_until", "embargo_source", "planned_at", "trashed_at"),
)
WAITING = (Status.IN_REVIEW, Status.READY)
UNSEEN = (Status.DRAFT, *WAITING)

# Each order in which stories are read. SQLite sorts a whole archive for want of the last `id`, which
# Django's admin adds; the words that the desk looks for are read in its order, without the stories.
INDEXES = [
    models.Index(
        fields=["status", "-published_at", "-id"], name="article_newest_first"
    ),
    models.Index(
        fields=["-modified_at", "-id", "headline_key", "trashed_at"],
        name="article_last_modified",
    ),
    models.Index(
        fields=["status", "-modified_at", "-id"], name="article_status_modified"
    ),
    models.Index(
        fields=["category", "-modified_at", "-id"], name="article_category_modified"
    ),
    models.Index(
        fields=["-trashed_at", "-id"],
        condition=Q(trashed_at__isnull=False),
        name="article_in_the_trash",
    ),
]


class ArticleQuerySet(models.QuerySet):
    def published(self) -> Self:
        """Reads the clock, so a scheduled story goes live by itself."""
        return self.filter(status=Status.PUBLISHED, published_at__lte=timezone.now())

    def public_at(self, moment: datetime) -> Self:
        """The desk's memory of what readers could see then; never a page of theirs.

        A story withdrawn then put back counts as if it had never left.
        """
        left = Q(status=Status.WITHDRAWN, withdrawn_at__gt=moment)
        return self.filter(Q(status=Status.PUBLISHED) | left, published_at__lte=moment)

    def scheduled(self) -> Self:
        return self.filter(status=Status.PUBLISHED, published_at__gt=timezone.now())

    def released(self) -> Self:
        """Public, now or at its hour."""
        return self.filter(status=Status.PUBLISHED)

    def kept(self) -> Self:
        """All but the trash: what the desk lists, finds and picks starts from here."""
        return self.filter(trashed_at__isnull=True)

    def trashed(self) -> Self:
        return self.filter(trashed_at__isnull=False)

    def in_state(self, state: str) -> Self:
        match state:
            case State.SCHEDULED:
                return self.scheduled()
            case State.PUBLISHED:
                return self.published()
            case State.TRASHED:
                return self.trashed()
        return self.kept().filter(status=state)

    def waiting_for_the_desk(self) -> Self:
        return self.kept().filter(status__in=WAITING)

    def drafts_of(self, user: AbstractUser) -> Self:
        return self.kept().filter(status=Status.DRAFT, created_by=user)

    def submitted(self) -> Self:
        """Without the first drafts, which are private."""
        return self.kept().exclude(status=Status.DRAFT)

    def seen_by(self, user: AbstractUser) -> Self:
        """A first draft is private until it is submitted, and the trash is a place apart."""
        kept = self.kept()
        if user.has_perm("articles.edit_others_article"):
            return kept
        return kept.exclude(~Q(created_by=user), status=Status.DRAFT)

    def trash_of(self, user: AbstractUser) -> Self:
        """Hers; the whole of it for the desk."""
        if user.has_perm("articles.edit_others_article"):
            return self.trashed()
        return self.trashed().filter(created_by=user)

    def withdrawn(self) -> Self:
        """Was public once: its address answers 410."""
        return self.filter(status=Status.WITHDRAWN)

    def unseen(self) -> Self:
        """What readers have not seen and nothing promises them yet."""
        return self.kept().filter(status__in=UNSEEN)

    def overdue(self) -> Self:
        """Their hour passed, and readers have nothing."""
        return self.unseen().filter(planned_at__lte=timezone.now())

    def broken_promises(self) -> Self:
        """Overdue, or planned and on hold: the hour will not be kept."""
        planned = self.unseen().filter(planned_at__isnull=False)
        return planned.filter(Q(planned_at__lte=timezone.now()) | Q(hold=True))

    def awaiting_legal_check(self) -> Self:
        return self.filter(legal_check=LegalCheck.AWAITED)

    def published_since(self, moment: datetime) -> Self:
        return self.published().filter(published_at__gte=moment)

    def late(self, *, since: datetime, sent: Iterable[str]) -> Self:
        """Overdue; or sent to the desk, by one of these verbs, before that moment and not since."""
        revisions = self.model._meta.get_field("revisions").related_model.objects
        again = revisions.filter(article=OuterRef("pk"), kind__in=sent, at__gt=since)
        waits = Q(status__in=WAITING) & ~Exists(again)
        return self.unseen().filter(Q(planned_at__lte=timezone.now()) | waits)

    def like(self, article: Any, since: datetime) -> Self:
        """With its headline or its first words. First drafts are private, and a withdrawn story is none."""
        same = Q()
        if article.same_headline:
            same |= Q(same_headline=article.same_headline)
        if article.same_opening:
            same |= Q(same_opening=article.same_opening)
        if not same:
            return self.none()
        others = self.kept().filter(same, modified_at__gte=since).exclude(pk=article.pk)
        stands = Q(published_at__isnull=True) | Q(published_at__gte=since)
        return others.filter(stands, status__in=[*WAITING, Status.PUBLISHED]).only(
            "headline", "same_headline"
        )

    def newest_first(self) -> Self:
        return self.order_by("-published_at", "-pk")

    def original(self) -> Self:
        """Without the copies of a story that readers can see."""
        return self.exclude(
            duplicate_of__status=Status.PUBLISHED,
            duplicate_of__published_at__lte=timezone.now(),
        )

    def news(self) -> Self:
        """What the newsroom puts forward by itself: no story twice, and no advertising."""
        return self.original().filter(is_sponsored=False)

    def in_category(self, category: Category) -> Self:
        """Stories of a category and of its children, principal or not, wherever they stand."""
        family = Category.objects.filter(Q(pk=category.pk) | Q(parent=category)).values(
            "pk"
        )
        return self.filed_in(family)

    def filed_in(self, categories: Any) -> Self:
        """In these very categories, principal or not. They are numbers, or a query of them."""
        others = self.model.other_categories.through.objects.filter(
            category__in=categories
        )
        return self.filter(
            Q(category__in=categories) | Q(pk__in=others.values("article_id"))
        )

    def by_author(self, author: Author) -> Self:
        return self.filter(
            pk__in=Byline.objects.filter(author=author).values("article_id")
        )

    def tagged(self, tag: Tag) -> Self:
        return self.filter(
            pk__in=self.model.tags.through.objects.filter(tag=tag).values("article_id")
        )

    def images(self) -> QuerySet[Image]:
        """What these stories show: opening, pictures of the text, portraits of who signs."""
        signing = Author.objects.filter(bylines__article__in=self)
        return Image.objects.filter(
            Exists(self.filter(lead_image=OuterRef("pk")))
            | Exists(self.filter(pictures=OuterRef("pk")))
            | Exists(signing.filter(portrait=OuterRef("pk")))
        )

    def working_with(self, image: Image) -> Self:
        """Whose working copy shows it: readers do not see it yet, so that no row says so."""
        working = self.filter(working_copy__isnull=False)
        contents = working.values_list("pk", "working_copy__content")
        return self.filter(
            pk__in=[
                pk
                for pk, content in contents
                if image.pk in {content["lead_image"], *image_ids(content["body"])}
            ]
        )

    def for_cards(self) -> Self:
        """All that a card prints, and no more: a front page reads a hundred of them."""
        return (
            self.select_related("category", "lead_image")
            .prefetch_related(Prefetch("bylines", Byline.objects.with_authors()))
            .only(*CARD_FIELDS)
        )

    def for_desk(self) -> Self:
        """A line of the newsroom's own lists: where it stands, and no text."""
        return self.select_related("category").only(*DESK_FIELDS)

    def for_checks(self) -> Self:
        """The few whose text and pictures are looked at."""
        return self.select_related("lead_image").prefetch_related("pictures")

    def for_page(self) -> Self:
        """All that the story's own page prints, but the pictures of its text."""
        answers = page_asked.send(self.model)
        asked = {name: one for _, found in answers for name, one in found.items()}
        return (
            self.annotate(**asked)
            .select_related("category__parent", "lead_image")
            .prefetch_related(
                Prefetch("bylines", Byline.objects.with_portraits()),
                "tags",
                "corrections",
            )
        )

    def on_day(self, day: date) -> Self:
        end = midnight(day + timedelta(days=1))
        return self.filter(published_at__gte=midnight(day), published_at__lt=end)
