from hypothesis import given, settings
from hypothesis import strategies as st

from articles.comparing import (
    Piece,
    changes_between,
    pairs,
    paragraphs_between,
    words_between,
)

TEXTS = st.text(alphabet="ab cé’,.\n", max_size=40)


def test_a_changed_figure_is_one_word_gone_and_one_new():
    pieces = words_between(
        "Il y avait 10 000 personnes.", "Il y avait 12 000 personnes."
    )

    assert pieces == [
        Piece("same", "Il y avait "),
        Piece("gone", "10"),
        Piece("new", "12"),
        Piece("same", " 000 personnes."),
    ]


def test_two_words_changed_in_a_row_read_as_one_phrase():
    pieces = words_between("Le ministre français parle", "La cheffe algérienne parle")

    assert pieces[:2] == [
        Piece("gone", "Le ministre français"),
        Piece("new", "La cheffe algérienne"),
    ]


@given(TEXTS, TEXTS)
@settings(max_examples=200)
def test_both_texts_can_be_read_in_what_is_between_them(before, after):
    pieces = words_between(before, after)

    assert "".join(p.text for p in pieces if p.kind != "new") == before
    assert "".join(p.text for p in pieces if p.kind != "gone") == after


def test_a_long_text_wholly_different_is_compared_at_once():
    pieces = words_between("oui " * 30_000, "non " * 30_000)

    assert {piece.kind for piece in pieces} <= {"gone", "new", "same"}
    assert len(pieces) < 4


def test_a_paragraph_put_between_two_others_is_new_and_they_stay():
    before = ["<p>Le port rouvre lundi.</p>", "<p>Les grues sont neuves.</p>"]

    found = pairs(before, [before[0], "<p>Le maire était là.</p>", before[1]])

    assert found == [(0, 0), (None, 1), (1, 2)]


def test_a_paragraph_cut_in_two_keeps_its_first_half():
    before = ["<p>un deux trois quatre cinq six</p>", "<p>fin</p>"]

    found = pairs(
        before, ["<p>un deux trois quatre</p>", "<p>cinq six</p>", "<p>fin</p>"]
    )

    assert found == [(0, 0), (None, 1), (1, 2)]


@given(
    st.lists(st.sampled_from("abcdef"), max_size=8),
    st.lists(st.sampled_from("abcdef"), max_size=8),
)
def test_every_paragraph_is_paired_once_and_in_order(before, after):
    found = pairs(before, after)

    assert [i for i, _ in found if i is not None] == list(range(len(before)))
    assert [j for _, j in found if j is not None] == list(range(len(after)))


def test_unchanged_paragraphs_are_said_by_their_number():
    before = "<p>a b</p><p>c d</p><p>e f</p>"

    found = paragraphs_between(before, "<p>a b</p><p>c d</p><p>e g</p>")

    assert [paragraph.skipped for paragraph in found] == [2, 0]
    assert found[1].pieces[-1] == Piece("new", "g")


def test_bold_alone_is_said_to_be_formatting():
    (found,) = paragraphs_between("<p>un mot</p>", "<p>un <strong>mot</strong></p>")

    assert found.is_formatting


def test_a_change_is_said_by_its_fields_and_its_words():
    before = {"headline": "Un", "body": "<p>un deux</p>", "status": "draft"}
    after = {"headline": "Deux", "body": "<p>un deux trois</p>", "status": "published"}

    assert changes_between(before, after) == {
        "fields": ["headline", "body"],
        "words": 1,
    }
    assert changes_between(after, after) == {}
