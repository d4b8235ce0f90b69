"""The dossier as a letter is read: in French, one fact a line."""

from collections.abc import Iterator
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from articles.analysis import plain_text
from articles.dates import french_date, french_datetime
from articles.models import Article
from newsroom.replies.models import Dossier

WIDTH = 72


def written(dossier: Dossier, told: dict[str, Any]) -> str:
    parts = [
        *_request(dossier, told),
        *_decision(dossier),
        *_story(_("Story contested"), dossier.article, told["story"]),
    ]
    if dossier.reply:
        parts += _story(_("Reply"), dossier.reply, told["reply"])
    parts += [_title(_("Journal")), *map(_act, told["journal"])]
    return "\n".join(parts) + "\n"


def _request(dossier: Dossier, told: dict[str, Any]) -> Iterator[str]:
    yield _("%(paper)s – dossier %(number)d: %(kind)s") % {
        "paper": told["paper"],
        "number": dossier.pk,
        "kind": dossier.get_kind_display(),
    }
    yield _said(_("made"), _hour(told["made_at"]))
    yield _title(_("Request"))
    for name in ("requester", "quality", "address"):
        yield _said(_label(name), getattr(dossier, name))
    yield _said(_label("received_on"), french_date(dossier.received_on))
    yield _said(_label("due_on"), french_date(dossier.due_on))
    for name in ("passages", "demand"):
        yield f"\n{capfirst(_label(name))}\n{getattr(dossier, name) or '—'}"


def _decision(dossier: Dossier) -> Iterator[str]:
    yield _title(_("Decision"))
    yield _said(_label("decision"), dossier.get_decision_display())
    if dossier.decided_at:
        yield _said(_label("decided_at"), french_datetime(dossier.decided_at))
        yield _said(_label("decided_by"), str(dossier.decided_by))
    if dossier.reason:
        yield _said(_label("reason"), dossier.reason)


def _story(title: str, article: Article, told: dict[str, Any]) -> Iterator[str]:
    yield _title(title)
    yield article.headline
    yield told["address"]
    yield _said(_("state"), told["state"])
    if article.published_at:
        yield _said(_("first publication"), french_datetime(article.published_at))
    if article.withdrawn_at:
        yield _said(_("withdrawal"), french_datetime(article.withdrawn_at))
    if article.was_public:
        for block in (article.standfirst, *article.body.split("</p>")):
            if text := plain_text(block).strip():
                yield f"\n{text}"
    yield f"\n{_('Versions kept, and the SHA-256 of each')}"
    for version in told["versions"]:
        yield f"{_act(version)}\n  {version['sha256']}"


def _act(told: dict[str, Any]) -> str:
    line = f"{_hour(told['at'])} – {told['act']}"
    if told["by"]:
        line += f", {told['by']}"
    return f"{line}. {told['details']}" if told.get("details") else line


def _hour(text: str) -> str:
    moment = parse_datetime(text)
    return french_datetime(moment) if moment else ""


def _title(text: str) -> str:
    return f"\n{'-' * WIDTH}\n{text}\n"


def _said(label: str, value: str) -> str:
    return _("%(label)s: %(value)s") % {"label": capfirst(label), "value": value or "—"}


def _label(name: str) -> str:
    return str(Dossier._meta.get_field(name).verbose_name)
