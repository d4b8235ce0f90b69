"""The demonstration paper is loaded for real: what `make run` and `make demo` show."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Author
from articles.models.state import State
from newsroom.demo.accounts import usable_accounts
from tests.crawl import crawl


def demo(**options):
    said = StringIO()
    call_command("demo", stdout=said, **options)
    return said.getvalue()


@pytest.mark.django_db
def test_the_demo_is_a_whole_newspaper_that_can_be_read(client):
    demo()

    states = {article.state for article in Article.objects.all()}
    assert states == set(State)
    assert {author.kind for author in Author.objects.all()} == set(Author.Kind)
    assert len(usable_accounts()) == 6
    pages = crawl(client)
    assert len(pages) > 80
    assert {a: p.status_code for a, p in pages.items() if p.status_code != 200} == {}
    assert len(client.get("/").context["latest"]) >= 6


@pytest.mark.django_db
def test_the_demo_has_the_page_that_the_paper_must_be_able_to_print(client):
    demo()
    visit = next(
        a for a in Article.objects.published() if a.picks.count() == 2 and a.sources
    )

    page = client.get(visit.get_absolute_url()).text

    assert 300 <= visit.word_count <= 340
    assert [row.author.kind for row in visit.display_bylines] == ["collective"]
    assert "À propos" not in page
    pins = [pick.other for pick in visit.picks.all()]
    assert all(
        (visit.published_at - other.published_at).days > 4 * 360 for other in pins
    )
    assert page.index("Vous aimerez aussi") < page.index(f"-{pins[0].pk}/")
    assert page.index(f"-{pins[0].pk}/") < page.index(f"-{pins[1].pk}/")


@pytest.mark.django_db(transaction=True)
def test_a_second_start_keeps_what_was_edited_and_a_fresh_demo_does_not():
    demo()
    count = Article.objects.count()
    article = Article.objects.published().first()
    article.headline = "Un titre changé à la main"
    article.save()

    demo(if_empty=True)
    with pytest.raises(CommandError):
        demo()
    kept = Article.objects.get(pk=article.pk).headline
    demo(fresh=True)

    assert kept == "Un titre changé à la main"
    assert Article.objects.count() == count
    assert not Article.objects.filter(headline=kept).exists()


@pytest.mark.django_db
def test_the_demo_never_enters_a_paper_with_a_key_of_its_own(settings):
    settings.SECRET_KEY = "la-vraie"

    with pytest.raises(CommandError):
        demo()

    assert not Article.objects.exists()
