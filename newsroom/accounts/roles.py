"""What each role may do: the one table, which the groups are rebuilt from after migrations.

`docs/droits.md` prints it in French; `tests/rights_table.py` says which addresses it opens.
"""

from typing import NamedTuple

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


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


class Right(NamedTuple):
    """A mark for each role: ● all of them, ○ those that `measure` says, · none.

    Without ○ in its row, `measure` holds for everybody. A permission after a + goes with ● alone.
    """

    thing: str
    act: str
    held: str
    permissions: str
    measure: str = ""

    def mark(self, role: Role) -> str:
        return self.held.split()[list(Role).index(role)]

    def needed(self, mark: str) -> set[str]:
        """The permissions behind a mark, as Django names them."""
        every = {"●": self.permissions.replace("+", " "), "·": ""}
        names = every.get(mark, self.permissions.partition("+")[0])
        return {name if "." in name else f"articles.{name}" for name in names.split()}


STORIES, PICTURES, AUTHORS = _("Stories"), _("Pictures"), _("Authors")
CATEGORIES, TAGS = _("Categories"), _("Tags")
LEXICON = _("Lexicon of the house")
FRONT, JOURNAL, ACCOUNTS = _("The front"), _("Journal"), _("Accounts")
REPLIES = _("Right of reply")

OTHERS_DRAFTS = _("all but the drafts of others")
HER_DRAFTS = _("their own, while drafts")
HERS = _("their own")
BROUGHT = _("those that they brought")
FROM_TRASH = _("from the trash alone")
UNDECIDED = _("until it is decided")
UNUSED = _("those that nothing uses")
PICKS = (
    "recommendations.view_pick recommendations.add_pick "
    "recommendations.change_pick recommendations.delete_pick"
)

# A table is read by its columns, and these are the roles in their order.
# fmt: off
RIGHTS = (
    #                                                      R D C P M A   reporter, desk, chief, photo, moderator, administrator
    Right(STORIES, _("read them in the newsroom"),        "○ ● ● ○ ○ ●", "view_article +edit_others_article", OTHERS_DRAFTS),
    Right(STORIES, _("read their former versions"),       "○ ● ● · · ●", "add_article +view_revision", HERS),
    Right(STORIES, _("write one"),                        "● ● ● · · ●", "add_article"),
    Right(STORIES, _("change the text and the settings"), "○ ● ● · · ●", "change_article +edit_others_article", HER_DRAFTS),
    Right(STORIES, _("choose what is proposed below"),    "○ ● ● · · ●", f"{PICKS} +edit_others_article", HER_DRAFTS),
    Right(STORIES, _("submit to the desk"),               "○ ● ● · · ●", "submit_article +edit_others_article", HER_DRAFTS),
    Right(STORIES, _("return to their author"),           "· ● ● · · ●", "return_article"),
    Right(STORIES, _("mark ready"),                       "· ● ● · · ●", "approve_article"),
    Right(STORIES, _("publish, schedule"),                "· ● ● · · ●", "publish_article"),
    Right(STORIES, _("let a blocking check pass, with a reason"), "· · ● · · ●", "override_article"),
    Right(STORIES, _("correct with a note"),              "· ● ● · · ●", "correct_article"),
    Right(STORIES, _("withdraw"),                         "· · ● · · ●", "withdraw_article"),
    Right(STORIES, _("put back online"),                  "· · ● · · ●", "restore_article"),
    Right(STORIES, _("put in the trash, take back"),      "○ ● ● · · ●", "trash_article +edit_others_article", HER_DRAFTS),
    Right(STORIES, _("delete for good"),                  "· ● ● · · ●", "delete_article", FROM_TRASH),
    Right(PICTURES, _("search the library"),              "● ● ● ● ● ●", "view_image"),
    Right(PICTURES, _("add"),                             "● ● ● ● · ●", "add_image"),
    Right(PICTURES, _("describe, replace, frame"),        "○ ● ● ● · ●", "change_image +edit_others_image", BROUGHT),
    Right(PICTURES, _("delete"),                          "· · ● ● · ●", "delete_image", UNUSED),
    Right(AUTHORS, _("read"),                             "● ● ● ● ● ●", "view_author"),
    Right(AUTHORS, _("add, change"),                      "· ● ● · · ●", "add_author change_author"),
    Right(AUTHORS, _("tie to an account"),                "· · · · · ●", "change_author accounts.view_user"),
    Right(AUTHORS, _("merge into another"),               "· · ● · · ●", "merge_author"),
    Right(AUTHORS, _("delete"),                           "· · ● · · ●", "delete_author", UNUSED),
    Right(CATEGORIES, _("read"),                          "● ● ● ● ● ●", "view_category"),
    Right(CATEGORIES, _("add, change, order"),            "· · ● · · ●", "add_category change_category"),
    Right(CATEGORIES, _("merge into another"),            "· · ● · · ●", "merge_category"),
    Right(CATEGORIES, _("delete"),                        "· · ● · · ●", "delete_category", UNUSED),
    Right(TAGS, _("read"),                                "● ● ● ● ● ●", "view_tag"),
    Right(TAGS, _("add"),                                 "● ● ● · · ●", "add_tag"),
    Right(TAGS, _("rename"),                              "· ● ● · · ●", "change_tag"),
    Right(TAGS, _("merge into another"),                  "· ● ● · · ●", "merge_tag"),
    Right(TAGS, _("delete"),                              "· · ● · · ●", "delete_tag", UNUSED),
    Right(LEXICON, _("read"),                             "● ● ● · · ●", "editing.view_lexiconentry"),
    Right(LEXICON, _("add, change, delete"),              "· ● ● · · ●", "editing.add_lexiconentry editing.change_lexiconentry editing.delete_lexiconentry"),
    Right(FRONT, _("compose a draft of it"),              "· ● ● · · ●", "front.compose_front"),
    Right(FRONT, _("put it online, undo, cancel"),        "· · ● · · ●", "front.launch_front"),
    Right(FRONT, _("raise and lower the urgent banner"),  "· ● ● · · ●", "front.raise_urgent front.view_urgent"),
    Right(REPLIES, _("read the dossiers, carry them away"), "· ● ● · · ●", "replies.view_dossier"),
    Right(REPLIES, _("open one, complete it"),            "· ● ● · · ●", "replies.add_dossier replies.change_dossier", UNDECIDED),
    Right(REPLIES, _("decide, link the reply"),           "· · ● · · ●", "replies.decide_dossier"),
    Right(JOURNAL, _("read"),                             "· ● ● · · ●", "view_journalentry"),
    Right(ACCOUNTS, _("add, change, disable"),            "· · · · · ●", "accounts.view_user accounts.add_user accounts.change_user"),
)
# fmt: on

PERMISSIONS: dict[Role, set[str]] = {
    role: {name for right in RIGHTS for name in right.needed(right.mark(role))}
    for role in Role
}
