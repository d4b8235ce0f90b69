"""Every page of the admin: it answers, in French to the last word, and to the roles that may see it."""

import re

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.urls import reverse

from articles.models import Article, Author, Category, Correction, Image, Tag
from newsroom.accounts.roles import Role
from tests.articles.filled import filled
from tests.english import english_in
from tests.factories import (
    make_article,
    make_author,
    make_category,
    make_image,
    make_published,
    make_scheduled,
    make_tag,
    make_user,
    make_withdrawn,
)
from tests.test_english import visible

pytestmark = pytest.mark.django_db


@pytest.fixture
def newspaper():
    """One of everything that the admin shows."""
    category = make_category("Énergie")
    make_category("Gaz", parent=category)
    image = make_image(caption="Le port", credit="")
    make_author("Selma Ouadah", biography="Reporter.", account=make_user())
    make_published(
        headline="Le port rouvre", category=category, lead_image=image, tags=["Port"]
    )
    make_scheduled(headline="Demain, le budget")
    make_withdrawn(headline="Une erreur")
    make_article(headline="", category=None, authors=[], lead_image=make_image(alt=""))
    make_tag("Gaz")


@pytest.fixture
def root(client):
    user = get_user_model().objects.create_superuser("root", password="motdepasse")
    client.force_login(user)
    return user


def addresses():
    """The lists, and for each object of each model its pages."""
    yield reverse("admin:index")
    yield reverse("admin:password_change")
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        yield reverse(f"{name}_changelist")
        yield reverse(f"{name}_changelist") + "?q=energie"
        if model._meta.model_name != "journalentry":
            yield reverse(f"{name}_add")
        for pk in model.objects.values_list("pk", flat=True):
            yield reverse(f"{name}_change", args=[pk])
            if model._meta.model_name != "journalentry":
                yield reverse(f"{name}_history", args=[pk])
            if model._meta.model_name not in {"article", "journalentry", "user"}:
                yield reverse(f"{name}_delete", args=[pk])
    for user in get_user_model().objects.all():
        yield reverse("admin:auth_user_password_change", args=[user.pk])


def verb_addresses():
    for article in Article.objects.all():
        for verb in ("return", "schedule", "publish", "release", "withdraw", "restore"):
            yield reverse("admin:articles_article_verb", args=[article.pk, verb])


def test_pages_for_reading_alone_are_french_too(client, newspaper):
    found = {}
    for role in ("reporter", "photo", "moderator"):
        client.force_login(make_user(role=role))
        for model in (Article, Author, Category, Image, Tag):
            name = model._meta.model_name
            for pk in model.objects.values_list("pk", flat=True):
                address = reverse(f"admin:articles_{name}_change", args=[pk])
                response = client.get(address, follow=True)
                assert response.status_code == 200, address
                assert not re.search('alt="(True|False|None)"', response.text), address
                if words := english_of(response):
                    found[role, address] = words

    assert found == {}


def english_of(response):
    return english_in(visible(response.text))


def test_every_page_answers_in_french(client, newspaper, root):
    found = {}
    for address in [*addresses(), *verb_addresses()]:
        response = client.get(address, HTTP_ACCEPT_LANGUAGE="en-US,en;q=0.9")
        assert response.status_code == 200, address
        assert not re.search('alt="(True|False|None)"', response.text), address
        if words := english_of(response):
            found[address] = words

    assert found == {}


def test_mistakes_are_said_in_french(client, newspaper, root):
    wrong = {"kicker": "x" * 200, "category": "99999", "slug": "a b", "role": "x"}
    found, refused = {}, 0
    for address in [*addresses(), *verb_addresses()]:
        if address.endswith(("/add/", "/change/", "/password/")) or "/verb/" in address:
            page = client.get(address)
            emptied = dict.fromkeys(("name", "username", "original", "reason"), "")
            response = client.post(address, filled(page, **wrong, **emptied))
            if words := english_of(response):
                found[address] = words
            refused += response.status_code == 200

    assert found == {}
    assert refused > 20


def test_only_the_house_is_registered():
    modules = {type(one).__module__ for one in admin.site._registry.values()}

    assert {name.split(".")[0] for name in modules} == {"articles", "newsroom"}


def test_pages_keep_to_the_security_policy(client, newspaper, root):
    for address in addresses():
        page = client.get(address).text

        assert " style=" not in page, address
        assert "<style" not in page, address
        assert "javascript:" not in page, address


# Which lists each role reads, and where it may add.
READS = {"article", "author", "category", "image", "tag"}
MAY = {
    Role.REPORTER: (READS, {"article", "image", "tag"}),
    Role.DESK: (READS | {"journalentry"}, {"article", "author", "image", "tag"}),
    Role.CHIEF: (READS | {"journalentry"}, READS),
    Role.PHOTO: (READS, {"image"}),
    Role.MODERATOR: (READS, set()),
    Role.ADMINISTRATOR: (READS | {"journalentry", "user"}, READS | {"user"}),
}


@pytest.mark.parametrize("role", Role)
def test_each_role_reads_and_adds_what_is_its_own(client, role):
    client.force_login(make_user(role=role))
    reads, adds = MAY[role]
    home = client.get(reverse("admin:index")).text

    for model in admin.site._registry:
        name = model._meta.model_name
        if name not in READS | {"journalentry", "user"}:
            continue
        base = f"admin:{model._meta.app_label}_{name}"
        listed = client.get(reverse(f"{base}_changelist"))
        added = client.get(reverse(f"{base}_add"))

        assert (listed.status_code == 200) == (name in reads), name
        assert (added.status_code == 200) == (name in adds), name
        assert (reverse(f"{base}_changelist") in home) == (name in reads), name


def test_the_journal_speaks_in_words(client, root):
    article = make_published(headline="Le port rouvre")
    Correction.objects.create(
        article=article, text="Lundi, non mardi.", at=article.published_at
    )

    page = client.get(reverse("admin:articles_journalentry_changelist"))

    assert "Parution" in page.text
    assert "Le port rouvre" in page.text
    assert "publish" not in visible(page.text)


def test_what_is_changed_is_written_in_the_journal(client, root):
    author = make_author("Nadir K")
    url = reverse("admin:articles_author_change", args=[author.pk])

    client.post(url, {"name": "Nadir Kaci", "kind": "person"})
    history = client.get(reverse("admin:articles_author_history", args=[author.pk]))

    assert "Ancien nom" in history.text
    assert "Nadir K" in history.text


def test_a_tag_written_otherwise_is_refused_at_its_field(client, root):
    make_tag("Énergie")

    response = client.post(reverse("admin:articles_tag_add"), {"name": "energie"})

    assert "Ce mot-clé existe déjà" in response.text
    assert 'value="energie"' in response.text
    assert Tag.objects.count() == 1


def test_the_reader_of_a_private_page_is_asked_to_sign_in(client):
    response = client.get(reverse("admin:articles_article_changelist"), follow=True)

    assert "Nom d’utilisateur" in response.text
    assert english_of(response) == set()


def test_a_closed_door_says_so_in_french(client):
    client.force_login(make_user(role="reporter"))

    response = client.get(reverse("admin:accounts_user_changelist"))

    assert response.status_code == 403
    assert "Vos droits" in response.text
    assert english_of(response) == set()


def test_a_page_left_open_says_so_in_french(client):
    client.handler.enforce_csrf_checks = True

    response = client.post("/admin/login/", {"username": "nour"})

    assert response.status_code == 403
    assert "Cette page a vieilli" in response.text
    assert english_of(response) == set()
