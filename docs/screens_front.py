"""The screens of la Une and of the urgent banner."""

from docs.gestures import confirm_news, open_a_slot, place_a_story, tell_news
from docs.screen import NUMBERS, Screen

FRONT = [
    Screen("une-composer", "/admin/une/", "Composer la Une", "chief", place_a_story),
    Screen("une-emplacement", "/admin/une/", "Un emplacement", "chief", open_a_slot),
    Screen(
        "une-apercu", "/admin/une/apercu/", "La Une avant sa mise en ligne", "chief"
    ),
    Screen("une-annuler", "/admin/une/annuler/", "Revenir à la Une d’avant", "chief"),
    Screen("une-memoire", "/admin/une/memoire/", "Les Unes passées", "chief"),
]
NEWS = "/admin/front/urgent/add/"
URGENT = [
    Screen("urgent", NEWS, "Une information urgente", "chief"),
    Screen(
        "urgent-article",
        f"/admin/front/urgent/article/{NUMBERS['seisme-crete']}/",
        "Un article passe en urgent",
        "chief",
    ),
    Screen("urgent-relire", NEWS, "La relire sur un second écran", "chief", tell_news),
    # Last: the banner stands on every page from then on.
    Screen("urgent-en-ligne", NEWS, "Son bandeau est en ligne", "chief", confirm_news),
    Screen("urgents", "/admin/front/urgent/", "Les bandeaux", "chief"),
]
