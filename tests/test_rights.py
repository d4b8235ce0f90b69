"""Each address of the admin, with each role, on a thing in each of its states, read and written to."""

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.test import Client
from django.urls import URLResolver, get_resolver

from tests.factories import make_user
from tests.rights_table import ROLES, TABLE
from tests.rights_world import (
    EVERY_STORY,
    NOBODY,
    PRIVATE,
    WORLDS,
    articles,
    everything,
    given_to,
)

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def addresses():
    """The names of the URLconf; the route of what has none."""
    admin = next(
        one
        for one in get_resolver().url_patterns
        if isinstance(one, URLResolver) and one.namespace == "admin"
    )
    return set(_names(admin.url_patterns, ""))


def _names(patterns, route):
    for one in patterns:
        path = route + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _names(one.url_patterns, path)
        else:
            yield one.name or path


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def ask(client, method, address, answers=None):
    """The answer, and the database after it; then all is as before, the session too."""
    cookies = client.cookies.copy()
    with transaction.atomic():
        response = getattr(client, method)(address, answers)
        after = everything() if method == "post" else None
        transaction.set_rollback(True)
    client.cookies = cookies
    return response, after


def said(response, pk):
    where = response.headers.get("Location", "").replace(str(pk), "…")
    return response.status_code, where


def visited(row, things):
    if row.is_list or not row.thing:
        return list(things.items())[:1] or [("", None)]
    return things.items()


class Visit:
    """One person before one address. `before`: the database, whatever else was asked."""

    def __init__(self, client, before, key, state, thing):
        self.client, self.before = client, before
        self.key, self.row = key, TABLE[key]
        self.state, self.thing = state, thing

    def ask(self, method):
        self.method = method
        self.answers = self.row.answers(self.thing) if method == "post" else None
        address = self.row.at(self.key, self.thing and self.thing.pk)
        self.response, after = ask(self.client, method, address, self.answers)
        self.changed = method == "post" and after != self.before
        return self

    def is_open(self):
        status = getattr(self.row, f"{self.method}_status")
        return self.response.status_code in ({status} if status else {200, 302})

    def is_as_nothing(self):
        pk = self.thing.pk
        there = self.row.at(self.key, NOBODY)
        nothing, _after = ask(self.client, self.method, there, self.answers)
        return said(self.response, pk) == said(nothing, NOBODY)

    def wrong(self, letter):
        expected = self.row.may(self.method, self.state, letter)
        if expected:
            should_change = self.method == "post" and self.state in self.row.writes
            right = self.is_open() and self.changed == should_change
        elif letter in PRIVATE.get((self.row.thing, self.state), ""):
            right = self.is_as_nothing() and not self.changed
        else:
            right = self.response.status_code == 403 and not self.changed
        if right:
            return None
        found = f"{self.response.status_code}{' changed' * self.changed}"
        return f"{letter} {self.method} {self.state}: {found}, may: {expected}"


def test_every_address_of_the_admin_has_its_row():
    assert {key.split()[0] for key in TABLE} == addresses()


def what_is_wrong(key, world):
    row = TABLE[key]
    for letter, role in ROLES.items():
        user = make_user(role=role)
        client, things = signed_in(user), given_to(user, world)
        before = everything()
        for state, thing in visited(row, things):
            visit = Visit(client, before, key, state, thing)
            for method in row.methods:
                if wrong := visit.ask(method).wrong(letter):
                    yield wrong


@pytest.mark.long
@pytest.mark.parametrize("key", TABLE)
def test_each_role_opens_what_the_table_says(key):
    world = WORLDS[TABLE[key].thing]()

    assert list(what_is_wrong(key, world)) == []


@pytest.mark.long
@pytest.mark.parametrize("key", [k for k in TABLE if TABLE[k].thing == "article"])
def test_each_role_opens_what_the_table_says_of_a_story_in_every_state(key):
    world = articles(EVERY_STORY)

    assert list(what_is_wrong(key, world)) == []


@pytest.mark.long
@pytest.mark.parametrize("key", TABLE)
def test_who_has_no_role_opens_nothing(key):
    """Unknown, closed accounts and those of no desk are led to sign in; without a role, one sees oneself alone."""
    row = TABLE[key]
    world = WORLDS[row.thing]()
    rankless = make_user()
    rankless.groups.clear()
    people = {
        "unknown": Client(),
        "closed": signed_in(make_user(role="chief", is_active=False)),
        "of no desk": signed_in(of_no_desk()),
        "rankless": signed_in(rankless),
    }
    things = given_to(rankless, world)
    before = everything()
    state, thing = next(iter(visited(row, things)))

    found = {}
    for name, client in people.items():
        visit = Visit(client, before, key, state, thing)
        for method in row.methods:
            visit.ask(method)
            status, where = said(visit.response, "∅")
            found[name, method] = visit.changed or (status, where.split("?")[0])

    for (name, method), answer in found.items():
        if name == "rankless" and row.for_anybody:
            assert answer[0] in {200, 302, 404, 405}, method
        elif name == "rankless":
            assert answer[0] in {403, row.post_status}, method
        elif key == "login":
            assert answer[0] == 200, method
        elif key == "logout":
            assert answer[0] in {302, 405}, method
        else:
            assert answer == (302, "/admin/login/"), (name, method)


def of_no_desk():
    user = make_user(role="chief")
    get_user_model().objects.filter(pk=user.pk).update(is_staff=False)
    return user
