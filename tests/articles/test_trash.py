"""The trash: nothing is deleted by one click, and what is there is nowhere else."""

from datetime import timedelta
from io import StringIO
from threading import Event

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from articles import trash, workflow
from articles.desk import queues
from articles.models import Article, JournalEntry, Revision
from articles.models.state import State
from articles.workflow import Refused, Verb
from newsroom.management.commands import jobs
from tests.articles.filled import filled, story_url
from tests.factories import (
    chief,
    make_article,
    make_category,
    make_published,
    make_scheduled,
    make_user,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db
TRASH = "/admin/articles/article/corbeille/"
SECRET = "Brouillon zibeline"


@pytest.fixture
def signed_in(client):
    client.force_login(chief())
    return client


def make_trashed(**fields):
    article = make_article(**{"headline": SECRET, **fields})
    trash.trash(article, by=chief())
    article.refresh_from_db()
    return article


def acts(article):
    entries = JournalEntry.objects.filter(subject_id=article.pk).order_by("pk")
    return [entry.verb for entry in entries if entry.subject_type == "article"]


def test_one_click_puts_a_story_in_the_trash_and_deletes_nothing(signed_in):
    article = make_article(headline=SECRET, tags=["Skikda"])

    page = signed_in.get(story_url(article, "change"))
    answer = signed_in.post(
        story_url(article, "change"), filled(page, _verb="trash"), follow=True
    )

    article.refresh_from_db()
    assert article.state == State.TRASHED
    assert article.status == Article.Status.DRAFT
    assert [tag.name for tag in article.tags.all()] == ["Skikda"]
    assert "Mettre à la corbeille" in page.text
    assert "Récupérable pendant 30 jours." in page.text
    assert "c’est fait" in answer.text
    assert acts(article) == ["update", "trash"]


def test_it_is_gone_from_every_list_queue_picker_and_search_of_the_desk(signed_in):
    article = make_article(headline=SECRET)
    other = make_published(headline="Zibeline parue")
    workflow.submit(article, by=chief())
    trash.trash(article, by=chief())
    story = "/admin/articles/article/"
    pages = [
        "/admin/",
        story,
        f"{story}?q=zibeline",
        *(f"{story}?state={state}" for state in State.values),
        "/admin/une/?q=zibeline",
        f"{reverse('admin:autocomplete')}?app_label=articles&model_name=article"
        "&field_name=duplicate_of&term=zibeline",
    ]

    found = [page for page in pages if SECRET in signed_in.get(page).text]

    assert found == []
    assert SECRET not in str([queue.articles for queue in queues(chief()).values()])
    assert "Zibeline parue" in signed_in.get(pages[2]).text
    assert other in Article.objects.seen_by(chief())
    assert SECRET in signed_in.get(TRASH).text


def test_taken_back_it_stands_where_it_stood(signed_in):
    article = make_article(headline=SECRET)
    workflow.approve(article, by=chief())
    trash.trash(article, by=chief())

    answer = signed_in.post(story_url(article, "reprendre"), follow=True)

    article.refresh_from_db()
    assert article.state == State.READY
    assert answer.redirect_chain == [(story_url(article, "change"), 302)]
    assert "est revenu où il était" in answer.text
    assert acts(article)[-2:] == ["trash", "untrash"]


def test_it_is_deleted_for_good_by_a_second_act_on_a_screen_of_its_own(signed_in):
    article = make_trashed()

    asked = signed_in.get(story_url(article, "delete"))
    assert Article.objects.filter(pk=article.pk).exists()
    done = signed_in.post(story_url(article, "delete"), follow=True)

    assert "button-danger" in asked.text
    assert not Article.objects.filter(pk=article.pk).exists()
    assert not Revision.objects.filter(article_id=article.pk).exists()
    assert acts(article)[-1] == "delete"
    assert SECRET in done.text
    assert signed_in.post(story_url(article, "delete")).status_code == 404


@pytest.mark.parametrize("make", [make_article, make_scheduled, make_published])
def test_nothing_is_deleted_that_is_not_in_the_trash(signed_in, make):
    article = make()

    answers = [
        signed_in.get(story_url(article, "delete")).status_code,
        signed_in.post(story_url(article, "delete"), {"post": "yes"}).status_code,
    ]

    assert answers == [403, 403]
    assert Article.objects.filter(pk=article.pk).exists()
    with pytest.raises(Refused):
        trash.delete_for_good(article, by=chief())


@pytest.mark.parametrize("make", [make_scheduled, make_published, make_withdrawn])
def test_what_readers_were_promised_or_saw_never_goes_there(make):
    article = make()

    with pytest.raises(Refused) as refusal:
        trash.trash(article, by=chief())

    article.refresh_from_db()
    assert not article.is_trashed
    assert str(article.state.label) in refusal.value.messages[0]


@pytest.mark.parametrize("make", [make_published, make_scheduled, make_withdrawn])
def test_the_database_refuses_a_trashed_story_that_readers_would_see(make):
    article = make()

    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(trashed_at=timezone.now())


@pytest.mark.parametrize(
    "verb",
    [workflow.submit, workflow.approve, workflow.publish, workflow.update, trash.trash],
)
def test_no_verb_takes_hold_of_a_story_that_is_there(verb):
    article = make_trashed()

    with pytest.raises((Refused, PermissionDenied)):
        verb(article, by=chief())

    article.refresh_from_db()
    assert article.state == State.TRASHED
    assert article.published_at is None


def test_of_a_publication_and_a_trashing_the_second_is_told_in_french(signed_in):
    first, second = make_article(), make_article()
    asked = story_url(first, "verb", "publish")
    trash.trash(first, by=chief())
    form = filled(signed_in.get(story_url(second, "change")), _verb="trash")
    workflow.publish(second, by=chief())

    published = signed_in.post(asked, follow=True)
    with pytest.raises(Refused) as refusal:
        trash.trash(second, by=chief())
    signed_in.post(story_url(second, "change"), form)

    first.refresh_from_db()
    second.refresh_from_db()
    assert first.state == State.TRASHED
    assert published.redirect_chain[0][0] == TRASH
    assert "Cet article est à la corbeille" in published.text
    assert second.state == State.PUBLISHED
    assert "Mettre à la corbeille" in refusal.value.messages[0]


def test_words_typed_while_somebody_trashed_the_story_are_given_back(signed_in):
    article = make_article()
    page = signed_in.get(story_url(article, "change"))
    trash.trash(article, by=chief())

    answer = signed_in.post(
        story_url(article, "change"), filled(page, headline="Des mots à garder")
    )

    assert answer.status_code == 403
    assert "Des mots à garder" in answer.text
    assert "Cet article est à la corbeille" in answer.text


def test_a_page_of_a_story_that_is_there_leads_to_the_trash(signed_in):
    article = make_trashed()

    pages = [
        signed_in.get(story_url(article, *rest), follow=True)
        for rest in (["change"], ["history"], ["verb", "publish"])
    ]

    assert [page.redirect_chain[0][0] for page in pages] == [TRASH] * 3


def test_what_it_still_uses_is_not_deleted_and_it_says_where(signed_in):
    category = make_category("Gaz")
    make_trashed(category=category)

    asked = signed_in.get(f"/admin/articles/category/{category.pk}/delete/").text

    assert "Un article à la corbeille" in asked
    assert SECRET not in asked


def test_a_reporter_has_her_own_drafts_there_and_no_others(client):
    reporter = make_user(role="reporter")
    client.force_login(reporter)
    hers = make_article(headline="À elle", created_by=reporter)
    make_trashed(created_by=make_user(role="desk"))

    trash.trash(hers, by=reporter)
    page = client.get(TRASH)
    deleted = client.post(story_url(hers, "delete"))
    trash.untrash(hers, by=reporter)

    assert "À elle" in page.text
    assert SECRET not in page.text
    assert "Supprimer définitivement" not in page.text
    assert deleted.status_code == 403
    hers.refresh_from_db()
    assert hers.state == State.DRAFT


def test_a_reporter_puts_nothing_there_that_she_has_sent():
    reporter = make_user(role="reporter")
    article = make_article(created_by=reporter)
    workflow.submit(article, by=reporter)

    with pytest.raises(PermissionDenied):
        trash.trash(article, by=reporter)


def test_its_public_address_says_nothing(client):
    article = make_trashed()

    assert client.get(article.get_absolute_url()).status_code == 404
    assert client.get(f"/leger/article/{article.pk}").status_code == 404


def test_a_hostile_title_stays_text_in_the_trash(signed_in):
    article = make_trashed(headline="<script>alert(1)</script>")

    pages = signed_in.get(TRASH).text + signed_in.get(story_url(article, "delete")).text

    assert "<script>alert" not in pages
    assert "&lt;script&gt;alert(1)" in pages


def emptied():
    said = StringIO()
    call_command("empty_trash", stdout=said)
    return said.getvalue()


def test_it_empties_itself_of_what_has_been_there_for_thirty_days(time_machine):
    now = timezone.now()
    time_machine.move_to(now - timedelta(days=30, seconds=1))
    old = [
        make_trashed(headline=f"Vieux {number}") for number in range(trash.BATCH + 1)
    ]
    time_machine.move_to(now - timedelta(days=29))
    recent, kept = make_trashed(), make_article()
    time_machine.move_to(now)

    first, again = emptied(), emptied()

    assert f"{len(old)} supprimés" in first
    assert again == ""
    assert {*Article.objects.all()} == {recent, kept}
    last = JournalEntry.objects.get(verb="delete", subject_id=old[0].pk)
    assert (last.by, last.subject_label) == (None, "Vieux 0")


def test_the_jobs_empty_it_each_day_and_a_failure_waits_for_tomorrow(monkeypatch):
    ran, stopped = [], Event()

    class Clock:
        pauses: list[int] = []

        def wait(self, seconds):
            self.pauses.append(seconds)
            return len(self.pauses) > 2

    def run(name):
        ran.append(name)
        raise IntegrityError

    monkeypatch.setattr(jobs, "call_command", run)
    monkeypatch.setattr(jobs.connections, "close_all", stopped.set)
    clock = Clock()

    jobs.every_day(clock)

    assert ran == ["empty_trash"] * 2
    assert clock.pauses == [jobs.SOON, jobs.DAY, jobs.DAY]
    assert stopped.is_set()


def test_the_search_of_the_desk_reads_its_index_alone():
    article = make_article(headline="Zibeline")

    plan = Article.objects.seen_by(chief()).filter(headline_key__contains="zibeline")

    assert list(plan) == [article]
    assert "trashed_at" in [
        name
        for index in Article._meta.indexes
        if index.name == "article_last_modified"
        for name in index.fields
    ]


def test_its_verbs_have_their_words_in_the_journal(signed_in):
    article = make_trashed()
    trash.untrash(article, by=chief())

    page = signed_in.get(story_url(article, "history"))

    assert "Mise à la corbeille" in page.text
    assert "Reprise de la corbeille" in page.text
    assert Verb.UNTRASH.label == "Reprendre"
