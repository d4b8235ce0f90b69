"""A front composed in one line: what several tests of the front start from."""

from newsroom.front import workflow
from newsroom.front.models import FrontDraft, FrontLaunch
from newsroom.front.picks import Pick
from tests.factories import chief


def pick(article, **fields):
    return Pick(article.pk, **fields)


def draft(by=None, **picks):
    """second_2=pick(article): « second-2 »."""
    by = by or chief()
    former = FrontDraft.objects.filter(user=by).first()
    named = {slot.replace("_", "-"): one for slot, one in picks.items()}
    return workflow.save_draft(named, by=by, version=former.version if former else 0)


def known():
    launch = FrontLaunch.objects.in_force()
    return launch.number if launch else 0


def launch(by=None, at=None, **picks):
    by = by or chief()
    return workflow.launch(
        by=by, version=draft(by, **picks).version, known=known(), at=at
    )


def undo(by=None):
    return workflow.undo(by=by or chief(), known=known())
