"""What the tests start from: plain functions, every argument optional."""

import io
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image as Picture

from articles import workflow
from articles.models import Article, Author, Byline, Category, Image, Tag

_numbers = count(1)
BODY = "<p>Le conseil s’est réuni lundi matin. Il a voté le budget sans débat.</p>"


def make_user(role: str = "reporter", **fields: Any) -> Any:
    number = next(_numbers)
    user = get_user_model().objects.create_user(
        fields.pop("username", f"{role}{number}"),
        password="motdepasse",
        is_staff=True,
        **fields,
    )
    user.groups.add(Group.objects.get(name=role))
    return user


def make_author(name: str = "", **fields: Any) -> Author:
    return Author.objects.create(name=name or f"Auteur {next(_numbers)}", **fields)


def make_category(name: str = "", **fields: Any) -> Category:
    return Category.objects.create(name=name or f"Rubrique {next(_numbers)}", **fields)


def make_tag(name: str = "") -> Tag:
    return Tag.objects.named([name or f"Mot {next(_numbers)}"])[0]


def picture_bytes(width: int = 640, height: int = 400, **save: Any) -> bytes:
    out = io.BytesIO()
    Picture.new("RGB", (width, height), (200, 160, 60)).save(
        out, save.pop("format", "JPEG"), **save
    )
    return out.getvalue()


def make_image(
    name: str = "photo.jpg", content: bytes | None = None, **fields: Any
) -> Image:
    fields = {"alt": "Un champ de blé", "credit": "Photo : Crésus", **fields}
    return Image.objects.create(
        original=ContentFile(content or picture_bytes(), name=name), **fields
    )


def make_article(
    *,
    authors: list[Author] | None = None,
    tags: list[str] = (),
    **fields: Any,
) -> Article:
    """A draft that lacks nothing to be published."""
    number = next(_numbers)
    fields.setdefault("headline", f"Le conseil vote le budget numéro {number}")
    fields.setdefault("body", BODY)
    if "category" not in fields:
        fields["category"] = Category.objects.first() or make_category("Monde")
    article = Article.objects.create(**fields)
    signing = authors if authors is not None else [_newsroom_author()]
    for position, author in enumerate(signing):
        Byline.objects.create(article=article, author=author, position=position)
    article.tags.set(Tag.objects.named(tags))
    return article


def _newsroom_author() -> Author:
    return Author.objects.filter(name="Rédaction Crésus").first() or make_author(
        "Rédaction Crésus", kind=Author.Kind.COLLECTIVE
    )


def make_published(*, ago: timedelta = timedelta(hours=1), **fields: Any) -> Article:
    """Public since that long, through the workflow."""
    article = make_article(**fields)
    moment = timezone.now() - ago
    workflow.publish(article, by=chief(), first_published_at=moment)
    article.refresh_from_db()
    return article


def make_scheduled(*, at: datetime | None = None, **fields: Any) -> Article:
    article = make_article(**fields)
    workflow.schedule(article, by=chief(), at=at or timezone.now() + timedelta(hours=1))
    article.refresh_from_db()
    return article


def make_withdrawn(**fields: Any) -> Article:
    article = make_published(**fields)
    workflow.withdraw(article, by=chief(), reason="Erreur sur la personne")
    article.refresh_from_db()
    return article


def chief() -> Any:
    user = get_user_model().objects.filter(groups__name="chief").first()
    return user or make_user(role="chief")
