"""What is done with a right of reply, and the only writer of its decision.

Each act locks the dossier, asks for the right, changes, writes the journal, and says which pages changed.
"""

from datetime import date
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from articles import workflow
from articles.dates import french_date
from articles.http import cache_tag
from articles.models import Article
from articles.signals import pages_stale
from articles.workflow import Refused, record
from newsroom.replies.models import Dossier

OPENS, AMENDS, DECIDES = (
    f"replies.{act}_dossier" for act in ("add", "change", "decide")
)
# Facts of the demand, until it is decided; then what was decided of it.
FACTS = (
    *("article", "kind", "requester", "quality", "address", "passages", "demand"),
    *("received_on", "due_on"),
)
DECIDED = ("decision", "reason", "reply")
ACTS = {
    Dossier.Decision.ACCEPTED: "accept_reply",
    Dossier.Decision.REFUSED: "refuse_reply",
    Dossier.Decision.WAITING: "reopen_reply",
}


@transaction.atomic
def open_dossier(dossier: Dossier, *, by: AbstractUser) -> None:
    if not by.has_perm(OPENS):
        raise PermissionDenied
    if not dossier.article.was_public:
        raise Refused({"article": _("Only what readers could read is contested.")})
    dossier.opened_by = by
    dossier.save()
    record(dossier, "open_reply", by, changes=_due(dossier))


@transaction.atomic
def amend(dossier: Dossier, *, by: AbstractUser) -> None:
    """With all that its form changed. The copy is of the version that was read, or StaleArticle is raised."""
    former = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    facts = _changed(former, dossier, FACTS)
    decided = _changed(former, dossier, DECIDED)
    _require(former, by, facts=bool(facts), decided=bool(decided))
    _refuse_contradictions(dossier)
    if former.decision != dossier.decision:
        dossier.decided_at = timezone.now() if dossier.is_decided else None
        dossier.decided_by = by if dossier.is_decided else None
    dossier.save()
    _tell(former, dossier, by, facts, decided)
    if decided:
        _say_stale(former.article, former.reply, dossier.reply)


@transaction.atomic
def write_reply(dossier: Dossier, *, by: AbstractUser) -> Article:
    """A draft with the text that was received, in the category of the story that it answers."""
    if not by.has_perms([DECIDES, "articles.add_article"]):
        raise PermissionDenied
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    if not dossier.is_accepted or dossier.reply_id:
        raise Refused(_("A reply is written once, for a request that is accepted."))
    contested = dossier.article
    title = _("Reply to “%(headline)s”") % {"headline": contested.headline}
    article = Article.objects.create(
        kicker=dossier.get_kind_display(),
        headline=Truncator(title).chars(200),
        body=_paragraphs(dossier.demand),
        language=contested.language,
        category=contested.category,
        created_by=by,
    )
    workflow.update(article, by=by)
    dossier.reply = article
    amend(dossier, by=by)
    return article


def _require(former: Dossier, by: AbstractUser, *, facts: bool, decided: bool) -> None:
    if not by.has_perm(AMENDS) or (decided and not by.has_perm(DECIDES)):
        raise PermissionDenied
    if facts and former.is_decided:
        raise Refused(_("Decided on, a request is not rewritten: reopen it first."))


def _refuse_contradictions(dossier: Dossier) -> None:
    if found := contradictions(dossier):
        raise Refused(found)


def contradictions(dossier: Dossier) -> dict[str, str]:
    """What the database would refuse, said at the field."""
    found: dict[str, str] = {}
    is_refused = dossier.decision == Dossier.Decision.REFUSED
    if is_refused and not dossier.reason.strip():
        found["reason"] = _("A refusal needs its reason.")
    if dossier.reply_id and not dossier.is_accepted:
        found["reply"] = _("Only an accepted request has its reply.")
    if dossier.reply_id and dossier.reply_id == dossier.article_id:
        found["reply"] = _("A story is not its own reply.")
    if dossier.received_on and dossier.received_on > timezone.localdate():
        found["received_on"] = _("This day has not come yet.")
    if dossier.due_on and dossier.due_on < (dossier.received_on or dossier.due_on):
        found["due_on"] = _("The deadline comes after the day it was received.")
    return found


def _changed(
    former: Dossier, dossier: Dossier, names: tuple[str, ...]
) -> dict[str, list[str]]:
    columns = {name: Dossier._meta.get_field(name).attname for name in names}
    return {
        name: [_said(former, name), _said(dossier, name)]
        for name, column in columns.items()
        if getattr(former, column) != getattr(dossier, column)
    }


def _said(dossier: Dossier, name: str) -> str:
    """As a line of the journal keeps it: in words."""
    value = getattr(dossier, name)
    field = Dossier._meta.get_field(name)
    if field.choices:
        return str(dict(field.flatchoices)[value])
    if isinstance(value, date):
        return french_date(value)
    return "" if value is None else str(value)


def _tell(
    former: Dossier,
    dossier: Dossier,
    by: AbstractUser,
    facts: dict[str, list[str]],
    decided: dict[str, list[str]],
) -> None:
    if facts:
        record(dossier, "amend_reply", by, changes=facts)
    if "decision" in decided or "reason" in decided:
        act = ACTS[Dossier.Decision(dossier.decision)]
        record(dossier, act, by, reason=dossier.reason)
    if former.reply_id != dossier.reply_id:
        act = "link_reply" if dossier.reply_id else "unlink_reply"
        record(dossier, act, by, changes={"reply": decided["reply"]})


def _due(dossier: Dossier) -> dict[str, list[str]]:
    return {"due_on": ["", _said(dossier, "due_on")]}


def _say_stale(*articles: Article | None) -> None:
    tags = [cache_tag(article) for article in articles if article is not None]
    pages_stale.send(Dossier, tags=list(dict.fromkeys(tags)), at=None)


def _paragraphs(text: str) -> str:
    parts = [" ".join(part.split()) for part in text.replace("\r", "").split("\n\n")]
    return mark_safe("".join(f"<p>{escape(part)}</p>" for part in parts if part))


def links(article: Article) -> list[dict[str, Any]]:
    """From a story that readers see, to its reply, or from a reply to what it answers. One query."""
    found: dict[int, dict[str, Any]] = {}
    for one in Dossier.objects.about(article).linked():
        is_reply = one.reply_id == article.pk
        other = one.article if is_reply else one.reply
        # Two requests may have one answer: the link is printed once.
        found.setdefault(
            other.pk, {"dossier": one, "other": other, "is_reply": is_reply}
        )
    return list(found.values())
