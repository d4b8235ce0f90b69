"""The guide's table of rights says what the code gives, role by role."""

from pathlib import Path

import pytest

from newsroom.accounts.roles import Role

GUIDE = Path(__file__).parent.parent.parent / "docs" / "redaction.md"
COLUMNS = [
    Role.REPORTER,
    Role.DESK,
    Role.CHIEF,
    Role.PHOTO,
    Role.MODERATOR,
    Role.ADMINISTRATOR,
]
# What each row promises: every one of these permissions, or none of them.
ROWS = {
    "Écrire et envoyer ses articles": ["add_article", "submit_article"],
    "Modifier ceux des autres": ["edit_others_article"],
    "Rendre, donner le bon à publier": ["return_article", "approve_article"],
    "Publier, programmer, corriger": ["publish_article", "correct_article"],
    "Retirer, remettre en ligne": ["withdraw_article", "restore_article"],
    "Ajouter et décrire des photos": ["add_image", "change_image"],
    "Supprimer des photos": ["delete_image"],
    "Gérer les signatures et renommer les mots-clés": ["change_author", "change_tag"],
    "Gérer les rubriques": ["add_category", "change_category"],
    "Gérer les comptes": ["add_user", "change_user"],
}


def table():
    rows = {}
    for line in GUIDE.read_text().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and len(cells) == len(COLUMNS) + 1 and cells[0]:
            rows[cells[0]] = [cell == "●" for cell in cells[1:]]
    return rows


def test_every_row_of_the_guide_is_held():
    assert set(table()) == set(ROWS)


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_the_guide_is_what_the_code_gives(row):
    given = []
    for role in COLUMNS:
        names = {permission.partition(".")[2] for permission in role.permissions}
        held = [name in names for name in ROWS[row]]
        assert len(set(held)) == 1, f"{role} has only a part of « {row} »"
        given.append(held[0])

    assert table()[row] == given
