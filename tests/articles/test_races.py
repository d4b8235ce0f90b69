"""Two people at the same second, on a real database and real connections."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from articles import trash, workflow
from articles.models import Article, JournalEntry, StaleArticle, Tag
from articles.workflow import Refused
from tests.factories import chief, make_article

pytestmark = pytest.mark.django_db(transaction=True)
AT_ONCE = 4


def at_once(act):
    """What each of several threads answers, all let go together."""
    gate = Barrier(AT_ONCE)

    def run(_number):
        try:
            connection.ensure_connection()
            gate.wait(timeout=10)
            return act()
        except (Refused, StaleArticle) as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(run, range(AT_ONCE)))


def test_a_story_published_by_several_hands_is_published_once():
    article, boss = make_article(), chief()

    answers = at_once(lambda: workflow.publish(article, by=boss))

    assert answers.count(None) == 1
    assert sum(isinstance(answer, Refused) for answer in answers) == AT_ONCE - 1
    assert JournalEntry.objects.filter(verb="publish").count() == 1
    assert article.revisions.filter(kind="publish").count() == 1


def test_a_story_is_published_or_trashed_and_never_both():
    article, boss = make_article(), chief()
    acts = [workflow.publish, trash.trash] * (AT_ONCE // 2)

    answers = at_once(lambda: acts.pop()(article, by=boss))

    article.refresh_from_db()
    assert answers.count(None) == 1
    assert article.is_trashed != article.is_public
    assert sum(isinstance(answer, Refused) for answer in answers) == AT_ONCE - 1


def test_of_several_saves_from_the_same_version_one_wins():
    article = make_article()

    def save():
        copy = Article.objects.get(pk=article.pk)
        copy.version = article.version
        copy.headline = "Un titre"
        copy.save()

    answers = at_once(save)

    article.refresh_from_db()
    assert answers.count(None) == 1
    assert article.version == 2


def test_a_word_typed_by_several_at_once_makes_one_tag():
    answers = at_once(lambda: Tag.objects.named(["Énergie", "solaire"]))

    assert {tuple(tag.pk for tag in tags) for tags in answers} == {
        tuple(tag.pk for tag in Tag.objects.named(["energie", "Solaire"]))
    }
    assert Tag.objects.count() == 2
