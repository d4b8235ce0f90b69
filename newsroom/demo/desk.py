"""What a desk has in hand besides its stories: something in the trash, and a right of reply."""

from django.utils import timezone

from articles import trash, workflow
from articles.models import Article
from newsroom.accounts.models import User
from newsroom.replies.models import Dossier
from newsroom.replies.workflow import open_dossier

DISCARDED = "Coupures d'eau à Draria : la sirène de l'usine, fausse piste"
CONTESTED = "logements-ali-mendjeli"


def fill_the_trash(users: dict[str, User]) -> None:
    article = Article.objects.create(
        headline=DISCARDED,
        body="<p>La sirène entendue mardi soir était un exercice, l'usine le confirme.</p>",
        created_by=users["reporter"],
    )
    workflow.update(article, by=users["reporter"])
    trash.trash(article, by=users["reporter"])


def receive_a_letter(users: dict[str, User], articles: dict[str, Article]) -> None:
    article = Article.objects.get(pk=articles[CONTESTED].pk)
    dossier = Dossier(
        article=article,
        requester="Cirta Bâtir",
        quality="entreprise citée dans l'article",
        address="14, rue des Frères-Barrama, Constantine",
        passages="« Un régulateur de vitesse, quatre kilos, fabriqué à l'étranger et refusé au contrôle. »",
        demand="Le régulateur n'a pas été refusé : il attend une seconde mesure, prévue au contrat.\n\n"
        "Le procès-verbal, que nous joignons, en porte la date et la signature.",
        received_on=timezone.localdate(article.published_at),
    )
    open_dossier(dossier, by=users["desk"])
