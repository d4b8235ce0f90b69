"""What is typed is kept beside the story: never over it, and never for another person."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from articles import workflow
from articles.admin import saving
from articles.models import Article, Byline
from articles.saving import save
from newsroom.editing.models import Autosave
from tests.articles.filled import change, filled, story_url
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_published,
    make_user,
)

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/editing/autosave/"
TAB = "7c0c5f0e-6f6a-4a50-8f0e-000000000001"


@pytest.fixture
def reporter(client):
    user = make_user(first_name="Yacine", last_name="Ferhat")
    client.force_login(user)
    return user


def typing(client, user, page, **answers):
    sent = filled(page, **answers) | {"_tab": TAB, "_user": str(user.pk)}
    return client.post(ADDRESS, {"_story": "", **sent})


def draft_of(user, client, **fields):
    article = make_article(created_by=user, **fields)
    change(client, article, kicker="Ports")
    article.refresh_from_db()
    return article


def type_in(client, user, article, **answers):
    page = client.get(story_url(article, "change"))
    return typing(client, user, page, _story=str(article.pk), **answers)


def test_the_first_word_gives_the_story_its_address(client, reporter):
    author = make_author("Yacine Ferhat", account=reporter)
    page = client.get("/admin/articles/article/add/")

    first = typing(client, reporter, page, headline="Le port")
    again = typing(client, reporter, page, headline="Le port rouvre")

    article = Article.objects.get()
    assert first.json()["address"] == story_url(article, "change")
    assert again.json()["story"] == article.pk
    assert article.headline == "Le port"
    assert article.created_by == reporter
    assert [row.author for row in Byline.objects.all()] == [author]
    assert Autosave.objects.get().headline == "Le port rouvre"


def test_saving_from_a_page_that_was_not_told_the_number_makes_one_story(
    client, reporter
):
    page = client.get("/admin/articles/article/add/")
    typing(client, reporter, page, headline="Le port")

    client.post("/admin/articles/article/add/", filled(page, headline="Le port rouvre"))

    assert Article.objects.get().headline == "Le port rouvre"


def test_first_words_kept_at_the_instant_of_a_save_take_nothing_from_it(
    client, reporter, monkeypatch
):
    """The form asked whether its story was begun just before a pause began it."""
    category = make_category("Énergie")
    page = client.get("/admin/articles/article/add/")
    typing(client, reporter, page, headline="Le port")
    monkeypatch.setattr(saving, "begun", lambda request: None)

    answers = {"headline": "Le port rouvre", "category": str(category.pk)}
    client.post("/admin/articles/article/add/", filled(page, **answers))

    article = Article.objects.get()
    assert article.headline == "Le port rouvre"
    assert article.category == category


def test_nothing_typed_is_in_the_story_until_it_is_saved(client, reporter):
    article = draft_of(reporter, client, headline="Le titre")

    answer = type_in(client, reporter, article, headline="Un titre en cours")

    article.refresh_from_db()
    assert answer.json()["said"].startswith("Enregistré à ")
    assert article.headline == "Le titre"


def test_a_form_full_of_mistakes_is_kept_as_it_is(client, reporter):
    article = draft_of(reporter, client)

    answer = type_in(
        client, reporter, article, standfirst="x" * 900, category="pas un nombre"
    )

    assert answer.status_code == 200
    assert Autosave.objects.get().data["standfirst"] == ["x" * 900]


def test_what_was_left_is_offered_back_with_what_it_changes(client, reporter):
    article = draft_of(reporter, client, headline="Le port rouvre lundi")
    type_in(client, reporter, article, headline="Le port rouvre mardi")

    page = client.get(story_url(article, "change"))
    row = Autosave.objects.get()
    taken = client.get(story_url(article, "change"), {"reprendre": row.pk})
    client.post(story_url(article, "change"), filled(taken))

    article.refresh_from_db()
    assert "<del>lundi</del>" in page.text
    assert "<ins>mardi</ins>" in page.text
    assert "Le port rouvre lundi</textarea>" in page.text
    assert "Le port rouvre mardi</textarea>" in taken.text
    assert article.headline == "Le port rouvre mardi"
    assert not Autosave.objects.exists()
    assert "n’a pas été enregistré" not in client.get(story_url(article, "change")).text


def test_it_is_taken_up_over_what_others_saved_meanwhile(client, reporter):
    article = draft_of(reporter, client, headline="Le titre", standfirst="Un chapô")
    type_in(client, reporter, article, headline="Mon titre")
    save(article, {"standfirst": "Le chapô du bureau"}, by=chief())

    row = Autosave.objects.get()
    taken = client.get(story_url(article, "change"), {"reprendre": row.pk})

    assert "Mon titre</textarea>" in taken.text
    assert "Le chapô du bureau</textarea>" in taken.text


def test_put_aside_it_stays_in_the_versions(client, reporter):
    article = draft_of(reporter, client, headline="Le titre")
    type_in(client, reporter, article, headline="Un titre de côté")

    client.post(f"{ADDRESS}{Autosave.objects.get().pk}/give-up/")

    history = client.get(story_url(article, "history")).text
    assert not Autosave.objects.exists()
    assert "Mis de côté" in history
    kept = article.revisions.get(kind="autosave")
    assert kept.content["headline"] == "Un titre de côté"


def test_what_is_the_same_as_the_story_is_not_offered(client, reporter):
    article = draft_of(reporter, client)
    type_in(client, reporter, article)

    assert "n’a pas été enregistré" not in client.get(story_url(article, "change")).text


def test_a_pause_that_arrives_after_its_save_is_not_offered(client, reporter):
    article = draft_of(reporter, client, headline="Le titre")
    page = client.get(story_url(article, "change"))
    client.post(story_url(article, "change"), filled(page, headline="Mon titre"))
    typing(client, reporter, page, _story=str(article.pk), headline="Mon titre")
    article.refresh_from_db()
    save(article, {"headline": "Le titre du bureau"}, by=chief())

    assert "n’a pas été enregistré" not in client.get(story_url(article, "change")).text


def test_nobody_reads_or_drops_the_typing_of_another(client, reporter):
    article = draft_of(reporter, client, headline="Le titre")
    type_in(client, reporter, article, headline="Un secret de bureau")
    row = Autosave.objects.get()
    desk = Client()
    desk.force_login(make_user(role="desk"))

    plain = desk.get(story_url(article, "change")).text
    taken = desk.get(story_url(article, "change"), {"reprendre": row.pk}).text
    dropped = desk.post(f"{ADDRESS}{row.pk}/give-up/")

    assert "Un secret de bureau" not in plain + taken
    assert dropped.status_code == 404
    assert Autosave.objects.filter(pk=row.pk).exists()


def test_nobody_types_in_a_story_that_is_not_hers(client, reporter):
    other = make_article(created_by=make_user())
    page = client.get("/admin/articles/article/add/")

    answer = typing(client, reporter, page, _story=str(other.pk), headline="Volé")
    submitted = draft_of(reporter, client)
    workflow.submit(submitted, by=reporter)
    late = typing(client, reporter, page, _story=str(submitted.pk), headline="Tard")

    assert (answer.status_code, late.status_code) == (403, 403)
    assert "ne pouvez plus écrire" in late.json()["reason"]
    assert not Autosave.objects.exists()


def test_two_names_in_one_browser_are_not_taken_for_one(client, reporter):
    page = client.get("/admin/articles/article/add/")
    client.force_login(make_user())

    answer = typing(client, reporter, page, headline="Le port")

    assert answer.status_code == 409
    assert not Article.objects.exists()


def test_a_story_online_is_not_touched(client):
    desk = chief()
    client.force_login(desk)
    article = make_published(headline="Le titre")

    type_in(client, desk, article, headline="Le titre en cours")

    assert "en cours" not in client.get(article.get_absolute_url()).text
    article.refresh_from_db()
    assert article.working_copy is None


@pytest.mark.parametrize("bad", [{"_tab": "x"}, {"_story": "9" * 30}, {"_story": "-1"}])
def test_an_odd_request_is_refused(client, reporter, bad):
    sent = {"_tab": TAB, "_user": reporter.pk, "_story": "", "uuid": str(uuid4())}

    answer = client.post(ADDRESS, sent | bad)

    assert answer.status_code == 404


def test_who_may_not_write_begins_nothing(client):
    user = make_user(role="photo")
    client.force_login(user)
    assert not user.user_permissions.filter(
        pk__in=Permission.objects.filter(codename="add_article")
    ).exists()

    sent = {"_tab": TAB, "_user": user.pk, "_story": "", "uuid": str(uuid4())}
    answer = client.post(ADDRESS, sent)

    assert answer.status_code == 403
    assert not Article.objects.exists()


def test_a_pause_costs_few_queries(client, reporter, django_assert_max_num_queries):
    article = draft_of(reporter, client)
    page = client.get(story_url(article, "change"))
    sent = filled(page) | {"_tab": TAB, "_user": str(reporter.pk)}

    with django_assert_max_num_queries(10):
        client.post(ADDRESS, sent | {"_story": str(article.pk)})
