"""What a desk has in hand besides its stories: something in the trash."""

from articles import trash, workflow
from articles.models import Article
from newsroom.accounts.models import User

DISCARDED = "Coupures d'eau à Draria : la sirène de l'usine, fausse piste"


def fill_the_trash(users: dict[str, User]) -> None:
    article = Article.objects.create(
        headline=DISCARDED,
        body="<p>La sirène entendue mardi soir était un exercice, l'usine le confirme.</p>",
        created_by=users["reporter"],
    )
    workflow.update(article, by=users["reporter"])
    trash.trash(article, by=users["reporter"])
