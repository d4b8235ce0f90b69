"""What blocks a publication, and what only deserves a second look. Features add theirs by signal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.models import Article, Image
from articles.signals import checklist_asked

LONG = 120  # words: more in one paragraph and a phone shows nothing else
ALIKE_WITHIN = timedelta(days=30)
# The text is sanitised: no paragraph stands in another, and none carries a « > » in an attribute.
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Problem:
    """`field`: where the editor mends it, and `remedy` how, in one word; `blocks`: the story may not go without.

    `code` names a problem that may be let pass with a reason, which `overridden` then gives. `image`, `story`:
    the number of what it speaks of.
    """

    message: str | Promise
    field: str = ""
    blocks: bool = True
    remedy: str | Promise = _("Go there")
    code: str = ""
    overridden: str = ""
    image: int | None = None
    story: int | None = None


def problems(article: Article) -> list[Problem]:
    """What blocks first."""
    found = [*_asked(article), *long_paragraphs(article), *_alike(article)]
    return sorted(found, key=lambda problem: not problem.blocks)


def blocking(article: Article) -> list[Problem]:
    """Asked of each story of an archive: nothing here looks for another story."""
    return [problem for problem in _asked(article) if problem.blocks]


def in_order(article: Article, found: list[Problem]) -> list[str | Promise]:
    """What was looked at and lacks nothing, in the words of the panel."""
    troubled = {problem.field for problem in found}
    named = {
        "headline": _("headline"),
        "standfirst": _("standfirst"),
        "category": _("category"),
        "bylines": _("byline"),
    }
    kept = [str(name) for field, name in named.items() if field not in troubled]
    lines: list[str | Promise] = [", ".join(kept).capitalize()] if kept else []
    if article.lead_image_id and "lead_image" not in troubled:
        lines.append(_("Pictures described and credited"))
    if article.word_count and "body" not in troubled:
        lines.append(_("Text: paragraphs of a good length"))
    return lines


def long_paragraphs(article: Article) -> Iterator[Problem]:
    texts = _PARAGRAPH.findall(article.body)
    most = max((len(_TAG.sub(" ", one).split()) for one in texts), default=0)
    if most > LONG:
        yield Problem(
            ngettext(
                "A paragraph of %(count)d word.",
                "A paragraph of %(count)d words.",
                most,
            )
            % {"count": most},
            "body",
            blocks=False,
            remedy=_("Cut it"),
        )


def pictures(article: Article) -> Iterator[Problem]:
    shown = [article.lead_image] if article.lead_image else []
    for image in dict.fromkeys([*shown, *article.pictures.all()]):
        if image.needs_alt:
            yield _without_alt(article, image)
        if not image.credit.strip():
            yield Problem(
                _("The picture “%(image)s” has no credit.") % {"image": image},
                "lead_image",
                blocks=False,
                remedy=_("Credit it"),
                image=image.pk,
            )


def flags(article: Article) -> Iterator[Problem]:
    if article.hold:
        yield Problem(
            _("This story is on hold: untick it before publishing."),
            "hold",
            remedy=_("Release it"),
        )
    if article.legal_check == Article.LegalCheck.AWAITED:
        yield Problem(
            _("The legal check is awaited."), "legal_check", remedy=_("Settle it")
        )


def _asked(article: Article) -> list[Problem]:
    found = [*_missing(article), *flags(article), *pictures(article)]
    checklist_asked.send(Article, article=article, problems=found)
    return found


def _missing(article: Article) -> Iterator[Problem]:
    if not article.headline.strip():
        yield Problem(_("The headline is missing."), "headline", remedy=_("Write it"))
    if not article.word_count:
        yield Problem(_("The text is empty."), "body", remedy=_("Write it"))
    if not article.category_id:
        yield Problem(
            _("Choose the principal category."), "category", remedy=_("Choose")
        )
    if not article.bylines.exists():
        yield Problem(_("Who signs? Add an author."), "bylines", remedy=_("Sign"))
    if not article.standfirst.strip():
        yield Problem(
            _("No standfirst."), "standfirst", blocks=False, remedy=_("Write it")
        )


def _without_alt(article: Article, image: Image) -> Problem:
    """The one thing that a chief may let pass: the news that cannot wait, described a minute later."""
    code = f"alt-{image.pk}"
    reason = article.overridden.get(code, {}).get("reason", "")
    return Problem(
        _("The picture “%(image)s” has no alternative text.") % {"image": image},
        "lead_image",
        blocks=not reason,
        remedy=_("Describe it"),
        code=code,
        overridden=reason,
        image=image.pk,
    )


def _alike(article: Article) -> Iterator[Problem]:
    """One found by an index: a story with its headline or its first words, less than a month old."""
    if article.duplicate_of_id:
        return
    since = timezone.now() - ALIKE_WITHIN
    for other in Article.objects.like(article, since)[:2]:
        is_headline = other.same_headline == article.same_headline
        said = (
            _("Same headline as “%(story)s”.")
            if is_headline
            else _("Begins like “%(story)s”.")
        )
        yield Problem(
            said % {"story": other},
            "headline" if is_headline else "body",
            blocks=False,
            remedy=_("Compare"),
            story=other.pk,
        )
