"""Two presses at the same second: a story is told once, and alerts once."""

from uuid import uuid4

import pytest

from articles.models import Article, Author
from articles.workflow import Refused
from newsroom.front.models import Urgent
from newsroom.front.urgent import News, break_news, raise_banner
from tests.articles.test_races import AT_ONCE, at_once
from tests.factories import chief, make_author, make_category, make_published

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "Séisme au large de Jijel"


def test_a_story_raised_by_several_hands_has_one_banner():
    article, boss = make_published(), chief()

    answers = at_once(lambda: raise_banner(article, by=boss, wording=WORDS))

    assert sum(isinstance(answer, Urgent) for answer in answers) == 1
    assert sum(isinstance(answer, Refused) for answer in answers) == AT_ONCE - 1
    assert Urgent.objects.count() == 1


def test_a_form_sent_several_times_tells_one_story():
    boss = chief()
    make_author("Rédaction Crésus", kind=Author.Kind.COLLECTIVE)
    news = News(uuid4(), "Séisme à Jijel", "Une secousse.", make_category("Algérie"))

    answers = at_once(lambda: break_news(news, by=boss, wording=WORDS))

    assert sum(isinstance(answer, Urgent) for answer in answers) == 1
    assert Article.objects.count() == Urgent.objects.count() == 1
