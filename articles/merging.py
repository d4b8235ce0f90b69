"""Two authors, two tags or two categories that are one: their stories together, every address kept.

`preview` says all that `merge` will do. A merge cannot be undone: what the one that stays has no room for
is written in the journal, to the last word.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from articles import listing
from articles.http import cache_tag
from articles.models import (
    Article,
    ArticleQuerySet,
    Author,
    Byline,
    Category,
    Tag,
)
from articles.models.journal import MERGE
from articles.models.state import State
from articles.signals import name_changing, pages_stale
from articles.workflow import Refused, record

Thing = Author | Category | Tag

# What an editor wrote of a thing, beside its name. The kind, the parent and the place are choices: those of
# the one that stays hold.
WRITTEN: dict[type[models.Model], tuple[str, ...]] = {
    Author: ("job_title", "biography", "portrait", "account"),
    Category: ("description",),
    Tag: (),
}


@dataclass(frozen=True)
class Preview:
    former: Thing
    kept: Thing
    stories: dict[State, int]
    both: int  # of these stories, how many carry the two names today
    children: list[str]
    addresses: list[str]  # they will lead to the kept one
    taken: dict[str, Any]  # what it had not, and takes over
    lost: dict[str, Any]  # what it has already: the former's goes to the journal

    @property
    def count(self) -> int:
        return sum(self.stories.values())

    @property
    def token(self) -> str:
        """Says that nothing of what was shown has changed; the hour of a scheduled story may come."""
        shown = [
            *([one.pk, one.name, one.slug] for one in (self.former, self.kept)),
            [self.count, self.both, self.children, self.addresses],
            *([key, str(value)] for key, value in (self.taken | self.lost).items()),
        ]
        return hashlib.sha256(json.dumps(shown).encode()).hexdigest()[:32]


def may_merge(model: type[models.Model], user: AbstractUser) -> bool:
    return user.has_perm(f"articles.merge_{model._meta.model_name}")


def stories_of(thing: Thing) -> ArticleQuerySet:
    match thing:
        case Author():
            return Article.objects.by_author(thing)
        case Tag():
            return Article.objects.tagged(thing)
    return Article.objects.filed_in([thing.pk])


def preview(former: Thing, kept: Thing, *, by: AbstractUser) -> Preview:
    """For this person: stories that nobody showed her are not counted. Raises Refused where it cannot be done."""
    _refuse_impossible(former, kept)
    moving = stories_of(former).seen_by(by)
    counts = {state: moving.in_state(state).count() for state in State}
    written = {
        name: (value, getattr(kept, name))
        for name in WRITTEN[type(former)]
        if (value := getattr(former, name))
    }
    return Preview(
        former,
        kept,
        stories={state: count for state, count in counts.items() if count},
        both=moving.filter(pk__in=stories_of(kept).values("pk")).count(),
        children=_children(former),
        addresses=[former.slug, *former.aliases.values_list("slug", flat=True)],
        taken={name: one for name, (one, own) in written.items() if not own},
        lost={name: one for name, (one, own) in written.items() if own and one != own},
    )


@transaction.atomic
def merge(
    former: Thing, kept: Thing, *, by: AbstractUser, seen: str | None = None
) -> None:
    """`seen`: the token of the preview that was read. As many queries for 20,000 stories as for two.

    Raises PermissionDenied; Refused where it cannot be done, or is not what was read.
    """
    if not may_merge(type(former), by):
        raise PermissionDenied
    former, kept = _locked(former, kept)
    numbers = _held(stories_of(former))
    shown = preview(former, kept, by=by)
    if seen is not None and seen != shown.token:
        raise Refused(
            _(
                "Something has changed since this page was shown, and nothing was merged: read it again."
            )
        )
    stale, details = _stale(former, kept), _details(shown)
    _move_stories(former, kept, numbers)
    name_changing.send(type(kept), thing=kept, former=former, articles=stories_of(kept))
    _replace(former, kept, shown)
    record(kept, MERGE, by, **details)
    pages_stale.send(type(kept), tags=stale, at=None)


def _locked(former: Thing, kept: Thing) -> tuple[Thing, Thing]:
    """In the order of their numbers: two merges that cross wait for each other, never in a ring.

    Stories may still name them meanwhile: who saves one holds it, and waits for nobody here.
    """
    rows = type(former)._base_manager.select_for_update(no_key=True)
    found = rows.filter(pk__in=[former.pk, kept.pk]).order_by("pk").in_bulk()
    if former.pk not in found or kept.pk not in found:
        raise Refused(
            _("One of the two is gone: it was merged or deleted in the meantime.")
        )
    return found[former.pk], found[kept.pk]


def _held(stories: ArticleQuerySet) -> list[int]:
    """A story published at this second would stand in the list that goes."""
    return list(stories.order_by("pk").select_for_update().values_list("pk", flat=True))


def _refuse_impossible(former: Thing, kept: Thing) -> None:
    names = {"former": former.name, "kept": kept.name}
    if former.pk == kept.pk:
        raise Refused(_("Choose another one: this one is already itself."))
    if not isinstance(former, Category):
        return
    if kept.parent_id == former.pk:
        raise Refused(
            _("“%(kept)s” is inside “%(former)s”: merge the other way round.") % names
        )
    if kept.parent_id and former.children.exists():
        raise Refused(
            _(
                "“%(former)s” has categories of its own, and “%(kept)s” is inside another one: "
                "that would make three levels. Move them first."
            )
            % names
        )


def _children(thing: Thing) -> list[str]:
    if not isinstance(thing, Category):
        return []
    return list(thing.children.order_by("name").values_list("name", flat=True))


def _move_stories(former: Thing, kept: Thing, numbers: list[int]) -> None:
    match former:
        case Author():
            _move_bylines(former, kept)
        case Tag():
            _move_links(Article.tags.through, "tag", former, kept)
        case _:
            _move_categories(former, kept)
    listing.merge(former, kept)
    if _changes_family(former, kept):
        listing.rebuild(numbers)


def _changes_family(former: Thing, kept: Thing) -> bool:
    """The lists of parents change with it, which `listing.merge` leaves alone."""
    if not isinstance(former, Category):
        return False
    return former.parent_id not in {kept.parent_id, kept.pk}


def _move_bylines(former: Author, kept: Author) -> None:
    """Who signs a role twice signs it once, at the first of the two places."""
    rows = Byline.objects.filter(author__in=[former, kept])
    twins = rows.filter(article=OuterRef("article"), role=OuterRef("role"))
    before = twins.filter(
        Q(position__lt=OuterRef("position"))
        | Q(position=OuterRef("position"), pk__lt=OuterRef("pk"))
    )
    rows.filter(Exists(before)).delete()
    rows.filter(author=former).update(author=kept)


def _move_links(
    through: type[models.Model], owner: str, former: Thing, kept: Thing
) -> None:
    rows = through._base_manager.filter(**{owner: former})
    both = through._base_manager.filter(**{owner: kept}).values("article_id")
    rows.filter(article__in=both).delete()
    rows.update(**{owner: kept})


def _move_categories(former: Category, kept: Category) -> None:
    """A story's principal category is not also among its others."""
    Article.objects.filter(category=former).update(category=kept)
    others = Article.other_categories.through
    _move_links(others, "category", former, kept)
    others.objects.filter(category=kept, article__category=kept).delete()
    former.children.update(parent=kept)


def _details(shown: Preview) -> dict[str, Any]:
    former = shown.former
    return {
        "merged": former.name,
        "number": former.pk,
        "slug": former.slug,
        "stories": shown.count,
        "lost": {name: _said(value) for name, value in shown.lost.items()},
    }


def _said(value: Any) -> str:
    """A picture and an account stay where they are: their numbers find them again."""
    return f"{value} ({value.pk})" if isinstance(value, models.Model) else value


def _replace(former: Thing, kept: Thing, shown: Preview) -> None:
    """Every address first: they are what the deletion would take along. An account has one name at a time."""
    owner = type(former).aliases.field.name
    former.aliases.update(**{owner: kept})
    if stories_of(former).exists():
        # Saved since the others were moved: its tag would go with the row, without a word.
        raise Refused(_("Somebody was using it: try again."))
    former.delete()
    kept.aliases.create(slug=shown.former.slug)
    if shown.taken:
        type(kept)._base_manager.filter(pk=kept.pk).update(**shown.taken)


def _stale(former: Thing, kept: Thing) -> list[str]:
    """Both, and their lists; of a category, those of its family too."""
    things = [former, kept]
    if isinstance(former, Category):
        things += [one.parent for one in (former, kept) if one.parent]
        things += former.children.all()
    return sorted(
        {tag for one in things for tag in (cache_tag(one), cache_tag(cache_tag(one)))}
    )
