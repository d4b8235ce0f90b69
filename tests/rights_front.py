"""Who composes the front, puts it online, and raises the urgent banner: rows of tests/rights_table.py."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from articles.models import Article, Category
from newsroom.front import urgent, workflow
from newsroom.front.models import FrontDraft, FrontLaunch
from newsroom.front.picks import Pick, written
from tests.factories import (
    chief,
    make_article,
    make_category,
    make_published,
    make_scheduled,
    make_user,
    make_withdrawn,
)
from tests.front import composing

OWN_DRAFT = 1  # its version


def online_alone():
    """Nobody has begun a draft since."""
    return {"online": composing.launch(lead=composing.pick(make_published()))}


def fronts():
    """One online, one to come, one that will not."""
    at = timezone.now() + timedelta(days=1)
    later, never = (composing.pick(make_published()) for _ in range(2))
    found = online_alone()
    found["to come"] = composing.launch(at=at, second_2=later)
    found["cancelled"] = composing.launch(at=at, second_2=never)
    workflow.cancel(found["cancelled"], by=chief())
    return found


def drafts():
    """Nothing was ever put online."""
    by = make_user(role="desk")
    story = composing.pick(make_published())
    return {"draft of another": composing.draft(by, lead=story)}


# Whoever raises a banner is not told that there is such a story.
UNTOLD = ("my draft", "draft", "scheduled", "withdrawn")
# Where each person has a draft of her own.
DRAFTED = {"to come", "draft of another"}


def draft_of(user):
    """Each person has one of her own, which says something else than the front online."""
    picks = {"second-3": Pick(make_published().pk)}
    return FrontDraft.objects.create(
        user=user,
        based_on=FrontLaunch.objects.in_force(),
        composition=written(picks),
        version=OWN_DRAFT,
        saved_at=timezone.now(),
    )


def banners():
    over = urgent.raise_banner(make_published(), by=chief(), wording="Séisme")
    standing = urgent.raise_banner(make_published(), by=chief(), wording="Crue")
    over.refresh_from_db()
    return {"standing": standing, "over": over}


def no_banner():
    make_category()
    return {}


def told():
    """Stories that may have their banner, or not."""
    found = {
        "published": make_published(),
        "told already": make_published(),
        "my draft": make_article(),
        "draft": make_article(),
        "scheduled": make_scheduled(),
        "withdrawn": make_withdrawn(),
    }
    urgent.raise_banner(found["told already"], by=chief(), wording="Crue")
    return found


def gesture(front):
    story = Article.objects.published().newest_first().first()
    return {"put": f"opinion-1:{story.pk}", "version": OWN_DRAFT}


def another_headline(front):
    return {"headline": "Un autre titre", "version": OWN_DRAFT}


def launched(front):
    return {"version": OWN_DRAFT, "known": composing.known()}


def undone(front):
    return {"known": composing.known()}


def taken_up(front):
    return {"launch": front.number, "version": OWN_DRAFT}


def draft_taken_up(draft):
    return {"draft": draft.pk, "version": OWN_DRAFT}


def undrafted(answers):
    """The same, from a screen where nothing is composed yet."""
    return lambda front: answers(front) | {"version": 0}


def of_slot(pk):
    return "/admin/une/emplacement/second-3/"


def number_of(pk):
    front = FrontLaunch.objects.filter(pk=pk).first()
    return f"/admin/une/annuler/{front.number if front else pk}/"


def a_minute(pk):
    return f"/admin/une/memoire/page/?a={timezone.localtime():%Y-%m-%dT%H:%M}"


def banner(story=None):
    return {"wording": "Crue de l’oued", "lasts": "120", "_confirm": "1"}


def news(standing):
    return banner() | {
        "key": str(uuid4()),
        "headline": "L’oued déborde",
        "sentence": "L’oued a débordé ce matin.",
        "category": Category.objects.first().pk,
    }


def banner_of(pk):
    return f"/admin/front/urgent/article/{pk}/"


WORLDS = {
    "front": fronts,
    "front alone": online_alone,
    "draft": drafts,
    "urgent": banners,
    "no banner": no_banner,
    "told": told,
}
