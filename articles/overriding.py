"""A blocking check that somebody lets pass, for a reason that stays: in the story, its revision and the journal."""

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.checklist import Problem, blocking
from articles.models import Article
from articles.workflow import Refused, keep_revision, record

RIGHT = "articles.override_article"
VERB = "override"


def may_override(user: AbstractUser) -> bool:
    return user.has_perm(RIGHT)


def overridable(found: list[Problem]) -> bool:
    """All that blocks, or nothing: a reason does not stand for a headline, a byline, a hold or an embargo."""
    holding = [problem for problem in found if problem.blocks]
    return bool(holding) and all(problem.code for problem in holding)


@transaction.atomic
def override(article: Article, *, by: AbstractUser, reason: str) -> None:
    """What blocks it now, and nothing that may come later. Raises PermissionDenied or Refused."""
    if not may_override(by):
        raise PermissionDenied
    article = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    holding = blocking(article)
    if not holding:
        return  # mended meanwhile
    if not overridable(holding):
        raise Refused([problem.message for problem in holding if not problem.code])
    if not reason.strip():
        raise Refused({"override": _("Give the reason: it stays in the journal.")})
    line = {
        "reason": reason.strip(),
        "by": str(by),
        "at": timezone.now().isoformat(),
    }
    article.overridden |= {problem.code: line for problem in holding}
    article.save(update_fields=["overridden"])
    keep_revision(article, VERB, by, reason=line["reason"])
    passed = [str(problem.message) for problem in holding]
    record(article, VERB, by, reason=line["reason"], passed=passed)
