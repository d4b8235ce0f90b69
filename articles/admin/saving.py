"""The story form, saved: its content is put together with what others saved since it was opened."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _

from articles.admin.typed import content_of
from articles.content import Content, at_version, current, shown
from articles.models import Article, Revision
from articles.saving import Conflicting, Saved, begin, save, set_aside
from articles.signals import content_asked, story_saved

CONFLICT = "conflict"


class Contested(Exception):
    """What she typed meets what somebody else saved: carries both out of the transaction."""

    def __init__(self, article: Article, mine: Content, opened: int) -> None:
        super().__init__(f"article {article.pk}, version {opened}")
        self.article, self.mine, self.opened = article, mine, opened


def shown_in_form(request: HttpRequest, article: Article) -> Article:
    """The working copy of a story online, or the typing that the editor takes up again."""
    if not article.may_be_edited_by(request.user):
        return article
    asked = content_asked.send(Article, request=request, article=article)
    content = next((found for _receiver, found in asked if found), None)
    if content is None and article.working_copy_id:
        content = current(article)
    return shown(article, content) if content else article


def uuid_of(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST.get("uuid", ""))
    except ValueError:
        return None


def begun(request: HttpRequest) -> Article | None:
    """The story that this form has begun already, when it was opened as a new one."""
    uuid = uuid_of(request) if request.method == "POST" else None
    if uuid is None:
        return None
    return Article.objects.filter(uuid=uuid, created_by=request.user).first()


def save_form(
    model_admin: ModelAdmin, request: HttpRequest, form: Any, formsets: list[Any]
) -> None:
    story = form.instance
    if story.pk is None:
        saved, opened = _save_new(request, form, formsets)
    else:
        stored = Article.objects.get(pk=story.pk)
        saved, opened = _save_over(request, stored, form, formsets)
    story.pk, story._state.adding = saved.article.pk, False
    story.refresh_from_db()
    # A button pressed says what it did by itself.
    if saved.taken or "_verb" not in request.POST:
        said = _said(request, story, opened, saved.taken)
        model_admin.message_user(request, said, messages.SUCCESS)
    story_saved.send(Article, request=request, article=story)


def _save_new(
    request: HttpRequest, form: Any, formsets: list[Any]
) -> tuple[Saved, int]:
    content = content_of(form, formsets, {})
    uuid = uuid_of(request) or uuid4()
    article, is_new = begin(by=request.user, uuid=uuid, content=content)
    if is_new:
        return Saved(article, []), article.version
    # Its first words, typed in this very form, were kept at the same instant.
    return _save_over(request, article, form, formsets)


def _save_over(
    request: HttpRequest, stored: Article, form: Any, formsets: list[Any]
) -> tuple[Saved, int]:
    opened = form.cleaned_data.get("opened") or _first_version(stored)
    base = at_version(stored, opened)
    mine = content_of(form, formsets, base or current(stored))
    try:
        return save(stored, mine, by=request.user, opened=opened), opened
    except Conflicting as conflict:
        raise Contested(stored, mine, opened) from conflict


def _first_version(article: Article) -> int:
    """What a form opened on a new story has begun with, when it was not told the number."""
    return article.revisions.values_list("version", flat=True).last() or article.version


def to_choose(request: HttpRequest, conflict: Contested) -> HttpResponseRedirect:
    """Her text is in the history from now on, whatever she does next."""
    row = set_aside(
        conflict.article,
        conflict.mine,
        by=request.user,
        opened=conflict.opened,
        kind=CONFLICT,
    )
    address = reverse(
        "admin:articles_article_conflict", args=[conflict.article.pk, row.pk]
    )
    verb = request.POST.get("_verb", "")
    return HttpResponseRedirect(f"{address}?verb={verb}" if verb.isalpha() else address)


def others_since(
    article: Article, opened: int, request: HttpRequest, *, before: int | None = None
) -> list[str]:
    rows = Revision.objects.in_line().filter(article=article, version__gt=opened)
    if before:
        rows = rows.filter(version__lt=before)
    names = [
        _("yourself, in another tab") if row.by_id == request.user.pk else str(row.by)
        for row in rows.select_related("by").defer("content")
    ]
    return list(dict.fromkeys(names))


def _said(request: HttpRequest, article: Article, opened: int, taken: list[str]) -> str:
    if taken:
        return _("Saved, with the changes of %(who)s: %(fields)s.") % {
            "who": get_text_list(
                others_since(article, opened, request, before=article.version), _("and")
            ),
            "fields": in_words(taken),
        }
    if article.working_copy_id:
        return _(
            "The working copy is saved. Readers see it once you publish the update."
        )
    return _("The story is saved.")


def in_words(fields: list[str]) -> str:
    return capfirst(", ".join(label(name) for name in fields))


def label(name: str) -> str:
    """Of a part of the content."""
    for field in Article._meta.get_fields():
        if field.name == name and hasattr(field, "verbose_name"):
            return str(field.verbose_name)
        if field.name == name:
            return str(field.related_model._meta.verbose_name_plural)
    return name
