"""The demonstration paper is loaded for real: what `make run` and `make demo` show."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles import renditions
from articles.body import sanitise
from articles.models import Article, Author, Category, Image, Revision, Tag
from articles.models.state import State
from newsroom.accounts.models import User
from newsroom.demo.accounts import usable_accounts
from newsroom.demo.loader import Loader
from newsroom.demo.pictures import draw_cards
from newsroom.demo.scenes import SCENES
from newsroom.demo.stories import load_paper, load_stories
from tests.crawl import crawl
from tests.factories import make_image


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
    assert Author.objects.count() >= 8
    assert Category.objects.count() >= 12
    assert [c.name for c in Category.objects.all() if not stories_of(c)] == []
    assert len(usable_accounts()) == 6
    pages = crawl(client)
    assert len(pages) > 80
    assert {a: p.status_code for a, p in pages.items() if p.status_code != 200} == {}
    assert len(client.get("/").context["latest"]) >= 6


def stories_of(category):
    public = Article.objects.published()
    return [
        *public.filter(category=category),
        *public.filter(other_categories=category),
    ]


def test_the_stories_are_of_every_kind():
    stories = load_stories()
    bodies = {story.stem: story.body for story in stories}
    kickers = [story["kicker"] for story in stories]

    assert len(stories) >= 40
    assert kickers.count("Entretien") >= 2
    assert {"Analyse", "Tribune", "Éditorial", "Reportage", "Portrait"} <= {*kickers}
    assert "t.a.b." in bodies["challenge-wilayas"]
    assert '<p lang="ar" dir="rtl">' in bodies["lire-el-menia"]
    assert sum(len(body.split()) < 200 for body in bodies.values()) >= 10


def test_the_arabic_quotation_is_what_the_editor_would_have_made():
    body = next(s.body for s in load_stories() if s.stem == "lire-el-menia")

    assert '<p lang="ar" dir="rtl">«تعلّمتُ' in sanitise(body)


def test_each_picture_is_drawn_once_with_its_caption_its_credit_and_its_description():
    drawn = [story for story in load_stories() if story["scene"]]
    names = [story["scene"] for story in drawn]

    assert len(set(names)) == len(names) >= 20
    assert {*names} <= {*SCENES}
    assert all(s["caption"] and s["credit"] and len(s["alt"]) > 40 for s in drawn)
    assert all(alt for alt in load_paper()["alts"].values())


@pytest.mark.any_database
@pytest.mark.django_db
def test_the_desk_finds_acts_of_several_hours(client):
    demo()
    client.force_login(User.objects.get(username="chief"))

    waiting = client.get("/admin/").context["queues"]["waiting"].articles
    dates = set(Revision.objects.values_list("at", flat=True))

    assert [article.is_late for article in waiting] == [True, False]
    assert len(dates) > 30
    assert not Image.objects.filter(title__in=SCENES).exists()
    assert not Image.objects.filter(alt="").exists()
    assert all(a.modified_at >= a.published_at for a in Article.objects.published())


@pytest.mark.any_database
@pytest.mark.django_db
def test_the_capitals_of_a_source_stay_in_the_source(client):
    source = next(s for s in load_stories() if s.stem == "gnl-asie-2020")
    assert source["category"] == "ÉNERGIE"
    assert "GAZ" in source["tags"]

    demo()
    article = Article.objects.get(headline=source["headline"])
    page = client.get(article.get_absolute_url()).text

    assert article.category.name == "Énergie"
    assert "Gaz" in {tag.name for tag in article.tags.all()}
    assert not Tag.objects.filter(name="GAZ").exists()
    assert "Énergie" in page
    assert "ÉNERGIE" not in page
    assert "GAZ" not in page


def test_a_category_that_the_paper_does_not_have_stops_the_load():
    loader = Loader(print)
    loader.categories = {"energie": Category(name="Énergie")}

    assert loader._category("ENERGIE").name == "Énergie"
    assert loader._category("") is None
    with pytest.raises(KeyError):
        loader._category("Mode")


@pytest.mark.django_db
def test_before_the_first_visit_each_picture_is_drawn_in_one_ratio(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    image = make_image()

    assert draw_cards() == 1
    assert draw_cards() == 0

    drawn = {
        renditions.parse(path.name).ratio for path in renditions.folder(image).iterdir()
    }
    assert drawn == {"3x2"}


@pytest.mark.any_database
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


@pytest.mark.long
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


@pytest.mark.django_db(transaction=True)
def test_a_demo_stopped_half_way_leaves_an_empty_base_and_says_so(monkeypatch):
    def interrupted(loader, story):
        raise KeyboardInterrupt

    monkeypatch.setattr(Loader, "_authors", lambda *args: {})
    monkeypatch.setattr(Loader, "_write", interrupted)

    with pytest.raises(CommandError, match="Arrêt demandé") as stopped:
        demo()

    assert stopped.value.returncode == 130
    assert not Article.objects.exists()


@pytest.mark.django_db
def test_the_demo_never_enters_a_paper_with_a_key_of_its_own(settings):
    settings.SECRET_KEY = "la-vraie"

    with pytest.raises(CommandError):
        demo()

    assert not Article.objects.exists()
