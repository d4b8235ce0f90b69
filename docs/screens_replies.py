"""The screens of the trash and of the rights of reply."""

from docs.gestures import open_deletion
from docs.screen import NUMBERS, Screen

TRASH = [
    Screen("corbeille", "/admin/articles/article/corbeille/", "La corbeille", "chief"),
    Screen(
        "supprimer",
        "/admin/articles/article/corbeille/",
        "Supprimer définitivement un article de la corbeille",
        "chief",
        open_deletion,
    ),
]
DOSSIERS = [
    Screen(
        "droits-de-reponse", "/admin/replies/dossier/", "Les droits de réponse", "chief"
    ),
    Screen(
        "droit-de-reponse",
        "/admin/replies/dossier/1/change/",
        "Un droit de réponse",
        "chief",
    ),
    Screen(
        "droit-de-reponse-nouveau",
        f"/admin/replies/dossier/article/{NUMBERS['cantines-djelfa']}/",
        "Un droit de réponse s’ouvre sur un article",
        "desk",
    ),
    Screen(
        "droit-de-reponse-ajout",
        "/admin/replies/dossier/add/",
        "Un droit de réponse, sans article encore",
        "desk",
    ),
]
