"""What a list says of a story beside its state: held back, promised to an hour, or late for it."""

from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article
from articles.moments import said


class Mark(NamedTuple):
    kind: str
    words: str


def marks(article: Article) -> list[Mark]:
    found = []
    now = timezone.now()
    if article.hold:
        found.append(Mark("hold", _("on hold")))
    if article.legal_check == Article.LegalCheck.AWAITED:
        found.append(Mark("legal", _("legal check awaited")))
    if article.embargoed_until and article.embargoed_until > now:
        words = _("embargo until %(when)s") % {"when": said(article.embargoed_until)}
        found.append(Mark("embargo", words))
    if article.planned_at:
        when = {"when": said(article.planned_at)}
        is_late = article.is_overdue(now)
        words = _("late: planned %(when)s") if is_late else _("planned %(when)s")
        found.append(Mark("late" if is_late else "planned", words % when))
    return found
