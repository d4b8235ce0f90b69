from datetime import date

import pytest

from articles.relative_days import relative_days

MONDAY = date(2026, 11, 23)


def days(text, on=MONDAY):
    return [(one.words, one.day) for one in relative_days(text, on)]


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("glissé hier, sous les portes", "hier", "dimanche 22 novembre"),
        ("Avant-hier soir", "Avant-hier", "samedi 21 novembre"),
        ("Aujourd’hui encore", "Aujourd’hui", "lundi 23 novembre"),
        ("Aujourd'hui encore", "Aujourd'hui", "lundi 23 novembre"),
        ("dès demain", "demain", "mardi 24 novembre"),
        ("mardi, la ville", "mardi", "mardi 17 novembre"),
        ("a dit lundi dernier", "lundi dernier", "lundi 16 novembre"),
        ("jeudi prochain", "jeudi prochain", "jeudi 26 novembre"),
        ("la semaine dernière", "la semaine dernière", "la semaine du lundi 16 novembre"),
        ("la semaine prochaine", "la semaine prochaine", "la semaine du lundi 30 novembre"),
    ],
)  # fmt: skip
def test_a_relative_day_is_said_in_full(text, words, day):
    assert days(text) == [(words, day)]


def test_the_first_of_the_month_and_the_year_before_are_said_as_they_are_read():
    assert days("hier", date(2026, 12, 2)) == [("hier", "mardi 1er décembre")]
    assert days("hier", date(2027, 1, 1)) == [("hier", "jeudi 31 décembre")]


@pytest.mark.parametrize(
    "text",
    [
        "mardi 24 novembre",
        "mardi 1er décembre",
        "le mardi et le jeudi",
        "chaque lundi",
        "tous les dimanches",
        "le cahier de fichiers",
        "lundi de Pâques",
        "un lendemain",
        "d’hiérarchie",
    ],
)
def test_what_is_a_date_or_a_habit_is_left_alone(text):
    assert days(text) == []


def test_the_places_are_those_of_the_text():
    text = "Il est venu hier, et mardi."

    found = relative_days(text, MONDAY)

    assert [text[one.start : one.end] for one in found] == ["hier", "mardi"]
