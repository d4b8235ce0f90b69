"""A save that cannot be done comes back with the reason, and with all that was typed."""

import pytest

from articles import workflow
from articles.models import Image
from tests.articles.filled import change, filled, story_url
from tests.factories import make_article, make_image, make_published, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    user = make_user(role="chief")
    client.force_login(user)
    return user


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"bylines-0-DELETE": "on"}, "Qui signe"),
        ({"body": ""}, "Le texte est vide."),
    ],
)
def test_a_published_story_that_would_lose_what_it_needs_says_so(
    client, chief, answers, said
):
    article = make_published(headline="Le port rouvre")
    was = article.body

    change(client, article, headline="Le port ferme", **answers)
    url = story_url(article, "verb", "release")
    response = client.post(url, {"nature": "quiet"})

    article.refresh_from_db()
    assert said in response.text
    assert "Le port ferme</textarea>" in client.get(story_url(article, "change")).text
    assert article.headline == "Le port rouvre"
    assert article.bylines.count() == 1
    assert article.body == was


def test_a_published_story_takes_no_picture_without_words(client, chief):
    article = make_published()
    image = make_image(alt="")

    change(client, article, lead_image=str(image.pk), headline="Le port")
    url = story_url(article, "verb", "release")
    response = client.post(url, {"nature": "quiet"})

    article.refresh_from_db()
    assert "n’a pas de texte alternatif" in response.text
    assert article.lead_image is None


def test_a_draft_sent_meanwhile_gives_back_what_was_typed(client):
    reporter = make_user()
    client.force_login(reporter)
    article = make_article(created_by=reporter)
    url = story_url(article, "change")
    page = client.get(url)
    workflow.submit(article, by=reporter)

    answers = {"headline": "Mon titre", "body": "<p>Trois mots.</p><p>Précieux.</p>"}
    response = client.post(url, filled(page, **answers))

    assert response.status_code == 403
    assert "Mon titre</textarea>" in response.text
    assert "Trois mots.\n\nPrécieux.</textarea>" in response.text


def test_a_picture_of_a_working_copy_alone_is_not_deleted(client, chief):
    article = make_published(headline="Le port rouvre")
    image = make_image(title="Les grues")
    change(client, article, lead_image=str(image.pk))
    address = f"/admin/articles/image/{image.pk}/"

    asked = client.get(f"{address}delete/")
    client.post(f"{address}delete/", {"post": "yes"})

    assert "Le port rouvre" in asked.text
    assert "Le port rouvre" in client.get(f"{address}change/").text
    assert Image.objects.filter(pk=image.pk).exists()
