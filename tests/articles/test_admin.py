"""Writing and publishing through the admin, as each role may."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article, JournalEntry
from articles.models.state import State
from tests.articles.filled import change, filled, story_url
from tests.factories import (
    make_article,
    make_author,
    make_image,
    make_published,
    make_user,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db
ADD = "/admin/articles/article/add/"


@pytest.fixture
def signed_in(client):
    def sign_in(role, **fields):
        user = make_user(role=role, **fields)
        client.force_login(user)
        return user

    return sign_in


def verbs_of(article):
    entries = JournalEntry.objects.filter(subject_type="article", subject_id=article.pk)
    return list(entries.order_by("pk").values_list("verb", flat=True))


def state_of(article):
    return Article.objects.get(pk=article.pk).state


def test_a_new_story_is_signed_by_its_reporter(client, signed_in):
    author = make_author("Selma Ouadah", account=signed_in("reporter"))
    page = client.get(ADD)

    client.post(ADD, filled(page, headline="Le port rouvre"))

    article = Article.objects.get()
    assert "Selma Ouadah" in page.text
    assert [row.author for row in article.display_bylines] == [author]
    assert article.created_by == author.account


def test_a_reporter_submits_her_draft_from_the_form(client, signed_in):
    article = make_article(created_by=signed_in("reporter"))

    response = change(client, article, headline="Le port rouvre", _verb="submit")

    article.refresh_from_db()
    assert response.status_code == 302
    assert article.headline == "Le port rouvre"
    assert article.state == State.IN_REVIEW


def test_a_reporter_has_no_button_to_publish(client, signed_in):
    article = make_article(created_by=signed_in("reporter"))

    page = client.get(story_url(article, "change"))

    assert 'value="submit"' in page.text
    assert 'value="publish"' not in page.text
    assert 'value="approve"' not in page.text


@pytest.mark.parametrize("verb", ["publish", "approve", "return", "schedule"])
def test_a_reporter_cannot_press_a_button_that_she_has_not(client, signed_in, verb):
    article = make_article(created_by=signed_in("reporter"))

    response = change(client, article, headline="Détourné", _verb=verb)

    article.refresh_from_db()
    assert response.status_code == 403
    assert article.state == State.DRAFT
    assert article.headline != "Détourné"


@pytest.mark.parametrize("verb", ["publish", "schedule", "release", "withdraw"])
def test_the_address_of_a_verb_is_closed_to_a_reporter(client, signed_in, verb):
    article = make_article(created_by=signed_in("reporter"))

    assert client.get(story_url(article, "verb", verb)).status_code == 403
    assert client.post(story_url(article, "verb", verb)).status_code == 403
    assert state_of(article) == State.DRAFT


def test_the_first_draft_of_another_is_closed_to_a_reporter(client, signed_in):
    signed_in("reporter")
    secret = make_article(headline="Le secret", created_by=make_user())

    page = client.get(story_url(secret, "change"), follow=True)
    listed = client.get("/admin/articles/article/")
    found = client.get(
        "/admin/autocomplete/",
        {
            "term": "secret",
            "app_label": "articles",
            "model_name": "article",
            "field_name": "duplicate_of",
        },
    )

    assert "Le secret" not in page.text
    assert "Le secret" not in listed.text
    assert found.json()["results"] == []


def test_a_story_sent_to_the_desk_is_read_but_no_longer_written(client, signed_in):
    article = make_article(
        headline="Le port rouvre",
        created_by=signed_in("reporter"),
        status=Article.Status.IN_REVIEW,
    )

    page = client.get(story_url(article, "change"))
    response = client.post(story_url(article, "change"), {"headline": "Autre"})

    assert "Le port rouvre" in page.text
    assert 'name="_save"' not in page.text
    assert response.status_code == 403


def test_the_desk_publishes_after_a_confirmation(client, signed_in):
    signed_in("desk")
    article = make_article()

    confirmation = client.get(change(client, article, _verb="publish").url)
    client.post(story_url(article, "verb", "publish"))

    assert article.headline in confirmation.text
    assert "Rédaction Crésus" in confirmation.text
    assert "heure d’Alger" in confirmation.text
    assert state_of(article) == State.PUBLISHED


def test_two_clicks_publish_once_and_show_no_error(client, signed_in):
    signed_in("chief")
    article = make_article()
    url = story_url(article, "verb", "publish")

    client.post(url)
    second = client.post(url, follow=True)

    assert verbs_of(article).count("publish") == 1
    assert second.status_code == 200
    assert "déjà fait" in second.text
    assert "errornote" not in second.text


def test_publishing_an_incomplete_story_says_what_is_missing_and_keeps_it(
    client, signed_in
):
    signed_in("chief")
    article = make_article(category=None, authors=[])

    response = change(client, article, headline="Le port rouvre", _verb="publish")
    page = client.get(response.url)
    refused = client.post(response.url)

    article.refresh_from_db()
    assert article.headline == "Le port rouvre"
    assert "Choisissez la rubrique principale." in page.text
    assert f"{story_url(article, 'change')}#id_category" in page.text
    assert f"{story_url(article, 'change')}#bylines-group" in page.text
    assert "disabled" in page.text
    assert refused.status_code == 200
    assert article.state == State.DRAFT


def test_a_story_without_headline_stays_in_the_hands_of_its_reporter(client, signed_in):
    article = make_article(headline="", created_by=signed_in("reporter"))

    response = change(
        client, article, standfirst="Le début d’une nouvelle.", _verb="submit"
    )
    page = client.get(response.url)

    article.refresh_from_db()
    assert "Donnez-lui un titre" in page.text
    assert article.standfirst == "Le début d’une nouvelle."
    assert article.state == State.DRAFT


def test_a_past_hour_is_refused_at_its_field(client, signed_in):
    signed_in("desk")
    article = make_article()
    url = story_url(article, "verb", "schedule")

    response = client.post(url, {"at_0": "01/02/2024", "at_1": "6 h 30"})

    assert response.context["form"].errors["at"]
    assert "Cette heure est passée" in response.text
    assert 'value="01/02/2024"' in response.text
    assert state_of(article) == State.DRAFT


def test_a_story_is_scheduled_on_the_clock_of_algiers(client, signed_in):
    signed_in("desk")
    article = make_article()
    tomorrow = timezone.localdate() + timedelta(days=1)
    url = story_url(article, "verb", "schedule")

    client.post(url, {"at_0": tomorrow.strftime("%d/%m/%Y"), "at_1": "6 h 30"})

    article.refresh_from_db()
    assert article.state == State.SCHEDULED
    assert article.published_at.astimezone(timezone.get_default_timezone()).hour == 6
    assert "heure d’Alger" in client.get(story_url(article, "change")).text


def test_an_embargo_proposes_its_own_hour(client, signed_in):
    signed_in("desk")
    article = make_article(embargoed_until=timezone.now() + timedelta(days=1))

    page = client.get(story_url(article, "verb", "schedule"))
    form = client.get(story_url(article, "change"))

    assert article.embargoed_until.strftime("%Y") in page.text
    assert form.context["main_verb"] == "schedule"


def test_withdrawing_asks_for_a_reason(client, signed_in):
    signed_in("chief")
    article = make_published()
    url = story_url(article, "verb", "withdraw")

    refused = client.post(url, {"reason": " "})
    client.post(url, {"reason": "Erreur sur la personne"})

    assert refused.context["form"].errors["reason"]
    assert state_of(article) == State.WITHDRAWN
    assert "Erreur sur la personne" in client.get(story_url(article, "history")).text


def test_a_note_goes_back_with_the_story(client, signed_in):
    author = make_user(role="reporter")
    article = make_article(created_by=author, status=Article.Status.IN_REVIEW)
    signed_in("desk")

    client.post(story_url(article, "verb", "return"), {"reason": "Vérifier le chiffre"})
    client.force_login(author)

    assert "Vérifier le chiffre" in client.get(story_url(article, "change")).text


def test_the_address_is_frozen_once_published(client, signed_in):
    signed_in("chief")
    article = make_published()
    former = article.slug

    page = client.get(story_url(article, "change"))
    change(client, article, slug="autre-adresse", headline="Autre titre")
    client.post(story_url(article, "verb", "release"), {"nature": "quiet"})

    article.refresh_from_db()
    assert 'name="slug"' not in page.text
    assert article.slug == former
    assert article.headline == "Autre titre"


@pytest.mark.parametrize("make", [make_published, make_withdrawn])
def test_what_readers_saw_is_never_deleted(client, signed_in, make):
    signed_in("administrator")
    article = make()

    response = client.post(story_url(article, "delete"), {"post": "yes"})

    assert response.status_code == 403
    assert Article.objects.filter(pk=article.pk).exists()
    assert "/delete/" not in client.get(story_url(article, "change")).text


def test_a_story_online_is_changed_beside_then_published(client, signed_in):
    signed_in("desk")
    article = make_published(headline="Le titre d’avant")

    change(client, article, headline="Le titre corrigé")
    beside = Article.objects.get(pk=article.pk)
    form = client.get(story_url(article, "change"))
    asked = client.get(story_url(article, "verb", "release"))
    client.post(story_url(article, "verb", "release"), {"nature": "quiet"})
    silent = Article.objects.get(pk=article.pk)
    change(client, article, headline="Le titre changé")
    client.post(story_url(article, "verb", "release"), {"nature": "material"})

    article.refresh_from_db()
    assert beside.headline == "Le titre d’avant"
    assert "Le titre corrigé</textarea>" in form.text
    assert "<del>d’avant</del>" in asked.text
    assert silent.headline == "Le titre corrigé"
    assert silent.updated_at is None
    assert article.was_updated
    assert article.working_copy is None
    assert verbs_of(article)[-4:] == ["update", "release", "update", "release"]


def test_the_photo_editor_and_the_moderator_read_without_writing(client, signed_in):
    article = make_published(lead_image=make_image())
    for role in ("photo", "moderator"):
        signed_in(role)

        page = client.get(story_url(article, "change"))

        assert article.headline in page.text
        assert 'name="headline"' not in page.text
        assert client.get(ADD).status_code == 403


def test_the_list_of_stories_has_its_budget(
    client, signed_in, django_assert_max_num_queries
):
    signed_in("chief")
    for _ in range(12):
        make_article()

    with django_assert_max_num_queries(10):
        client.get("/admin/articles/article/")
