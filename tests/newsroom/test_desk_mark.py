"""« Modifier » on the page of a story: for the desk alone, on a page that is the same for all."""

from pathlib import Path

import pytest
from django.test import Client

from tests.chromium import accessibility_violations
from tests.factories import chief, make_published, make_user

pytestmark = pytest.mark.django_db
SCRIPT = Path(__file__).parent.parent.parent / "static" / "js" / "desk.js"
KIB = 1024


def sign_in(client, user):
    sent = {"username": user.username, "password": "motdepasse"}
    return client.post("/admin/login/", sent)


def test_signing_in_leaves_a_mark_that_holds_nothing(client):
    mark = sign_in(client, chief()).cookies["desk"]

    assert mark.value == "1"
    assert (mark["path"], mark["samesite"], mark["httponly"]) == ("/", "Lax", "")
    assert not mark["secure"]


def test_in_production_the_mark_travels_encrypted(client, settings):
    settings.SESSION_COOKIE_SECURE = True

    assert sign_in(client, chief()).cookies["desk"]["secure"]


def test_signing_out_takes_it_away(client):
    sign_in(client, chief())

    mark = client.post("/admin/logout/").cookies["desk"]

    assert (mark.value, mark["max-age"]) == ("", 0)


def test_who_is_refused_or_only_passes_gets_none(client):
    refused = client.post("/admin/login/", {"username": "x", "password": "y"})
    passing = client.get("/")

    assert "desk" not in refused.cookies
    assert "desk" not in passing.cookies


@pytest.mark.parametrize("edition", ["", "/leger"])
def test_the_page_is_the_same_to_the_byte_for_everybody(client, edition):
    address = f"{edition}{make_published().get_absolute_url()}"
    reporter = Client()
    sign_in(reporter, make_user(role="reporter"))
    sign_in(client, chief())

    pages = [one.get(address) for one in (Client(), client, reporter)]

    assert len({page.content for page in pages}) == 1
    assert len({page["ETag"] for page in pages}) == 1
    for page in pages:
        assert "Cookie" not in page.get("Vary", "")
        assert "/admin/" not in page.text
        assert not page.cookies


def test_the_script_is_tiny():
    assert SCRIPT.stat().st_size <= KIB


@pytest.mark.long
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [390, 1280])
def test_who_signed_in_goes_from_the_page_to_the_form_of_the_story(page, width):
    article = make_published()
    make_user(role="desk", username="yacine")
    page.set_viewport_size({"width": width, "height": 800})
    link = page.get_by_role("link", name="Modifier")

    page.goto(article.get_absolute_url())
    before = link.count()
    page.goto("/admin/login/")
    page.locator("#id_username").fill("yacine")
    page.locator("#id_password").fill("motdepasse")
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/")
    page.goto(article.get_absolute_url())
    violations = accessibility_violations(page)
    link.click()
    page.wait_for_url(f"**/admin/articles/article/{article.pk}/change/")
    page.context.clear_cookies(name="desk")
    page.goto(article.get_absolute_url())

    assert before == 0
    assert violations == []
    assert link.count() == 0
