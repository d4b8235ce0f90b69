"""The parts of a content as an editor reads them, and what differs between two."""

from typing import Any

from django.db import models
from django.utils.dateparse import parse_datetime
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.admin.saving import label
from articles.comparing import DERIVED, paragraphs_between, words_between
from articles.content import MOMENTS, NUMBERS, Content
from articles.models import Article, Author, Byline, Category, Revision
from articles.moments import said

# What reads as a text: its words are compared, whatever else is only said before and after.
TEXTS = ("kicker", "headline", "standfirst", "dateline", "sources")


def differences(before: Content, after: Content) -> list[dict[str, Any]]:
    """Field by field, in the order of the form: word by word for texts, before and after for the rest."""
    found = []
    for name, value in after.items():
        former = before.get(name)
        if name in DERIVED or former == value:
            continue
        row: dict[str, Any] = {"name": name, "label": capfirst(label(name))}
        if name == "body":
            row["paragraphs"] = paragraphs_between(former or "", value or "")
        elif name in TEXTS:
            row["pieces"] = words_between(former or "", value or "")
        else:
            row["pieces"] = words_between(
                value_in_words(name, former), value_in_words(name, value)
            )
        found.append(row)
    return found


def value_in_words(name: str, value: Any) -> str:
    if name in ("bylines", "picks"):
        return "\n".join(_row(name, row) for row in value or [])
    if name in NUMBERS:
        return _named(NUMBERS[name], [value] if value else [])
    if name == "other_categories":
        return _named(Category, value or [])
    if name in MOMENTS:
        return said(moment) if value and (moment := parse_datetime(value)) else ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    field = Article._meta.get_field(name)
    choices = dict(getattr(field, "flatchoices", ()))
    return str(choices.get(value, value if value is not None else ""))


def _named(model: type[models.Model], numbers: list[int]) -> str:
    if model is Article:
        # A first draft is private: that there is one is said, not its title.
        known, missing = Article.objects.released().in_bulk(numbers), _("A draft")
    else:
        known, missing = model._base_manager.in_bulk(numbers), _("deleted since")
    return ", ".join(str(known.get(number, missing)) for number in numbers)


def _row(name: str, row: dict[str, Any]) -> str:
    if name == "bylines":
        role = dict(Byline._meta.get_field("role").flatchoices).get(row["role"], "")
        return f"{_named(Author, [row['author']])} ({role})"
    return _named(Article, [row["other"]])


def changes_in_words(revision: Revision) -> str:
    """“titre, texte, +120 mots”."""
    changes = revision.changes
    if not changes:
        return ""
    parts = [label(name) for name in changes["fields"]]
    if count := changes["words"]:
        number = f"{'+' if count > 0 else '−'}{abs(count)}"
        words = ngettext("%(number)s word", "%(number)s words", abs(count))
        parts.append(words % {"number": number})
    return ", ".join(parts)
