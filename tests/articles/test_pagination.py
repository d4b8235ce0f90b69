"""A list is cut in pages as if it were read whole."""

from datetime import timedelta

import pytest
from django.core.paginator import EmptyPage
from django.utils import timezone

from articles.models import Article
from articles.models.listing import ALL, first_day
from articles.pagination import PER_PAGE, ListPaginator
from tests.factories import make_published, make_scheduled, make_withdrawn

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive():
    """Three years with a long silence; one story to come, one withdrawn."""
    for number in range(47):
        gap = 400 if number > 30 else 0
        make_published(ago=timedelta(days=9 * number + gap, hours=1))
    make_scheduled(at=timezone.now() + timedelta(minutes=5))
    make_scheduled(at=timezone.now() + timedelta(days=40))
    make_withdrawn()


def test_pages_follow_one_another_without_hole_nor_repeat(archive):
    paginator = ListPaginator(ALL)

    pages = [list(paginator.page(number)) for number in paginator.page_range]

    newest = list(Article.objects.published().newest_first())
    assert [len(page) for page in pages] == [PER_PAGE, PER_PAGE, 7]
    assert [article for page in pages for article in page] == newest


@pytest.mark.parametrize("position", [0, 20, -1])
def test_a_month_has_its_own_stories_alone(archive, position):
    stories = list(Article.objects.published().newest_first())
    month = first_day(stories[position].published_at)

    page = ListPaginator(ALL, month=month).page(1)

    expected = [a for a in stories if first_day(a.published_at) == month]
    assert list(page) == expected
    assert page.paginator.count == len(expected)


def test_there_is_no_page_after_the_last(archive):
    with pytest.raises(EmptyPage):
        ListPaginator(ALL).page(4)


def test_a_list_that_does_not_exist_has_one_empty_page():
    page = ListPaginator("u0").page(1)

    assert list(page) == []
    assert not page.has_other_pages()
