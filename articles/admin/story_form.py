"""What the story form shows around the fields: the buttons, where the story stands, what it lacks."""

from typing import Any
from uuid import uuid4

from django.http import HttpRequest
from js_asset import Media

from articles.admin import verbs, words
from articles.checklist import in_order, problems
from articles.desk.queues import returned
from articles.models import Article, JournalEntry
from articles.models.state import State
from articles.moments import saved

UNSEEN = {State.DRAFT, State.IN_REVIEW, State.READY}
PATH = (State.DRAFT, State.IN_REVIEW, State.READY, State.SCHEDULED, State.PUBLISHED)


def fieldsets_for(
    fieldsets: list[Any], article: Article | None, *, may_write: bool
) -> list[Any]:
    """What has happened to it; and only a story that readers see can be said to be updated."""
    known = {
        "planned_at": may_write and (article is None or article.state in UNSEEN),
        "published_on": article and article.published_at,
        "updated_on": article and article.updated_at,
        "opened": may_write,
    }
    hidden = {name for name, is_known in known.items() if not is_known}
    # An hour is the exception: without one, its two fields leave the first screen to what every story needs.
    folded = {"planned_at"} if article is None or not article.planned_at else set()
    # Who only reads sees the text as readers will, and none of the settings.
    shown = {} if may_write else {"body": "text"}
    return [
        (title, _folded(options, folded) | {"fields": fields})
        for title, options in fieldsets
        if may_write or "late" not in options.get("classes", ())
        if (fields := [shown.get(f, f) for f in options["fields"] if f not in hidden])
    ]


def _folded(options: dict[str, Any], folded: set[str]) -> dict[str, Any]:
    if folded.isdisjoint(options["fields"]):
        return options
    return options | {"classes": [*options.get("classes", ()), "collapse"]}


def surroundings(
    request: HttpRequest, article: Article | None, media: Any
) -> dict[str, Any]:
    shown = article or Article(created_by=request.user)
    possible = verbs.buttons(shown, request)
    main, others = verbs.main_and_others(shown, possible)
    found = problems(article) if article else []
    return {
        # The import map of the text's editor is inline: the page's policy asks for its nonce.
        "media": Media.from_media(media, nonce=request.csp_nonce),
        "verbs": possible,
        "confirmed_verbs": verbs.CONFIRMED,
        "main_verb": main,
        "other_verbs": others,
        # A new story's form has its own: however often it is sent, one story is made.
        "uuid": "" if article else request.POST.get("uuid") or uuid4(),
        "saved": saved(article.modified_at) if article else "",
        "state": shown.state,
        "steps": _steps(shown.state),
        "last_act": _last_act(article),
        "problems": found,
        "in_order": in_order(article, found) if article else [],
        "returned": _returned(article),
        "lacks": sum(1 for problem in found if problem.blocks),
    }


def _returned(article: Article | None) -> JournalEntry | None:
    """The desk gave it back: its author reads why before anything else."""
    if article is None or article.state != State.DRAFT:
        return None
    return returned([article]).get(article.pk)


def _steps(state: State) -> list[tuple[str, str]]:
    """Each step with its place: behind, here, ahead. A withdrawn story has left the path."""
    if state not in PATH:
        return []
    here = PATH.index(state)
    places = ["past" if n < here else "ahead" for n in range(len(PATH))]
    places[here] = "here"
    return [
        (step.label, place)
        for step, place in zip(PATH, places, strict=True)
        # A story put online by hand was never on a schedule.
        if not (step == State.SCHEDULED and place == "past")
    ]


def _last_act(article: Article | None) -> dict[str, Any] | None:
    """The last one that says something: saving alone does not."""
    if article is None:
        return None
    entries = JournalEntry.objects.filter(
        subject_type="article", subject_id=article.pk
    ).exclude(verb="update")
    entry = entries.select_related("by").first()
    if entry is None:
        return None
    return {
        "act": words.act(entry),
        "by": entry.by,
        "at": entry.at,
        "details": words.details(entry),
    }
