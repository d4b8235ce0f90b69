"""Who composes the front, puts it online, and raises the urgent banner: rows of tests/rights_table.py."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from articles.models import Article, Category
from newsroom.front import urgent
from newsroom.front.models import FrontDraft, FrontLaunch
from newsroom.front.picks import Pick, written
from tests.factories import chief, make_published
from tests.front import composing

OWN_DRAFT = 1  # its version


def fronts():
    """One online, one to come."""
    online = composing.launch(lead=composing.pick(make_published()))
    at = timezone.now() + timedelta(days=1)
    later = composing.pick(make_published())
    return {"online": online, "to come": composing.launch(at=at, second_2=later)}


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


def told():
    return {"published": make_published()}


def gesture(front):
    story = Article.objects.published().newest_first().first()
    return {"put": f"opinion-1:{story.pk}", "version": OWN_DRAFT}


def another_headline(front):
    return {"headline": "Un autre titre", "version": OWN_DRAFT}


def launched(front):
    online = FrontLaunch.objects.in_force()
    return {"version": OWN_DRAFT, "known": online.number}


def undone(front):
    return {"known": FrontLaunch.objects.in_force().number}


def taken_up(front):
    return {"launch": front.number, "version": OWN_DRAFT}


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


WORLDS = {"front": fronts, "urgent": banners, "told": told}
