"""What may be done to a story, and from where it stands: `workflow.py` and its neighbours do it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.state import State


class Verb(models.TextChoices):
    """The value is stored in the journal and the revisions; the label is the button's."""

    SUBMIT = "submit", _("Submit to the desk")
    RETURN = "return", _("Return to draft")
    APPROVE = "approve", _("Mark ready")
    SCHEDULE = "schedule", _("Schedule")
    PUBLISH = "publish", _("Publish")
    UPDATE = "update", _("Save")
    RELEASE = "release", _("Publish the update")
    DROP = "drop", _("Give up the update")
    REVERT = "revert", _("Take up a former version")
    CORRECT = "correct", _("Correct")
    WITHDRAW = "withdraw", _("Withdraw")
    RESTORE = "restore", _("Put back online")
    TRASH = "trash", _("Put in the trash")
    UNTRASH = "untrash", _("Take out of the trash")

    @property
    def permission(self) -> str:
        match self:
            case Verb.SCHEDULE | Verb.RELEASE:
                return "articles.publish_article"
            case Verb.UPDATE | Verb.DROP | Verb.REVERT:
                return "articles.change_article"
            case Verb.UNTRASH:
                return "articles.trash_article"
            case _:
                return f"articles.{self.value}_article"


TRANSITIONS: dict[Verb, set[State]] = {
    Verb.SUBMIT: {State.DRAFT},
    Verb.RETURN: {State.IN_REVIEW, State.READY, State.SCHEDULED},
    Verb.APPROVE: {State.DRAFT, State.IN_REVIEW},
    Verb.SCHEDULE: {State.DRAFT, State.IN_REVIEW, State.READY, State.SCHEDULED},
    Verb.PUBLISH: {State.DRAFT, State.IN_REVIEW, State.READY, State.SCHEDULED},
    Verb.UPDATE: set(State) - {State.TRASHED},
    Verb.RELEASE: {State.PUBLISHED},
    Verb.DROP: {State.PUBLISHED},
    Verb.REVERT: set(State) - {State.TRASHED},
    Verb.CORRECT: {State.PUBLISHED},
    Verb.WITHDRAW: {State.PUBLISHED},
    Verb.RESTORE: {State.WITHDRAWN},
    Verb.TRASH: {State.DRAFT, State.IN_REVIEW, State.READY},
    Verb.UNTRASH: {State.TRASHED},
}
