"""The screens that the gallery shows: tests/test_screenshots.py says which ones are missing."""

from docs.gestures import (
    choose_two,
    open_filters,
    open_menu,
    open_verbs,
    open_version,
    recategorise_two,
)
from docs.screen import YESTERDAY, Screen, article, story
from docs.screens_desk import ACCOUNTS, LISTS
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
SCREENS = [*READERS, *STORIES, *TRASH, *DOSSIERS, *LISTS, *ACCOUNTS, *FRONT, *URGENT]
