"""What is typed and not saved: kept beside the story from its first word, and offered back."""

from typing import Any
from uuid import UUID

from django.contrib import admin
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, QueryDict
from django.utils import timezone

from articles.admin.typed import content_of_data
from articles.analysis import plain_text
from articles.content import Content, at_version, current
from articles.models import Article, Revision
from articles.reconcile import reconcile
from articles.saving import begin, set_aside
from newsroom.editing.models import Autosave

KIND = "autosave"
# Said by the page to the server, and no part of what was typed.
OF_THE_PAGE = {"csrfmiddlewaretoken", "_tab", "_story", "_user", "_verb", "_save"}
LONGEST_HEADLINE = 200


def typed_story(user: AbstractUser, data: QueryDict) -> Article:
    """The story that is being typed, begun now if this is its first word.

    Raises Article.DoesNotExist, ValueError for a number that is none, PermissionDenied.
    """
    if number := data.get("_story"):
        article = Article.objects.only(
            "status", "published_at", "created_by", "version", "trashed_at"
        ).get(pk=int(number))
    else:
        article = _begun(user, UUID(data.get("uuid", "")), data)
    if not article.may_be_edited_by(user):
        raise PermissionDenied
    return article


def _begun(user: AbstractUser, uuid: UUID, data: QueryDict) -> Article:
    """With the first words in it: lists name the story by them."""
    if not user.has_perm("articles.add_article"):
        raise PermissionDenied
    headline = " ".join(data.get("headline", "").split())
    content = {
        "headline": headline[:LONGEST_HEADLINE],
        "body": data.get("body", ""),
    }
    article, _is_new = begin(by=user, uuid=uuid, content=content)
    return article


def keep(article: Article, user: AbstractUser, tab: str, data: QueryDict) -> None:
    """One row for a tab, written over at each pause: the last words count."""
    kept = {name: data.getlist(name) for name in data if name not in OF_THE_PAGE}
    opened = data.get("opened", "")
    row = Autosave(
        article=article,
        by=user,
        tab=tab,
        opened=int(opened) if opened.isdecimal() else article.version,
        data=kept,
        headline=plain_text(data.get("headline", ""))[:LONGEST_HEADLINE],
        at=timezone.now(),
    )
    Autosave.objects.bulk_create(
        [row],
        update_conflicts=True,
        unique_fields=["article", "by", "tab"],
        update_fields=["opened", "data", "headline", "at"],
    )


def content_of_row(request: HttpRequest, row: Autosave) -> Content:
    """As it was typed over the version that its tab had opened."""
    article = row.article
    base = at_version(article, row.opened) or current(article)
    data = QueryDict(mutable=True)
    for name, values in row.data.items():
        data.setlist(name, values)
    model_admin = admin.site.get_model_admin(Article)
    return content_of_data(model_admin, request, article, data, base)


def taken_up(request: HttpRequest, row: Autosave) -> Content:
    """Put together with what others saved meanwhile; where both wrote, her words are in the form."""
    article = row.article
    mine = content_of_row(request, row)
    if row.opened == article.version:
        return mine
    return reconcile(at_version(article, row.opened), current(article), mine).content


def give_up(request: HttpRequest, row: Autosave) -> Revision:
    """In the versions, where it can still be read."""
    content = content_of_row(request, row)
    kept = set_aside(
        row.article, content, by=request.user, opened=row.opened, kind=KIND
    )
    row.delete()
    return kept


def forget(article: Article, user: Any, *, tab: str, number: str) -> None:
    """Saved: what this tab kept, and what it had taken up, is in the story now."""
    rows = Autosave.objects.of(article, user)
    rows.filter(tab=tab).delete()
    if number.isdecimal() and len(number) < 19:
        rows.filter(pk=int(number)).delete()
