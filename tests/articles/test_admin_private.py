"""A first draft is its author's and the desk's: no road of the admin leads another reporter to it."""

import pytest
from django.contrib.contenttypes.models import ContentType

from articles import workflow
from articles.models import Article
from tests.articles.filled import change, story_url
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db
SECRET = "Scoop du bureau"


@pytest.fixture
def reporter(client):
    user = make_user()
    client.force_login(user)
    return user


@pytest.fixture
def secret():
    return make_article(headline=SECRET, created_by=make_user(role="desk"))


def test_the_address_on_the_site_says_no_title(client, reporter, secret):
    number = ContentType.objects.get_for_model(Article).pk

    response = client.get(f"/admin/r/{number}/{secret.pk}/")

    assert response.status_code == 404


def test_a_number_guessed_in_a_form_says_no_title(client, reporter, secret):
    mine = make_article(headline="Le mien", created_by=reporter)

    response = change(client, mine, duplicate_of=str(secret.pk))

    assert response.status_code == 200
    assert SECRET not in response.text
    assert SECRET not in client.get(story_url(mine, "change")).text


def test_the_desk_names_any_story_as_the_original(client, secret):
    client.force_login(make_user(role="desk"))
    copy = make_article(headline="La copie")

    change(client, copy, duplicate_of=str(secret.pk))

    copy.refresh_from_db()
    assert copy.duplicate_of == secret


@pytest.mark.parametrize("role", ["reporter", "photo", "moderator"])
def test_what_a_story_was_before_the_desk_read_it_stays_private(client, role):
    writer = make_user()
    article = make_article(headline="Le titre soumis", created_by=writer)
    workflow.update(article, by=writer)
    workflow.submit(article, by=writer)
    first = article.revisions.last()
    version = story_url(article, "version", str(first.pk))

    client.force_login(make_user(role=role))
    answers = client.get(version), client.get(story_url(article, "history"))
    client.force_login(writer)
    hers = client.get(version), client.get(story_url(article, "history"))

    assert answers[0].status_code == 403
    assert version not in answers[1].text
    assert hers[0].status_code == 200
    assert version in hers[1].text
