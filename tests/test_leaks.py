"""Nothing that is not public shows on any public surface, and each gate is proved to matter."""

import ast
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from articles import workflow
from articles.models import Correction, Image, Tag
from articles.models.article_queryset import ArticleQuerySet
from articles.models.listing import ListEntryQuerySet
from newsroom.front.models import FrontLaunch, Urgent
from newsroom.front.picks import Pick as FrontPick
from newsroom.front.picks import written
from newsroom.recommendations.models import Pick
from newsroom.replies.models import Dossier
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_image,
    make_published,
    make_scheduled,
    make_withdrawn,
)
from tests.public_pages import EXAMPLES, Seen, public_addresses, public_routes

ROOT = Path(__file__).parent.parent
# The scheduled story comes out with the first second of a month that nothing else fills.
HOUR = datetime(2026, 11, 30, 23, 0, tzinfo=UTC)  # midnight in Algiers
EMPTY_MONTH = "décembre 2026"
# An address or a question never holds it: what repeats them shows nothing.
SECRET, QUESTION = "Zïbéline", "zibeline"


# The lists read the clock too, to read few rows: their own seals are opened with the gate, and alone.
SEALED_TWICE = {
    "pagination.py",
    "composition.py",
    "edition.py",
    "feeds.py",
    "related.py",
}

# Calls that lead to the desk alone.
DESK_ONLY = {
    "desk.py": {"*"},
    "queues.py": {"*"},
    "article_queryset.py": {"in_state", "published_since"},
}


def calls(path):
    """Each call of a function, with the name of the function that makes it."""
    for function in ast.walk(ast.parse(path.read_text())):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Call):
                    yield function.name, node


def gates():
    """Each call of `published()` outside the admin, as a file and its lines."""
    for folder in ("articles", "newsroom"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if {"admin", "demo", "management", "migrations"} & set(path.parts):
                continue
            for caller, node in calls(path):
                if (
                    not DESK_ONLY.get(path.name, set()) & {"*", caller}
                    and isinstance(node.func, ast.Attribute)
                    and node.func.attr == "published"
                ):
                    yield str(path), node.lineno, node.end_lineno


def secret_story(make, word, **fields):
    image = make_image(
        alt=f"{SECRET} {word}", caption=f"{SECRET} {word}", credit=f"{SECRET} {word}"
    )
    inside = make_image(alt=f"{SECRET} texte", credit=f"{SECRET} texte", content=None)
    article = make(
        kicker=f"{SECRET} {word}",
        headline=f"Le titre {SECRET} {word}",
        standfirst=f"Chapô {SECRET} {word}",
        dateline=f"{SECRET}",
        sources=f"{SECRET} {word}",
        body=f'<p>Texte {SECRET} {word}</p><figure data-image="{inside.pk}"></figure>',
        lead_image=image,
        authors=[
            make_author(
                f"Plume {SECRET} {word}", biography=SECRET, portrait=make_image()
            )
        ],
        tags=["Gaz", f"Mot {SECRET} {word}"],
        **fields,
    )
    return article


def compose_with(stories, category):
    """A front online whose every slot holds what readers may not see, one under a picture of its own."""
    slots = ["lead", *(f"second-{number}" for number in range(1, 7))]
    picks = {
        slot: FrontPick(story.pk) for slot, story in zip(slots, stories, strict=False)
    }
    picture = make_image(alt=f"{SECRET} une", credit=f"{SECRET} une")
    picks["lead"] = FrontPick(stories[0].pk, image=picture.pk)
    picks[f"page-{category.pk}"] = FrontPick(stories[1].pk)
    earlier = HOUR - timedelta(hours=1)
    FrontLaunch.objects.create(
        number=1,
        composition=written(picks),
        starts_at=earlier,
        decided_at=earlier,
        by=chief(),
    )


def link_replies(secret, public):
    """What answers a public story and is not public, and the other way round."""
    for article, reply in [(public, secret), (secret, public)]:
        Dossier.objects.create(
            article=article,
            reply=reply,
            requester=f"{SECRET} demandeur",
            quality=SECRET,
            passages=SECRET,
            received_on=HOUR.date(),
            decision=Dossier.Decision.ACCEPTED,
            decided_at=HOUR - timedelta(hours=1),
        )


@pytest.fixture
def planted(db, time_machine):
    """One public story, and beside it everything that must not be seen."""
    time_machine.move_to(HOUR - timedelta(seconds=1), tick=False)
    category = make_category("Énergie")
    public = make_published(
        headline="Une nouvelle publique",
        category=category,
        tags=["Gaz"],
        lead_image=make_image(),
    )
    make_published(headline="Une autre nouvelle", category=category, tags=["Gaz"])
    workflow.correct(public, by=chief(), text="Le chiffre exact est douze.")
    secrets = [
        secret_story(make_article, "brouillon", category=category),
        secret_story(make_article, "marbre", category=category, hold=True),
        secret_story(make_withdrawn, "retiré", category=category),
        secret_story(make_scheduled, "programmé", category=category, at=HOUR),
    ]
    submitted = secret_story(make_article, "relecture", category=category)
    workflow.submit(submitted, by=chief())
    withdrawn = secrets[2]
    Correction.objects.create(
        article=withdrawn, text=f"Note {SECRET}", at=HOUR, by=chief()
    )
    # No verb lets it be: what a mistake of the desk could leave in the table.
    Urgent.objects.create(
        article=secrets[-1],
        wording=f"{SECRET} urgent",
        raised_at=HOUR - timedelta(hours=1),
        ends_at=HOUR + timedelta(hours=1),
    )
    for story in [*secrets, submitted]:
        link_replies(story, public)
    compose_with([*secrets, submitted], category)
    for position, story in enumerate([*secrets, submitted]):
        workflow.update(story, by=chief())
        Pick.objects.create(article=public, other=story, position=position)
    return secrets[-1], Seen(
        articles=[public, *secrets, submitted],
        categories=[category],
        authors=[
            row.author for story in [public, *secrets] for row in story.display_bylines
        ],
        tags=list(Tag.objects.all()),
        images=list(Image.objects.all()),
        questions=[QUESTION, "nouvelle", "gaz"],
    )


def leaks(client, seen):
    """Addresses that show a secret word, the empty month, or a picture that is nobody's yet."""
    found = []
    public = {
        image.pk
        for image in Image.objects.filter(alt="Un champ de blé", portraits=None)
    }
    for address in public_addresses(seen):
        response = client.get(address)
        if address.startswith("/images/"):
            if response.status_code == 200 and int(address.split("/")[2]) not in public:
                found.append(address)
            continue
        text = response.getvalue().decode()
        if SECRET in text or EMPTY_MONTH in text:
            found.append(address)
    return found


def test_every_public_route_gives_examples():
    assert public_routes() == set(EXAMPLES)


def test_nothing_shows_one_second_before_its_hour(client, planted):
    _scheduled, seen = planted

    assert leaks(client, seen) == []


def test_everything_shows_at_its_second(client, planted, time_machine):
    scheduled, _seen = planted
    time_machine.move_to(HOUR, tick=False)

    shown = Seen(
        articles=[scheduled],
        categories=[scheduled.category],
        authors=[row.author for row in scheduled.display_bylines],
        tags=list(scheduled.tags.all()),
        images=[scheduled.lead_image, *scheduled.pictures.all()],
        questions=[f"{QUESTION} programme"],
    )
    not_lists = {
        "/favicon.ico",
        "/corrections/",
        "/flux/",
        "/mentions-legales/",
        "/archives/",
        "/recherche/",
        "/hors-ligne/",
        "/sw.js",
    }
    for address in public_addresses(shown):
        if address in not_lists or address.endswith(f"/article/{scheduled.pk}"):
            continue
        response = client.get(address)
        assert response.status_code == 200, address
        if not address.startswith("/images/"):
            assert scheduled.headline in response.getvalue().decode(), address


def open_the_lists(monkeypatch):
    def newest(entries, name, before=None):
        return entries.filter(list=name).order_by("-published_at", "-article_id")

    monkeypatch.setattr(ListEntryQuerySet, "newest", newest)


def test_the_gate_holds_without_the_clock_of_the_lists(client, planted, monkeypatch):
    _scheduled, seen = planted

    open_the_lists(monkeypatch)

    assert leaks(client, seen) == []


@pytest.mark.parametrize(
    "gate", list(gates()), ids=lambda gate: f"{Path(gate[0]).name}:{gate[1]}"
)
def test_a_gate_left_open_would_be_seen(client, planted, monkeypatch, gate):
    path, first, last = gate
    _scheduled, seen = planted
    closed = ArticleQuerySet.published

    def open_here(queryset):
        frame = sys._getframe(1)
        while frame and "django/db/models/manager.py" in frame.f_code.co_filename:
            frame = frame.f_back
        if frame.f_code.co_filename == path and first <= frame.f_lineno <= last:
            return queryset.exclude(headline="")
        return closed(queryset)

    monkeypatch.setattr(ArticleQuerySet, "published", open_here)
    if Path(path).name in SEALED_TWICE:
        open_the_lists(monkeypatch)
    client.raise_request_exception = False

    assert leaks_or_breaks(client, seen), f"{path}:{first} may be opened unseen"


def leaks_or_breaks(client, seen):
    """A draft that reaches a page shows its words, or stops the page: it has no date to print."""
    found = leaks(client, seen)
    return found or [
        a for a in public_addresses(seen) if client.get(a).status_code == 500
    ]
