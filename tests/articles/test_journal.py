"""The journal: written with the act, never changed, found by its words, and carried away as a table."""

import csv
import io
import tracemalloc
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from articles import workflow
from articles.admin import journal_export
from articles.admin.journal_export import inert
from articles.models import Byline, JournalEntry
from articles.models.journal_guard import lower_guard, raise_guard
from articles.saving import release
from articles.workflow import Refused, record
from tests.articles.filled import change
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_published,
    make_scheduled,
    make_user,
)

pytestmark = pytest.mark.django_db
LIST = "/admin/articles/journalentry/"


@pytest.fixture
def signed_in(client):
    client.force_login(chief())
    return client


def table(response):
    text = b"".join(response.streaming_content).decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:]), delimiter=";"))


def names(response):
    return [row[6] for row in table(response)[1:]]


@pytest.mark.parametrize(
    "rewriting",
    [
        "UPDATE articles_journalentry SET verb = 'rien'",
        "DELETE FROM articles_journalentry",
    ],
)
def test_the_database_itself_refuses_to_rewrite_it(rewriting):
    make_published()
    before = list(JournalEntry.objects.values())

    with (
        pytest.raises(DatabaseError) as refusal,
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(rewriting)

    assert "append-only" in str(refusal.value)
    assert list(JournalEntry.objects.values()) == before


def test_its_guard_may_be_raised_twice_and_lowered():
    raise_guard(connection)
    lower_guard(connection)
    make_published()

    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM articles_journalentry")
    raise_guard(connection)

    assert not JournalEntry.objects.exists()


def test_an_act_that_is_undone_leaves_no_line():
    article, at = make_article(), timezone.now() + timedelta(hours=1)

    with transaction.atomic():
        workflow.schedule(article, by=chief(), at=at)
        written = JournalEntry.objects.count()
        transaction.set_rollback(True)
    with pytest.raises(Refused):
        workflow.correct(article, by=chief(), text="Douze, et non dix.")

    article.refresh_from_db()
    assert written == 1
    assert article.published_at is None
    assert not JournalEntry.objects.exists()


def test_a_line_that_cannot_be_written_undoes_the_act(monkeypatch):
    article = make_article()

    def fail(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr(workflow, "record", fail)
    with pytest.raises(DatabaseError):
        workflow.publish(article, by=chief())

    article.refresh_from_db()
    assert not article.is_public
    assert not article.revisions.exists()


def test_what_a_save_changed_is_told_before_and_after(signed_in):
    article = make_published(
        headline="L’ancien titre",
        category=make_category("Gaz"),
        authors=[make_author("Selma")],
    )

    change(signed_in, article, headline="Le nouveau", category=make_category("Eau").pk)
    release(article, by=chief())
    Byline.objects.filter(article=article).delete()
    Byline.objects.create(article=article, author=make_author("Yacine"))
    workflow.update(article, by=chief())

    told = [
        entry.details["changes"]
        for entry in JournalEntry.objects.order_by("pk")
        if "changes" in entry.details
    ]
    page = signed_in.get(LIST).text.replace("\u202f", " ").replace("\u00a0", " ")
    assert told == [
        {"headline": ["L’ancien titre", "Le nouveau"], "category": ["Gaz", "Eau"]},
        {"bylines": ["Selma", "Yacine"]},
    ]
    assert "Titre : « L’ancien titre » → « Le nouveau »" in page
    assert "Rubrique principale : « Gaz » → « Eau »" in page
    assert "Signatures : « Selma » → « Yacine »" in page


def test_a_save_that_changes_none_of_it_tells_nothing():
    article = make_article()
    workflow.update(article, by=chief())
    workflow.update(article, by=chief())

    assert "changes" not in JournalEntry.objects.first().details


@pytest.mark.parametrize(
    "question", ["etranglement", "ÉTRANGLEMENT", "motif Etrange", "oeuvre"]
)
def test_it_is_searched_in_names_and_details_without_accents(signed_in, question):
    article = make_published(headline="L’œuvre, l’étranglement")
    workflow.withdraw(article, by=chief(), reason="Un motif étrange")
    make_published(headline="Autre chose")

    page = signed_in.get(LIST, {"q": question})

    assert "étranglement" in page.text
    assert "Autre chose" not in page.text


def test_it_is_read_by_person_by_act_and_by_day(signed_in, time_machine):
    now = timezone.now()
    other = make_user(role="chief", first_name="Nora", last_name="Amrane")
    time_machine.move_to(now - timedelta(days=3))
    old = make_article(headline="Ancien")
    workflow.publish(old, by=other)
    time_machine.move_to(now)
    make_published(headline="Récent")
    workflow.update(old, by=chief())
    day = timezone.localdate(now - timedelta(days=3)).isoformat()
    today = timezone.localdate(now).isoformat()

    found = {
        name: names(signed_in.get(f"{LIST}export/", asked))
        for name, asked in {
            "all": {},
            "person": {"person": other.pk},
            "act": {"act": "publish"},
            "day": {"from": day, "to": day},
            "since": {"from": today},
            "person and act": {"person": other.pk, "act": "update"},
            "no day": {"from": "hier", "to": "9999-99-99"},
        }.items()
    }

    assert found == {
        "all": ["Ancien", "Récent", "Ancien"],
        "person": ["Ancien"],
        "act": ["Récent", "Ancien"],
        "day": ["Ancien"],
        "since": ["Ancien", "Récent"],
        "person and act": [],
        "no day": ["Ancien", "Récent", "Ancien"],
    }
    page = signed_in.get(LIST, {"from": day, "q": "ancien"})
    assert "Nora Amrane" in page.text
    assert f'value="{day}"' in page.text
    assert "from=" in page.text[page.text.index("export/") :][:80]


def test_only_people_who_did_something_are_proposed(signed_in):
    make_user(first_name="Zohra", last_name="Silencieuse")
    make_published()

    assert "Silencieuse" not in signed_in.get(LIST).text


@pytest.mark.parametrize("title", ["=1+1", "+33", "-2", "@SOMME(A1)", " =cmd|'/C'!A0"])
def test_no_title_computes_in_a_spreadsheet(signed_in, title):
    record(make_article(headline=title), "add", chief())

    [found] = names(signed_in.get(f"{LIST}export/"))

    assert found == f"'{title}"
    assert inert("Un titre = un autre") == "Un titre = un autre"


def test_a_french_spreadsheet_opens_it(signed_in):
    make_scheduled(headline="Un titre ; et « deux »\nlignes")

    response = signed_in.get(f"{LIST}export/", {"act": "schedule"})
    head, row = table(response)

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="journal-' in response["Content-Disposition"]
    assert head[:4] == ["Date", "Par", "Compte", "Acte"]
    assert row[6] == "Un titre ; et « deux »\nlignes"
    assert row[3] == "Programmation"
    assert len(row) == len(head) == 8


def fill(count):
    article, boss, now = make_article(), chief(), timezone.now()
    JournalEntry.objects.bulk_create(
        (
            JournalEntry(
                at=now - timedelta(minutes=number),
                by=boss,
                verb="update",
                subject_type="article",
                subject_id=article.pk,
                subject_label=f"Ligne {number}",
                details={"changes": {"headline": ["Avant " * 10, "Après " * 10]}},
                words_key=f"ligne {number}",
            )
            for number in range(count)
        ),
        batch_size=1000,
    )


def peak_of_export(client):
    tracemalloc.start()
    response = client.get(f"{LIST}export/")
    lines = sum(chunk.count(b"\n") for chunk in response.streaming_content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return lines, peak


def test_it_leaves_batch_after_batch(signed_in, monkeypatch):
    monkeypatch.setattr(journal_export, "BATCH", 3)
    fill(8)

    response = signed_in.get(f"{LIST}export/")
    chunks = list(response.streaming_content)

    assert response.streaming
    assert [chunk.count(b"\n") for chunk in chunks] == [1, 3, 3, 2]


@pytest.mark.long
def test_a_hundred_thousand_lines_leave_in_little_memory(
    signed_in, django_assert_max_num_queries
):
    fill(100_000)

    with django_assert_max_num_queries(12):
        page = signed_in.get(LIST, {"q": "introuvable"})
    lines, peak = peak_of_export(signed_in)

    assert "introuvable" in page.text
    assert lines == 100_001
    assert peak < 12 * 1024 * 1024
