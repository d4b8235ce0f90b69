"""Renaming and merging, through the addresses of the desk."""

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError
from django.urls import reverse

from articles.admin import saving
from articles.http import cache_tag
from articles.merging import merge
from articles.models import Byline, JournalEntry, Tag
from articles.signals import pages_stale
from newsroom.accounts.roles import Role
from tests.articles.filled import change, filled, story_url
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_image,
    make_published,
    make_tag,
    make_user,
)

pytestmark = pytest.mark.django_db
MAKE = {"author": make_author, "tag": make_tag, "category": make_category}
MERGES = {
    Role.DESK: {"tag"},
    Role.CHIEF: set(MAKE),
    Role.ADMINISTRATOR: set(MAKE),
}


@pytest.fixture
def boss(client):
    user = chief()
    client.force_login(user)
    return user


def url_of(thing, act="merge"):
    return reverse(f"admin:articles_{thing._meta.model_name}_{act}", args=[thing.pk])


def read_then_merge(client, former, kept):
    page = client.get(url_of(former), {"kept": kept.pk})
    return client.post(url_of(former), filled(page), follow=True)


@pytest.mark.parametrize("kind", MAKE)
@pytest.mark.parametrize("role", Role)
def test_each_role_finds_the_screen_that_is_its_own(client, role, kind):
    client.force_login(make_user(role=role))
    former, kept = MAKE[kind]("Gaz"), MAKE[kind]("Énergie")
    may = kind in MERGES.get(role, set())

    form = client.get(url_of(former, "change"))
    asked = client.get(url_of(former))
    shown = client.get(url_of(former), {"kept": kept.pk})
    posted = client.post(url_of(former), {"kept": kept.pk, "seen": "x"})

    assert (url_of(former) in form.text) == may
    assert {page.status_code for page in (asked, shown, posted)} == {
        200 if may else 403
    }
    assert type(former).objects.filter(pk=former.pk).exists()


@pytest.mark.parametrize("kind", MAKE)
def test_what_is_read_is_then_done(client, boss, kind):
    former, kept = MAKE[kind]("Gaz"), MAKE[kind]("Énergie")

    shown = client.get(url_of(former), {"kept": kept.pk})
    done = read_then_merge(client, former, kept)

    assert former.get_absolute_url() in shown.text
    assert kept.get_absolute_url() in shown.text
    assert "Une fusion ne se défait pas." in shown.text
    assert done.redirect_chain == [(url_of(kept, "change"), 302)]
    assert "Fusion faite" in done.text
    assert not type(kept).objects.filter(name="Gaz").exists()


def test_the_screen_says_what_moves_and_what_is_not_kept(client, boss):
    former = make_author(
        "Nadir K", biography="Il écrit.", job_title="Reporter", portrait=make_image()
    )
    kept = make_author("Nadir K.", biography="Elle écrit.")
    make_published(authors=[former])
    make_published(authors=[former, kept])
    make_article(authors=[former])

    page = client.get(url_of(former), {"kept": kept.pk}).text

    for said in (
        "Publié</span>2",
        "Brouillon</span>1",
        "1 porte déjà les deux",
        "Portrait",
        "Il écrit.",
        "restent lisibles dans le journal de bord",
        f"{url_of(kept)}?kept={former.pk}",
    ):
        assert said in page


def test_two_arabic_names_do_not_turn_the_arrow_round(client, boss):
    """Side by side they would make one text, read from the right: the one that stays would seem to go."""
    former, kept = make_tag("عبد القادر"), make_tag("الأمير")

    page = client.get(url_of(former), {"kept": kept.pk}).text

    assert f"<bdi>{former.name}</bdi> → <bdi>{kept.name}</bdi>" in page


def test_a_category_that_leaves_the_menu_is_said(client, boss):
    former, family = make_category("Gaz"), make_category("Énergie")
    kept = make_category("Gaz naturel", parent=family)

    page = client.get(url_of(former), {"kept": kept.pk}).text

    assert "quitte le menu" in page


def test_nothing_is_merged_unread(client, boss):
    former, kept = make_tag("Gaz"), make_tag("Énergie")

    page = client.post(url_of(former), {"kept": kept.pk})

    assert "rien n’a été fusionné" in page.text
    assert Tag.objects.count() == 2


def test_a_change_meanwhile_shows_the_page_anew(client, boss):
    former, kept = make_tag("Gaz"), make_tag("Énergie")
    page = client.get(url_of(former), {"kept": kept.pk})
    make_article(tags=["Gaz"])

    again = client.post(url_of(former), filled(page))
    still = Tag.objects.count()
    done = client.post(url_of(former), filled(again), follow=True)

    assert "rien n’a été fusionné" in again.text
    assert still == 2
    assert "Fusion faite" in done.text


def test_a_second_click_finds_it_done(client, boss):
    former, kept = make_tag("Gaz"), make_tag("Énergie")
    page = client.get(url_of(former), {"kept": kept.pk})
    client.post(url_of(former), filled(page))

    second = client.post(url_of(former), filled(page), follow=True)

    assert second.redirect_chain == [(url_of(kept, "change"), 302)]
    assert "déjà faite" in second.text
    assert JournalEntry.objects.filter(verb="merge").count() == 1


def test_the_page_of_a_thing_merged_away_leads_to_the_one_that_stays(client, boss):
    former, kept = make_author("Nadir K"), make_author("Nadir K.")
    gone = url_of(former, "change")
    read_then_merge(client, former, kept)

    page = client.get(gone, follow=True)

    assert page.redirect_chain == [(url_of(kept, "change"), 302)]
    assert "déjà faite" in page.text


@pytest.mark.parametrize("number", ["0", "99999", "9" * 30, "abc", "-1", "1;2"])
def test_what_is_not_there_is_not_merged(client, boss, number):
    former = make_tag("Gaz")

    gone = client.get(f"/admin/articles/tag/{number}/fusionner/")
    refused = client.get(url_of(former), {"kept": number})

    assert gone.status_code == 404
    assert refused.status_code == 200
    assert refused.context["form"].errors["kept"]


def test_itself_is_refused_in_words(client, boss):
    former = make_tag("Gaz")

    page = client.get(url_of(former), {"kept": former.pk})

    assert "on ne fusionne pas" in page.text


def test_three_levels_are_refused_in_words(client, boss):
    former, family = make_category("Gaz"), make_category("Énergie")
    make_category("Gaz de schiste", parent=former)
    kept = make_category("Pétrole", parent=family)

    page = client.get(url_of(former), {"kept": kept.pk})

    assert "trois niveaux" in page.text
    assert "Voir ce qui change" in page.text


@pytest.mark.parametrize("kind", ["tag", "category"])
def test_a_name_that_is_taken_offers_the_merge(client, boss, kind):
    thing, twin = MAKE[kind]("Energies"), MAKE[kind]("Énergie")
    url = url_of(thing, "change")

    page = client.post(url, filled(client.get(url), name="énergie"))

    assert "existe déjà" in page.text
    assert f"{url_of(thing)}?kept={twin.pk}" in page.text
    assert 'value="énergie"' in page.text


def test_a_name_that_is_taken_offers_nothing_to_who_may_not_merge(client):
    client.force_login(make_user(role="desk"))
    thing = make_author("N. Kaci")
    make_author("Nadir Kaci")
    url = url_of(thing, "change")

    page = client.post(
        url, filled(client.get(url), name="Nadir Kaci", _continue="1"), follow=True
    )

    thing.refresh_from_db()
    assert thing.name == "Nadir Kaci"
    assert url_of(thing) not in page.text


def test_two_authors_of_one_name_may_be_two_people(client, boss):
    thing, twin = make_author("N. Kaci"), make_author("Nadir Kaci")
    url = url_of(thing, "change")

    page = client.post(
        url, filled(client.get(url), name="Nadir Kaci", _continue="1"), follow=True
    )

    thing.refresh_from_db()
    assert thing.name == "Nadir Kaci"
    assert f"{url_of(thing)}?kept={twin.pk}" in page.text


def test_renaming_says_first_what_follows(client, boss):
    author = make_author("Nadir K")
    make_published(authors=[author])
    make_published(authors=[author])

    page = client.get(url_of(author, "change")).text

    assert "2 articles porteront le nouveau nom" in page.replace("\xa0", " ")
    assert author.get_absolute_url() in page


def test_a_new_name_is_found_at_once(client, boss):
    author = make_author("Nadir K")
    story = make_published(authors=[author])
    url = url_of(author, "change")

    client.post(url, filled(client.get(url), name="Yasmina Belkacem"))

    assert story.headline in client.get("/recherche/?q=belkacem").text
    assert "Yasmina Belkacem" in client.get(story.get_absolute_url()).text


def test_a_category_put_inside_another_is_in_its_list(client, boss):
    child, family = make_category("Gaz"), make_category("Énergie")
    story = make_published(category=child)
    url = url_of(child, "change")

    client.post(url, filled(client.get(url), parent=str(family.pk)))

    assert story.headline in client.get(family.get_absolute_url()).text


def test_the_pages_of_both_families_of_a_category_that_moves_go_stale(client, boss):
    left, joined = make_category("Économie"), make_category("Énergie")
    child = make_category("Gaz", parent=left)
    url, told = url_of(child, "change"), set()

    def hear(tags, at, **kwargs):
        told.update(tags)

    pages_stale.connect(hear)
    client.post(url, filled(client.get(url), parent=str(joined.pk)))
    pages_stale.disconnect(hear)

    things = [left, joined, child]
    assert {cache_tag(one) for one in things} <= told
    assert {cache_tag(cache_tag(one)) for one in (left, joined)} <= told


def test_a_name_too_long_is_told_once(client, boss):
    url = reverse("admin:articles_tag_add")

    page = client.post(url, filled(client.get(url), name="N" * 120)).text

    assert "au plus 80 caractères" in page
    assert "Écrivez un mot" not in page


def test_a_story_left_open_meanwhile_keeps_what_was_typed(client, boss):
    """Its form names an author, a category and a tag that are gone: their numbers lead to those that stay."""
    former, kept = make_author("Nadir K"), make_author("Nadir K.")
    category, stays = make_category("Énergies"), make_category("Énergie")
    word, good = make_tag("Gaz"), make_tag("Le gaz")
    article = make_article(authors=[former], category=category, tags=["Gaz"])
    opened = client.get(story_url(article, "change"))
    for one, other in ((former, kept), (category, stays), (word, good)):
        merge(one, other, by=boss)

    client.post(story_url(article, "change"), filled(opened, headline="Mes mots"))

    article.refresh_from_db()
    assert article.headline == "Mes mots"
    assert article.category == stays
    assert [row.author for row in article.bylines.all()] == [kept]
    assert list(article.tags.all()) == [good]


def test_a_story_left_open_with_both_names_is_saved_with_one(client, boss):
    former, kept = make_author("Nadir K"), make_author("Nadir K.")
    other = make_author("Lina")
    article = make_article(authors=[former, kept, other])
    opened = client.get(story_url(article, "change"))
    merge(former, kept, by=boss)

    long = client.post(story_url(article, "change"), filled(opened, kicker="x" * 200))
    client.post(
        story_url(article, "change"), filled(long, kicker="Sport", headline="Mes mots")
    )

    article.refresh_from_db()
    assert article.headline == "Mes mots"
    assert [row.author for row in article.bylines.all()] == [kept, other]


def test_a_gone_author_that_nobody_merged_leaves_the_words(client, boss):
    author = make_author("Nadir K")
    article = make_article(authors=[author])
    opened = client.get(story_url(article, "change"))
    Byline.objects.all().delete()
    author.delete()

    client.post(story_url(article, "change"), filled(opened, headline="Mes mots"))

    article.refresh_from_db()
    assert article.headline == "Mes mots"
    assert not article.bylines.exists()


def test_a_story_saved_at_the_second_of_a_merge_is_saved(client, boss, monkeypatch):
    """PostgreSQL says at the end of the transaction that the author is gone."""
    article = make_article()
    save, tries = saving.save, []

    def too_late_once(*args, **kwargs):
        tries.append(1)
        if len(tries) == 1:
            raise IntegrityError("author is not present")
        return save(*args, **kwargs)

    monkeypatch.setattr(saving, "save", too_late_once)
    change(client, article, headline="Mes mots")

    article.refresh_from_db()
    assert article.headline == "Mes mots"
    assert len(tries) == 2


def test_the_journal_and_the_history_tell_it(client, boss):
    former = make_author("Nadir K", biography="Il écrit.")
    kept = make_author("Nadir K.", biography="Elle écrit.")
    read_then_merge(client, former, kept)

    history = client.get(url_of(kept, "history")).text
    journal = client.get(reverse("admin:articles_journalentry_changelist")).text

    for page in (history, journal):
        assert "Fusion" in page
        assert "Nadir K" in page
        assert "Il écrit." in page


def test_the_screen_has_its_budget(client, boss, django_assert_max_num_queries):
    former, kept = make_category("Gaz"), make_category("Énergie")
    for _ in range(5):
        make_category(parent=former)
        make_published(category=former)

    with django_assert_max_num_queries(22):
        client.get(url_of(former), {"kept": kept.pk})


def test_an_author_whose_account_is_shut_still_signs(client, boss):
    account = make_user(role="reporter")
    author = make_author("Nadir K", account=account)
    story = make_published(authors=[author])
    get_user_model().objects.filter(pk=account.pk).update(is_active=False)

    proposed = client.get(
        reverse("admin:autocomplete"),
        {
            "term": "nadir",
            "app_label": "articles",
            "model_name": "byline",
            "field_name": "author",
        },
    )

    assert [row["text"] for row in proposed.json()["results"]] == ["Nadir K"]
    assert "Nadir K" in client.get(story.get_absolute_url()).text
    assert client.get(author.get_absolute_url()).status_code == 200
    client.logout()
    answers = {"username": account.username, "password": "motdepasse"}
    assert client.post(reverse("admin:login"), answers).status_code == 200
