from hypothesis import given, settings
from hypothesis import strategies as st

from articles.reconcile import BOTH, MINE, THEIRS, reconcile

BODY = "<p>Le port rouvre.</p><p>Les grues sont neuves.</p><p>Le maire était là.</p>"
BASE = {
    "headline": "Le port",
    "standfirst": "Un chapô",
    "body": BODY,
    "tags": ["gaz", "port"],
    "bylines": [{"author": 1, "role": "text", "position": 0}],
    "status": "draft",
}
PARAGRAPHS = st.lists(
    st.sampled_from(["un port", "deux grues", "trois maires", "quatre quais"]),
    max_size=5,
)


def body(paragraphs):
    return "".join(f"<p>{one}</p>" for one in paragraphs)


def test_different_fields_are_put_together():
    done = reconcile(
        BASE, BASE | {"headline": "Leur titre"}, BASE | {"standfirst": "Mon chapô"}
    )

    assert not done.conflicts
    assert done.content["headline"] == "Leur titre"
    assert done.content["standfirst"] == "Mon chapô"
    assert done.taken == ["headline"]


def test_neighbouring_paragraphs_are_put_together():
    theirs = BODY.replace("rouvre", "rouvre lundi")
    mine = BODY.replace("neuves", "vieilles")

    done = reconcile(BASE, BASE | {"body": theirs}, BASE | {"body": mine})

    assert not done.conflicts
    assert done.content["body"] == theirs.replace("neuves", "vieilles")


def test_the_same_paragraph_is_a_choice():
    theirs = BASE | {"body": BODY.replace("neuves", "rouillées")}
    mine = BASE | {"body": BODY.replace("neuves", "vieilles")}

    done = reconcile(BASE, theirs, mine)

    (conflict,) = done.conflicts
    assert conflict.key == "body:1"
    assert "rouillées" in conflict.theirs
    assert "vieilles" in conflict.mine
    for choice, words in (
        (MINE, {"vieilles"}),
        (THEIRS, {"rouillées"}),
        (BOTH, {"vieilles", "rouillées"}),
    ):
        settled = reconcile(BASE, theirs, mine, {"body:1": choice})
        assert not settled.conflicts
        found = {w for w in ("vieilles", "rouillées") if w in settled.content["body"]}
        assert found == words


def test_the_same_headline_is_a_choice():
    done = reconcile(BASE, BASE | {"headline": "A"}, BASE | {"headline": "B"})

    assert [conflict.key for conflict in done.conflicts] == ["headline"]


def test_a_paragraph_deleted_by_one_and_changed_by_the_other_is_a_choice():
    theirs = BASE | {"body": BODY.replace("<p>Les grues sont neuves.</p>", "")}
    mine = BASE | {"body": BODY.replace("neuves", "vieilles")}

    done = reconcile(BASE, theirs, mine)

    assert [conflict.key for conflict in done.conflicts] == ["body:1"]


def test_tags_and_bylines_added_and_removed_by_both_are_kept():
    two = {"author": 2, "role": "text", "position": 1}
    three = {"author": 3, "role": "photo", "position": 1}
    theirs = BASE | {"tags": ["gaz"], "bylines": [*BASE["bylines"], two]}
    mine = BASE | {"tags": ["gaz", "port", "été"], "bylines": [*BASE["bylines"], three]}

    done = reconcile(BASE, theirs, mine)

    assert not done.conflicts
    assert done.content["tags"] == ["gaz", "été"]
    assert [row["author"] for row in done.content["bylines"]] == [1, 3, 2]


def test_without_a_common_version_nothing_is_chosen_in_silence():
    done = reconcile(None, BASE | {"headline": "A"}, BASE)

    assert [conflict.key for conflict in done.conflicts] == ["headline"]


@given(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS)
@settings(max_examples=300)
def test_no_word_of_either_is_lost(base, theirs, mine):
    contents = [{"body": body(one)} for one in (base, theirs, mine)]

    done = reconcile(*contents)

    offered = "".join((c.theirs or "") + (c.mine or "") for c in done.conflicts)
    for paragraph in {*theirs, *mine} - set(base):
        assert paragraph in done.content["body"] + offered
    assert reconcile(contents[0], contents[0], contents[2]).content == contents[2]
    assert reconcile(contents[0], contents[1], contents[0]).content == contents[1]
