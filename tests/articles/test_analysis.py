import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.analysis import STOP_WORDS, fold, plain_text, slugify, stems, words


@pytest.mark.parametrize(
    "spelling",
    [
        "Énergie",
        "energie",
        "ÉNERGIE ",
        "\u00a0E\u0301nergie",
        "éner\u00adgie",
        "\u202bénergie\0",
    ],
)
def test_spellings_of_one_name_share_a_key(spelling):
    assert fold(spelling) == "energie"


def test_a_key_straightens_what_typography_curls():
    assert fold("L’œuvre\u202f d’Æschyle") == "l'oeuvre d'aeschyle"
    assert fold("Œuvre") == fold("oeuvre")


@settings(deadline=None)
@given(st.text())
def test_a_key_of_a_key_is_itself(text):
    key = fold(text)

    assert fold(key) == key
    assert "\0" not in key
    assert key == key.strip()


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("L’œuvre d’été", "l-oeuvre-d-ete"),
        ("10\u202f000 barils : « Ça suffit ! »", "10-000-barils-ca-suffit"),
        ("الجزائر العاصمة 2020", "الجزائر-العاصمة-2020"),
        ("أَحْمَد في Oran", "أحمد-في-oran"),
        ("Aɣrum", "aghrum"),
        ("!!! 😀", ""),
        ("", ""),
    ],
)
def test_a_slug_can_be_read(headline, slug):
    assert slugify(headline) == slug


def test_a_long_slug_is_cut_between_words():
    assert slugify("un deux trois", max_length=7) == "un-deux"
    assert slugify("un deux trois", max_length=8) == "un-deux"
    assert slugify("anticonstitutionnellement", max_length=6) == "antico"


@settings(deadline=None)
@given(st.text(), st.integers(1, 80))
def test_a_slug_is_stable_short_and_clean(text, length):
    slug = slugify(text, max_length=length)

    assert slugify(slug, max_length=length) == slug
    assert len(slug) <= length
    assert slug == slug.strip("-")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'UE et l’UE", ["ue", "et", "ue"]),
        ("jusqu’à qu'il lorsqu'on presqu'île", ["a", "il", "on", "ile"]),
        ("n° 4", ["n", "4"]),
        ("D'Alger à O'Brien", ["alger", "a", "o", "brien"]),
        ("الجزائر 2020", ["الجزاير", "2020"]),
        ("", []),
    ],
)
def test_words_leave_elisions_behind(text, expected):
    assert words(text) == expected


def test_stems_bring_the_forms_of_a_word_together():
    assert stems("Les hydrocarbures algériens") == stems("l'hydrocarbure ALGERIEN")
    assert stems("energie") == stems("ÉNERGIE") == stems("l’énergie")


def test_stems_keep_numbers_and_drop_the_commonest_words():
    assert stems("la loi n° 4 de 2020 et les") == ["loi", "4", "2020"]


def test_stop_words_are_written_as_they_are_compared():
    assert {word for word in STOP_WORDS if words(word) != [word]} == set()


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Un</p><p>deux<br>trois</p>", "Un deux trois"),
        ("<p>q<em>ua</em>tre &amp; l&#39;UE</p>", "quatre & l'UE"),
        ("<ul><li>a</li><li>b</li></ul>\n<h2>c</h2>", "a b c"),
        ("<p>10\u202f000 a &lt; b</p>", "10\u202f000 a < b"),
        ("<p>a<script>x()</script>b<!-- c --></p>", "a b"),
        ("", ""),
    ],
)
def test_plain_text_is_what_the_reader_sees(html, text):
    assert plain_text(html) == text


@pytest.mark.parametrize("pattern", [" ", "'", "l'", "é", "-", "<a '", "<!--", "<b>"])
def test_hostile_texts_are_analysed_in_linear_time(pattern):
    text = pattern * (100_000 // len(pattern))

    started = time.process_time()
    slugify(text)
    stems(text)
    plain_text(text)

    assert time.process_time() - started < 3
