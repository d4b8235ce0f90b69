"""Each role and its permissions: the one table that the groups are rebuilt from after migrations."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

READ = {
    "articles.view_article",
    "articles.view_author",
    "articles.view_category",
    "articles.view_image",
    "articles.view_tag",
}
WRITE = READ | {
    "articles.add_article",
    "articles.change_article",
    "articles.submit_article",
    "articles.add_image",
    "articles.change_image",
    "articles.add_tag",
    "recommendations.add_pick",
    "recommendations.change_pick",
    "recommendations.delete_pick",
    "recommendations.view_pick",
}
DESK = WRITE | {
    "articles.edit_others_article",
    "articles.edit_others_image",
    "articles.return_article",
    "articles.approve_article",
    "articles.publish_article",
    "articles.correct_article",
    "articles.delete_article",
    "articles.add_author",
    "articles.change_author",
    "articles.change_tag",
    "articles.view_journalentry",
}
CHIEF = DESK | {
    "articles.withdraw_article",
    "articles.restore_article",
    "articles.add_category",
    "articles.change_category",
    "articles.delete_category",
    "articles.delete_author",
    "articles.delete_image",
    "articles.delete_tag",
}
PHOTO = READ | {
    "articles.edit_others_image",
    "articles.add_image",
    "articles.change_image",
    "articles.delete_image",
}
ADMINISTRATOR = CHIEF | {
    "accounts.add_user",
    "accounts.change_user",
    "accounts.view_user",
}


class Role(TextChoices):
    """The value is the name of the group: it is stored, the label is shown."""

    REPORTER = "reporter", _("Reporter")
    DESK = "desk", _("Desk editor")
    CHIEF = "chief", _("Editor-in-chief")
    PHOTO = "photo", _("Photo editor")
    MODERATOR = "moderator", _("Moderator")
    ADMINISTRATOR = "administrator", _("Administrator")

    @property
    def permissions(self) -> set[str]:
        return PERMISSIONS[self]


PERMISSIONS: dict[Role, set[str]] = {
    Role.REPORTER: WRITE,
    Role.DESK: DESK,
    Role.CHIEF: CHIEF,
    Role.PHOTO: PHOTO,
    Role.MODERATOR: READ,
    Role.ADMINISTRATOR: ADMINISTRATOR,
}
