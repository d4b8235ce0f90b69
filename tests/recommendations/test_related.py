from datetime import timedelta

import pytest

from articles import workflow
from newsroom.recommendations.models import Pick
from newsroom.recommendations.related import recommend
from tests.factories import chief, make_article, make_category, make_published

pytestmark = pytest.mark.django_db


def pick(article, other, position=0, kind=Pick.Kind.PIN):
    return Pick.objects.create(
        article=article, other=other, position=position, kind=kind
    )


def shown(article, limit=4):
    return [item.article for item in recommend(article, limit)]


def test_editors_picks_come_first_in_their_order():
    article = make_published(tags=["Gaz"])
    near = make_published(tags=["Gaz"])
    first, second = make_published(category=make_category()), make_published()
    pick(article, second, position=2)
    pick(article, first, position=1)

    assert shown(article)[:2] == [first, second]
    assert near in shown(article)


def test_a_pin_is_never_too_old_and_the_others_are():
    article = make_published(tags=["Gaz"])
    old = make_published(tags=["Gaz"], ago=timedelta(days=1500))
    pinned = make_published(ago=timedelta(days=3000))
    pick(article, pinned)

    assert shown(article) == [pinned]
    assert old not in shown(article)


def test_shared_tags_count_more_than_the_category_and_both_say_why():
    article = make_published(tags=["Gaz", "Adrar"])
    same_category = make_published()
    tagged = make_published(tags=["Gaz", "Adrar"], category=make_category("Sport"))

    items = recommend(article)

    assert [item.article for item in items] == [tagged, same_category]
    assert [item.reason for item in items] == ["mots-clés communs", "même rubrique"]


def test_nothing_is_shown_that_must_not_be():
    article = make_published(tags=["Gaz"])
    make_article(tags=["Gaz"])
    make_published(tags=["Gaz"], never_recommend=True)
    make_published(tags=["Gaz"], is_sponsored=True)
    make_published(tags=["Gaz"], duplicate_of=article)
    excluded, withdrawn = make_published(tags=["Gaz"]), make_published(tags=["Gaz"])
    pick(article, excluded, kind=Pick.Kind.EXCLUDE)
    workflow.withdraw(withdrawn, by=chief(), reason="Erreur")
    pick(article, withdrawn)

    assert shown(article) == []


def test_two_copies_of_a_story_are_shown_once():
    article = make_published(tags=["Gaz"])
    original = make_published(tags=["Gaz"])
    make_published(tags=["Gaz"], duplicate_of=original)

    assert shown(article) == [original]


def test_a_pin_that_is_withdrawn_comes_back_with_its_story():
    article, pinned = make_published(), make_published(category=make_category())
    pick(article, pinned)
    workflow.withdraw(pinned, by=chief(), reason="Erreur")
    hidden = shown(article)

    workflow.restore(pinned, by=chief(), reason="Faits confirmés")

    assert hidden == []
    assert shown(article) == [pinned]


def test_the_block_is_not_printed_when_there_is_nothing_to_show(client):
    article = make_published()

    assert "Vous aimerez aussi" not in client.get(article.get_absolute_url()).text
    make_published()
    assert "Vous aimerez aussi" in client.get(article.get_absolute_url()).text
