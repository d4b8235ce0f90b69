"""The desk's first page: what waits, what is late or lacks something, in a handful of queries."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles import workflow
from articles.desk import care, late, queues
from articles.models import Article, FollowedCategory
from tests.factories import (
    chief,
    make_article,
    make_category,
    make_image,
    make_published,
    make_scheduled,
    make_user,
)

pytestmark = pytest.mark.django_db
HOME = reverse("admin:index")
BUDGET = 20


@pytest.fixture
def signed_in(client):
    def sign_in(role, **fields):
        user = make_user(role=role, **fields)
        client.force_login(user)
        return user

    return sign_in


def submitted(headline, *, ago=timedelta(0), **fields):
    with time_machine.travel(timezone.now() - ago, tick=False):
        article = make_article(headline=headline, **fields)
        workflow.submit(article, by=chief())
    return article


def headlines(queue):
    return [article.headline for article in queue.articles]


def cares(user):
    return [
        (one.blocks, str(one.remedy), one.article and one.article.headline)
        for one in care(user, queues(user))
    ]


def whole_desk(user, number):
    """Something in each list, and everything that needs care."""
    undescribed = make_image(title=f"Sans rien {number}", alt="", credit="")
    long = f"<p>{'mot ' * 150}</p>"
    make_article(headline="Mon brouillon", created_by=user, body=long)
    returned = make_article(headline="Mon texte rendu", created_by=user)
    workflow.submit(returned, by=user)
    workflow.return_to_draft(returned, by=user, reason="Le chiffre est faux")
    submitted("À relire vite", ago=timedelta(hours=3), lead_image=undescribed)
    submitted("À relire", body=long)
    make_scheduled(headline="Programmé demain")
    make_published(headline="Paru ce matin", ago=timedelta(0), body=long)
    make_article(planned_at=timezone.now() - timedelta(hours=1))
    make_article(planned_at=timezone.now() + timedelta(hours=1), hold=True)
    make_article(legal_check=Article.LegalCheck.AWAITED)


def test_the_first_page_shows_what_waits_in_few_queries(
    client, signed_in, django_assert_max_num_queries
):
    user = signed_in("chief")
    whole_desk(user, 0)
    make_article(headline="Le brouillon d’une autre", created_by=make_user())

    with django_assert_max_num_queries(BUDGET):
        page = client.get(HOME)

    for shown in ("Mon brouillon", "À relire vite", "Paru ce matin", "Nouvel article"):
        assert shown in page.text
    assert "Le brouillon d’une autre" not in page.text


def test_the_first_page_costs_the_same_with_ten_times_as_much(client, signed_in):
    user = signed_in("chief")
    whole_desk(user, 0)

    def asked():
        with CaptureQueriesContext(
            connection,
        ) as found:
            client.get(HOME)
        return len(found)

    few = asked()
    for number in range(1, 10):
        whole_desk(user, number)

    assert asked() <= few


def test_new_story_is_the_first_stop_of_the_keyboard_after_the_skip_link(
    client, signed_in
):
    signed_in("reporter")

    page = client.get(HOME).text

    links = page[page.index("<body") :].split("<a ")[1:3]
    assert 'class="skip"' in links[0]
    assert reverse("admin:articles_article_add") in links[1]
    assert 'data-key="n"' in links[1]


def test_who_may_not_write_is_offered_no_new_story(client, signed_in):
    signed_in("moderator")

    assert reverse("admin:articles_article_add") not in client.get(HOME).text


def test_to_be_read_is_hers_first_then_the_longest_wait():
    user = make_user(role="desk")
    energy = make_category("Énergie")
    FollowedCategory.objects.create(user=user, category=energy)
    other = make_category("Monde")
    submitted("Ancien", ago=timedelta(hours=5), category=other)
    submitted("Plus ancien", ago=timedelta(hours=6), category=other)
    submitted("De ma rubrique", ago=timedelta(hours=1), category=energy)
    submitted("De moi", ago=timedelta(hours=2), category=other, created_by=user)

    queue = queues(user)["waiting"]

    assert headlines(queue) == ["De moi", "De ma rubrique", "Plus ancien", "Ancien"]


def test_a_story_without_category_waits_in_its_place():
    user = make_user(role="desk")
    submitted("Sans rubrique", ago=timedelta(hours=5), category=None)
    submitted("De moi", created_by=user)

    assert headlines(queues(user)["waiting"]) == ["De moi", "Sans rubrique"]


def test_two_hours_of_waiting_are_shown_in_red(client, signed_in):
    signed_in("desk")
    submitted("Trop attendu", ago=timedelta(hours=2, minutes=10))
    submitted("Tout frais", ago=timedelta(minutes=48))

    page = " ".join(client.get(HOME).text.split())

    assert '<span class="queue-waited queue-late">depuis 2 h 10' in page
    assert '<span class="queue-waited">depuis 48 min' in page


def test_a_story_given_back_says_why_on_her_home_and_at_the_top_of_her_form(
    client, signed_in
):
    reporter = signed_in("reporter")
    article = make_article(created_by=reporter)
    workflow.submit(article, by=reporter)
    desk = make_user(role="desk", first_name="Yacine", last_name="Ferhat")
    workflow.return_to_draft(article, by=desk, reason="Il manque <b>la source</b>")

    home = client.get(HOME).text
    form = client.get(reverse("admin:articles_article_change", args=[article.pk])).text

    for page in (home, form):
        assert "Renvoyé par Yacine Ferhat" in page
        assert "Il manque &lt;b&gt;la source&lt;/b&gt;" in page
    assert form.index("Il manque") < form.index("id_kicker")


def test_a_story_sent_again_no_longer_says_why_it_came_back(client, signed_in):
    reporter = signed_in("reporter")
    article = make_article(created_by=reporter)
    workflow.submit(article, by=reporter)
    workflow.return_to_draft(article, by=chief(), reason="Il manque la source")
    workflow.submit(article, by=reporter)

    assert "Il manque la source" not in client.get(HOME).text


def test_what_needs_care_blocks_first_and_leads_to_its_field():
    user = make_user(role="chief")
    picture = make_image(title="Champ", alt="", credit="")
    long = f"<p>{'mot ' * 150}</p>"
    flagged = make_article(headline="Juridique", legal_check="awaited")
    make_article(headline="En retard", planned_at=timezone.now() - timedelta(hours=1))
    make_article(
        headline="Au marbre",
        hold=True,
        planned_at=timezone.now() + timedelta(days=1),
    )
    submitted("Sans texte alternatif", lead_image=picture, body=long)

    found = care(user, queues(user))

    assert [(one.blocks, str(one.remedy)) for one in found] == [
        (True, "Ouvrir"),
        (True, "Libérer"),
        (True, "Trancher"),
        (True, "Décrire"),
        (False, "Créditer"),
        (False, "Couper"),
    ]
    assert found[2].url == (
        f"/admin/articles/article/{flagged.pk}/change/#id_legal_check"
    )
    assert found[3].url == f"/admin/articles/image/{picture.pk}/change/#id_alt"


def test_a_long_wait_is_one_line_of_care_for_the_desk_alone():
    submitted("Un", ago=timedelta(hours=3))
    submitted("Deux", ago=timedelta(hours=4))

    assert (False, "Relire", None) in cares(make_user(role="desk"))
    assert cares(make_user(role="reporter")) == []


def test_a_reporter_is_told_of_her_own_stories_only():
    reporter = make_user(role="reporter")
    late_ = {"planned_at": timezone.now() - timedelta(hours=1)}
    make_article(headline="À moi", created_by=reporter, **late_)
    make_article(headline="À une autre", created_by=make_user(), **late_)

    assert cares(reporter) == [(True, "Ouvrir", "À moi")]


def test_the_photo_editor_is_told_of_pictures_and_nothing_else():
    picture = make_image(title="Champ", alt="")
    submitted("Sans texte alternatif", lead_image=picture, body="<p>mot</p>" * 2)
    make_article(planned_at=timezone.now() - timedelta(hours=1))

    assert cares(make_user(role="photo")) == [
        (True, "Décrire", "Sans texte alternatif")
    ]


def test_one_picture_of_two_stories_is_described_once():
    picture = make_image(title="Champ", alt="")
    submitted("Un", lead_image=picture)
    submitted("Deux", lead_image=picture)

    remedies = [remedy for _blocks, remedy, _story in cares(make_user(role="desk"))]

    assert remedies.count("Décrire") == 1


def test_what_readers_have_seen_for_two_days_is_no_longer_cared_for():
    long = f"<p>{'mot ' * 150}</p>"
    make_published(headline="D’hier", ago=timedelta(hours=20), body=long)
    make_published(headline="De lundi", ago=timedelta(hours=50), body=long)

    stories = [story for _blocks, _remedy, story in cares(make_user(role="desk"))]

    assert stories == ["D’hier"]


def test_a_published_story_has_no_hour_left_to_be_late_for():
    article = make_article(planned_at=timezone.now() + timedelta(hours=1))

    workflow.publish(article, by=chief())

    article.refresh_from_db()
    assert article.planned_at is None
    assert cares(make_user(role="desk")) == []


def test_late_is_an_hour_that_passed_or_too_long_a_wait():
    make_article(headline="Prévu hier", planned_at=timezone.now() - timedelta(days=1))
    make_article(headline="Prévu demain", planned_at=timezone.now() + timedelta(1))
    submitted("Attend trop", ago=timedelta(hours=3))
    submitted("Attend peu", ago=timedelta(hours=1))
    again = submitted("Renvoyé puis redonné", ago=timedelta(hours=4))
    workflow.return_to_draft(again, by=chief())
    workflow.submit(again, by=chief())

    found = {article.headline for article in late(Article.objects.all())}

    assert found == {"Prévu hier", "Attend trop"}


@pytest.mark.parametrize("role", ["reporter", "desk"])
def test_hostile_words_stay_words_on_the_first_page(client, signed_in, role):
    user = signed_in(role)
    trap = "<script>alert(1)</script>"
    image = make_image(title=trap, alt="")
    make_article(
        headline=trap,
        created_by=user,
        lead_image=image,
        planned_at=timezone.now() - timedelta(hours=1),
    )

    page = client.get(HOME).text

    assert trap not in page
    assert "&lt;script&gt;" in page
