"""A right of reply: who asks, about what, until when, what was decided, and the story that answers."""

from datetime import date, timedelta
from typing import Any, Self

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.analysis import fold
from articles.models import Article
from articles.models.versioned import Versioned

PRESSING_DAYS = 1  # the alarm rings before the deadline, not at it
LONG = 20_000  # signs: a registered letter and what it encloses
LINKED = (
    *("kind", "article", "reply", "decision"),
    *(
        f"{side}__{name}"
        for side in ("article", "reply")
        for name in ("headline", "slug", "language", "published_at")
    ),
)


class DossierQuerySet(models.QuerySet["Dossier"]):
    def about(self, article: Article | OuterRef) -> Self:
        """Those that contest it, and the one that it answers."""
        return self.filter(Q(article=article) | Q(reply=article))

    def linked(self) -> Self:
        """What readers may follow from one story to the other: both are theirs to read."""
        public = Article.objects.published()
        return (
            self.filter(decision=Dossier.Decision.ACCEPTED)
            .filter(Exists(public.filter(pk=OuterRef("article"))), _answered())
            .select_related("article", "reply")
            .only(*LINKED)
            .order_by("received_on", "pk")
        )

    def open(self) -> Self:
        """To be decided, or promised and not online yet: a reply withdrawn is due again."""
        waiting = Q(decision=Dossier.Decision.WAITING)
        promised = Q(decision=Dossier.Decision.ACCEPTED) & ~Q(_answered())
        return self.filter(waiting | promised)

    def for_desk(self) -> Self:
        """The most pressing first."""
        return self.select_related("article", "reply").order_by("due_on", "pk")


def _answered() -> Exists:
    return Exists(Article.objects.published().filter(pk=OuterRef("reply")))


class Dossier(Versioned):
    class Kind(models.TextChoices):
        REPLY = "reply", _("Right of reply")
        RECTIFICATION = "rectification", _("Rectification")

    class Decision(models.TextChoices):
        WAITING = "waiting", _("To be decided")
        ACCEPTED = "accepted", _("Accepted")
        REFUSED = "refused", _("Refused")

    # What is asked.
    article = models.ForeignKey(
        Article,
        models.PROTECT,
        verbose_name=_("story contested"),
        related_name="dossiers",
    )
    kind = models.CharField(
        _("kind"), max_length=16, choices=Kind.choices, default=Kind.REPLY
    )
    requester = models.CharField(_("requester"), max_length=160)
    quality = models.CharField(
        _("in the quality of"),
        max_length=160,
        help_text=_("The person named, a lawyer, a representative, an administration…"),
    )
    address = models.TextField(
        _("address"),
        validators=[MaxLengthValidator(400)],
        help_text=_("Where the answer goes: post or e-mail. Never printed."),
    )
    passages = models.TextField(
        _("passages contested"),
        validators=[MaxLengthValidator(LONG)],
        help_text=_("Word for word, as the letter quotes them."),
    )
    demand = models.TextField(
        _("text received"),
        blank=True,
        validators=[MaxLengthValidator(LONG)],
        help_text=_("The reply that is to be printed, as it came."),
    )
    received_on = models.DateField(_("received on"))
    due_on = models.DateField(
        _("to be answered by"),
        blank=True,
        help_text=_("Counted from the day it was received, unless you choose another."),
    )

    # What was decided: newsroom/replies/workflow.py alone writes these.
    decision = models.CharField(
        _("decision"),
        max_length=10,
        choices=Decision.choices,
        default=Decision.WAITING,
    )
    reason = models.TextField(
        _("reason"),
        blank=True,
        validators=[MaxLengthValidator(2000)],
        help_text=_("Compulsory for a refusal: the requester is told of it."),
    )
    decided_at = models.DateTimeField(_("decided on"), null=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("decided by"),
        related_name="+",
        null=True,
        editable=False,
    )
    reply = models.ForeignKey(
        Article,
        models.SET_NULL,
        verbose_name=_("reply"),
        related_name="answers",
        null=True,
        blank=True,
        help_text=_(
            "The story that answers. Each links to the other, once readers see both."
        ),
    )

    # What the machine keeps.
    words_key = models.CharField(max_length=400, editable=False, default="")
    opened_at = models.DateTimeField(_("opened"), default=timezone.now, editable=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("opened by"),
        related_name="+",
        null=True,
        editable=False,
    )

    objects = DossierQuerySet.as_manager()

    class Meta:
        verbose_name = _("right of reply")
        verbose_name_plural = _("rights of reply")
        permissions = [("decide_dossier", "Can decide on a right of reply")]
        indexes = [
            models.Index(fields=["decision", "due_on"], name="dossier_most_pressing")
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(decision="refused") | ~Q(reason=""),
                name="refused_dossier_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(decision="waiting") | Q(decided_at__isnull=False),
                name="decided_dossier_has_a_date",
            ),
            models.CheckConstraint(
                condition=Q(reply__isnull=True) | Q(decision="accepted"),
                name="only_an_accepted_dossier_has_a_reply",
            ),
            models.CheckConstraint(
                condition=~Q(reply=F("article")),
                name="story_does_not_reply_to_itself",
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("received_on")),
                name="dossier_is_due_after_it_is_received",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} – {self.requester}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.due_on is None:
            self.due_on = deadline(self.received_on)
        self.words_key = fold(
            f"{self.requester} {self.quality} {self.article.headline}"
        )[:400]
        if fields := kwargs.get("update_fields"):
            kwargs["update_fields"] = {*fields, "words_key"}
        super().save(*args, **kwargs)

    @property
    def is_decided(self) -> bool:
        return self.decision != self.Decision.WAITING

    @property
    def is_accepted(self) -> bool:
        return self.decision == self.Decision.ACCEPTED

    @property
    def is_open(self) -> bool:
        if self.decision == self.Decision.REFUSED:
            return False
        return not (self.is_accepted and self.reply and self.reply.is_public)

    @property
    def days_left(self) -> int:
        # A form that comes back may have lost its day.
        due_on = self.due_on or timezone.localdate()
        return (due_on - timezone.localdate()).days

    @property
    def countdown(self) -> str:
        left = self.days_left
        if left < 0:
            text = ngettext("late by %(days)d day", "late by %(days)d days", -left)
            return text % {"days": -left}
        if left <= 1:
            return _("due tomorrow") if left else _("due today")
        return ngettext("%(days)d day left", "%(days)d days left", left) % {
            "days": left
        }

    @property
    def is_late(self) -> bool:
        return self.is_open and self.days_left < 0

    @property
    def is_pressing(self) -> bool:
        return self.is_open and 0 <= self.days_left <= PRESSING_DAYS


def deadline(received_on: date) -> date:
    return received_on + timedelta(days=settings.REPLY_DAYS)
