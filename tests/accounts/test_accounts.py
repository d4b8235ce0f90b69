"""Who may sign in, and who decides of it."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from newsroom.accounts.roles import PERMISSIONS, Role
from tests.english import english_in
from tests.factories import make_user
from tests.test_english import visible

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"
LIST = "/admin/accounts/user/"
PASSWORD = "Un-mot-de-passe-solide-7"


@pytest.fixture
def administrator(client):
    user = make_user(role="administrator")
    client.force_login(user)
    return user


@pytest.fixture
def root():
    return get_user_model().objects.create_superuser("root", password=PASSWORD)


def account(user):
    return reverse("admin:accounts_user_change", args=[user.pk])


def sign_in(client, username, password):
    return client.post(LOGIN, {"username": username, "password": password})


def test_every_role_has_its_group_with_its_rights():
    for role in Role:
        user = make_user(role=role)

        assert user.get_all_permissions() >= PERMISSIONS[role], role


def test_a_new_account_has_its_role_and_opens_the_desk(client, administrator):
    answers = {
        "username": "nour",
        "first_name": "Nour",
        "role": "photo",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }

    client.post(f"{LIST}add/", answers)
    client.logout()
    response = sign_in(client, "nour", PASSWORD)

    user = get_user_model().objects.get(username="nour")
    assert response.status_code == 302
    assert user.has_perm("articles.delete_image")
    assert not user.has_perm("articles.add_article")


def test_a_role_that_changes_takes_the_former_rights_away(client, administrator):
    user = make_user(role="chief")

    client.post(
        account(user),
        {"username": user.username, "role": "reporter", "is_active": "on"},
    )

    user = get_user_model().objects.get(pk=user.pk)
    assert [group.name for group in user.groups.all()] == ["reporter"]
    assert not user.has_perm("articles.publish_article")


def test_an_unknown_role_is_refused(client, administrator):
    user = make_user()

    response = client.post(
        account(user), {"username": user.username, "role": "root", "is_active": "on"}
    )

    assert response.context["adminform"].form.errors["role"]


def test_an_administrator_makes_no_superuser(client, administrator):
    user = make_user()
    forged = {"is_superuser": "on", "is_staff": "on", "user_permissions": "1"}

    client.post(
        account(user),
        {"username": user.username, "role": "desk", "is_active": "on"} | forged,
    )

    user.refresh_from_db()
    assert not user.is_superuser
    assert not user.user_permissions.exists()


def test_an_administrator_does_not_touch_a_superuser(client, administrator, root):
    password = reverse("admin:auth_user_password_change", args=[root.pk])
    answers = {"username": "pris", "role": "reporter"}

    client.post(account(root), answers)
    opened = client.get(password)
    client.post(password, {"password1": PASSWORD * 2, "password2": PASSWORD * 2})
    listed = client.get(LIST)

    root.refresh_from_db()
    assert opened.status_code == 404
    assert "root" not in listed.text
    assert root.username == "root"
    assert root.check_password(PASSWORD)


def test_an_account_is_disabled_and_never_deleted(client, administrator):
    user = make_user()
    url = reverse("admin:accounts_user_delete", args=[user.pk])

    assert client.post(url, {"post": "yes"}).status_code == 403
    client.post(account(user), {"username": user.username, "role": "reporter"})

    user.refresh_from_db()
    assert not user.is_active


def test_nobody_shuts_herself_out(client, administrator):
    answers = {"username": administrator.username, "role": "administrator"}

    client.post(account(administrator), answers)

    administrator.refresh_from_db()
    assert administrator.is_active


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ADMINISTRATOR}))
def test_the_other_roles_see_no_account(client, role):
    client.force_login(make_user(role=role))

    assert client.get(LIST).status_code == 403


def test_an_account_is_found_without_accents(client, administrator):
    make_user(first_name="Éliès", last_name="Bensaïd")

    page = client.get(LIST, {"q": "bensaid elies"})

    assert "Bensaïd" in page.text


def test_a_new_password_is_set_by_an_administrator(client, administrator):
    user = make_user(username="nour")
    url = reverse("admin:auth_user_password_change", args=[user.pk])

    page = client.get(url)
    client.post(url, {"password1": PASSWORD, "password2": PASSWORD})
    client.logout()

    assert english_in(visible(page.text)) == set()
    assert sign_in(client, "nour", PASSWORD).status_code == 302


def test_a_wrong_password_gets_a_french_sentence(client):
    make_user(username="nour")

    response = sign_in(client, "nour", "faux")

    assert "mot de passe incorrect" in response.text
    assert english_in(visible(response.text)) == set()


def test_too_many_wrong_passwords_close_the_door_for_a_while(client, settings):
    user = make_user(username="nour")
    user.set_password(PASSWORD)
    user.save()
    for _ in range(settings.AXES_FAILURE_LIMIT):
        refused = sign_in(client, "nour", "faux")

    right = sign_in(client, "nour", PASSWORD)

    assert refused.status_code == right.status_code == 429
    assert "Trop de tentatives" in right.text
    assert "15 minutes" in right.text
    assert english_in(visible(right.text)) == set()


def test_another_account_is_not_shut_out_with_it(client, settings):
    make_user(username="karim")
    make_user(username="nour")
    for _ in range(settings.AXES_FAILURE_LIMIT):
        sign_in(client, "nour", "faux")

    assert sign_in(client, "karim", "motdepasse").status_code == 302


def test_signing_in_never_leads_away_from_the_desk(client):
    make_user(role="desk", username="amel")
    answers = {"username": "amel", "password": "motdepasse", "next": "//ailleurs.dz/"}

    response = client.post("/admin/login/?next=//ailleurs.dz/", answers)

    assert response.url == "/admin/"
