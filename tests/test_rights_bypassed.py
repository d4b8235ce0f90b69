"""The side roads: what is found, what is asked in an address, what is sent beside the form."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article
from newsroom.recommendations.models import Pick
from tests.accounts.test_accounts import account as account_page
from tests.articles.filled import change, filled, story_url
from tests.factories import (
    make_article,
    make_author,
    make_category,
    make_image,
    make_published,
    make_user,
)
from tests.rights_table import ROLES, rows_of
from tests.rights_world import everything

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
SECRET = "Scoop zibeline"
LISTS = ["article", "image", "author", "category", "tag"]
READERS = ["reporter", "photo", "moderator"]


@pytest.fixture
def secret():
    """A first draft of the desk, with all that hangs on it."""
    return make_article(
        headline=SECRET,
        created_by=make_user(role="desk"),
        category=make_category("Secrète"),
        lead_image=make_image(title="Secrète"),
        authors=[make_author("Secrète")],
        tags=["Secrète"],
    )


def signed_in(role):
    client = Client()
    client.force_login(make_user(role=role))
    return client


def listed(model):
    return reverse(f"admin:articles_{model}_changelist")


def found(client, model, field, term, app="articles"):
    asked = {"app_label": app, "model_name": model, "field_name": field, "term": term}
    response = client.get(reverse("admin:autocomplete"), asked)
    if response.status_code == 403:
        return None
    return [one["text"] for one in response.json()["results"]]


RELATIONS_TO_STORIES = [
    ("articles", "article", "duplicate_of"),
    ("recommendations", "pick", "other"),
]


@pytest.mark.parametrize(("app", "model", "field"), RELATIONS_TO_STORIES)
@pytest.mark.parametrize("role", sorted(ROLES.values()))
def test_a_first_draft_is_found_by_the_desk_alone(secret, role, app, model, field):
    names = found(signed_in(role), model, field, "zibeline", app)

    assert names == ([] if role in READERS else [SECRET])


@pytest.mark.parametrize("role", sorted(ROLES.values()))
def test_accounts_are_found_by_who_manages_them(role, django_user_model):
    django_user_model.objects.create_superuser("zoe")
    make_user(first_name="Zohra", last_name="Zibeline")
    client = signed_in(role)

    names = [
        found(client, model, field, "z")
        for model, field in [("author", "account"), ("journalentry", "by")]
    ]

    seen = ["Zohra Zibeline"] if role == "administrator" else None
    assert names == [seen, seen]


@pytest.mark.parametrize("role", READERS)
@pytest.mark.parametrize("question", ["q=zibeline", "q=zibeline&state=draft"])
def test_a_hidden_title_is_searched_like_one_that_does_not_exist(role, question):
    client = signed_in(role)
    address = f"{listed('article')}?{question}"
    make_article(headline="Autre chose", created_by=make_user(role="desk"))
    without = visible_list(client.get(address))
    make_article(headline=SECRET, created_by=make_user(role="desk"))

    assert visible_list(client.get(address)) == without


def visible_list(response):
    """Without the token of its forms, which is another one each time."""
    text = re.sub(r'csrfmiddlewaretoken" value="\w+"', "", response.text)
    return text[text.index("<main") : text.index("</main")]


@pytest.mark.parametrize("role", READERS)
@pytest.mark.parametrize(
    ("model", "question"),
    [
        ("tag", "articles"),
        ("category", "articles"),
        ("image", "lead_of"),
        ("image", "in_body_of"),
        ("author", "bylines__article"),
        ("image", "lead_of__headline__startswith"),
        ("article", "duplicates"),
        ("article", "picked_by__article"),
    ],
)
def test_no_question_in_an_address_tells_what_hangs_on_a_hidden_draft(
    secret, role, model, question
):
    response = signed_in(role).get(listed(model), {question: secret.pk})

    assert response.status_code == 400
    assert "Secrète" not in response.text


@pytest.mark.parametrize("role", READERS)
def test_a_related_story_that_is_a_hidden_draft_is_not_named(secret, role):
    public = make_published()
    Pick.objects.create(article=public, other=secret)

    page = signed_in(role).get(story_url(public, "change"))

    assert page.status_code == 200
    assert SECRET not in page.text


def test_a_related_story_that_a_reporter_does_not_see_outlives_her_saving(
    client, secret
):
    reporter = make_user()
    mine = make_article(created_by=reporter)
    hidden = Pick.objects.create(article=mine, other=secret)
    client.force_login(reporter)

    response = change(client, mine, headline="Un autre titre")

    assert response.status_code == 302
    assert list(mine.picks.all()) == [hidden]


@pytest.mark.parametrize("role", ["reporter", "desk", "chief", "moderator"])
def test_the_account_of_an_author_is_shown_to_who_manages_accounts(role):
    author = make_author(account=make_user(first_name="Zohra", last_name="Zibeline"))
    page = reverse("admin:articles_author_change", args=[author.pk])

    shown = [
        "Zibeline" in signed_in(who).get(address).text
        for who in (role, "administrator")
        for address in (page, listed("author"))
    ]

    assert shown == [False, False, True, True]


@pytest.mark.parametrize(
    ("role", "is_tied"), [("desk", False), ("administrator", True)]
)
def test_an_author_is_tied_to_an_account_by_who_manages_accounts(role, is_tied):
    author, user = make_author(), make_user()
    page = reverse("admin:articles_author_change", args=[author.pk])

    signed_in(role).post(
        page, {"name": "Selma", "kind": "person", "account": str(user.pk)}
    )

    author.refresh_from_db()
    assert author.name == "Selma"
    assert author.account == (user if is_tied else None)


@pytest.mark.parametrize("role", ["reporter", "chief"])
def test_the_form_of_a_story_takes_no_more_than_it_shows(client, role):
    user, other = make_user(role=role), make_user()
    article = make_article(created_by=user)
    client.force_login(user)
    slipped = {
        "status": "published",
        "published_at": "2020-01-01",
        "published_at_0": "01/01/2020",
        "published_at_1": "10:00",
        "withdrawn_at": "2020-01-01",
        "created_by": str(other.pk),
        "uuid": "0" * 32,
        "version": "99",
    }

    change(client, article, headline="Un autre titre", **slipped)

    kept = Article.objects.get()
    assert kept.headline == "Un autre titre"
    assert (kept.pk, kept.uuid, kept.created_by) == (article.pk, article.uuid, user)
    assert kept.state == Article.State.DRAFT
    assert kept.published_at is kept.withdrawn_at is None


@pytest.mark.parametrize("role", sorted(ROLES.values()))
def test_a_story_saved_as_a_new_one_is_one_that_she_writes(client, secret, role):
    user = make_user(role=role)
    client.force_login(user)
    was = everything()

    answers = {"headline": "Copie", "body": "<p>À moi.</p>", "language": "fr"}
    answers |= {"legal_check": "none", "_saveasnew": "1"}
    answers |= rows_of("bylines") | rows_of("picks")
    response = client.post(story_url(secret, "change"), answers)

    copies = Article.objects.exclude(pk=secret.pk)
    if role in {"photo", "moderator"}:
        assert response.status_code == 403
        assert everything() == was
    else:
        assert (copies.get().body, copies.get().created_by) == ("<p>À moi.</p>", user)
        assert Article.objects.get(pk=secret.pk).headline == SECRET


def test_an_administrator_gives_no_more_than_a_role(client):
    administrator = make_user(role="administrator")
    colleague = make_user()
    client.force_login(administrator)
    slipped = {"is_superuser": "on", "user_permissions": ["1"], "groups": ["1", "2"]}

    for user in (administrator, colleague):
        page = client.get(account_page(user))
        client.post(account_page(user), filled(page, first_name="Nour", **slipped))

    for user in (administrator, colleague):
        rights = sorted(group.name for group in user.groups.all())
        user.refresh_from_db()
        assert user.first_name == "Nour"
        assert not user.is_superuser
        assert user.user_permissions.count() == 0
        assert sorted(group.name for group in user.groups.all()) == rights


def test_nobody_changes_her_own_role_or_shuts_herself_out(client):
    administrator = make_user(role="administrator")
    client.force_login(administrator)
    page = client.get(account_page(administrator))

    client.post(
        account_page(administrator), filled(page, role="reporter", is_active="")
    )

    administrator.refresh_from_db()
    assert administrator.is_active
    assert administrator.groups.get().name == "administrator"


ODD = [
    "_export=csv",
    "format=csv",
    "_format=json",
    "download=1",
    "export=xlsx",
    "_popup=1",
    "_popup=1&_to_field=id",
    "_to_field=id",
    "_to_field=uuid",
    "_to_field=password",
    "_changelist_filters=state%3Ddraft",
    "_facets=True",
    "all=",
]


@pytest.mark.parametrize("role", sorted(ROLES.values()))
def test_no_list_is_exported_or_shows_more_for_being_asked_oddly(secret, role):
    client = signed_in(role)

    for model in LISTS:
        for question in ODD:
            response = client.get(f"{listed(model)}?{question}")
            assert response.headers["Content-Type"].startswith("text/html"), question
            assert "Content-Disposition" not in response.headers
            if role in READERS:
                assert SECRET not in response.text


@pytest.mark.parametrize("role", sorted(ROLES.values()))
def test_a_new_thing_in_a_popup_asks_for_the_same_right(role):
    client = signed_in(role)

    for model in LISTS:
        address = reverse(f"admin:articles_{model}_add")
        plain, popup = client.get(address), client.get(f"{address}?_popup=1")
        assert popup.status_code == plain.status_code, model
