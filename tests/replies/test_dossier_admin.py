"""The dossiers on the screens of the desk."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, Byline, JournalEntry
from newsroom.replies import workflow
from newsroom.replies.models import Dossier
from tests.articles.filled import filled
from tests.factories import chief, make_article, make_author, make_published, make_user
from tests.replies.dossiers import accepted, answered, demand, make_dossier, refused

pytestmark = pytest.mark.django_db
LIST = "/admin/replies/dossier/"


@pytest.fixture
def signed_in(client):
    client.force_login(chief())
    return client


def page_of(dossier, rest="change"):
    return f"{LIST}{dossier.pk}/{rest}/"


def save(client, dossier, **answers):
    url = page_of(dossier)
    return client.post(url, filled(client.get(url), **answers), follow=True)


def test_from_the_story_to_the_published_reply(signed_in):
    """Scenario J, without a browser."""
    story = make_published(headline="Le barrage fuit")
    form = signed_in.get(f"{LIST}article/{story.pk}/")
    given = demand() | {"article": story.pk, "received_on": "20/11/2026"}
    signed_in.post(f"{LIST}article/{story.pk}/", filled(form, **given))
    dossier = Dossier.objects.get()
    save(signed_in, dossier, decision="accepted")

    written = signed_in.post(page_of(dossier, "reponse"), follow=True)
    reply = Dossier.objects.get().reply
    Byline.objects.create(article=reply, author=make_author("Amine Belaïd"))
    signed_in.post(f"/admin/articles/article/{reply.pk}/verb/publish/")
    read = Client().get(story.get_absolute_url()).text

    assert str(dossier.due_on) == "2026-11-23"
    assert f'value="{story.pk}" selected' in form.text
    assert "La réponse est un brouillon" in written.text
    assert "Je n’ai pas signé seul." in reply.body
    assert f'<a href="/article/reponse-a-le-barrage-fuit-{reply.pk}/">' in read
    assert not Dossier.objects.open()


def test_a_refusal_without_its_reason_comes_back_with_all_that_was_typed(signed_in):
    dossier = make_dossier()

    answer = save(signed_in, dossier, decision="refused", passages="D’autres mots")
    before = Dossier.objects.get()
    signed_in.post(page_of(dossier), filled(answer, reason="Hors délai."))

    dossier.refresh_from_db()
    assert "Un refus a besoin de son motif." in answer.text
    assert 'name="passages"' in answer.text
    assert not before.is_decided
    assert dossier.reason == "Hors délai."
    assert dossier.passages == "D’autres mots"


def test_an_emptied_deadline_is_counted_again(signed_in):
    dossier = make_dossier(due_on=timezone.localdate() + timedelta(days=30))

    save(signed_in, dossier, due_on="")
    lost = save(signed_in, dossier, due_on="", received_on="")

    dossier.refresh_from_db()
    assert dossier.due_on == dossier.received_on + timedelta(days=3)
    assert lost.status_code == 200
    assert "obligatoire" in lost.text


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("received_on", "01/01/2099", "pas encore venu"),
        ("due_on", "01/01/2001", "vient après"),
        ("article", "", "obligatoire"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(signed_in, field, value, said):
    answer = signed_in.post(f"{LIST}add/", demand() | {field: value})

    assert said in answer.text
    assert "Je n’ai pas signé seul." in answer.text
    assert not Dossier.objects.exists()


def test_a_draft_is_not_contested_and_the_form_says_so(signed_in):
    draft = make_article(headline="Un brouillon")

    answer = signed_in.post(f"{LIST}add/", demand() | {"article": draft.pk})

    assert "On ne conteste que ce que des lecteurs ont pu lire." in answer.text
    assert signed_in.get(f"{LIST}article/{draft.pk}/").status_code == 404


def test_the_desk_sees_the_decision_and_cannot_send_one(client):
    client.force_login(make_user(role="desk"))
    dossier = make_dossier()

    page = client.get(page_of(dossier))
    save(client, dossier, decision="accepted", requester="Le ministère")

    dossier.refresh_from_db()
    assert 'name="decision"' not in page.text
    assert not dossier.is_decided
    assert dossier.requester == "Le ministère"


def test_words_typed_while_the_chief_decided_are_given_back(client):
    client.force_login(make_user(role="desk"))
    dossier = make_dossier()
    form = filled(client.get(page_of(dossier)), passages="Des passages à garder")
    dossier.decision = Dossier.Decision.ACCEPTED
    workflow.amend(dossier, by=chief())

    answer = client.post(page_of(dossier), form)

    assert answer.status_code == 403
    assert "Des passages à garder" in answer.text


def test_a_stale_form_overwrites_nothing_and_keeps_what_was_typed(signed_in):
    dossier = make_dossier()
    form = filled(signed_in.get(page_of(dossier)), passages="Les miens")
    dossier.passages = "Les siens"
    workflow.amend(dossier, by=chief())

    answer = signed_in.post(page_of(dossier), form)
    dossier.refresh_from_db()
    kept = dossier.passages
    again = signed_in.post(page_of(dossier), filled(answer))

    dossier.refresh_from_db()
    assert "Quelqu’un a enregistré ce dossier" in answer.text
    assert "Les miens" in answer.text
    assert kept == "Les siens"
    assert again.status_code == 302
    assert dossier.passages == "Les miens"


def test_what_is_decided_is_read_and_not_typed(signed_in):
    page = signed_in.get(page_of(refused()))

    assert 'name="passages"' not in page.text
    assert 'name="reason"' in page.text
    assert "Hors délai." in page.text


def test_dossiers_are_found_without_accents_and_open_ones_apart(signed_in):
    make_dossier(requester="Société Élan")
    refused(requester="Autre demandeur")

    found = signed_in.get(f"{LIST}?q=societe elan").text
    still_open = signed_in.get(f"{LIST}?open=1").text

    assert "Société Élan" in found
    assert "Autre demandeur" not in found
    assert "Autre demandeur" not in still_open
    assert "Société Élan" in still_open


def test_the_form_of_the_story_shows_its_dossiers_and_opens_one(signed_in):
    dossier, draft = answered(), make_article()

    story = signed_in.get(f"/admin/articles/article/{dossier.article.pk}/change/").text
    reply = signed_in.get(f"/admin/articles/article/{dossier.reply.pk}/change/").text
    unseen = signed_in.get(f"/admin/articles/article/{draft.pk}/change/").text

    assert dossier.requester in story
    assert f"{LIST}article/{dossier.article.pk}/" in story
    assert "cet article y répond" in reply
    assert "Ouvrir un dossier" not in unseen


def test_the_alarm_is_on_the_home_of_the_desk(signed_in):
    make_dossier(ago=10)

    home = signed_in.get("/admin/").text

    assert "Droits de réponse" in home
    assert "en retard de 7 jours" in home


def test_a_hostile_requester_stays_text_everywhere(signed_in):
    dossier = accepted(requester="<script>alert(1)</script>", passages="</textarea><b>")

    pages = [
        signed_in.get(address).text
        for address in ("/admin/", LIST, page_of(dossier), page_of(dossier, "history"))
    ]
    pages.append(
        signed_in.get(f"/admin/articles/article/{dossier.article.pk}/change/").text
    )

    for page in pages:
        assert "<script>alert" not in page
        assert "</textarea><b>" not in page


def test_lines_that_a_browser_ends_in_its_way_are_no_change(signed_in):
    dossier = make_dossier()

    save(signed_in, dossier, demand=dossier.demand.replace("\n", "\r\n"))
    save(signed_in, dossier, decision="accepted", reason="Oui.\r\nEn entier.")

    dossier.refresh_from_db()
    verbs = JournalEntry.objects.filter(subject_type="dossier").values_list("verb")
    assert {verb for (verb,) in verbs} == {"open_reply", "accept_reply"}
    assert dossier.reason == "Oui.\nEn entier."


def test_a_history_tells_each_act_in_words(signed_in):
    dossier = answered()

    page = signed_in.get(page_of(dossier, "history")).text

    for words in (
        "Droit de réponse ouvert",
        "Droit de réponse accepté",
        "Réponse reliée",
    ):
        assert words in page
    assert JournalEntry.objects.filter(subject_type="dossier").count() == 3
    assert dossier.reply.headline in page


def test_a_reply_in_the_trash_keeps_its_dossier_open_and_deleted_leaves_it_whole(
    signed_in,
):
    dossier = accepted()
    reply = workflow.write_reply(dossier, by=chief())
    signed_in.post(
        f"/admin/articles/article/{reply.pk}/change/",
        filled(
            signed_in.get(f"/admin/articles/article/{reply.pk}/change/"), _verb="trash"
        ),
    )

    signed_in.post(f"/admin/articles/article/{reply.pk}/delete/")

    dossier.refresh_from_db()
    assert not Article.objects.filter(pk=reply.pk).exists()
    assert dossier.reply is None
    assert dossier.is_open
    assert "Écrire la réponse" in signed_in.get(page_of(dossier)).text
