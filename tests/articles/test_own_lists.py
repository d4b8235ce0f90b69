"""The lists of one person: categories that she follows, filters under a name, nobody else's."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles import merging, workflow
from articles.models import FollowedCategory, SavedFilter
from tests.factories import (
    chief,
    make_article,
    make_category,
    make_published,
    make_user,
)

pytestmark = pytest.mark.django_db
LIST = reverse("admin:articles_article_changelist")
KEEP = reverse("admin:articles_article_filter")
FOLLOWED = reverse("admin:articles_article_followed")


def listed(client, query):
    page = client.get(f"{LIST}?{query}")
    return {str(article) for article in page.context["cl"].result_list}


def test_my_categories_are_those_that_i_follow_principal_or_not(client):
    desk = make_user(role="desk")
    client.force_login(desk)
    energy, world = make_category("Énergie"), make_category("Monde")
    client.post(FOLLOWED, {"categories": [energy.pk]})
    make_published(headline="Ailleurs", category=world)
    make_published(headline="Principale", category=energy)
    make_published(headline="Autre", category=world).other_categories.add(energy)

    assert listed(client, "followed=1") == {"Principale", "Autre"}


def test_following_says_again_all_that_is_followed(client):
    desk = make_user(role="desk")
    client.force_login(desk)
    energy, world = make_category("Énergie"), make_category("Monde")

    client.post(FOLLOWED, {"categories": [energy.pk]})
    client.post(FOLLOWED, {"categories": [energy.pk, world.pk]})
    page = client.get(FOLLOWED)
    client.post(FOLLOWED, {"categories": [world.pk]})

    assert page.text.count(" checked") == 2
    assert [row.category for row in desk.followed.all()] == [world]


def test_a_merged_category_takes_its_followers_along_once_each(client):
    gas, oil = make_category("Gaz"), make_category("Pétrole")
    one, both = make_user(role="desk"), make_user(role="desk")
    for user, category in ((one, gas), (both, gas), (both, oil)):
        FollowedCategory.objects.create(user=user, category=category)

    merging.merge(gas, oil, by=chief())

    rows = FollowedCategory.objects.order_by("user")
    assert [(row.user, row.category) for row in rows] == [(one, oil), (both, oil)]


def test_late_and_to_be_read_are_lists_of_the_house(client):
    client.force_login(make_user(role="desk"))
    make_article(headline="Tard", planned_at=timezone.now() - timedelta(hours=1))
    sent = make_article(headline="Envoyé")
    workflow.submit(sent, by=chief())

    assert listed(client, "late=1") == {"Tard"}
    assert listed(client, "state=in_review") == {"Envoyé"}
    page = client.get(f"{LIST}?late=1").text
    assert '<a class="filter-choice" href="?late=1" aria-current="true">' in page


def test_a_filter_is_kept_under_a_name_and_found_again(client):
    desk = make_user(role="desk")
    client.force_login(desk)
    make_published(headline="Paru")
    make_article(headline="Le port rouvre")
    make_article(headline="Autre chose")

    kept = client.post(f"{KEEP}?state=draft&q=port", {"name": " Mes   ports "})
    page = client.get(LIST).text

    own = desk.story_filters.get()
    assert (own.name, own.query) == ("Mes ports", "q=port&state=draft")
    assert kept.headers["Location"] == f"{LIST}?{own.query}"
    assert "Mes ports" in page
    assert listed(client, own.query) == {"Le port rouvre"}


def test_the_same_name_twice_is_the_same_filter_changed(client):
    desk = make_user(role="desk")
    client.force_login(desk)

    client.post(f"{KEEP}?state=draft", {"name": "À moi"})
    client.post(f"{KEEP}?state=ready", {"name": "À moi"})

    assert desk.story_filters.get().query == "state=ready"


def test_a_filter_is_seen_and_removed_by_its_owner_alone(client):
    owner, other = make_user(role="desk"), make_user(role="chief")
    own = owner.story_filters.create(name="Zibelines", query="q=zibeline")
    remove = reverse("admin:articles_article_filter_remove", args=[own.pk])

    client.force_login(other)
    seen, refused = client.get(LIST).text, client.post(remove)
    still_there = SavedFilter.objects.exists()
    client.force_login(owner)
    client.post(remove)

    assert "Zibelines" not in seen
    assert refused.status_code == 404
    assert still_there
    assert not SavedFilter.objects.exists()


@pytest.mark.parametrize("name", ["", "   ", "trop long " * 5])
def test_a_name_that_is_none_is_refused_and_kept_on_the_screen(client, name):
    desk = make_user(role="desk")
    client.force_login(desk)

    page = client.post(f"{KEEP}?state=draft", {"name": name})

    assert page.context["form"].errors["name"]
    assert f'value="{name}"' in page.text or not name
    assert not desk.story_filters.exists()


def test_only_what_the_list_knows_is_kept_of_an_address(client):
    desk = make_user(role="desk")
    client.force_login(desk)

    client.post(f"{KEEP}?state=draft&_popup=1&p=3&tags__name=x&e=1", {"name": "À moi"})

    assert desk.story_filters.get().query == "state=draft"


def test_nobody_keeps_filters_without_end(client):
    desk = make_user(role="desk")
    client.force_login(desk)
    for number in range(20):
        desk.story_filters.create(name=f"Filtre {number}", query="state=draft")

    page = client.post(f"{KEEP}?state=ready", {"name": "Un de plus"})

    assert "20 filtres au plus" in page.text
    assert desk.story_filters.count() == 20


def test_a_hostile_name_stays_text(client):
    desk = make_user(role="desk")
    client.force_login(desk)
    trap = "<b onclick=alert(1)>x</b>"

    client.post(f"{KEEP}?state=draft", {"name": trap})

    page = client.get(LIST).text
    assert trap not in page
    assert "&lt;b onclick" in page


def test_a_story_on_hold_or_under_embargo_says_so_in_the_list(client):
    client.force_login(make_user(role="desk"))
    make_article(headline="Tenu", hold=True)
    make_article(headline="Scellé", embargoed_until=timezone.now() + timedelta(days=1))

    page = client.get(LIST).text

    assert '<span class="mark mark-hold">au marbre</span>' in page
    assert "sous embargo jusqu’à demain" in page


def test_the_list_costs_the_same_with_every_filter(client):
    desk = make_user(role="desk")
    client.force_login(desk)
    FollowedCategory.objects.create(user=desk, category=make_category("Énergie"))
    for number in range(12):
        desk.story_filters.create(name=f"Filtre {number}", query="state=draft")
        make_article(planned_at=timezone.now() - timedelta(hours=number))

    with CaptureQueriesContext(connection) as found:
        client.get(f"{LIST}?late=1&followed=1&state=draft")

    assert len(found) <= 12
