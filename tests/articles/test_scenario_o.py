"""An author leaves and changes name: the account shut, the stories kept, two signatures made one."""

import pytest
from django.conf import settings
from django.test import Client

from articles.models import Author
from tests.chromium import accessibility_violations
from tests.factories import (
    make_article,
    make_author,
    make_published,
    make_scheduled,
    make_user,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORD = "motdepasse"


@pytest.fixture
def nadir():
    """Signed twice by two names, with an account, and stories in every state."""
    account = make_user(role="reporter", username="nadir")
    former = make_author("Nadir K")
    kept = make_author("Nadir K.", account=account)
    stories = [
        make_published(headline="Le port rouvre", authors=[former]),
        make_published(headline="Le port ferme", authors=[kept]),
        make_published(headline="Les deux signent", authors=[former, kept]),
    ]
    for make in (make_article, make_scheduled, make_withdrawn):
        make(authors=[former])
    return account, former, kept, stories


@pytest.fixture
def administrator(page):
    client = Client()
    client.force_login(make_user(role="administrator"))
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session}
    page.context.add_cookies([cookie | {"url": settings.PAPER_URL}])
    return page


def shut(page, account):
    page.goto(f"/admin/accounts/user/{account.pk}/change/")
    page.uncheck("#id_is_active")
    page.click("button[name=_save]")
    page.locator(".message-success").wait_for()


def merge_in(page, former, kept):
    """By the keyboard where somebody types: the list that finds, then two buttons."""
    page.goto(f"/admin/articles/author/{former.pk}/change/")
    page.click("text=Fusionner…")
    page.locator(".select2-selection").focus()
    page.keyboard.press("Enter")
    page.keyboard.type(kept.name)
    choice = page.get_by_role("option", name=kept.name, exact=True)
    choice.wait_for()
    choice.click()
    page.click("text=Voir ce qui change")
    page.locator(".verb-headline").wait_for()


def test_an_author_leaves_and_changes_name(administrator, nadir, client, trouble):
    page = administrator
    account, former, kept, stories = nadir
    addresses = [former.get_absolute_url(), kept.get_absolute_url()]
    answers = {"username": "nadir", "password": PASSWORD}

    # The account is disabled, byline and page stay.
    shut(page, account)
    assert client.post("/admin/login/", answers).status_code == 200
    for address in addresses:
        assert client.get(address).status_code == 200
    assert "Nadir K." in client.get(stories[1].get_absolute_url()).text

    # Two signatures are made one, after reading what moves.
    merge_in(page, former, kept)
    said = page.locator("main").inner_text()
    for fact in (*addresses, "Publié", "Programmé", "Brouillon", "1 porte déjà"):
        assert fact in said
    assert accessibility_violations(page) == []
    trouble.clear()  # axe writes styles of its own, which the page's policy refuses
    page.dblclick("button.button-main")
    page.locator(".message-success").wait_for()
    assert Author.objects.filter(name__startswith="Nadir").get() == kept

    # A new name is on all the stories at once.
    page.fill("#id_name", "Yasmine Kaci")
    assert "porteront le nouveau nom" in page.locator("main").inner_text()
    page.click("button[name=_continue]")
    page.locator(".message-success", has_text="Yasmine Kaci").wait_for()
    kept.refresh_from_db()
    for story in stories:
        text = client.get(story.get_absolute_url()).text
        assert "Yasmine Kaci" in text
        assert "Nadir" not in text

    # Every address that there ever was leads there in one hop, and so do the feeds.
    for address in addresses:
        for path in (address, f"{address}flux/rss.xml", f"{address}flux/atom.xml"):
            moved = client.get(path)
            assert moved.status_code == 301
            assert moved["Location"] == path.replace(address, kept.get_absolute_url())
            assert client.get(moved["Location"]).status_code == 200

    # Nothing was written about this author: no empty box anywhere.
    page.goto(stories[0].get_absolute_url())
    assert page.locator("section.author").count() == 0
    page.goto(addresses[0])
    assert page.url.endswith(kept.get_absolute_url())
    assert page.locator(".page-portrait, .page-sentence, .page-kicker").count() == 0
    assert page.locator("h1").inner_text() == "Yasmine Kaci"
