"""What a page of confirmation says again before a story goes to readers, and what it asks."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib.auth.models import AbstractUser
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checklist import Problem
from articles.models import Article, Image
from articles.moments import said
from articles.overriding import may_override, overridable
from articles.workflow import TRANSITIONS, Verb

# The words of a story stand again on these; the others only say what they do.
TO_READERS = {Verb.PUBLISH, Verb.SCHEDULE, Verb.RESTORE}


def ask_for_reason(
    form: forms.Form, found: list[Problem], user: AbstractUser
) -> forms.Form:
    """Where all that blocks may be let pass, by this person: she says why."""
    if overridable(found) and may_override(user):
        form.fields["override"] = forms.CharField(
            label=gettext_lazy("Reason to publish in spite of it"),
            max_length=400,
            widget=forms.Textarea(attrs={"rows": 2}),
            help_text=gettext_lazy(
                "It stays in the journal and in the versions, with your name."
            ),
        )
    return form


def restated(
    article: Article, verb: Verb, form: forms.Form, found: list[Problem]
) -> dict[str, Any]:
    is_possible = article.state in TRANSITIONS[verb]
    blocking = [problem for problem in found if problem.blocks]
    may_pass = "override" in form.fields
    return {
        "found": found,
        "blocking": blocking,
        "warnings": [problem for problem in found if not problem.blocks],
        "is_possible": is_possible,
        "is_disabled": bool(blocking) and not may_pass or not is_possible,
        "pictures": _pictures(article) if verb in TO_READERS else [],
        "consequences": list(_consequences(article, verb)),
        "goes_to_readers": verb in TO_READERS,
        "asks_hour": verb is Verb.SCHEDULE,
        "now": timezone.now(),
    }


def _pictures(article: Article) -> list[Image]:
    shown = [article.lead_image] if article.lead_image else []
    return list(dict.fromkeys([*shown, *article.pictures.all()]))


def _consequences(article: Article, verb: Verb) -> Iterator[str | Promise]:
    match verb:
        case Verb.PUBLISH:
            yield _("Readers see it as soon as you confirm, everywhere at once.")
        case Verb.SCHEDULE:
            yield _("Nobody sees it anywhere before that second; then it is online.")
        case Verb.RESTORE:
            yield _("It comes back everywhere at its first date.")
        case Verb.WITHDRAW:
            yield _("It leaves every page, list, feed and search at once.")
            yield _("Its address says that it was withdrawn; the newsroom keeps it.")
    if verb in {Verb.PUBLISH, Verb.SCHEDULE}:
        yield _("Its address will be %(address)s, for ever.") % {
            "address": article.get_absolute_url()
        }
    if article.planned_at and verb is Verb.PUBLISH:
        yield _("It was planned %(when)s.") % {"when": said(article.planned_at)}
