"""Nothing that the admin prints for a role leads where this role is refused."""

import re
from html import unescape
from urllib.parse import urlencode, urljoin, urlsplit

import pytest
from django.db import transaction
from django.test import Client
from django.urls import resolve, reverse

from articles import workflow
from articles.models import Article
from newsroom.accounts.roles import Role
from newsroom.recommendations.models import Pick
from tests import rights_front
from tests.factories import chief, make_author, make_image, make_user
from tests.rights_table import ROLES
from tests.rights_world import EVERY_STORY, articles, given_to

pytestmark = [pytest.mark.django_db, pytest.mark.any_database, pytest.mark.long]
LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"')
# A form without an action sends to its own page; a search is asked for by GET.
FORM = re.compile(r'<form\b[^>]*?\baction="([^"]*)"')
DATA = re.compile(r'\bdata-(?:session|library)="([^"]*)"')
# What is found by typing: the address and what it asks.
FOUND = re.compile(r"<select\b[^>]*\bdata-ajax--url=[^>]*>")
ASKED = re.compile(r'\bdata-(app-label|model-name|field-name)="([^"]*)"')
# The same page in another order, the calendars that have no end, one list of a person inside another filter.
SAME = re.compile(
    r"[?&](?:o|p|jour|published_at__\w+|_changelist_filters)="
    r"|(?:late|followed)=1&|&(?:late|followed)=1"
)

# The screens of the front that are printed for each role.
FRONTS = ("admin:une", "admin:front_")
COMPOSING = {
    "admin:une",
    "admin:une_pick",
    "admin:une_preview",
    "admin:une_undo",
    "admin:une_memory",
    "admin:une_take_up",
    "admin:front_urgent_add",
    "admin:front_urgent_changelist",
    "admin:front_urgent_change",
    "admin:front_urgent_story",
}
LAUNCHING = COMPOSING | {"admin:une_cancel"}
FRONT = {
    Role.REPORTER: set(),
    Role.DESK: COMPOSING,
    Role.CHIEF: LAUNCHING,
    Role.PHOTO: set(),
    Role.MODERATOR: set(),
    Role.ADMINISTRATOR: LAUNCHING,
}


def addresses_in(page, response):
    text = response.text
    for pattern in (LINK, FORM, DATA):
        for found in pattern.findall(text):
            parts = urlsplit(urljoin(page, unescape(found)))
            if not parts.netloc and parts.path and not parts.scheme:
                yield parts.path + (f"?{parts.query}" if parts.query else "")


def searches_in(response):
    for select in FOUND.findall(response.text):
        asked = {name.replace("-", "_"): value for name, value in ASKED.findall(select)}
        yield f"{reverse('admin:autocomplete')}?{urlencode(asked)}"


def asked(client, address):
    """What is only sent is sent, and undone: a form that is printed may be used."""
    response = client.get(address)
    if response.status_code == 405 and resolve(address).view_name != "admin:logout":
        with transaction.atomic():
            response = client.post(address)
            transaction.set_rollback(True)
    return response


def followed(client, start="/admin/"):
    """Each address that is printed, with the page that prints it; only those of the admin are read on."""
    waiting, seen = [(start, "")], {start}
    while waiting:
        address, printed_on = waiting.pop()
        response = asked(client, address)
        yield address, printed_on, response
        is_page = response.headers.get("Content-Type", "").startswith("text/html")
        if (
            not address.startswith("/admin/")
            # What readers will see prints addresses that are theirs from its hour on.
            or address.endswith("/preview/")
            or not is_page
            or response.status_code != 200
        ):
            continue
        for found in [*addresses_in(address, response), *searches_in(response)]:
            if found not in seen and not SAME.search(found):
                seen.add(found)
                waiting.append((found, address))


@pytest.fixture
def newspaper():
    """Stories in every state, signed by somebody with an account and a portrait, one naming a private draft;

    fronts online and to come, a colleague's draft, banners.
    """
    rights_front.fronts()
    rights_front.draft_of(make_user(role="desk"))
    rights_front.banners()
    stories = articles(EVERY_STORY)
    public = stories["published"]
    author = make_author("Selma", account=make_user(), portrait=make_image())
    public.bylines.update(author=author)
    Article.objects.filter(pk=public.pk).update(lead_image=make_image())
    Pick.objects.create(article=public, other=stories["draft"])
    workflow.correct(public, by=chief(), text="Douze, et non dix.")
    return stories


@pytest.mark.parametrize("role", ROLES.values())
def test_what_is_printed_for_a_role_leads_nowhere_refused(newspaper, role):
    user = make_user(role=role)
    given_to(user, newspaper)
    rights_front.draft_of(user)
    client = Client()
    client.force_login(user)

    wrong, views = [], set()
    for address, printed_on, response in followed(client):
        view = resolve(address.split("?")[0]).view_name
        views.add(view)
        # A front is taken up by the number in its form.
        is_sent = view == "admin:une_take_up" and response.status_code == 404
        goes = response.status_code in {200, 301, 302} or is_sent
        leaves = response.headers.get("Location", "").startswith("/admin/login/")
        # Signing out is asked for by POST.
        if (not goes or leaves) and view != "admin:logout":
            wrong.append((response.status_code, address, printed_on))

    assert wrong == []
    assert {"admin:articles_article_change", "admin:articles_tag_changelist"} <= views
    assert FRONT[role] == {view for view in views if view.startswith(FRONTS)}


def test_what_is_found_by_typing_is_followed_too(newspaper):
    client = Client()
    client.force_login(make_user(role="administrator"))

    asked = {
        address for address, *_rest in followed(client) if "autocomplete" in address
    }

    assert len(asked) > 5
    assert any("field_name=account" in address for address in asked)
