import pytest

from articles import workflow
from tests.factories import chief, make_article, make_published

pytestmark = pytest.mark.django_db


def found(client, question):
    return [
        article.headline
        for article in client.get("/recherche/", {"q": question}).context["page_obj"]
    ]


@pytest.mark.parametrize(
    "question",
    [
        "l’opep",
        "l'opep",
        "OPEP",
        "petrole",
        "PÉTROLE",
        "chantier",
        "coeur",
        "cœur",
        "n° 4",
        "opep petrole",
    ],
)
def test_a_question_is_understood_however_it_is_typed(client, question):
    make_published(
        headline="L’Opep et le pétrole", body="<p>Au cœur des chantiers n° 4.</p>"
    )
    make_published(headline="Autre chose")

    assert found(client, question) == ["L’Opep et le pétrole"]


def test_every_word_must_be_there(client):
    make_published(headline="Le gaz d’Adrar")

    assert found(client, "gaz Oran") == []


def test_authors_and_tags_are_found_too(client):
    make_published(headline="Un reportage", tags=["Touat"])

    assert found(client, "touat") == ["Un reportage"]
    assert found(client, "redaction cresus") == ["Un reportage"]


def test_a_new_headline_is_found_at_once_and_the_former_no_more(client):
    article = make_published(headline="Le premier titre")
    article.headline = "Le second intitulé"
    article.save()
    workflow.update(article, by=chief())

    assert found(client, "second") == ["Le second intitulé"]
    assert found(client, "premier") == []


def test_only_what_is_public_is_found(client):
    draft = make_article(headline="Un brouillon discret")
    workflow.update(draft, by=chief())

    assert found(client, "discret") == []


def test_an_empty_question_asks_nothing(client):
    make_published()

    response = client.get("/recherche/?q=%20")

    assert response.status_code == 200
    assert found(client, "") == []
