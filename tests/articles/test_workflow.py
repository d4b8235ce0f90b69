from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import workflow
from articles.models import Article, JournalEntry, Revision, StaleArticle
from articles.models.state import State
from articles.signals import article_changed, article_changing
from articles.workflow import Refused, Verb
from tests.factories import (
    chief,
    make_article,
    make_image,
    make_published,
    make_scheduled,
    make_user,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db


def verbs_of(article):
    entries = JournalEntry.objects.filter(subject_type="article", subject_id=article.pk)
    return list(entries.order_by("pk").values_list("verb", flat=True))


def test_reporters_may_not_publish():
    article = make_article()

    with pytest.raises(PermissionDenied):
        workflow.publish(article, by=make_user(role="reporter"))

    article.refresh_from_db()
    assert article.state == State.DRAFT
    assert verbs_of(article) == []


def test_a_reporter_submits_her_own_draft_and_no_other():
    reporter = make_user(role="reporter")
    own, other = make_article(created_by=reporter), make_article(created_by=chief())

    workflow.submit(own, by=reporter)
    with pytest.raises(PermissionDenied):
        workflow.submit(other, by=reporter)

    own.refresh_from_db()
    assert own.state == State.IN_REVIEW
    assert not own.may_be_edited_by(reporter)


def test_a_story_goes_from_draft_to_readers():
    article, desk = make_article(), make_user(role="desk")

    workflow.submit(article, by=desk)
    workflow.approve(article, by=desk)
    workflow.publish(article, by=desk)

    article.refresh_from_db()
    assert article.is_public
    assert verbs_of(article) == ["submit", "approve", "publish"]


def test_a_second_click_publishes_nothing_more():
    article = make_article()
    workflow.publish(article, by=chief())
    article.refresh_from_db()
    first = article.published_at

    with pytest.raises(Refused):
        workflow.publish(article, by=chief())

    article.refresh_from_db()
    assert article.published_at == first
    assert verbs_of(article) == ["publish"]


def test_a_withdrawn_story_is_not_published_by_accident():
    article = make_withdrawn()
    first = article.published_at

    with pytest.raises(Refused):
        workflow.publish(article, by=chief())
    workflow.restore(article, by=chief(), reason="Faits confirmés")

    article.refresh_from_db()
    assert article.is_public
    assert article.published_at == first


@pytest.mark.parametrize("verb", [workflow.withdraw, workflow.restore])
def test_taking_down_and_putting_back_need_a_reason(verb):
    article = make_published() if verb is workflow.withdraw else make_withdrawn()

    with pytest.raises(Refused):
        verb(article, by=chief(), reason="  ")


def test_a_scheduled_story_appears_at_its_second(time_machine):
    hour = timezone.now().replace(microsecond=0) + timedelta(hours=3)
    article = make_scheduled(at=hour)

    time_machine.move_to(hour - timedelta(seconds=1), tick=False)
    assert article.state == State.SCHEDULED
    assert not Article.objects.published().exists()

    time_machine.move_to(hour, tick=False)
    assert article.state == State.PUBLISHED
    assert list(Article.objects.published()) == [article]


def test_a_story_taken_off_the_schedule_keeps_no_date():
    article = make_scheduled()

    workflow.return_to_draft(article, by=chief())

    article.refresh_from_db()
    assert article.state == State.DRAFT
    assert article.published_at is None


def test_a_published_story_cannot_be_returned_to_draft():
    article = make_published()

    with pytest.raises(Refused):
        workflow.return_to_draft(article, by=chief())


def test_a_past_hour_cannot_be_scheduled():
    with pytest.raises(Refused):
        workflow.schedule(
            make_article(), by=chief(), at=timezone.now() - timedelta(minutes=1)
        )


def test_an_embargo_is_a_wall():
    embargo = timezone.now() + timedelta(hours=2)
    article = make_article(embargoed_until=embargo)

    with pytest.raises(Refused):
        workflow.publish(article, by=chief())
    with pytest.raises(Refused):
        workflow.schedule(article, by=chief(), at=embargo - timedelta(seconds=1))
    workflow.schedule(article, by=chief(), at=embargo)

    article.refresh_from_db()
    assert article.state == State.SCHEDULED


@pytest.mark.parametrize(
    "lacking",
    [
        {"headline": ""},
        {"body": "<p> </p>"},
        {"category": None},
        {"authors": []},
        {"hold": True},
        {"legal_check": "awaited"},
    ],
)
def test_an_incomplete_story_is_not_published(lacking):
    article = make_article(**lacking)

    with pytest.raises(Refused):
        workflow.publish(article, by=chief())

    article.refresh_from_db()
    assert article.state == State.DRAFT


def test_a_picture_without_alternative_text_stops_the_story():
    article = make_article(lead_image=make_image(alt=""))

    with pytest.raises(Refused) as refusal:
        workflow.publish(article, by=chief())

    assert "texte alternatif" in str(refusal.value)


def test_the_database_refuses_a_published_story_on_hold():
    article = make_published()

    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(hold=True)


def test_the_database_refuses_a_publication_before_the_embargo():
    article = make_published()

    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(
            embargoed_until=timezone.now() + timedelta(days=1)
        )


def test_a_correction_is_dated_and_the_first_date_stays():
    article = make_published()
    first = article.published_at

    workflow.correct(article, by=chief(), text="Le vote a eu lieu mardi, et non lundi.")

    article.refresh_from_db()
    assert article.published_at == first
    assert article.was_updated
    assert article.corrections.get().text.startswith("Le vote")


def test_a_misprint_mended_moves_no_date():
    article = make_published()

    workflow.update(article, by=chief())

    article.refresh_from_db()
    assert article.updated_at is None


def test_a_material_update_moves_the_date_of_update():
    article = make_published()

    workflow.update(article, by=chief(), material=True)

    article.refresh_from_db()
    assert article.was_updated


def test_a_copy_read_before_another_save_cannot_be_written():
    article = make_article()
    asleep = Article.objects.get(pk=article.pk)
    article.headline = "Le titre du bureau"
    article.save()

    asleep.headline = "Le titre d’hier"
    with pytest.raises(StaleArticle):
        asleep.save()

    article.refresh_from_db()
    assert article.headline == "Le titre du bureau"


def test_each_verb_keeps_the_whole_story():
    article = make_article(tags=["Gaz"], lead_image=make_image())

    workflow.publish(article, by=chief())

    content = Revision.objects.get(article=article, kind=Verb.PUBLISH).content
    assert content["headline"] == article.headline
    assert content["tags"] == ["Gaz"]
    assert content["bylines"][0]["author"] == article.display_bylines[0].author.pk
    assert content["lead_image"] == article.lead_image_id
    assert content["picks"] == []


def test_a_rollback_leaves_no_trace_in_the_journal():
    article = make_article()

    with transaction.atomic():
        workflow.publish(article, by=chief())
        transaction.set_rollback(True)

    assert verbs_of(article) == []
    assert Revision.objects.count() == 0


def test_the_room_hears_during_the_transaction_and_after_it(
    django_capture_on_commit_callbacks,
):
    heard = []
    article = make_article()

    def during(**kwargs):
        heard.append(("changing", kwargs["verb"]))

    def after(**kwargs):
        heard.append(("changed", kwargs["verb"]))

    article_changing.connect(during)
    article_changed.connect(after)
    with django_capture_on_commit_callbacks(execute=True):
        workflow.publish(article, by=chief())
        before_commit = list(heard)

    assert before_commit == [("changing", Verb.PUBLISH)]
    assert heard == [("changing", Verb.PUBLISH), ("changed", Verb.PUBLISH)]


def test_the_address_is_frozen_at_the_first_publication():
    article = make_published(headline="L’été à Béjaïa")
    address = article.get_absolute_url()

    article.headline = "L’hiver à Béjaïa"
    article.save()

    assert address == f"/article/l-ete-a-bejaia-{article.pk}/"
    assert article.get_absolute_url() == address


def test_a_story_put_back_under_a_later_embargo_is_refused_in_french():
    article = make_withdrawn()
    article.embargoed_until = timezone.now() + timedelta(days=1)
    article.save()

    with pytest.raises(Refused):
        workflow.restore(article, by=chief(), reason="Faits confirmés")


def test_a_note_printed_twice_by_a_double_click_is_printed_once():
    article = make_published()
    workflow.correct(article, by=chief(), text="Douze, et non dix.")

    with pytest.raises(Refused):
        workflow.correct(article, by=chief(), text="Douze, et non dix. ")

    assert article.corrections.count() == 1


def test_a_scheduled_story_is_announced_to_nobody(django_capture_on_commit_callbacks):
    heard = []

    def after(**kwargs):
        heard.append(kwargs["verb"])

    article_changed.connect(after)
    with django_capture_on_commit_callbacks(execute=True):
        make_scheduled()

    assert heard == []
