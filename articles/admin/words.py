"""The journal and the states in an editor's words."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.utils.dateparse import parse_datetime
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.models import Correction, JournalEntry
from articles.models.state import State
from articles.moments import said
from articles.saving import Nature

ACTS = {
    "add": gettext_lazy("Creation"),
    "change": gettext_lazy("Change"),
    "delete": gettext_lazy("Deletion"),
    "submit": gettext_lazy("Submission to the desk"),
    "return": gettext_lazy("Return to draft"),
    "approve": gettext_lazy("Marked ready"),
    "override": gettext_lazy("Check let pass"),
    "schedule": gettext_lazy("Scheduling"),
    "publish": gettext_lazy("Publication"),
    "update": gettext_lazy("Saving"),
    "release": gettext_lazy("Update published"),
    "drop": gettext_lazy("Update given up"),
    "revert": gettext_lazy("Former version taken up"),
    "conflict": gettext_lazy("Kept aside: somebody else had saved"),
    "autosave": gettext_lazy("Kept aside: typed and not saved"),
    "correct": gettext_lazy("Public note"),
    "withdraw": gettext_lazy("Withdrawal"),
    "restore": gettext_lazy("Back online"),
    "trash": gettext_lazy("Moved to the trash"),
    "untrash": gettext_lazy("Taken back from the trash"),
    "merge": gettext_lazy("Merging"),
    "launch_front": gettext_lazy("Front put online"),
    "undo_front": gettext_lazy("Front undone"),
    "cancel_front": gettext_lazy("Front cancelled before its hour"),
    "open_reply": gettext_lazy("Right of reply opened"),
    "amend_reply": gettext_lazy("Right of reply amended"),
    "accept_reply": gettext_lazy("Right of reply accepted"),
    "refuse_reply": gettext_lazy("Right of reply refused"),
    "reopen_reply": gettext_lazy("Right of reply to be decided again"),
    "link_reply": gettext_lazy("Reply linked"),
    "unlink_reply": gettext_lazy("Reply no longer linked"),
    "urgent": gettext_lazy("Urgent banner"),
    "lower_urgent": gettext_lazy("Urgent banner taken down"),
}

NATURES = dict([*Nature.choices, *Correction.Kind.choices])


def badge(state: State) -> SafeString:
    """Colour and shape never speak alone: the word stands beside them."""
    return format_html(
        '<span class="state state-{}">{}</span>', state.value, state.label
    )


def act(entry: JournalEntry) -> str:
    return str(ACTS.get(entry.verb, entry.verb))


def subject(entry: JournalEntry) -> str:
    for model in apps.get_models():
        if model._meta.model_name == entry.subject_type:
            return capfirst(model._meta.verbose_name)
    return entry.subject_type


def details(entry: JournalEntry) -> str:
    return ". ".join(_details(entry))


def _details(entry: JournalEntry) -> Iterator[str]:
    kept: dict[str, Any] = entry.details
    if fields := kept.get("fields"):
        yield ", ".join(_field(entry, name) for name in fields)
    yield from _changes(entry)
    if former := kept.get("former"):
        yield _("Former name: %(name)s") % {"name": former}
    if "merged" in kept:
        yield from _merging(entry)
    if at := parse_datetime(kept.get("at") or ""):
        yield capfirst(said(at))
    if kept.get("kind") in NATURES:
        yield str(NATURES[kept["kind"]])
    if kept.get("material"):
        yield _("Told to readers")
    yield from (str(words).rstrip(".") for words in kept.get("passed", ()))
    for words in filter(None, (kept.get("reason"), kept.get("wording"))):
        yield f"« {words} »"


def _changes(entry: JournalEntry) -> Iterator[str]:
    for name, (before, after) in entry.details.get("changes", {}).items():
        from_and_to = _("%(field)s: “%(before)s” → “%(after)s”")
        told = from_and_to if before else _("%(field)s: “%(after)s”")
        yield told % {
            "field": capfirst(_field(entry, name)),
            "before": before,
            "after": after or "—",
        }


def _merging(entry: JournalEntry) -> Iterator[str]:
    """What became of the other one; what was written of it and has no place any more, to the last word."""
    kept: dict[str, Any] = entry.details
    yield _("“%(name)s” (%(address)s) is merged into it") % {
        "name": kept["merged"],
        "address": kept["slug"],
    }
    if count := kept["stories"]:
        yield ngettext("%(count)d story", "%(count)d stories", count) % {"count": count}
    for name, text in kept["lost"].items():
        yield _("Not kept, %(field)s: %(text)s") % {
            "field": _field(entry, name),
            "text": text,
        }


def _field(entry: JournalEntry, name: str) -> str:
    if name == "bylines":
        return _("bylines")
    for model in apps.get_models():
        if model._meta.model_name == entry.subject_type:
            names = {field.name: field for field in model._meta.get_fields()}
            if name in names:
                return str(getattr(names[name], "verbose_name", name))
    return name
