"""docs/droits.md prints the table of the code, and the table says the whole of what each role may do."""

from pathlib import Path

import pytest
from django.utils.translation import override

from newsroom.accounts.roles import RIGHTS, Role

GUIDE = Path(__file__).parent.parent.parent / "docs" / "droits.md"


def line(cells):
    return f"| {' | '.join(map(str, cells))} |"


def printed():
    """The lines that the guide must hold: to bring it up to date, paste them."""
    with override("fr"):
        yield line(["", "", *(role.label for role in Role), "Dans quelle mesure"])
        yield line(["---", "---", *(":-:" for _role in Role), "---"])
        former = None
        for right in RIGHTS:
            thing = "" if right.thing == former else f"**{right.thing}**"
            marks = (right.mark(role).replace("·", "") for role in Role)
            yield line([thing, right.act, *marks, right.measure])
            former = right.thing


def test_the_guide_prints_the_table_of_the_code():
    held = [one for one in GUIDE.read_text().splitlines() if one.startswith("|")]

    assert held == list(printed())


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: f"{right[0]}: {right[1]}")
def test_no_row_gives_what_another_one_denies(right):
    for role in Role:
        holds = [mark for mark in "●○" if right.needed(mark) <= role.permissions] or "·"
        measured = "○" if "+" in right.permissions else "●"
        widest = {"○": measured}.get(holds[0], holds[0])

        assert right.mark(role) == widest, role
