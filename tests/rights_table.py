"""Who opens what in the admin: a row for each address of the URLconf, in the letters of the roles.

r reporter, d desk, c chief, p photo, m moderator, a administrator. Where the state of the thing
matters, the letters are given by state, and "*" is every other state.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from articles import merging
from articles.models import Article, Category, Tag
from newsroom.accounts.roles import Role
from newsroom.replies.models import Dossier
from tests import rights_front as front
from tests.factories import BODY, chief, picture_bytes
from tests.replies import dossiers

ROLES = {
    "r": Role.REPORTER,
    "d": Role.DESK,
    "c": Role.CHIEF,
    "p": Role.PHOTO,
    "m": Role.MODERATOR,
    "a": Role.ADMINISTRATOR,
}
ALL, WRITERS, DESK, CHIEFS, ADMINISTRATOR, NOBODY = (
    "rdcpma",
    "rdca",
    "dca",
    "ca",
    "a",
    "",
)
FILE = picture_bytes()
PASSWORD = "Un-mot-de-passe-solide-7"

# The states of a story, as rights_world.py makes them.
WAITING = ("my sent", "in review", "ready", "on hold", "embargoed")
PUBLIC = ("my published", "published", "working")
UNSEEN = ("my draft", "draft", "draft on hold", *WAITING, "scheduled")
EVERY_STORY = (*UNSEEN, *PUBLIC, "withdrawn")
MAY_GO = ("my draft", "draft", "my sent", "in review", "ready", "scheduled")


@dataclass
class Row:
    get: str | dict[str, str]
    post: str | dict[str, str]
    thing: str = ""
    answers: object = lambda thing: {}
    # The states in which what is sent changes something: none, for a page that only shows.
    writes: tuple[str, ...] = ()
    address: object = None
    # One address for all the things of its kind.
    is_list: bool = False
    # Who signed in sees this, even without a role.
    for_anybody: bool = False
    methods: tuple[str, ...] = ("get", "post")
    # What stands for « open » where it is neither 200 nor 302.
    get_status: int = 0
    post_status: int = 0

    def may(self, method, state, letter):
        allowed = getattr(self, method)
        if isinstance(allowed, dict):
            allowed = allowed.get(state, allowed.get("*"))
        return letter in allowed

    def at(self, key, pk):
        if self.address:
            return self.address(pk)
        args = [pk] if self.thing and not self.is_list else []
        return reverse(f"admin:{key.split()[0]}", args=args)


def bulk(thing):
    """Many rows at once, by an action and by a list that is edited in place: the admin offers neither."""
    return {
        "action": "delete_selected",
        "_selected_action": [str(thing.pk)],
        "select_across": "1",
        "index": "0",
        "post": "yes",
        "_save": "1",
        "_export": "csv",
        "form-TOTAL_FORMS": "1",
        "form-INITIAL_FORMS": "1",
        "form-0-id": str(thing.pk),
        "form-0-name": "Volé",
        "form-0-headline": "Volé",
        "form-0-position": "99",
    }


def rows_of(prefix):
    return {f"{prefix}-TOTAL_FORMS": "0", f"{prefix}-INITIAL_FORMS": "0"}


def story(article=None, **more):
    """The form of a story as it stands in the database, with another headline."""
    version = Article.objects.get(pk=article.pk).version if article else ""
    return {
        "headline": "Un autre titre",
        "body": BODY,
        "language": "fr",
        "legal_check": "none",
        "category": Category.objects.first().pk,
        "opened": version,
        **(signed(article) if article else rows_of("bylines")),
        **rows_of("picks"),
        **more,
    }


def signed(article):
    author = Article.objects.get(pk=article.pk).bylines.first().author_id
    row = {"author": author, "role": "text", "position": 0}
    return rows_of("bylines") | {
        "bylines-TOTAL_FORMS": 1,
        **{f"bylines-0-{name}": value for name, value in row.items()},
    }


def picture(thing):
    file = SimpleUploadedFile("champ.jpg", FILE, "image/jpeg")
    return {"alt": "Un champ", "focal_x": "0.5", "focal_y": "0.5", "original": file}


def name(thing, **more):
    return {"name": f"Nom nouveau {thing.pk}", "position": "7", **more}


def spelling(entry):
    return {"right_form": "Ouargla", "wrong_forms": "Wargla", "reason": ""}


def account(user):
    return {
        "username": f"nouveau{user.pk}",
        "first_name": "Nour",
        "role": "reporter",
        "is_active": "on",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }


def tomorrow(thing):
    at = timezone.localtime() + timedelta(days=1)
    return {"at_0": at.strftime("%d/%m/%Y"), "at_1": at.strftime("%H:%M")}


def yes(thing):
    return {"post": "yes"}


def reason(thing):
    return {"reason": "Parce que", "kind": "correction", "text": "Douze, et non dix."}


def note(thing):
    return {"nature": "correction", "note": "Douze, et non dix."}


def verb_page(verb, roles, writes, answers):
    def address(pk):
        return reverse("admin:articles_article_verb", args=[pk, verb])

    return {
        f"articles_article_verb {verb}": Row(
            roles, roles, "article", answers, writes, address
        )
    }


def verb_button(verb, mine, roles):
    """The form of a story sent with the button of a verb: all of it is done, or nothing."""
    return {
        f"articles_article_change {verb}": Row(
            ALL,
            {"my draft": mine, "*": roles},
            "article",
            lambda article: story(article, _verb=verb),
            EVERY_STORY,
            methods=("post",),
        )
    }


def several(act, post, writes, answers):
    """Something done to the stories of the list: here, to one."""

    def sent(article):
        return {
            "act": act,
            "story": [article.pk],
            "_confirm": "1",
            "reason": "Parce que",
            **answers(article),
        }

    return {
        f"articles_article_bulk {act}": Row(
            ALL,
            post,
            "article",
            sent,
            writes,
            lambda pk: reverse("admin:articles_article_bulk"),
        )
    }


def another_category(article):
    return {"category": Category.objects.get(name="Ailleurs").pk}


def another_tag(article):
    return {"tag": Tag.objects.get(name="ailleurs").pk}


def a_filter(thing):
    return {"name": "Mes brouillons"}


def followed(category):
    return {"categories": [category.pk]}


def pk_of_story(pk):
    dossier = Dossier.objects.filter(pk=pk).first()
    return dossier.article_id if dossier else pk


def version(pk):
    article = Article.objects.filter(pk=pk).first()
    kept = article.revisions.first().pk if article else 1
    return reverse("admin:articles_article_version", args=[pk, kept])


def into_another(thing):
    kept = type(thing).objects.exclude(pk=thing.pk).first()
    return {"kept": kept.pk, "seen": merging.preview(thing, kept, by=chief()).token}


def named(model, add, change, delete, merge, answers):
    """What has a name: its list, its pages."""
    every = ("used", "unused")
    table = {
        "changelist": Row(ALL, ALL, model, bulk, is_list=True),
        "add": Row(add, add, model, answers, every, is_list=True),
        "change": Row(ALL, change, model, answers, every),
        "history": Row(ALL, ALL, model),
        "delete": Row(delete, delete, model, yes, ("unused",)),
        "merge": Row(merge, merge, model, into_another, every),
    }
    return {f"articles_{model}_{page}": row for page, row in table.items()}


def to_change(app, model):
    """Leads to the page that will say whether it opens."""
    return {
        f"{app}/{model}/<path:object_id>/": Row(
            ALL,
            ALL,
            model,
            address=lambda pk: f"/admin/{app}/{model}/{pk}/",
            is_list=True,
            for_anybody=True,
        )
    }


AUTOCOMPLETE = "?app_label=articles&model_name=article&field_name=category&term="
ACCOUNTS = {"self": ADMINISTRATOR, "*": ADMINISTRATOR, "superuser": NOBODY}

TABLE = {
    # Whatever the role.
    "index": Row(ALL, ALL, for_anybody=True),
    "login": Row(ALL, ALL, for_anybody=True),
    "logout": Row(ALL, ALL, for_anybody=True, get_status=405),
    "password_change": Row(ALL, ALL, for_anybody=True),
    "password_change_done": Row(ALL, ALL, for_anybody=True, post_status=405),
    "session": Row(ALL, ALL, for_anybody=True),
    # Its token is its right: nobody has one without having opened the story.
    "presence": Row(NOBODY, NOBODY, methods=("post",)),
    "jsi18n": Row(ALL, ALL, for_anybody=True, post_status=405),
    "app_list": Row(ALL, ALL, address=lambda pk: "/admin/articles/", for_anybody=True),
    "(?P<url>.*)$": Row(
        ALL,
        ALL,
        address=lambda pk: "/admin/nulle-part/",
        for_anybody=True,
        get_status=404,
        post_status=404,
    ),
    "autocomplete": Row(
        ALL,
        ALL,
        address=lambda pk: f"{reverse('admin:autocomplete')}{AUTOCOMPLETE}",
        post_status=405,
    ),
    # Stories.
    "articles_article_changelist": Row(ALL, ALL, "article", bulk, is_list=True),
    "articles_article_add": Row(
        WRITERS,
        WRITERS,
        "article",
        lambda article: story(),
        EVERY_STORY,
        is_list=True,
    ),
    "articles_article_change": Row(
        ALL, {"my draft": WRITERS, "*": DESK}, "article", story, EVERY_STORY
    ),
    # Sent by the form, with the name of who is signed in: tests/editing proves the rest.
    "editing_autosave": Row(
        NOBODY,
        WRITERS,
        address=lambda pk: reverse("admin:editing_autosave"),
        methods=("post",),
        post_status=409,
    ),
    "editing_give_up": Row(
        NOBODY,
        ALL,
        address=lambda pk: reverse("admin:editing_give_up", args=[1]),
        methods=("post",),
        for_anybody=True,
        post_status=404,
    ),
    # Nobody has such a text to choose: only the one who typed it would.
    "articles_article_conflict": Row(
        changes := {"my draft": WRITERS, "*": DESK},
        changes,
        "article",
        address=lambda pk: reverse("admin:articles_article_conflict", args=[pk, 1]),
        get_status=404,
        post_status=404,
    ),
    "articles_article_history": Row(ALL, ALL, "article"),
    "articles_article_version": Row(
        {one: ALL if one.startswith("my ") else DESK for one in EVERY_STORY},
        changes,
        "article",
        # The newest version is the story online, and not its working copy.
        writes=("working",),
        address=version,
    ),
    "articles_article_preview": Row(
        {"draft": DESK, "draft on hold": DESK, "*": ALL},
        NOBODY,
        "article",
        methods=("get",),
    ),
    "articles_article_delete": Row(NOBODY, NOBODY, "article", yes),
    "articles_article_untrash": Row(NOBODY, NOBODY, "article", yes),
    "articles_article_trash": Row(
        WRITERS, WRITERS, "article", is_list=True, post_status=405
    ),
    # What is in the trash.
    "articles_article_delete trashed": Row(
        DESK, DESK, "trashed", yes, ("my trashed", "trashed", "trashed in review")
    ),
    "articles_article_untrash trashed": Row(
        {"my trashed": WRITERS, "*": DESK},
        {"my trashed": WRITERS, "*": DESK},
        "trashed",
        yes,
        ("my trashed", "trashed", "trashed in review"),
        get_status=405,
    ),
    "articles_article_trash trashed": Row(
        WRITERS, WRITERS, "trashed", is_list=True, post_status=405
    ),
    **to_change("articles", "article"),
    **verb_page("return", DESK, (*WAITING, "scheduled"), reason),
    **verb_page("schedule", DESK, MAY_GO, tomorrow),
    **verb_page("publish", DESK, MAY_GO, yes),
    **verb_page("release", DESK, PUBLIC, note),
    **verb_page("drop", changes, ("working",), yes),
    **verb_page("withdraw", CHIEFS, PUBLIC, reason),
    **verb_page("restore", CHIEFS, ("withdrawn",), reason),
    **verb_button("submit", WRITERS, DESK),
    **verb_button("approve", DESK, DESK),
    **verb_button("publish", DESK, DESK),
    **verb_button("withdraw", CHIEFS, CHIEFS),
    "articles_article_week": Row(ALL, ALL, "article", is_list=True),
    **several(
        "category", {"my draft": WRITERS, "*": DESK}, EVERY_STORY, another_category
    ),
    **several("tag", {"my draft": WRITERS, "*": DESK}, EVERY_STORY, another_tag),
    **several("withdraw", CHIEFS, PUBLIC, lambda article: {}),
    # The lists of one person.
    "articles_article_followed": Row(
        ALL, ALL, "category", followed, ("used",), is_list=True
    ),
    "articles_article_filter": Row(
        ALL,
        ALL,
        "",
        a_filter,
        ("",),
        lambda pk: f"{reverse('admin:articles_article_filter')}?state=draft",
    ),
    "articles_article_filter_remove": Row(NOBODY, NOBODY, "filter"),
    **verb_button("trash", WRITERS, DESK),
    # Pictures.
    "articles_image_changelist": Row(ALL, ALL, "image", bulk, is_list=True),
    "articles_image_choose": Row(ALL, ALL, "image", is_list=True),
    "articles_image_add": Row(
        "rdcpa", "rdcpa", "image", picture, ("my picture",), is_list=True
    ),
    "articles_image_change": Row(
        ALL,
        {"my picture": "rdcpa", "*": "dcpa"},
        "image",
        picture,
        ("my picture", "used", "unused"),
    ),
    "articles_image_history": Row(ALL, ALL, "image"),
    "articles_image_delete": Row("cpa", "cpa", "image", yes, ("my picture", "unused")),
    **to_change("articles", "image"),
    # Names.
    **named("author", DESK, DESK, CHIEFS, CHIEFS, lambda one: name(one, kind="person")),
    **to_change("articles", "author"),
    **named("category", CHIEFS, CHIEFS, CHIEFS, CHIEFS, name),
    **to_change("articles", "category"),
    **named("tag", WRITERS, DESK, CHIEFS, DESK, name),
    **to_change("articles", "tag"),
    # The tools of writing: they answer, and write nothing.
    **{
        f"editing_{tool}": Row(
            WRITERS,
            WRITERS,
            answers=lambda thing: {"paragraph": ["hier"], "text": "eau"},
            get_status=405,
        )
        for tool in ("advice", "tags", "typography")
    },
    "editing_lexiconentry_changelist": Row(
        WRITERS, WRITERS, "lexiconentry", bulk, is_list=True
    ),
    "editing_lexiconentry_add": Row(
        DESK, DESK, "lexiconentry", spelling, ("entry of the lexicon",), is_list=True
    ),
    "editing_lexiconentry_change": Row(
        WRITERS, DESK, "lexiconentry", spelling, ("entry of the lexicon",)
    ),
    "editing_lexiconentry_history": Row(WRITERS, WRITERS, "lexiconentry"),
    "editing_lexiconentry_delete": Row(
        DESK, DESK, "lexiconentry", yes, ("entry of the lexicon",)
    ),
    **to_change("editing", "lexiconentry"),
    # The front.
    "une": Row(DESK, DESK, "front", front.gesture, ("online",), is_list=True),
    "une_pick": Row(
        DESK,
        DESK,
        "front",
        front.another_headline,
        ("online",),
        front.of_slot,
        is_list=True,
    ),
    "une_preview": Row(
        DESK, CHIEFS, "front", front.launched, ("online",), is_list=True
    ),
    "une_draft_frame": Row(DESK, DESK, "front", is_list=True, post_status=405),
    "une_undo": Row(DESK, CHIEFS, "front", front.undone, ("online",), is_list=True),
    "une_cancel": Row(
        DESK,
        CHIEFS,
        "front",
        writes=("to come",),
        address=front.number_of,
        get_status=405,
    ),
    "une_memory": Row(DESK, DESK, "front", is_list=True, post_status=405),
    "une_past_frame": Row(
        DESK, DESK, "front", address=front.a_minute, is_list=True, post_status=405
    ),
    "une_take_up": Row(
        DESK, DESK, "front", front.taken_up, ("online",), is_list=True, get_status=405
    ),
    # Before anything was put online: her own draft, and another's.
    "une first": Row(
        DESK, DESK, "draft", front.gesture, ("draft of another",), is_list=True
    ),
    "une_pick first": Row(
        DESK,
        DESK,
        "draft",
        front.another_headline,
        ("draft of another",),
        front.of_slot,
        is_list=True,
    ),
    "une_preview first": Row(
        DESK, CHIEFS, "draft", front.launched, ("draft of another",), is_list=True
    ),
    "une_draft_frame first": Row(DESK, DESK, "draft", is_list=True, post_status=405),
    "une_undo first": Row(DESK, CHIEFS, "draft", front.undone, is_list=True),
    "une_memory first": Row(DESK, DESK, "draft", is_list=True, post_status=405),
    "une_past_frame first": Row(
        DESK, DESK, "draft", address=front.a_minute, is_list=True, post_status=405
    ),
    "une_take_up draft": Row(
        DESK,
        DESK,
        "draft",
        front.draft_taken_up,
        ("draft of another",),
        is_list=True,
        get_status=405,
    ),
    # Without a draft: the first gesture makes one, and there is nothing to put online.
    "une undrafted": Row(
        DESK,
        DESK,
        "front alone",
        front.undrafted(front.gesture),
        ("online",),
        is_list=True,
    ),
    "une_pick undrafted": Row(
        DESK,
        DESK,
        "front alone",
        front.undrafted(front.another_headline),
        address=front.of_slot,
        is_list=True,
        get_status=404,
        post_status=404,
    ),
    "une_preview undrafted": Row(
        DESK, CHIEFS, "front alone", front.undrafted(front.launched), is_list=True
    ),
    "une_undo undrafted": Row(
        DESK, CHIEFS, "front alone", front.undone, ("online",), is_list=True
    ),
    "une_take_up undrafted": Row(
        DESK,
        DESK,
        "front alone",
        front.undrafted(front.taken_up),
        ("online",),
        is_list=True,
        get_status=405,
    ),
    # The urgent banner.
    "front_urgent_changelist": Row(DESK, DESK, "urgent", bulk, is_list=True),
    "front_urgent_add": Row(
        DESK, DESK, "urgent", front.news, ("standing",), is_list=True
    ),
    "front_urgent_changelist none": Row(DESK, DESK, "no banner", is_list=True),
    "front_urgent_add none": Row(
        DESK, DESK, "no banner", front.news, ("",), is_list=True
    ),
    "front_urgent_story": Row(
        tellable := {"*": DESK, **dict.fromkeys(front.UNTOLD, NOBODY)},
        tellable,
        "told",
        front.banner,
        ("published",),
        front.banner_of,
    ),
    "front_urgent_change": Row(DESK, DESK, "urgent", yes, ("standing",)),
    "front_urgent_history": Row(DESK, DESK, "urgent"),
    "front_urgent_delete": Row(NOBODY, NOBODY, "urgent", yes),
    **to_change("front", "urgent"),
    # Rights of reply: the desk opens and reads, the chief decides.
    "replies_dossier_changelist": Row(DESK, DESK, "dossier", bulk, is_list=True),
    "replies_dossier_add": Row(
        DESK, DESK, "dossier", dossiers.demand, ("waiting",), is_list=True
    ),
    "replies_dossier_story": Row(
        DESK,
        DESK,
        "dossier",
        dossiers.demand,
        ("waiting",),
        lambda pk: f"/admin/replies/dossier/article/{pk_of_story(pk)}/",
        is_list=True,
    ),
    "replies_dossier_change": Row(
        DESK,
        {"waiting": DESK, "*": CHIEFS},
        "dossier",
        dossiers.answers,
        ("waiting", "accepted", "refused", "answered", "promised"),
    ),
    "replies_dossier_write": Row(
        CHIEFS, CHIEFS, "dossier", yes, ("accepted",), get_status=405
    ),
    "replies_dossier_export": Row(DESK, DESK, "dossier", post_status=405),
    "replies_dossier_history": Row(DESK, DESK, "dossier"),
    "replies_dossier_delete": Row(NOBODY, NOBODY, "dossier", yes),
    **to_change("replies", "dossier"),
    # The journal: read by the desk, written by nobody.
    "articles_journalentry_changelist": Row(
        DESK, DESK, "journalentry", bulk, is_list=True
    ),
    "articles_journalentry_export": Row(
        DESK, DESK, "journalentry", is_list=True, post_status=405
    ),
    "articles_journalentry_add": Row(NOBODY, NOBODY, "journalentry", is_list=True),
    "articles_journalentry_change": Row(DESK, NOBODY, "journalentry", name),
    "articles_journalentry_history": Row(DESK, DESK, "journalentry"),
    "articles_journalentry_delete": Row(NOBODY, NOBODY, "journalentry", yes),
    **to_change("articles", "journalentry"),
    # Accounts.
    "accounts_user_changelist": Row(
        ADMINISTRATOR, ADMINISTRATOR, "user", bulk, is_list=True
    ),
    "accounts_user_add": Row(
        ADMINISTRATOR, ADMINISTRATOR, "user", account, ("self",), is_list=True
    ),
    "accounts_user_change": Row(
        ACCOUNTS, ACCOUNTS, "user", account, ("self", "colleague", "disabled")
    ),
    "auth_user_password_change": Row(
        ACCOUNTS, ACCOUNTS, "user", account, ("self", "colleague", "disabled")
    ),
    "accounts_user_history": Row(ACCOUNTS, ACCOUNTS, "user"),
    "accounts_user_delete": Row(NOBODY, NOBODY, "user", yes),
    **to_change("accounts", "user"),
}
