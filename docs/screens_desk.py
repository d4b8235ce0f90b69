"""The screens of the desk's lists and of its accounts."""

from docs.gestures import be_locked_out, fail_to_sign_in, save_empty, sign_out
from docs.screen import Screen

FORMS = [
    ("author", "auteur", "Signatures", 2),
    ("category", "rubrique", "Rubriques", 1),
    ("tag", "mot-cle", "Mots-clés", 1),
]
LISTS = [
    Screen(
        "formulaire-refuse",
        "/admin/articles/author/add/",
        "Un formulaire refusé",
        "chief",
        save_empty,
    ),
    Screen("phototheque", "/admin/articles/image/", "La photothèque", "photo"),
    Screen(
        "image-nouvelle", "/admin/articles/image/add/", "Une nouvelle image", "photo"
    ),
    Screen("image", "/admin/articles/image/2/change/", "Une image", "photo"),
    *(
        Screen(f"{name}s", f"/admin/articles/{model}/", f"{title} : la liste", "chief")
        for model, name, title, _ in FORMS
    ),
    *(
        Screen(
            f"{name}-ajout",
            f"/admin/articles/{model}/add/",
            f"{title} : l’ajout",
            "chief",
        )
        for model, name, title, _ in FORMS
    ),
    *(
        Screen(
            name,
            f"/admin/articles/{model}/{pk}/change/",
            f"{title} : la fiche",
            "chief",
        )
        for model, name, title, pk in FORMS
    ),
    *(
        Screen(
            f"{name}-fusion",
            f"/admin/articles/{model}/{pk}/fusionner/",
            f"{title} : la fusion",
            "chief",
        )
        for model, name, title, pk in FORMS
    ),
    Screen(
        "supprimer-rubrique",
        "/admin/articles/category/1/delete/",
        "Une rubrique qui ne peut pas être supprimée",
        "chief",
    ),
    Screen(
        "historique-rubrique",
        "/admin/articles/category/1/history/",
        "L’historique d’une rubrique",
        "chief",
    ),
    Screen(
        "lexique", "/admin/editing/lexiconentry/", "Le lexique de la maison", "desk"
    ),
    Screen(
        "lexique-ajout",
        "/admin/editing/lexiconentry/add/",
        "Une nouvelle entrée du lexique",
        "desk",
    ),
    Screen(
        "lexique-fiche",
        "/admin/editing/lexiconentry/1/change/",
        "Une entrée du lexique",
        "desk",
    ),
    Screen("journal", "/admin/articles/journalentry/", "Le journal de bord", "chief"),
    Screen(
        "journal-ligne",
        "/admin/articles/journalentry/1/change/",
        "Une ligne du journal de bord",
        "chief",
    ),
]
ACCOUNTS = [
    Screen("comptes", "/admin/accounts/user/", "Les comptes", "admin"),
    Screen("compte-ajout", "/admin/accounts/user/add/", "Un nouveau compte", "admin"),
    Screen("compte", "/admin/accounts/user/1/change/", "Un compte", "admin"),
    Screen(
        "compte-mot-de-passe",
        "/admin/accounts/user/1/password/",
        "Le mot de passe d’un autre",
        "admin",
    ),
    Screen(
        "mot-de-passe",
        "/admin/password_change/",
        "Changer son mot de passe",
        "reporter",
    ),
    Screen(
        "mot-de-passe-change",
        "/admin/password_change/done/",
        "Le mot de passe est changé",
        "reporter",
    ),
    Screen(
        "acces-refuse",
        "/admin/accounts/user/",
        "Un écran qui n’est pas le sien (403)",
        "reporter",
    ),
    Screen(
        "erreur-400",
        "/admin/?q=%00",
        "Une requête illisible (400) ; la page d’une panne (500) a le même visage",
        "chief",
    ),
    Screen("connexion", "/admin/login/", "La connexion"),
    Screen(
        "connexion-refusee",
        "/admin/login/",
        "La connexion refusée",
        act=fail_to_sign_in,
    ),
    # These two close a door behind them: they come last.
    Screen("deconnexion", "/admin/", "La session est fermée", "moderator", sign_out),
    Screen("connexion-bloquee", "/admin/login/", "Trop d’essais", act=be_locked_out),
]
