"""A story as its content: the JSON that versions keep, that forms show, and that two writers' changes meet in."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.dateparse import parse_datetime

from articles.models import Article, Author, Byline, Category, Image, Revision, Tag
from articles.models.journal import merged_into
from articles.models.revision import FIELDS, snapshot
from articles.reconcile import reconcile
from articles.signals import content_applied, content_shown

Content = dict[str, Any]

NUMBERS = {"category": Category, "duplicate_of": Article, "lead_image": Image}
MOMENTS = ("embargoed_until",)


def current(article: Article) -> Content:
    """What the desk works on: the working copy of a story online if there is one, or the story itself."""
    working = article.working_copy
    if working is None:
        return snapshot(article)
    last = article.revisions.of_readers().values_list("pk", flat=True).first()
    if working.base_id in (None, last):
        return working.content
    # Changed online at once since, by a merge of tags for instance: the working copy follows.
    return reconcile(working.base.content, snapshot(article), working.content).content


def at_version(article: Article, version: int | None) -> Content | None:
    """What the story was when it bore this number, if that was kept."""
    if version is None:
        return None
    rows = Revision.objects.in_line().filter(article=article, version=version)
    row = rows.first()
    return row.content if row else None


def apply(article: Article, content: Content) -> None:
    """Writes it into the story and its rows. What the content does not name stays as it is."""
    _dress(article, content)
    for name, model in NUMBERS.items():
        if name in content:
            setattr(article, f"{name}_id", _standing(model, content[name]))
    article.save()
    if "other_categories" in content:
        others = (_standing(Category, number) for number in content["other_categories"])
        article.other_categories.set({number for number in others if number})
    if "tags" in content:
        article.tags.set(Tag.objects.named(content["tags"]))
    if "bylines" in content:
        _sign(article, content["bylines"])
    content_applied.send(Article, article=article, content=content)


def shown(article: Article, content: Content) -> Article:
    """The same story saying that instead, for a form or a preview. Not to be saved."""
    story = Article.objects.get(pk=article.pk)
    _dress(story, content)
    for name, model in NUMBERS.items():
        if name in content:
            found = model._base_manager.filter(pk=_standing(model, content[name]))
            setattr(story, name, found.first())
    story.derive_columns()
    story.content = content
    if "tags" in content:
        fill(story, "tags", [*_tags(content["tags"])])
    if "other_categories" in content:
        numbers = content["other_categories"]
        fill(story, "other_categories", Category.objects.filter(pk__in=numbers))
    if "bylines" in content:
        fill(story, "bylines", _bylines(story, content["bylines"]))
    content_shown.send(Article, article=story, content=content)
    return story


def fill(article: Article, name: str, rows: Any) -> None:
    """Answers `article.<name>.all()` from now on, as a prefetch does."""
    found: QuerySet = getattr(article, name).all()
    found._result_cache = list(rows)
    found._prefetch_done = True
    cache = article.__dict__.setdefault("_prefetched_objects_cache", {})
    cache[name] = found


def _dress(article: Article, content: Content) -> None:
    is_frozen = article.is_scheduled or article.was_public
    for name in FIELDS:
        # The address of a released story never changes.
        if name in content and not (name == "slug" and is_frozen):
            setattr(article, name, content[name])
    for name in MOMENTS:
        if name in content:
            setattr(article, name, _moment(content[name]))


def _moment(value: str | None) -> datetime | None:
    return parse_datetime(value) if value else None


def _standing(model: type, number: int | None) -> int | None:
    """A number merged away since leads to the one that stays; one that is deleted, to nothing."""
    if number is None or model._base_manager.filter(pk=number).exists():
        return number
    kept = merged_into(model, number)
    return kept.pk if kept else None


def _tags(names: list[str]) -> list[Tag]:
    """Those that exist, and unsaved ones: showing a text creates nothing."""
    known = {tag.name: tag for tag in Tag.objects.filter(name__in=names)}
    return [known.get(name) or Tag(name=name) for name in names]


def _bylines(story: Article, rows: list[Content]) -> list[Byline]:
    authors = Author.objects.select_related("portrait").in_bulk(
        [row["author"] for row in rows]
    )
    return [
        Byline(article=story, author=authors[row["author"]], **_place(row))
        for row in rows
        if row["author"] in authors
    ]


def _place(row: Content) -> Content:
    return {"role": row["role"], "position": row["position"]}


def _sign(article: Article, rows: list[Content]) -> None:
    wanted: dict[int, Content] = {}
    for row in rows:
        if number := _standing(Author, row["author"]):
            wanted.setdefault(number, row)
    standing = {byline.author_id: byline for byline in article.bylines.all()}
    article.bylines.exclude(author__in=wanted).delete()
    for number, row in wanted.items():
        byline = standing.get(number) or Byline(article=article, author_id=number)
        if byline.pk is None or _place(row) != {
            "role": byline.role,
            "position": byline.position,
        }:
            byline.role, byline.position = row["role"], row["position"]
            byline.save()
    article.__dict__.get("_prefetched_objects_cache", {}).pop("bylines", None)
