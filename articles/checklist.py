"""What blocks a publication, and what only deserves a second look. Features add theirs by signal."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.signals import checklist_asked


@dataclass(frozen=True)
class Problem:
    """`field` is where the editor mends it; `blocks` tells whether the story may go without."""

    message: str
    field: str = ""
    blocks: bool = True


def problems(article: Article) -> list[Problem]:
    found = [*_missing(article), *_forbidden(article), *_pictures(article)]
    checklist_asked.send(Article, article=article, problems=found)
    return found


def _missing(article: Article) -> Iterator[Problem]:
    if not article.headline.strip():
        yield Problem(_("The headline is missing."), "headline")
    if not article.word_count:
        yield Problem(_("The text is empty."), "body")
    if not article.category_id:
        yield Problem(_("Choose the principal category."), "category")
    if not article.bylines.exists():
        yield Problem(_("Who signs? Add an author."), "bylines")
    if not article.standfirst.strip():
        yield Problem(_("No standfirst."), "standfirst", blocks=False)


def _forbidden(article: Article) -> Iterator[Problem]:
    if article.hold:
        yield Problem(_("This story is on hold: untick it before publishing."), "hold")
    if article.legal_check == Article.LegalCheck.AWAITED:
        yield Problem(_("The legal check is awaited."), "legal_check")


def _pictures(article: Article) -> Iterator[Problem]:
    shown = [article.lead_image] if article.lead_image else []
    for image in [*shown, *article.pictures.all()]:
        if image.needs_alt:
            yield Problem(
                _("The picture “%(image)s” has no alternative text.")
                % {"image": image},
                "lead_image",
            )
        if not image.credit.strip():
            yield Problem(
                _("The picture “%(image)s” has no credit.") % {"image": image},
                "lead_image",
                blocks=False,
            )
