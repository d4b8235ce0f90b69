"""What a reader finds at an address where there is nothing, or nothing any more."""

import pytest
from django.db import DatabaseError

from articles.models import Article
from tests.factories import make_published, make_withdrawn

pytestmark = pytest.mark.django_db


def test_a_lost_reader_finds_the_words_of_the_address_and_the_stories_of_the_day(
    client, django_assert_max_num_queries
):
    article = make_published(headline="Le soleil prend la relève")

    with django_assert_max_num_queries(8):
        response = client.get("/energie/touat-soleil-20481/")

    assert response.status_code == 404
    assert 'value="touat soleil"' in response.text
    assert article.get_absolute_url() in response.text


@pytest.mark.parametrize("path", ["/wp-login.php", "/.env", "/images/rien.jpg"])
def test_who_asks_for_a_file_costs_nothing(client, django_assert_num_queries, path):
    make_published()

    with django_assert_num_queries(0):
        response = client.get(path)

    assert response.status_code == 404
    assert "Cette page n’est plus au journal" in response.text


def test_a_failing_database_leaves_a_missing_page_missing(client, monkeypatch, caplog):
    def fail(*arguments):
        raise DatabaseError("the disk is gone")

    monkeypatch.setattr(type(Article.objects.all()), "for_cards", fail)
    response = client.get("/nulle-part/")

    assert response.status_code == 404
    assert "Cette page n’est plus au journal" in response.text
    assert "could not be set" in caplog.text


def test_a_withdrawn_story_says_why_stories_go_and_offers_those_of_the_day(client):
    article, gone = make_published(), make_withdrawn(headline="Une erreur entière")

    response = client.get(gone.get_absolute_url())

    assert response.status_code == 410
    assert "Un article est retiré quand" in response.text
    assert article.get_absolute_url() in response.text
    assert "Une erreur entière" not in response.text


def test_a_notice_without_mentions_says_so(client, settings):
    assert "n’a pas encore rempli ces mentions" in client.get("/mentions-legales/").text

    settings.LEGAL_PUBLISHER = "SARL Crésus"
    response = client.get("/mentions-legales/")

    assert "SARL Crésus" in response.text
    assert "n’a pas encore rempli" not in response.text
