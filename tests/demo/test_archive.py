"""The archive of the trial run: the same stories whoever asks, and a run that goes on where another stopped."""

import re
from collections import Counter
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles.analysis import plain_text, stems
from articles.body import sanitise
from articles.checklist import problems
from articles.merging import merge
from articles.models import (
    Article,
    Author,
    Byline,
    Category,
    Image,
    ListEntry,
    Tag,
)
from newsroom.demo import loader
from newsroom.demo.archive import filling
from newsroom.demo.archive.events import RUBRIQUES, event, event_of, moment_of
from newsroom.demo.archive.filling import identifier
from newsroom.demo.archive.language import at, of
from newsroom.demo.archive.material import phrases, subjects
from newsroom.demo.archive.people import HOUSE, kinds, signatures
from newsroom.demo.archive.writing import Writer
from newsroom.search.models import SearchEntry
from tests.english import english_in
from tests.factories import chief

BEGIN = date(2016, 11, 20)
MANY = 4_000
# French words that English spells alike.
ALSO_FRENCH = set(
    "but change continue end file main match parties roman sent set week".split()
)


@pytest.fixture
def paper(db, monkeypatch):
    """The demonstration's accounts and categories, without drawing its pictures."""
    monkeypatch.setattr(loader.Loader, "_image", lambda *args: None)
    monkeypatch.setattr(loader, "_FIGURE", re.compile(r"<figure.*?</figure>", re.S))
    monkeypatch.setattr(loader.Loader, "_figure", lambda *args: "")
    monkeypatch.setattr(filling, "BREATH", 0)
    call_command("demo", stdout=StringIO())


def fill(size):
    said = StringIO()
    call_command("demo", articles=size, stdout=said)
    return said.getvalue()


def archived():
    return Article.objects.filter(uuid__in=[identifier(n) for n in range(1_000)])


def contents():
    fields = ("uuid", "headline", "standfirst", "body", "published_at", "category")
    return {
        row[0]: (*row[1:], signing)
        for row in archived().values_list(*fields)
        for signing in [
            list(
                Byline.objects.filter(article__uuid=row[0]).values_list(
                    "author__name", flat=True
                )
            )
        ]
    }


def written(story):
    moment = moment_of(story, BEGIN)
    return Writer(story, moment).text()


def everything(text):
    parts = (text.kicker, text.headline, text.standfirst, text.dateline)
    return " ".join(filter(None, [*parts, plain_text(text.body)]))


def test_prepositions_meet_names_as_french_wants():
    assert of("le barrage") == "du barrage"
    assert of("les élèves") == "des élèves"
    assert of("la vanne") == "de la vanne"
    assert of("Oran") == "d’Oran"
    assert of("Blida") == "de Blida"
    assert at("le quai") == "au quai"
    assert at("les élèves") == "aux élèves"
    assert at("l’olive") == "à l’olive"


def test_every_phrase_of_the_data_can_be_said():
    writer = Writer(1, moment_of(1, BEGIN))
    names = set(phrases()) - {"villes", "capitales", "prenoms_m", "prenoms_f"}
    names -= {"debuts_de_noms", "fins_de_noms", "syllabes"}

    for subject in [one for several in subjects().values() for one in several]:
        for phrase in [*subject.faits, *(p for name in names for p in phrases()[name])]:
            writer.known.clear()
            assert not re.search(r"[{}]", writer._say(phrase))


def test_events_speak_of_every_category():
    assert set(subjects()) == set(RUBRIQUES)
    assert {event(number).rubrique for number in range(900)} == set(RUBRIQUES)


def test_a_story_is_the_same_each_time_that_it_is_written():
    event.cache_clear()
    first = [written(story) for story in range(0, 300, 7)]
    event.cache_clear()

    assert [written(story) for story in range(0, 300, 7)] == first
    assert len({text.body for text in first}) == len(first)


def test_stories_are_long_enough_and_clean():
    for story in range(0, MANY, 5):
        text = written(story)
        words = len(plain_text(text.body).split())

        assert 120 <= words <= 700
        assert sanitise(text.body) == text.body
        assert len(text.headline) <= 200
        assert len(text.standfirst) <= 600
        assert len(text.dateline) <= 60
        assert len(text.kicker) <= 120


def test_stories_are_in_good_french():
    wrong = Counter()
    slips = (
        r"\b[Dd]e (?:[aeiouéèêâî]|[AEIOUÉÎÂ])\w+|\b[dà]e? les? \w+|\bque [aeiouéê]\w+"
        r"|\bd’[bcdfgjklmnpqrstvz]\w+|'|  |\.\.|\bmois de [ao]\w+"
    )
    for story in range(0, MANY, 5):
        text = everything(written(story))
        wrong.update(re.findall(slips, text))
        wrong.update(english_in(text) - ALSO_FRENCH)

    assert wrong == Counter()


def test_the_stories_of_an_event_share_words_that_another_event_has_not():
    by_event = {}
    for story in range(MANY):
        by_event.setdefault(event_of(story), []).append(story)
    several = [stories for stories in by_event.values() if len(stories) > 10][:8]

    def own_words(stories):
        counts = Counter(
            word for n in stories[:10] for word in set(stems(everything(written(n))))
        )
        return {word for word, count in counts.items() if count >= 6}

    kept = [own_words(stories) for stories in several]

    for index, words in enumerate(kept):
        others = set().union(*(kept[:index] + kept[index + 1 :]))
        assert len(words - others) >= 3


def test_signatures_and_tags_have_a_long_tail():
    signed, tagged = Counter(), Counter()
    for story in range(20_000):
        happening = event(event_of(story))
        rng = filling.Random(f"rangement {story}")
        signed.update(signatures(happening.rubrique, rng))
        tagged.update(happening.tags)

    assert 0.18 < signed[HOUSE] / 20_000 < 0.22
    assert len(signed) > 60
    assert set(signed) <= set(kinds())
    assert len(tagged) > 700
    assert all(3 <= len(event(number).tags) <= 8 for number in range(500))


def test_ten_years_are_covered_at_the_pace_of_a_daily():
    moments = [moment_of(story, BEGIN) for story in range(20_000)]
    days = [timezone.localtime(moment) for moment in moments]

    weekdays = Counter(day.weekday() for day in days)
    months = {(day.year, day.month) for day in days}
    assert len(months) >= 119
    assert weekdays[4] < 0.75 * min(weekdays[day] for day in (0, 1, 2, 3))
    assert {day.hour for day in days} == set(range(5, 24))
    assert len(set(moments)) == len(moments)
    assert max(moments).date() <= BEGIN + timedelta(days=3653)


@pytest.mark.django_db
def test_an_archive_is_filed_beside_the_paper(paper, client):
    before = Article.objects.count()

    said = fill(60)

    assert "60 articles" in said
    assert Article.objects.count() == before + 60
    stories = archived().filter(pk__in=Article.objects.published())
    assert stories.count() == 60
    for story in stories:
        assert [one for one in problems(story) if one.blocks] == []
        assert 3 <= story.tags.count() <= 8
        assert ListEntry.objects.filter(article=story).count() >= 6
        assert SearchEntry.objects.filter(article=story).exists()
    newest = stories.newest_first().first()
    assert newest.published_at.date() < timezone.localdate()
    assert client.get(newest.get_absolute_url()).status_code == 200


@pytest.mark.django_db
def test_an_archive_asked_of_an_empty_base_loads_the_paper_first(monkeypatch, tmp_path):
    monkeypatch.setattr(filling, "BREATH", 0)

    fill(20)

    assert Article.objects.count() > 50
    assert Author.objects.filter(name="Selma Ouadah").exists()
    shown = Image.objects.filter(lead_of__in=archived())
    assert shown.exists()
    assert not shown.filter(portraits__isnull=False).exists()


@pytest.mark.django_db(transaction=True)
def test_an_archive_stopped_half_way_is_completed_by_the_same_command(
    paper, monkeypatch
):
    file, filed = filling.intake.file, []

    def file_some(arrivals, by):
        if len(filed) == 3:
            raise KeyboardInterrupt
        filed.append(arrivals)
        return file(arrivals, by=by)

    monkeypatch.setattr(filling.intake, "file", file_some)
    with pytest.raises(CommandError) as stopped:
        fill(80)
    half = contents()
    monkeypatch.undo()
    monkeypatch.setattr(filling, "BREATH", 0)
    fill(80)
    whole = contents()
    call_command("flush", interactive=False, verbosity=0)

    assert "demo --articles 80" in str(stopped.value)
    assert 0 < len(half) < 80
    assert len(whole) == 80
    assert half.items() <= whole.items()


@pytest.mark.django_db
def test_an_archive_grows_and_keeps_its_calendar(paper, time_machine):
    fill(30)
    before = contents()

    time_machine.move_to(timezone.now() + timedelta(days=40))
    fill(50)
    fill(50)

    after = contents()
    assert len(after) == 50
    assert before.items() <= after.items()
    days = {row[3] for uuid, row in after.items() if uuid not in before}
    assert max(days) - min(row[3] for row in after.values()) < timedelta(days=3660)


@pytest.mark.django_db
def test_an_archive_grows_in_a_paper_where_words_were_merged(paper):
    former, kept = Tag.objects.named(event(event_of(0)).tags[:2])
    merge(former, kept, by=chief())

    fill(20)

    assert archived().count() == 20
    assert kept.articles.exists()


@pytest.mark.django_db
def test_an_archive_grows_in_a_paper_where_categories_were_merged(paper, monkeypatch):
    monkeypatch.setattr(filling, "OTHER_CATEGORY_SHARE", 1)
    kept = Category.objects.get(slug="algerie")
    for slug in ("sport", "culture"):
        merge(Category.objects.get(slug=slug), kept, by=chief())

    fill(40)

    assert archived().filter(category=kept).exists()
    assert not archived().filter(category=kept, other_categories=kept).exists()


@pytest.mark.django_db
def test_an_archive_needs_the_accounts_and_categories_of_the_demonstration():
    Article.objects.create(headline="Un essai")

    with pytest.raises(CommandError, match="--fresh"):
        fill(5)

    assert Article.objects.count() == 1


@pytest.mark.django_db
def test_an_archive_never_enters_a_paper_with_a_key_of_its_own(settings):
    settings.SECRET_KEY = "la-vraie"

    with pytest.raises(CommandError):
        fill(5)

    assert not Article.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("size", [0, -3])
def test_an_archive_of_no_story_is_refused(size):
    with pytest.raises(CommandError):
        fill(size)
