"""Spaces are written here as the reader cannot see them: · is U+202F, ~ is U+00A0."""

import re
import time
from html import unescape

import pytest
from django.template import Context, Template
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.fragments import tokens
from articles.typography import correct, correct_html

SIGNS = list("\"«»“”'’.,:;!?%€$°º-–()/@#& \t\u00a0\u202f\u2009ahMn5012éم\ufffc\u200f😀")
SNIPPETS = (
    ["...", "--", " - ", "coeur", "oeuvre", "10 000", "10000", "14h30", "14 h 30", "h"]
    + ["M. ", "p. ", "1er ", "n°", "août", "km", "http://x.dz", "a@b.c", "x.dz/a"]
    + ["مرحبا", "&amp;", ":x:", " :", " !", "« ", " »", '" ', ' "', "\n"]
)
TAGS = [
    "<em>",
    "</em>",
    "<p>",
    "</p>",
    "<br>",
    "<code>",
    "</code>",
    "&lt;",
    "&nbsp;",
    "<",
] + ['<span lang="ar">', '<span lang="fr">', "</span>", '<a href="x?y">', "</a>"]
plain_texts = st.lists(st.sampled_from(SIGNS + SNIPPETS), max_size=12).map("".join)
fragments = st.lists(st.sampled_from(SIGNS + SNIPPETS + TAGS), max_size=16).map("".join)
house_rules = st.fixed_dictionaries(
    {
        "guillemets": st.sampled_from(["spaced", "tight"]),
        "space": st.sampled_from(["\u202f", "\u00a0"]),
    }
)
often = settings(max_examples=400, deadline=None)


def seen(text):
    return text.replace("\u202f", "·").replace("\u00a0", "~")


def letters(text):
    """The text without what typography may change."""
    text = text.lower().replace("œ", "oe").replace("…", "...")
    return re.sub(r"[\s\"«»“”'’–-]", "", text)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Quoi? Non! Ah; bon: voilà", "Quoi·? Non·! Ah·; bon~: voilà"),
        ("Quoi ? Non ! Ah ; bon : voilà", "Quoi·? Non·! Ah·; bon~: voilà"),
        ("Vraiment ?! (oui!)", "Vraiment·?! (oui·!)"),
        ("«mot» et « mot »", "«·mot·» et «·mot·»"),
        ('"mot" et " mot "', "«·mot·» et «·mot·»"),
        ('Il dit "a répondu "non" hier".', "Il dit «·a répondu “non” hier·»."),
        ('« Il a dit "non" »', "«·Il a dit “non”·»"),
        ("l'été d'Alger, l'« UE »", "l’été d’Alger, l’«·UE·»"),
        ("Enfin... et [...]", "Enfin… et […]"),
        ("Alger - Oran -- Annaba", "Alger – Oran – Annaba"),
        ("coeur OEUVRE Voeux chef-d'oeuvre", "cœur ŒUVRE Vœux chef-d’œuvre"),
    ],
)
def test_signs_are_those_of_french(typed, read):
    assert seen(correct(typed)) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("10 000 DA et 10000 DA", "10·000~DA et 10·000~DA"),
        ("1 234 567 habitants, 1 200 m", "1·234·567 habitants, 1·200~m"),
        ("12345,67 € pour 5% à 20°C", "12·345,67~€ pour 5~% à 20~°C"),
        ("300 millions, 20 km/h, 3 m², 100 MW", "300~millions, 20~km/h, 3~m², 100~MW"),
        ("le 20 août 2020 et le 1er août", "le 20~août 2020 et le 1er~août"),
        ("M. Arkab, MM. X et Y, Mme Z", "M.~Arkab, MM.~X et Y, Mme~Z"),
        ("Dr Benali, Me Kaci", "Dr~Benali, Me~Kaci"),
        ("n°4, nº 4, page 4, p. 4, art. 12", "n°~4, nº~4, page~4, p.~4, art.~12"),
        ("à 14h30, 14 h 30 ou 14h.", "à 14~h~30, 14~h~30 ou 14~h."),
    ],
)
def test_what_belongs_together_is_not_parted(typed, read):
    assert seen(correct(typed)) == read


@pytest.mark.parametrize(
    "text",
    [
        "En 2020, 3500 personnes, XXe et 2e",
        "0550 12 34 56, 021 123 456, +213 555 123 456, 0550123456",
        "16000 Alger, ISO 27001, A12345, 20200820, 12345/2020",
        "3,14159 et 1.2345",
        "http://x.dz/a?b!c;d https://x.dz/l'oeuvre www.coeur.dz x.dz/un-coeur?a",
        "jean@coeur.dz #coeur @soeur &eacute; :smile: ok",
        "14:30, 3:1, C: ok, ;-) :) !important a != b, 24h/24",
        'un écran 15" large',
        'une " perdue',
        'rien\u00a0: "", " "',
        "'mot' les années '90",
        "- une liste, --option, porte-voix",
        "poésie, coexister, Citroen",
        'قال: "مرحبا" !',
        "\u202bمرحبا\u202c 😀\u200f 🇩🇿",
    ],
)
def test_in_doubt_the_text_stays_as_typed(text):
    assert correct(text) == text


def test_a_closed_paper_sets_its_guillemets_tight():
    text = '« mot », "autre" !'

    assert seen(correct(text, guillemets="tight")) == "«mot», «autre»·!"


def test_a_paper_may_prefer_the_wide_space():
    text = "« Quoi ? » 10 000"

    assert seen(correct(text, space="\u00a0")) == "«~Quoi~?~» 10~000"


def test_other_languages_are_left_alone():
    assert correct('"Hi" !', "en") == '"Hi" !'
    assert correct_html('<p>"Hi" !</p>', "ar") == '<p>"Hi" !</p>'
    assert seen(correct("Oui !", "fr-DZ")) == "Oui·!"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ('<p>"<em>mot</em>" !</p>', "<p>«·<em>mot</em>·»·!</p>"),
        ('<p><a href="x?y">mot </a> !</p>', '<p><a href="x?y">mot</a>·!</p>'),
        (
            "<p>l'<em>UE</em>: 1<sup>er</sup> mai</p>",
            "<p>l’<em>UE</em>~: 1<sup>er</sup>~mai</p>",
        ),
        ("<p><b>10</b> 000\nDA</p>", "<p><b>10</b>·000~DA</p>"),
        ("<p>1990<sup>12</sup> <b>.</b>..</p>", "<p>1990<sup>12</sup> <b>.</b>..</p>"),
        ("<p>Oui<br>« non »</p>", "<p>Oui<br>«·non·»</p>"),
    ],
)
def test_a_rule_holds_across_the_tags_of_a_line(typed, read):
    assert seen(correct_html(typed)) == read


def test_quotes_are_not_paired_from_one_paragraph_to_the_next():
    html = '<p>a "b</p><p>c" d</p>'

    assert correct_html(html) == html


@pytest.mark.parametrize(
    "html",
    [
        '<p>a <code>x "b" !</code></p>',
        "<pre>a !\n  'b'</pre>",
        "<p><kbd>Ctrl !</kbd></p>",
        '<p lang="ar" dir="rtl">قال "مرحبا" !</p>',
        '<blockquote lang="en"><p>He said "hi" !</p></blockquote>',
        '<p><a href="/a?b=\'c\'" title="a !">x</a><img alt="a !"></p>',
        "<p>Tom &amp;amp; Jerry &lt;b&gt;</p>",
        '<p><code lang="fr">a !</code></p>',
    ],
)
def test_code_attributes_entities_and_other_languages_are_untouched(html):
    assert correct_html(html) == html


def test_a_french_quotation_in_an_arabic_story_is_corrected():
    html = '<p>قال "نعم" !</p><p lang="fr">Oui !</p>'

    read = seen(correct_html(html, "ar"))

    assert read == '<p>قال "نعم" !</p><p lang="fr">Oui·!</p>'


@often
@given(plain_texts, house_rules)
def test_correcting_text_twice_changes_nothing_more(text, rules):
    once = correct(text, **rules)

    assert correct(once, **rules) == once


@often
@given(fragments, house_rules)
def test_correcting_html_twice_changes_nothing_more(html, rules):
    once = correct_html(html, **rules)

    assert correct_html(once, **rules) == once


@often
@given(plain_texts | st.text(), house_rules)
def test_no_letter_is_lost(text, rules):
    assert letters(correct(text, **rules)) == letters(text)


@often
@given(fragments, house_rules)
def test_each_tag_stays_between_the_same_letters(html, rules):
    before = [(letters(unescape(text)), tag) for text, tag in tokens(html)]

    after = [
        (letters(unescape(text)), tag)
        for text, tag in tokens(correct_html(html, **rules))
    ]

    assert after == before


@pytest.mark.parametrize(
    "pattern",
    [" ", '"', "1", "10 ", "100 ", "'", ".", "a.", "a@", "a:", "« ", "! ", "م ", "&a"]
    + ["<a '", '<a "', "<!--", "<b>", "<b></i>", "<p lang=ar>", "http://", "\n"],
)
def test_hostile_texts_are_read_in_linear_time(pattern):
    text = pattern * (100_000 // len(pattern)) + "x"

    started = time.process_time()
    correct(text)
    correct_html(text)

    assert time.process_time() - started < 3


def printed(template, **context):
    return Template("{% load typography %}" + template).render(Context(context))


def test_a_headline_is_escaped_once():
    headline = 'L\'été <script>alert(1)</script> & "co" !'

    html = seen(printed("{{ headline|typography }}", headline=headline))

    assert html == "L’été &lt;script&gt;alert(1)&lt;/script&gt; &amp; «·co·»·!"
    assert html == seen(
        printed("{{ headline|typography|typography }}", headline=headline)
    )


def test_a_headline_in_arabic_or_missing_is_printed_as_it_is():
    template = "{{ headline|typography:language }}"

    assert printed(template, headline="من ؟ a !", language="ar") == "من ؟ a !"
    assert printed(template, headline=None, language="fr") == ""


def test_a_body_keeps_its_tags():
    html = printed("{{ body|typography_html:'fr' }}", body="<p>Oui !</p>")

    assert seen(html) == "<p>Oui·!</p>"
