"""What blocks, what only deserves a look, and what a chief may let pass with a reason."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from articles import overriding, workflow
from articles.checklist import blocking, in_order, problems
from articles.models import Article, JournalEntry
from articles.models.state import State
from articles.workflow import Refused
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
WORDS = "Le barrage de Béni Haroun livrera demain deux fois plus d’eau aux villes de l’Est algérien."


def said(article):
    return [(str(one.message), one.blocks) for one in problems(article)]


def advice(article):
    return [message for message, blocks in said(article) if not blocks]


def verb_url(article, verb):
    return reverse("admin:articles_article_verb", args=[article.pk, verb])


def undescribed(**fields):
    return make_article(
        lead_image=make_image(title="Le quai", alt=""), standfirst="Dit.", **fields
    )


def journal(article):
    entries = JournalEntry.objects.filter(subject_type="article", subject_id=article.pk)
    return [entry.verb for entry in entries.order_by("pk")]


# Advice.


@pytest.mark.parametrize(("count", "is_long"), [(120, False), (121, True)])
def test_a_paragraph_of_more_than_120_words_is_only_advised_against(count, is_long):
    text = f"<p>court</p><p>{'mot ' * (count - 1)}<strong>fin</strong></p>"
    article = make_article(standfirst="Dit.", body=text)

    assert said(article) == (
        [(f"Un paragraphe de {count}\u00a0mots.", False)] if is_long else []
    )


def test_a_table_is_no_long_paragraph():
    cells = "<td><p>dix</p></td>" * 200
    article = make_article(
        standfirst="Dit.",
        body=f"<table><tbody><tr>{cells}</tr></tbody></table><p>a</p>",
    )

    assert said(article) == []


def test_the_same_headline_within_a_month_is_told_whatever_its_accents():
    make_published(headline="L’EAU revient à Béjaïa")
    article = make_article(headline="L'eau revient à Bejaia", standfirst="Dit.")

    assert advice(article) == ["Même titre que «\u00a0L’EAU revient à Béjaïa\u00a0»."]


def test_a_text_that_begins_alike_is_told():
    former = make_published(headline="Premier", body=f"<p>{WORDS}</p>")
    near = f"<p><strong>Le barrage</strong> de Beni Haroun livrera, demain, deux fois plus d'eau aux villes de l'Est algérien</p><p>{'Suite. ' * 20}</p>"
    article = make_article(headline="Second", body=near, standfirst="Dit.")

    [problem] = problems(article)

    assert str(problem.message) == "Commence comme «\u00a0Premier\u00a0»."
    assert problem.story == former.pk


@pytest.mark.parametrize("days", [29, 31])
def test_after_a_month_a_headline_may_come_back(days):
    make_published(headline="La météo du jour", ago=timedelta(days=days))
    article = make_article(headline="La météo du jour", standfirst="Dit.")

    assert bool(problems(article)) == (days < 30)


@pytest.mark.parametrize("make", [make_article, make_withdrawn])
def test_neither_a_private_draft_nor_a_withdrawn_story_is_named(make):
    make(headline="Le même titre")
    article = make_article(headline="Le même titre", standfirst="Dit.")

    assert problems(article) == []


def test_a_copy_that_says_so_is_told_no_more():
    former = make_published(headline="Le même titre")
    article = make_article(
        headline="Le même titre", standfirst="Dit.", duplicate_of=former
    )

    assert problems(article) == []


def test_two_short_texts_are_not_alike():
    make_published(headline="Un", body="<p>Le texte.</p>")
    article = make_article(headline="Deux", body="<p>Le texte.</p>", standfirst="Dit.")

    assert problems(article) == []


def test_looking_for_another_story_is_one_query_by_an_index(
    django_assert_max_num_queries,
):
    article = make_article(standfirst="Dit.")

    with django_assert_max_num_queries(3):
        problems(article)
    with django_assert_max_num_queries(2):
        blocking(article)


def test_the_panel_says_what_lacks_nothing(client):
    client.force_login(make_user(role="desk"))
    article = make_article(standfirst="Dit.", lead_image=make_image())

    page = client.get(reverse("admin:articles_article_change", args=[article.pk])).text

    assert (
        in_order(article, problems(article))[0] == "Titre, chapô, rubrique, signature"
    )
    assert "Titre, chapô, rubrique, signature" in page
    assert "Photos décrites et créditées" in page


# Hold and embargo.


@pytest.mark.parametrize("state", ["draft", "in_review", "ready"])
def test_a_story_on_hold_offers_no_way_to_readers_and_the_server_refuses(state):
    article = make_article(hold=True, status=state, standfirst="Dit.")

    offered = workflow.available_verbs(article, chief())

    assert {workflow.Verb.PUBLISH, workflow.Verb.SCHEDULE}.isdisjoint(offered)
    with pytest.raises(Refused):
        workflow.publish(article, by=chief())
    with pytest.raises(Refused):
        workflow.schedule(article, by=chief(), at=timezone.now() + timedelta(hours=1))


def test_an_embargo_without_a_source_is_refused_at_its_field():
    article = make_article(embargoed_until=timezone.now() + timedelta(days=1))

    with pytest.raises(ValidationError) as refusal:
        article.full_clean()

    assert "embargo_source" in refusal.value.message_dict


# Letting pass.


def test_a_chief_publishes_without_alternative_text_for_a_reason_that_stays(client):
    chief_ = make_user(role="chief")
    client.force_login(chief_)
    article = undescribed()

    page = client.get(verb_url(article, "publish"))
    client.post(verb_url(article, "publish"), {"override": "Séisme en cours"})

    article.refresh_from_db()
    assert "Motif pour passer outre" in page.text
    assert article.is_public
    assert journal(article)[-2:] == ["override", "publish"]
    entry = JournalEntry.objects.get(verb="override")
    assert entry.details["reason"] == "Séisme en cours"
    assert "texte alternatif" in entry.details["passed"][0]
    assert article.revisions.get(kind="override").reason == "Séisme en cours"
    history = client.get(reverse("admin:articles_article_history", args=[article.pk]))
    assert "Vérification passée outre" in history.text
    assert "Séisme en cours" in history.text
    [problem] = [one for one in problems(article) if one.code]
    assert (problem.blocks, problem.overridden) == (False, "Séisme en cours")


def test_what_was_let_pass_does_not_hold_back_the_next_save():
    article = undescribed()
    overriding.override(article, by=chief(), reason="Séisme en cours")
    workflow.publish(article, by=chief())

    workflow.update(article, by=chief())

    assert Article.objects.get(pk=article.pk).is_public


def test_a_reason_is_for_the_picture_that_it_was_given_for():
    article = undescribed()
    overriding.override(article, by=chief(), reason="Séisme en cours")
    article.refresh_from_db()
    article.lead_image = make_image(title="Une autre", alt="")

    assert [one.blocks for one in problems(article) if one.code] == [True]


def test_without_a_reason_nothing_is_published(client):
    client.force_login(make_user(role="chief"))
    article = undescribed()

    page = client.post(verb_url(article, "publish"), {"override": "  "})

    assert page.context["form"].errors["override"]
    assert Article.objects.get(pk=article.pk).state == State.DRAFT


def test_a_desk_editor_is_offered_no_override_and_may_not_send_one(client):
    desk = make_user(role="desk")
    client.force_login(desk)
    article = undescribed()

    page = client.get(verb_url(article, "publish")).text
    client.post(verb_url(article, "publish"), {"override": "Pour voir"})

    assert "Motif pour passer outre" not in page
    assert Article.objects.get(pk=article.pk).state == State.DRAFT
    with pytest.raises(PermissionDenied):
        overriding.override(article, by=desk, reason="Pour voir")


@pytest.mark.parametrize(
    "lack",
    [{"hold": True}, {"legal_check": "awaited"}, {"category": None}, {"authors": []}],
)
def test_a_reason_stands_for_no_hold_check_category_or_byline(client, lack):
    client.force_login(make_user(role="chief"))
    article = undescribed(**lack)

    page = client.get(verb_url(article, "publish")).text
    client.post(verb_url(article, "publish"), {"override": "Tant pis"})

    assert "Motif pour passer outre" not in page
    assert Article.objects.get(pk=article.pk).state == State.DRAFT
    with pytest.raises(Refused):
        overriding.override(article, by=chief(), reason="Tant pis")


def test_an_override_whose_publication_is_refused_leaves_nothing(client):
    """Both, or neither: under embargo, the hour is refused after the reason was taken."""
    client.force_login(make_user(role="chief"))
    article = undescribed(embargoed_until=timezone.now() + timedelta(days=1))

    client.post(verb_url(article, "publish"), {"override": "Tant pis"})

    article.refresh_from_db()
    assert article.overridden == {}
    assert journal(article) == []


def test_a_reason_where_nothing_blocks_any_more_is_not_written_down(client):
    article = make_article()

    overriding.override(article, by=chief(), reason="Tant pis")

    assert journal(article) == []


def test_a_hostile_reason_stays_text(client):
    client.force_login(make_user(role="chief"))
    article = undescribed()
    trap = "<script>alert(1)</script>"
    overriding.override(article, by=chief(), reason=trap)

    for page in ("change", "history"):
        url = reverse(f"admin:articles_article_{page}", args=[article.pk])
        assert trap not in client.get(url).text


# The confirmation.


def test_the_confirmation_says_again_what_readers_get_and_what_happens(client):
    client.force_login(make_user(role="chief"))
    picture = make_image(alt="Un quai", credit="Photo\u00a0: Selma Ouadah")
    article = make_article(
        headline="Le port rouvre",
        standfirst="Trois mois de travaux.",
        lead_image=picture,
    )

    page = client.get(verb_url(article, "publish")).text

    for shown in (
        "Ce que les lecteurs verront d’abord",
        "Trois mois de travaux.",
        "Photo\u00a0: Selma Ouadah",
        "Texte alternatif\u00a0: Un quai",
        "Rédaction Crésus",
        f"/article/le-port-rouvre-{article.pk}/",
        "Ni bandeau ni alerte",
    ):
        assert shown in page


def test_the_confirmation_of_a_schedule_says_its_hour_and_embargo_in_words(client):
    client.force_login(make_user(role="desk"))
    tomorrow = timezone.localtime() + timedelta(days=1)
    six = tomorrow.replace(hour=6, minute=0, second=0, microsecond=0)
    article = make_article(
        planned_at=six, embargoed_until=six, embargo_source="ministère"
    )

    page = client.get(verb_url(article, "schedule")).text

    assert "Demain à 6\u00a0h\u00a000, heure d’Alger." in page
    assert "demandé par ministère" in page
    assert 'value="06:00"' in page


def test_two_clicks_on_schedule_are_one(client):
    client.force_login(make_user(role="desk"))
    at = timezone.localtime() + timedelta(days=1)
    article = make_scheduled(at=at.replace(second=0, microsecond=0))
    before = journal(article)

    client.post(
        verb_url(article, "schedule"),
        {"at_0": at.strftime("%d/%m/%Y"), "at_1": at.strftime("%H h %M")},
    )

    assert journal(article) == before
