"""The same thing done to many stories: each in a transaction of its own, with its right, revision and journal."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import workflow
from articles.models import Article, Category, StaleArticle, Tag
from articles.workflow import TRANSITIONS, Refused, Verb

MOST = 200


class Act(models.TextChoices):
    CATEGORY = "category", gettext_lazy("Change the category")
    TAG = "tag", gettext_lazy("Add a tag")
    UNTAG = "untag", gettext_lazy("Take a tag off")
    WITHDRAW = "withdraw", gettext_lazy("Withdraw")

    @property
    def verb(self) -> Verb:
        return Verb.WITHDRAW if self is Act.WITHDRAW else Verb.UPDATE


@dataclass
class Outcome:
    changed: list[Article] = field(default_factory=list)
    refused: list[tuple[Article, str]] = field(default_factory=list)


def acts_of(user: AbstractUser) -> list[Act]:
    return [act for act in Act if user.has_perm(act.verb.permission)]


def hindrance(article: Article, act: Act, by: AbstractUser) -> str:
    """Why this person cannot do it to this story, as it stands; empty if she can."""
    if not workflow.may(article, act.verb, by):
        return _("it is not yours to change")
    if article.state not in TRANSITIONS[act.verb]:
        return _("it is “%(state)s”") % {"state": article.state.label}
    return ""


def do(
    act: Act, articles: Iterable[Article], *, by: AbstractUser, **answers: Any
) -> Outcome:
    """One that is refused stops no other."""
    outcome = Outcome()
    for article in articles:
        try:
            with transaction.atomic():
                _DOING[act](article, by=by, **answers)
        except PermissionDenied:
            reason = _("it is not yours to change")
        except StaleArticle:
            reason = _("somebody was saving it")
        except Refused as refusal:
            reason = " ".join(refusal.messages).rstrip(".")
        else:
            outcome.changed.append(article)
            continue
        outcome.refused.append((article, reason))
    return outcome


def _categorise(article: Article, *, by: AbstractUser, category: Category) -> None:
    article = _locked(article, by)
    if article.category_id == category.pk:
        raise Refused(_("it is in this category already"))
    article.category = category
    article.save(update_fields=["category"])
    article.other_categories.remove(category)
    workflow.update(article, by=by)


def _tag(article: Article, *, by: AbstractUser, tag: Tag) -> None:
    article = _locked(article, by)
    if article.tags.contains(tag):
        raise Refused(_("it has this tag already"))
    article.tags.add(tag)
    _save_tags(article, by)


def _untag(article: Article, *, by: AbstractUser, tag: Tag) -> None:
    article = _locked(article, by)
    if not article.tags.contains(tag):
        raise Refused(_("it has not this tag"))
    article.tags.remove(tag)
    _save_tags(article, by)


def _save_tags(article: Article, by: AbstractUser) -> None:
    """Who has the story open learns that it is not what she opened."""
    article.save(update_fields=["modified_at"])
    workflow.update(article, by=by)


def _locked(article: Article, by: AbstractUser) -> Article:
    """The right is asked before anything is written: the rows here change before the verb is called."""
    article = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    if not workflow.may(article, Verb.UPDATE, by):
        raise PermissionDenied
    return article


_DOING: dict[Act, Callable[..., None]] = {
    Act.CATEGORY: _categorise,
    Act.TAG: _tag,
    Act.UNTAG: _untag,
    Act.WITHDRAW: workflow.withdraw,
}
