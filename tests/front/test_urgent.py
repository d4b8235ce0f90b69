"""« Urgent »: one line above every page, said twice at the desk, once for a story, for a time."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import workflow
from articles.models import Article, Author, JournalEntry
from articles.signals import pages_stale
from articles.workflow import Refused
from newsroom.front.models import Urgent
from newsroom.front.urgent import lower_banner, raise_banner
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_published,
    make_scheduled,
    make_user,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db
WORDS = "Séisme de magnitude 4,6 au large de Jijel"
ADD = "/admin/front/urgent/add/"


def raised(article=None, wording=WORDS, **fields):
    return raise_banner(
        article or make_published(), by=chief(), wording=wording, **fields
    )


def answers(**changed):
    news = {
        "key": "6f1d3d4e-9c1b-4b54-9d0e-0a4b9b8f6a11",
        "headline": "Séisme de magnitude 4,6 au large de Jijel",
        "sentence": "Aucune victime n'est signalée, selon la Protection civile.",
        "category": make_category("Algérie").pk,
        "wording": "",
        "lasts": "120",
    }
    return news | changed


@pytest.fixture
def desk(client):
    client.force_login(chief())
    return client


@pytest.fixture
def stale():
    told = []

    def keep(tags, at, **kwargs):
        told.append((tags, at))

    pages_stale.connect(keep)
    yield told
    pages_stale.disconnect(keep)


def test_every_page_prints_the_banner_and_says_that_it_shows_it(client):
    article = make_published()
    raised(article)

    for address in ("/", "/fil/", "/recherche/", "/mentions-legales/", "/inconnu/"):
        response = client.get(address)
        assert WORDS in response.text, address
        assert f'href="{article.get_absolute_url()}"' in response.text
        assert "lurgent" in response["Cache-Tag"].split()


def test_the_story_itself_is_not_announced_on_its_own_page(client):
    article, other = make_published(), make_published()
    raised(article)

    assert WORDS not in client.get(article.get_absolute_url()).text
    assert WORDS in client.get(other.get_absolute_url()).text


def test_a_page_without_banner_still_says_that_it_could_show_one(client):
    make_published()

    response = client.get("/")

    assert "banner" not in response.text
    assert "lurgent" in response["Cache-Tag"].split()


def test_the_banner_goes_by_itself_at_its_second(client, time_machine):
    now = timezone.now()
    time_machine.move_to(now, tick=False)
    raised(lasts=timedelta(hours=2))

    time_machine.move_to(now + timedelta(hours=2, seconds=-1), tick=False)
    assert WORDS in client.get("/").text
    time_machine.move_to(now + timedelta(hours=2), tick=False)

    assert WORDS not in client.get("/").text


def test_pages_go_stale_when_it_is_raised_and_when_it_ends(stale):
    urgent = raised()

    assert (["lurgent"], None) in stale
    assert (["lurgent"], urgent.ends_at) in stale


def test_a_story_has_its_banner_once_even_after_it_is_taken_down():
    article = make_published()
    lower_banner(raised(article), by=chief())

    with pytest.raises(Refused, match="jamais deux fois"):
        raised(article)
    with pytest.raises(IntegrityError), transaction.atomic():
        Urgent.objects.create(
            article=article,
            wording=WORDS,
            raised_at=timezone.now(),
            ends_at=timezone.now(),
        )


@pytest.mark.parametrize("make", [make_article, make_scheduled, make_withdrawn])
def test_only_a_story_that_readers_see_has_a_banner(make):
    with pytest.raises(Refused):
        raised(make())


def test_the_newest_replaces_the_former_for_good(client):
    first = raised(wording="La première nouvelle")
    second = raised(wording="La seconde nouvelle")

    assert "La première nouvelle" not in client.get("/").text
    lower_banner(second, by=chief())

    assert "nouvelle" not in client.get("/").text
    first.refresh_from_db()
    assert first.is_over


def test_of_two_raised_at_the_same_second_none_comes_back(client):
    """As two transactions would leave them, neither having seen the other."""
    now, words = timezone.now(), ["Crue à Koléa", "Séisme à Jijel"]
    covered, shown = (
        Urgent.objects.create(
            article=make_published(),
            wording=one,
            raised_at=now,
            ends_at=now + timedelta(hours=2),
        )
        for one in words
    )

    lower_banner(shown, by=chief())

    page = client.get("/").text
    assert not any(one in page for one in words)
    covered.refresh_from_db()
    assert covered.is_over


def test_a_story_withdrawn_under_another_banner_leaves_that_one(client):
    former = make_published()
    raised(former)
    Urgent.objects.update(
        raised_at=timezone.now() - timedelta(minutes=1), ends_at=timezone.now()
    )
    raised(make_published())

    workflow.withdraw(former, by=chief(), reason="Fausse alerte")

    assert WORDS in client.get("/").text


def test_a_withdrawn_story_takes_its_banner_down_for_good(client, stale):
    article = make_published()
    raised(article)
    stale.clear()

    workflow.withdraw(article, by=chief(), reason="Fausse alerte")
    assert WORDS not in client.get("/").text
    assert (["lurgent"], None) in stale
    workflow.restore(article, by=chief(), reason="Confirmé")

    assert WORDS not in client.get("/").text


def test_the_journal_keeps_who_raised_it_and_who_took_it_down():
    urgent = raised()

    lower_banner(urgent, by=chief())

    acts = JournalEntry.objects.filter(subject_id=urgent.article_id)
    acts = list(acts.exclude(verb="publish").values_list("verb", "by", "details"))
    assert [verb for verb, _by, _details in acts] == ["lower_urgent", "urgent"]
    assert all(
        by == chief().pk and details["wording"] == WORDS for _v, by, details in acts
    )


@pytest.mark.parametrize("role", ["reporter", "photo", "moderator"])
def test_who_may_not_publish_raises_nothing(client, role):
    user = make_user(role=role)
    article = make_published()
    client.force_login(user)

    with pytest.raises(PermissionDenied):
        raise_banner(article, by=user, wording=WORDS)
    assert client.get(ADD).status_code == 403
    assert client.post(ADD, answers()).status_code == 403
    assert client.get(f"/admin/front/urgent/article/{article.pk}/").status_code == 403
    assert ADD not in client.get("/admin/").text


def test_the_second_screen_shows_all_and_puts_nothing_online(desk):
    make_author("Rédaction Crésus", kind=Author.Kind.COLLECTIVE)
    raised(wording="Une alerte d’avant")
    count = Article.objects.count()

    screen = desk.post(ADD, answers()).text

    for words in (
        "Rien n’est encore en ligne",
        "4,6 au large de Jijel",
        "n’est signalée, selon la Protection civile",
        "en tête de la Une et de toutes les pages",
        "Rédaction Crésus",
        "Une alerte d’avant",
        "Algérie",
    ):
        assert words in screen, words
    assert Article.objects.count() == count
    assert Urgent.objects.count() == 1
    assert not JournalEntry.objects.filter(details__wording__startswith="Séisme")


def test_the_rehearsal_of_a_paper_without_author_leaves_none(desk):
    assert "Rédaction Crésus" in desk.post(ADD, answers()).text

    assert Author.objects.count() == 0


def test_confirmed_the_story_is_public_and_the_banner_stands(desk, client):
    response = desk.post(ADD, answers(_confirm="1"), follow=True)

    article = Article.objects.published().get()
    assert "Le bandeau est en ligne" in response.text
    assert (article.created_by, article.urgent.wording) == (chief(), article.headline)
    assert article.urgent.ends_at - article.urgent.raised_at == timedelta(hours=2)
    assert [row.author.name for row in article.display_bylines] == ["Rédaction Crésus"]
    assert "Protection civile" in client.get(article.get_absolute_url()).text


def test_the_account_signs_with_its_own_name(desk):
    author = make_author("Samia Ouadfel", account=chief())
    make_author("Rédaction Crésus", kind=Author.Kind.COLLECTIVE)

    desk.post(ADD, answers(_confirm="1"))

    assert Article.objects.get().display_bylines[0].author == author


def test_a_second_press_finds_what_the_first_did(desk):
    sent = answers(_confirm="1")
    desk.post(ADD, sent)

    response = desk.post(ADD, sent)

    urgent = Urgent.objects.get()
    assert response.url == f"/admin/front/urgent/{urgent.pk}/change/"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"headline": ""}, "Ce champ est obligatoire"),
        ({"sentence": "  "}, "Ce champ est obligatoire"),
        ({"category": ""}, "Ce champ est obligatoire"),
        ({"headline": "Mot " * 45}, "dépasse une ligne"),
        ({"wording": "Mot " * 45}, "120"),
        ({"lasts": "9999"}, "choix valide"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(desk, wrong, message):
    screen = desk.post(ADD, answers(**wrong, _confirm="1")).text

    assert message in screen
    assert "selon la Protection civile" in screen or "sentence" in wrong
    assert not Urgent.objects.exists()
    assert not Article.objects.exists()


def test_the_words_may_be_changed_from_the_second_screen(desk):
    screen = desk.post(ADD, answers(_back="1")).text

    assert "Relire…" in screen
    assert "selon la Protection civile" in screen
    assert not Article.objects.exists()


def test_a_published_story_becomes_urgent_from_its_own_page(desk, client):
    article = make_published()
    address = f"/admin/front/urgent/article/{article.pk}/"
    change = f"/admin/articles/article/{article.pk}/change/"
    assert address in desk.get(change).text

    assert "Rien n’est encore en ligne" in desk.post(address, banner()).text
    desk.post(address, banner(_confirm="1"))

    assert WORDS in client.get("/").text
    assert address not in desk.get(change).text
    assert desk.get(address).url == desk.post(address, banner(_confirm="1")).url


def banner(**changed):
    return {"wording": WORDS, "lasts": "60"} | changed


def test_the_banner_is_taken_down_by_hand(desk, client):
    urgent = raised()
    page = f"/admin/front/urgent/{urgent.pk}/change/"
    assert "Retirer le bandeau" in desk.get(page).text
    assert page in desk.get("/admin/").text

    desk.post(page)

    assert WORDS not in client.get("/").text
    assert "Retirer le bandeau" not in desk.get(page).text
    assert "Ce bandeau n’est plus en ligne" in desk.post(page, follow=True).text


def test_a_hostile_wording_is_printed_as_text(client):
    raised(wording="<script>alert(1)</script> & Cie")

    assert "<script>alert(1)" not in client.get("/").text


def test_the_address_survives_the_full_story_and_a_new_title(desk, client):
    desk.post(ADD, answers(_confirm="1"))
    article = Article.objects.get()
    address = article.get_absolute_url()

    article.headline = "Séisme de Jijel : le récit d’une nuit"
    article.body = "<p>Le récit complet.</p>" * 5
    article.save()
    workflow.update(article, by=chief(), material=True)

    assert client.get(address).status_code == 200
    assert "Le récit complet." in client.get(address).text
    assert f'href="{address}"' in client.get("/").text
