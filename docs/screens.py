"""The screens that the gallery shows: tests/test_screenshots.py says which ones are missing."""

from docs.gestures import (
    be_locked_out,
    choose_two,
    fail_to_sign_in,
    open_filters,
    open_menu,
    open_verbs,
    open_version,
    recategorise_two,
    save_empty,
    sign_out,
)
from docs.screen import YESTERDAY, Screen, article, story
from docs.screens_front import FRONT, URGENT
from docs.screens_replies import DOSSIERS, TRASH

READERS = [
    Screen("une", "/", "La Une"),
    Screen("menu", "/", "Le menu", act=open_menu),
    Screen(
        "article",
        article("centrale-adrar"),
        "Un reportage : exergue, tableau, encadré, correction",
    ),
    Screen("article-breve", article("eboulement-kherrata"), "Une brève, sans photo"),
    Screen(
        "article-entretien",
        article("entretien-nuit-alger"),
        "Un entretien, et la signature présentée",
    ),
    Screen("article-arabe", article("lire-el-menia"), "Une citation en arabe"),
    Screen(
        "article-resultats", article("challenge-wilayas"), "Un tableau de résultats"
    ),
    Screen("article-tribune", article("tribune-dessalement"), "Une tribune"),
    Screen(
        "article-ancien",
        article("visite-officielle"),
        "Un article ancien, et ses choix de la rédaction",
    ),
    Screen(
        "article-retire", article("usine-batteries-relizane"), "Un article retiré (410)"
    ),
    Screen("rubrique", "/rubrique/energie/", "Une rubrique"),
    Screen("sous-rubrique", "/rubrique/gaz/", "Une sous-rubrique"),
    Screen("fil", "/fil/", "Tout le fil"),
    Screen("fil-page-2", "/fil/?page=2", "Le fil, deuxième page"),
    Screen("auteur", "/auteur/selma-ouadah/", "Une signature avec sa biographie"),
    Screen(
        "auteur-sans-biographie",
        "/auteur/agence-nord-sud/",
        "Une signature sans biographie",
    ),
    Screen("mot-cle", "/mot-cle/eau/", "Un mot-clé"),
    Screen("archives", "/archives/", "Les archives"),
    Screen("archives-mois", "/archives/2024/11/", "Les archives d’un mois"),
    Screen("archives-jour", f"/archives/{YESTERDAY}/", "Les archives d’un jour"),
    Screen("corrections", "/corrections/", "Les corrections"),
    Screen("recherche", "/recherche/?q=eau", "Une recherche"),
    Screen("recherche-vide", "/recherche/?q=zzyzx", "Une recherche sans réponse"),
    Screen("recherche-accueil", "/recherche/", "La recherche, avant la question"),
    Screen("flux", "/flux/", "Les flux"),
    Screen("flux-rss", "/flux/rss.xml", "Un flux, ouvert dans un navigateur"),
    Screen("leger", "/leger/", "L’édition légère"),
    Screen(
        "leger-article", f"/leger{article('centrale-adrar')}", "Un article en texte"
    ),
    Screen("hors-ligne", "/hors-ligne/", "Lire hors ligne"),
    Screen("mentions-legales", "/mentions-legales/", "Les mentions légales"),
    Screen("erreur-404", "/le-pont-de-constantine/", "Une adresse inconnue (404)"),
]
FORMS = [
    ("author", "auteur", "Signatures", 2),
    ("category", "rubrique", "Rubriques", 1),
    ("tag", "mot-cle", "Mots-clés", 1),
]
STORIES = [
    Screen("bureau", "/admin/", "Le bureau du rédacteur en chef", "chief"),
    Screen("bureau-journaliste", "/admin/", "Le bureau d’un journaliste", "reporter"),
    Screen(
        "semaine", "/admin/articles/article/semaine/", "La semaine, à Alger", "chief"
    ),
    Screen("articles", "/admin/articles/article/", "Les articles", "chief"),
    Screen(
        "articles-choisis",
        "/admin/articles/article/",
        "Plusieurs articles choisis",
        "chief",
        choose_two,
    ),
    Screen(
        "articles-rubrique",
        "/admin/articles/article/",
        "Plusieurs articles changent de rubrique",
        "chief",
        recategorise_two,
    ),
    Screen(
        "mes-rubriques",
        "/admin/articles/article/mes-rubriques/",
        "Les rubriques que l’on suit",
        "desk",
    ),
    Screen(
        "filtre",
        "/admin/articles/article/filtre/?state=in_review",
        "Un filtre à enregistrer",
        "desk",
    ),
    Screen(
        "articles-filtres",
        "/admin/articles/article/",
        "Les articles, filtres ouverts",
        "chief",
        open_filters,
    ),
    Screen(
        "articles-recherche",
        "/admin/articles/article/?q=zzyzx",
        "Les articles, recherche sans réponse",
        "chief",
    ),
    Screen(
        "article-nouveau",
        "/admin/articles/article/add/",
        "Un nouvel article",
        "reporter",
    ),
    Screen(
        "publier-empeche",
        story("prix-tomate", "verb/publish"),
        "Publier : ce qui manque d’abord",
        "chief",
    ),
    Screen("article-brouillon", story("prix-tomate"), "Un brouillon", "chief"),
    Screen(
        "article-relecture", story("foggaras-timimoun"), "Un article à relire", "desk"
    ),
    Screen(
        "article-programme",
        story("chauffe-eau-ecoles"),
        "Un article programmé",
        "chief",
    ),
    Screen("article-publie", story("centrale-adrar"), "Un article publié", "chief"),
    Screen(
        "article-actes",
        story("centrale-adrar"),
        "Un article publié : ce que l’on peut en faire",
        "chief",
        open_verbs,
    ),
    Screen(
        "article-retire",
        story("usine-batteries-relizane"),
        "Un article retiré",
        "chief",
    ),
    Screen("publier", story("train-saida-tiaret", "verb/publish"), "Publier", "chief"),
    Screen(
        "programmer",
        story("train-saida-tiaret", "verb/schedule"),
        "Programmer",
        "chief",
    ),
    Screen(
        "publier-mise-a-jour",
        story("centrale-adrar", "verb/release"),
        "Publier la mise à jour",
        "chief",
    ),
    Screen("retirer", story("centrale-adrar", "verb/withdraw"), "Retirer", "chief"),
    Screen(
        "remettre-en-ligne",
        story("usine-batteries-relizane", "verb/restore"),
        "Remettre en ligne",
        "chief",
    ),
    Screen(
        "versions",
        story("centrale-adrar", "history"),
        "Les versions d’un article",
        "chief",
    ),
    Screen(
        "version",
        story("centrale-adrar", "history"),
        "Une version relue",
        "chief",
        open_version,
    ),
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
SCREENS = [*READERS, *STORIES, *TRASH, *DOSSIERS, *LISTS, *ACCOUNTS, *FRONT, *URGENT]
