"""Who else has a story open, and what a beat costs."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from newsroom.editing.models import Presence
from newsroom.editing.presence import token_for
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db


class Tab:
    def __init__(self, user, article):
        self.client, self.name = Client(), str(uuid4())
        self.client.force_login(user)
        self.token = token_for(article, user)

    def beat(self, **more):
        asked = {"token": self.token, "tab": self.name, **more}
        return self.client.post(reverse("admin:presence"), asked)


def yacine():
    return make_user("desk", first_name="Yacine", last_name="Ferhat")


def lina():
    return make_user("desk", first_name="Lina", last_name="Haddad")


def names(answer):
    return [one["name"] for one in answer.json()["others"]]


def test_each_sees_the_others_name_at_the_next_beat():
    article = make_article()
    hers, his = Tab(lina(), article), Tab(yacine(), article)

    hers.beat()
    seen_by_him, seen_by_her = his.beat(), hers.beat()

    assert names(seen_by_him) == ["Lina Haddad"]
    assert seen_by_her.json()["others"] == [{"name": "Yacine Ferhat", "initials": "YF"}]
    assert seen_by_her.json()["line"] == "Yacine Ferhat lit aussi"


def test_a_beat_costs_three_queries_the_session_included(django_assert_max_num_queries):
    article = make_article()
    hers = Tab(lina(), article)
    for _ in range(5):
        Tab(make_user("desk"), article).beat()

    with django_assert_max_num_queries(3):
        answer = hers.beat()

    assert len(names(answer)) == 5


def test_one_person_in_two_tabs_never_sees_herself():
    article, user = make_article(), lina()
    one, two = Tab(user, article), Tab(user, article)

    one.beat()

    assert names(two.beat()) == []
    assert Presence.objects.count() == 2


def test_many_beats_of_a_tab_make_one_row():
    hers = Tab(lina(), make_article())

    hers.beat()
    hers.beat()

    assert Presence.objects.count() == 1


def test_who_leaves_is_gone_at_once_and_old_rows_are_swept():
    article = make_article()
    hers, his, dead = (Tab(one, article) for one in (lina(), yacine(), make_user()))
    for tab in (hers, his, dead):
        tab.beat()
    long_ago = timezone.now() - timedelta(hours=2)
    Presence.objects.filter(tab=dead.name).update(at=long_ago)

    his.beat(leave="1")

    assert names(hers.beat()) == []
    assert list(Presence.objects.values_list("tab", flat=True)) == [hers.name]


def test_a_silent_tab_is_gone_after_twenty_five_seconds():
    article = make_article()
    hers, his = Tab(lina(), article), Tab(yacine(), article)
    his.beat()
    Presence.objects.update(at=timezone.now() - timedelta(seconds=26))

    assert names(hers.beat()) == []


def test_an_ended_session_a_closed_account_and_anothers_token_say_signed_out():
    article, user = make_article(), lina()
    ended, closed, stolen = (
        Tab(user, article),
        Tab(yacine(), article),
        Tab(user, article),
    )
    ended.client.logout()
    closed.client.get(
        reverse("admin:index")
    ).wsgi_request.user.__class__.objects.filter(last_name="Ferhat").update(
        is_active=False
    )
    stolen.client.force_login(make_user("desk"))

    assert {one.beat().status_code for one in (ended, closed, stolen)} == {401}


def test_a_forged_token_is_refused_and_a_wrong_tab_too():
    hers = Tab(lina(), make_article())

    assert hers.beat(token="faux").status_code == 403
    assert hers.beat(tab="<b>").status_code == 400
    assert not Presence.objects.exists()


def test_a_version_saved_meanwhile_is_said_with_its_author():
    article, user = make_article(), lina()
    hers = Tab(user, article)
    Article.objects.filter(pk=article.pk).update(version=7)
    article.revisions.create(
        kind="save", content={}, version=7, by=yacine(), at=timezone.now()
    )

    said = hers.beat().json()

    assert (said["version"], said["by"]) == (7, "Yacine Ferhat")
    assert said["saved"].startswith("Yacine Ferhat a enregistré à ")


def test_the_form_carries_the_token_of_who_opened_it():
    article, user = make_article(), lina()
    client = Client()
    client.force_login(user)

    page = client.get(reverse("admin:articles_article_change", args=[article.pk]))

    assert "data-presence=" in page.text
    assert (
        "data-presence=" not in client.get(reverse("admin:articles_article_add")).text
    )
