"""One thing in each of its states, for the tests of rights; and the whole database, to see that nothing moved."""

from datetime import timedelta

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import connection
from django.utils import timezone

from articles import trash, workflow
from articles.models import Article, Image, JournalEntry
from articles.saving import save
from newsroom.editing.models import LexiconEntry
from tests import rights_front
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_image,
    make_published,
    make_scheduled,
    make_tag,
    make_user,
    make_withdrawn,
)
from tests.replies import dossiers

NOBODY = 10**9  # the number of nothing
# What nothing may tell from what does not exist, for these roles.
PRIVATE = {
    ("article", "draft"): "rpm",
    ("article", "draft on hold"): "rpm",
    ("user", "superuser"): "rdcpma",
    ("filter", "filter of another"): "rdcpma",
    # The trash is hers, or the desk's.
    ("trashed", "trashed"): "r",
    ("trashed", "trashed in review"): "r",
    **{("told", state): "dca" for state in rights_front.UNTOLD},
}


def submitted(**fields):
    article = make_article(**fields)
    workflow.submit(article, by=chief())
    return article


def approved(**fields):
    article = make_article(**fields)
    workflow.approve(article, by=chief())
    return article


def worked_on(**fields):
    article = make_published(**fields)
    save(article, {"standfirst": "Un chapô à venir"}, by=chief())
    return article


STORIES = {
    "my draft": make_article,
    "draft": make_article,
    "in review": submitted,
    "scheduled": make_scheduled,
    "published": make_published,
    "withdrawn": make_withdrawn,
}
EVERY_STORY = STORIES | {
    "my sent": submitted,
    "my published": make_published,
    "working": worked_on,
    "draft on hold": lambda **fields: make_article(hold=True, **fields),
    "ready": approved,
    "on hold": lambda **fields: submitted(hold=True, **fields),
    "embargoed": lambda **fields: approved(
        embargoed_until=timezone.now() + timedelta(days=3), **fields
    ),
}


def articles(stories=STORIES):
    other = make_user(role="desk")
    things = {
        state: make(headline=f"Zibeline {state}", created_by=other)
        for state, make in stories.items()
    }
    for article in things.values():
        workflow.update(article, by=chief())
    # Where several of them may be sent at once.
    make_category("Ailleurs")
    make_published(headline="Zibeline ailleurs", tags=["ailleurs"])
    return things


def trashed():
    other = make_user(role="desk")
    things = {
        "my trashed": make_article(),
        "trashed": make_article(created_by=other),
        "trashed in review": submitted(created_by=other),
    }
    for article in things.values():
        trash.trash(article, by=chief())
    return things


def images():
    things = {name: make_image(title=name) for name in ("my picture", "used", "unused")}
    make_published(lead_image=things["used"])
    return things


def authors():
    things = {"used": make_author("Selma"), "unused": make_author("Yacine")}
    make_published(authors=[things["used"]])
    return things


def categories():
    things = {"used": make_category("Gaz"), "unused": make_category("Eau")}
    make_published(category=things["used"])
    return things


def tags():
    things = {"used": make_tag("gaz"), "unused": make_tag("eau")}
    make_published(tags=["gaz"])
    return things


def users():
    return {
        "self": None,
        "colleague": make_user(role="chief"),
        "disabled": make_user(is_active=False),
        "superuser": get_user_model().objects.create_superuser("racine"),
    }


def filters():
    other = make_user(role="chief")
    return {"filter of another": other.story_filters.create(name="À moi", query="")}


def entries():
    make_published()
    return {"entry": JournalEntry.objects.first()}


def lexicon():
    entry = LexiconEntry.objects.create(right_form="Belousov", wrong_forms="Belysov")
    return {"entry of the lexicon": entry}


TABLES = {
    model._meta.db_table
    for app in (
        *("articles", "accounts", "auth", "front", "recommendations"),
        "replies",
        "editing",
    )
    for model in apps.get_app_config(app).get_models(include_auto_created=True)
} - {"auth_permission"}
WORLDS = {
    "": dict,
    "article": articles,
    "trashed": trashed,
    "image": images,
    "author": authors,
    "category": categories,
    "tag": tags,
    "user": users,
    "journalentry": entries,
    "filter": filters,
    "lexiconentry": lexicon,
    "dossier": dossiers.every_state,
    **rights_front.WORLDS,
}


def given_to(user, things):
    """What is « my » is this person's."""
    for state, thing in things.items():
        if state.startswith("my "):
            rows = {Article: Article.objects, Image: Image.objects}[type(thing)]
            rows.filter(pk=thing.pk).update(created_by=user)
    if rights_front.DRAFTED & things.keys():
        rights_front.draft_of(user)
    return things | ({"self": user} if "self" in things else {})


def everything():
    """Every row of the house."""
    with connection.cursor() as cursor:
        return {table: _rows(cursor, table) for table in sorted(TABLES)}


def _rows(cursor, table):
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)} ORDER BY 1")
    return cursor.fetchall()
