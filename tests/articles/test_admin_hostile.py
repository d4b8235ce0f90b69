"""What no browser sends, and a script does: refused in French, never an error of the server."""

import pytest

from articles.models import Article, Tag
from tests.articles.filled import filled, story_url
from tests.factories import make_article, make_author, make_user

pytestmark = pytest.mark.django_db
ADD = "/admin/articles/article/add/"
LONG_NUMBER = "9" * 5000
NO_ROW = ["abc", "\0", "²", "9" * 30, LONG_NUMBER]
RELATIONS = [
    *("category", "other_categories", "tags", "lead_image", "duplicate_of"),
    "bylines-0-author",
]


@pytest.fixture
def chief(client):
    user = make_user(role="chief")
    client.force_login(user)
    return user


@pytest.mark.parametrize("value", NO_ROW, ids=range(len(NO_ROW)))
@pytest.mark.parametrize("field", RELATIONS)
def test_a_relation_to_nothing_is_refused_and_loses_nothing(
    client, chief, field, value
):
    page = client.get(ADD)

    response = client.post(ADD, filled(page, headline="Le port", **{field: value}))

    assert response.status_code == 200
    assert "Le port</textarea>" in response.text
    assert Article.objects.count() == 0


@pytest.mark.parametrize("field", [*RELATIONS, "embargoed_until"])
def test_an_address_fills_no_form(client, chief, field):
    response = client.get(ADD, {field: "abc", "headline": "Titre glissé"})

    assert response.status_code == 200
    assert "Titre glissé" not in response.text


def test_the_first_day_of_the_calendar_is_no_embargo(client, chief):
    day = {"embargoed_until_0": "01/01/0001", "embargoed_until_1": "00:00"}

    response = client.post(ADD, filled(client.get(ADD), headline="Le port", **day))

    assert response.status_code == 200
    assert "Choisissez une date de ce siècle." in response.text


def test_a_typed_tag_holds_no_nul(client, chief):
    page = client.get(ADD)

    response = client.post(ADD, filled(page, headline="Le port", tags=["+po\0rt"]))

    assert response.status_code == 200
    assert "Le caractère nul n’est pas autorisé." in response.text
    assert Tag.objects.count() == 0


def test_an_author_signs_a_role_once_and_it_is_said_in_french(client, chief):
    author = make_author()
    article = make_article(authors=[author])
    url = story_url(article, "change")
    twice = {
        "bylines-TOTAL_FORMS": "2",
        "bylines-1-author": str(author.pk),
        "bylines-1-role": "text",
        "bylines-1-position": "1",
    }

    response = client.post(url, filled(client.get(url), **twice))

    assert "Cette ligne en répète une autre." in response.text
    assert "author" not in response.context["errors"].as_text()


def test_what_is_too_large_to_be_read_is_said_in_french(client, chief, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

    response = client.post(ADD, {"headline": "H", "body": "a" * 2000})

    assert response.status_code == 400
    assert "Cette demande n’a pas pu être lue" in response.text


@pytest.mark.parametrize(
    "path",
    [
        f"/admin/articles/article/{LONG_NUMBER}/history/",
        f"/admin/articles/tag/{LONG_NUMBER}/history/",
        f"/admin/articles/image/choose/?pk={LONG_NUMBER}",
        f"/admin/articles/image/choose/?q={'a+' * 1500}",
        f"/admin/articles/article/?q={'a+' * 1500}",
        f"/admin/articles/journalentry/?q={'a+' * 1500}",
        "/admin/articles/journalentry/?act=%00",
        "/admin/articles/journalentry/?q=%00",
        "/admin/articles/image/choose/?q=%00",
        "/admin/articles/article/?language__exact=%00",
        "/admin/articles/author/?kind__exact=%00",
        "/admin/accounts/user/?role=%00",
        "/admin/articles/article/?created_by__password__startswith=a",
        "/admin/articles/article/?_to_field=uuid",
        "/admin/autocomplete/?term=%00&app_label=articles&model_name=article&field_name=tags",
    ],
)
def test_an_odd_address_is_never_an_error_of_the_server(client, path):
    client.force_login(make_user(role="administrator"))

    response = client.get(path)

    assert response.status_code < 500
    assert b"Bad Request" not in response.content


@pytest.mark.parametrize(
    "field", ["kicker", "headline", "standfirst", "dateline", "sources"]
)
def test_100_kilobytes_in_a_line_are_refused_at_the_field_and_kept(
    client, chief, field
):
    long = f"Début {'mot ' * 25_000}fin"

    response = client.post(ADD, filled(client.get(ADD), **{field: long}))

    assert response.status_code == 200
    assert "au plus" in response.text
    assert long in response.text
    assert Article.objects.count() == 0
