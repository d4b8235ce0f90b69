"""Picks in the form of a story: another story, once, and one that this person may see."""

import pytest

from tests.articles.filled import change, story_url
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db
SECRET = "Scoop du bureau"


def pick(*others):
    answers = {"picks-TOTAL_FORMS": str(len(others))}
    for number, other in enumerate(others):
        answers |= {
            f"picks-{number}-other": str(other.pk),
            f"picks-{number}-kind": "pin",
            f"picks-{number}-position": str(number),
        }
    return answers


def test_a_story_is_not_related_to_itself(client):
    client.force_login(make_user(role="chief"))
    article = make_article()

    response = change(client, article, headline="Le port", **pick(article))

    assert "Choisissez un autre article que celui-ci." in response.text
    assert "Le port</textarea>" in response.text


def test_a_story_is_picked_once_and_it_is_said_in_french(client):
    client.force_login(make_user(role="chief"))
    article, other = make_article(), make_article()

    response = change(client, article, **pick(other, other))

    assert "Cette ligne en répète une autre." in response.text
    assert "dans other" not in response.text


def test_a_guessed_number_says_no_title_of_a_private_draft(client):
    reporter = make_user()
    secret = make_article(headline=SECRET, created_by=make_user(role="desk"))
    mine = make_article(headline="Le mien", created_by=reporter)
    client.force_login(reporter)

    response = change(client, mine, **pick(secret))

    assert response.status_code == 200
    assert SECRET not in response.text
    assert SECRET not in client.get(story_url(mine, "change")).text
