"""Two processes at once, and a database that is busy: the date of a feed stays true."""

from contextlib import contextmanager
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import OperationalError, connection, connections, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.http import parse_http_date

from newsroom.discovery.models import FeedState
from tests.factories import make_published

PATH = "/flux/rss.xml"
SECOND = timedelta(seconds=1)


def state():
    return FeedState.objects.get(path=PATH)


def at_once(*digests, known):
    """Each process has read `known`, and writes its own digest at the same moment."""
    barrier, moments = Barrier(len(digests)), {}

    def process(number, digest):
        try:
            barrier.wait(timeout=10)
            moments[number] = FeedState.shown_since(PATH, digest, known)
        finally:
            connections.close_all()

    threads = [Thread(target=process, args=pair) for pair in enumerate(digests)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    return [moments[number] for number in range(len(digests))]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_new", [True, False])
def test_two_processes_that_show_the_same_agree_on_the_date(is_new):
    known = None
    if not is_new:
        FeedState.shown_since(PATH, "a", None)
        known = state()

    first, second = at_once("b", "b", known=known)

    assert first == second == state().changed_at
    assert FeedState.objects.count() == 1
    assert known is None or first > known.changed_at


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_new", [True, False])
def test_two_processes_that_show_different_texts_never_share_a_date(is_new):
    known = None
    if not is_new:
        FeedState.shown_since(PATH, "a", None)
        known = state()

    moments = at_once("b", "c", known=known)

    assert abs(moments[0] - moments[1]) >= SECOND
    assert state().changed_at == max(moments)
    assert state().digest == "bc"[moments.index(max(moments))]


@pytest.mark.django_db
def test_a_row_that_another_process_changed_meanwhile_is_read_again():
    FeedState.shown_since(PATH, "a", None)
    known = state()
    later = FeedState.shown_since(PATH, "b", state())

    same = FeedState.shown_since(PATH, "b", known)
    other = FeedState.shown_since(PATH, "c", known)

    assert same == later
    assert other == later + SECOND


@pytest.mark.django_db
def test_what_does_not_change_is_not_written(django_assert_num_queries):
    since = FeedState.shown_since(PATH, "a", None)
    known = state()

    with django_assert_num_queries(0):
        assert FeedState.shown_since(PATH, "a", known) == since


@pytest.mark.django_db
def test_the_date_moves_on_even_if_the_clock_does_not(time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    since = FeedState.shown_since(PATH, "a", None)

    assert since.microsecond == 0
    assert FeedState.shown_since(PATH, "b", state()) == since + SECOND
    assert FeedState.shown_since(PATH, "c", state()) == since + 2 * SECOND


@pytest.mark.django_db
def test_a_database_that_refuses_does_not_stop_the_feed(client, monkeypatch, caplog):
    make_published(ago=timedelta(hours=2))
    before = client.get(PATH)
    make_published()

    def locked(*args, **kwargs):
        raise OperationalError("database is locked")

    with monkeypatch.context() as patch:
        patch.setattr(QuerySet, "update", locked)
        during = client.get(
            PATH, headers={"If-Modified-Since": before["Last-Modified"]}
        )
        again = client.get(PATH, headers={"If-None-Match": during["ETag"]})
    after = client.get(PATH, headers={"If-Modified-Since": before["Last-Modified"]})

    assert during.status_code == 200
    assert "Last-Modified" not in during
    assert again.status_code == 304
    assert PATH in caplog.text
    assert after.status_code == 200
    assert after["ETag"] == during["ETag"]
    assert parse_http_date(after["Last-Modified"]) > parse_http_date(
        before["Last-Modified"]
    )


@contextmanager
def another_writer():
    """Holds what a write to the row needs, in a transaction of its own, on another connection."""
    inside, done = Barrier(2), Barrier(2)

    def hold():
        try:
            with transaction.atomic():
                FeedState.objects.filter(path=PATH).update(digest="held")
                inside.wait(timeout=10)
                done.wait(timeout=10)
                transaction.set_rollback(True)
        finally:
            connections.close_all()

    thread = Thread(target=hold)
    thread.start()
    inside.wait(timeout=10)
    try:
        yield
    finally:
        done.wait(timeout=10)
        thread.join(timeout=10)


@pytest.mark.django_db(transaction=True)
def test_a_lock_that_lasts_costs_the_date_alone(client):
    make_published(ago=timedelta(hours=2))
    before = client.get(PATH)
    make_published()
    is_sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        cursor.execute(
            "PRAGMA busy_timeout = 50" if is_sqlite else "SET lock_timeout = 50"
        )

        with another_writer():
            during = client.get(PATH)

        cursor.execute(
            "PRAGMA busy_timeout = 5000" if is_sqlite else "RESET lock_timeout"
        )
    after = client.get(PATH)

    assert during.status_code == after.status_code == 200
    assert "Last-Modified" not in during
    assert during["ETag"] == after["ETag"] != before["ETag"]
    assert parse_http_date(after["Last-Modified"]) > parse_http_date(
        before["Last-Modified"]
    )
