"""The same thing done to several stories: named, confirmed, each with its own right, the refused ones said by name."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from articles import bulk, workflow
from articles.bulk import MOST, Act
from articles.http import cache_tag
from articles.models import Article, JournalEntry
from articles.signals import pages_stale
from tests.factories import (
    chief,
    make_article,
    make_category,
    make_published,
    make_scheduled,
    make_tag,
    make_user,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db
BULK = reverse("admin:articles_article_bulk")
LIST = reverse("admin:articles_article_changelist")


@pytest.fixture(autouse=True)
def category_of_the_others(db):
    """The first one, which the stories made here are in."""
    return make_category("Monde")


def send(client, act, *articles, **answers):
    chosen = [article.pk for article in articles]
    return client.post(BULK, {"act": act, "story": chosen, **answers})


def confirm(client, act, *articles, **answers):
    return send(client, act, *articles, _confirm="1", **answers)


def said(response):
    return " ".join(str(one) for one in get_messages(response.wsgi_request))


def kept(article):
    entries = JournalEntry.objects.filter(subject_type="article", subject_id=article.pk)
    return entries.first().verb, article.revisions.first().kind


def test_nothing_changes_before_the_page_that_names_the_stories(client):
    client.force_login(make_user(role="desk"))
    gas = make_category("Gaz", position=9)
    one, two = make_article(headline="Le premier"), make_article(headline="Le second")

    page = send(client, "category", one, two, category=gas.pk)

    assert "Le premier" in page.text
    assert "Le second" in page.text
    assert not Article.objects.filter(category=gas).exists()


@pytest.fixture
def stale():
    """The tags of the pages said to be stale."""
    heard = []

    def listen(sender, tags, **kwargs):
        heard.extend(tags)

    pages_stale.connect(listen)
    yield heard
    pages_stale.disconnect(listen)


def test_several_change_category_with_a_revision_a_line_and_fresh_pages(client, stale):
    client.force_login(make_user(role="desk"))
    gas = make_category("Gaz", position=9)
    stories = [make_published(), make_article()]

    response = confirm(client, "category", *stories, category=gas.pk)

    assert response.headers["Location"] == LIST
    assert said(response) == "2 articles changés."
    for article in stories:
        article.refresh_from_db()
        assert article.category == gas
        assert kept(article) == ("update", "update")
        assert cache_tag(article) in stale
        assert article.revisions.first().content["category"] == gas.pk


def test_a_principal_category_is_not_also_among_the_others(client):
    client.force_login(make_user(role="desk"))
    gas = make_category("Gaz", position=9)
    article = make_article()
    article.other_categories.add(gas)

    confirm(client, "category", article, category=gas.pk)

    assert not article.other_categories.exists()


def test_the_one_that_is_refused_is_said_by_name_and_stops_no_other(client):
    reporter = make_user(role="reporter")
    client.force_login(reporter)
    gas = make_category("Gaz", position=9)
    mine = [make_article(created_by=reporter) for _ in range(3)]
    sent = make_article(headline="Parti à la relecture", created_by=reporter)
    workflow.submit(sent, by=reporter)

    response = confirm(client, "category", *mine, sent, category=gas.pk)

    assert said(response) == (
        "3 articles changés, 1 refusé\u00a0: « Parti à la relecture » "
        "(vos droits ne vont pas jusque-là)."
    )
    assert Article.objects.filter(category=gas).count() == 3


def test_who_may_change_none_of_them_is_refused_at_the_door(client):
    client.force_login(make_user(role="reporter"))
    article = make_published()

    response = confirm(
        client, "category", article, category=make_category("Gaz", position=9).pk
    )

    assert response.status_code == 403


def test_the_draft_of_another_is_not_even_named(client):
    reporter = make_user(role="reporter")
    client.force_login(reporter)
    secret = make_article(headline="Secret", created_by=make_user())
    mine = make_article(created_by=reporter)

    page = send(client, "category", secret, mine)

    assert "Secret" not in page.text
    assert len(page.context["stories"]) == 1


def test_a_tag_is_added_and_taken_off(client):
    client.force_login(make_user(role="desk"))
    gas, sea = make_tag("Gaz"), make_tag("Mer")
    one, two = make_published(tags=["Mer"]), make_article()

    added = confirm(client, "tag", one, two, tag=gas.pk)
    taken = confirm(client, "untag", one, two, tag=sea.pk)

    assert said(added) == "2 articles changés."
    assert "1 article changé, 1 refusé" in said(taken)
    assert [tag.name for tag in one.tags.all()] == ["Gaz"]
    assert one.revisions.first().content["tags"] == ["Gaz"]


def test_only_tags_that_one_of_them_carries_can_be_taken_off(client):
    client.force_login(make_user(role="desk"))
    make_tag("Ailleurs")
    article = make_article(tags=["Ici"])

    page = send(client, "untag", article)

    assert "Ici" in page.text
    assert "Ailleurs" not in page.text


def test_who_has_the_story_open_learns_that_its_tags_changed():
    article = make_article()

    bulk.do(Act.TAG, [article], by=chief(), tag=make_tag("Gaz"))

    assert Article.objects.get(pk=article.pk).version > article.version


def test_several_are_withdrawn_for_one_reason_that_cannot_be_left_out(client):
    client.force_login(chief())
    stories = [make_published(), make_published()]

    refused = confirm(client, "withdraw", *stories, reason=" ")
    done = confirm(client, "withdraw", *stories, reason="Jugement du tribunal")

    assert refused.context["form"].errors["reason"]
    assert said(done).endswith("2 articles changés.")
    for article in stories:
        assert client.get(article.get_absolute_url()).status_code == 410
        entry = JournalEntry.objects.filter(subject_id=article.pk).first()
        assert entry.details["reason"] == "Jugement du tribunal"


def test_a_draft_cannot_be_withdrawn_and_the_page_says_so_beforehand(client):
    client.force_login(chief())
    draft, public = make_article(headline="Jamais paru"), make_published()

    page = send(client, "withdraw", draft, public)
    done = confirm(client, "withdraw", draft, public, reason="Erreur")

    assert "Sera refusé\u00a0: il est «\u00a0Brouillon\u00a0»" in page.text
    assert "1 refusé\u00a0: « Jamais paru »" in said(done)


def test_a_desk_editor_withdraws_nothing(client):
    client.force_login(make_user(role="desk"))

    response = confirm(client, "withdraw", make_published(), reason="Erreur")

    assert response.status_code == 403


def test_what_another_tab_did_meanwhile_is_refused_by_name_and_not_done_twice(client):
    client.force_login(chief())
    one, two = make_published(headline="Déjà retiré"), make_published()
    confirm(client, "withdraw", one, reason="Dans l’autre onglet")

    response = confirm(client, "withdraw", one, two, reason="Dans celui-ci")

    assert "1 article changé, 1 refusé\u00a0: « Déjà retiré »" in said(response)
    entries = JournalEntry.objects.filter(subject_id=one.pk, verb="withdraw")
    assert entries.count() == 1


@pytest.mark.parametrize(
    "make", [make_article, make_published, make_scheduled, make_withdrawn]
)
def test_a_category_changes_whatever_the_state(make):
    article = make()
    gas = make_category("Gaz", position=9)

    outcome = bulk.do(Act.CATEGORY, [article], by=chief(), category=gas)

    assert [one.pk for one in outcome.changed] == [article.pk]
    assert Article.objects.get(pk=article.pk).category == gas


@pytest.mark.parametrize("number", [0, MOST + 1])
def test_none_or_too_many_at_once_are_refused_in_words(client, number):
    client.force_login(chief())
    chosen = [str(1000 + n) for n in range(number)]

    response = client.post(BULK, {"act": "category", "story": chosen})

    assert "200 au plus" in said(response)


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"act": "delete_selected", "story": ["1"]},
        {"act": "category", "story": ["x", "9" * 40]},
        {"act": "category", "story": ["1"], "back": "//ailleurs.example/"},
    ],
)
def test_what_the_page_did_not_offer_does_nothing(client, sent):
    client.force_login(chief())

    response = client.post(BULK, sent)

    assert response.status_code in {200, 302}
    where = response.headers.get("Location", LIST)
    assert where.partition("?")[0] == LIST


def test_a_category_that_is_gone_is_refused_and_the_stories_stay_chosen(client):
    client.force_login(chief())
    article = make_article(headline="Toujours là")

    page = confirm(client, "category", article, category=10**6)

    assert page.context["form"].errors["category"]
    assert "Toujours là" in page.text


def test_the_way_back_keeps_the_filter_of_the_list(client):
    client.force_login(chief())

    response = confirm(
        client,
        "category",
        make_article(),
        category=make_category("Gaz", position=9).pk,
        back="state=draft",
    )

    assert response.headers["Location"] == f"{LIST}?state=draft"


def test_the_list_offers_boxes_to_those_who_may_do_something(client):
    make_published()
    offered = {}
    for role in ("reporter", "desk", "chief", "photo", "moderator"):
        client.force_login(make_user(role=role))
        page = client.get(LIST).text
        offered[role] = (page.count("data-story "), page.count('name="act"'))

    assert offered == {
        "reporter": (1, 3),
        "desk": (1, 3),
        "chief": (1, 4),
        "photo": (0, 0),
        "moderator": (0, 0),
    }


def test_one_that_fails_rolls_back_alone():
    """Each in a transaction of its own: a refusal leaves nothing behind it."""
    gas = make_category("Gaz", position=9)
    held = make_published(headline="Tenu")
    Article.objects.filter(pk=held.pk).update(body="", word_count=0)

    outcome = bulk.do(Act.CATEGORY, [held, make_article()], by=chief(), category=gas)

    assert [article.headline for article, _why in outcome.refused] == ["Tenu"]
    assert Article.objects.get(pk=held.pk).category != gas
    assert len(outcome.changed) == 1


def test_hostile_titles_stay_text_in_the_page_and_in_the_message(client):
    client.force_login(chief())
    trap = "<img src=x onerror=alert(1)>"
    article = make_article(headline=trap)

    page = send(client, "withdraw", article).text
    confirm(client, "withdraw", article, reason="Erreur")
    after = client.get(LIST).text

    assert trap not in page
    assert trap not in after
    assert "&lt;img" in after
