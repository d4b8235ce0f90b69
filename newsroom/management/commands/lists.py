from typing import Any

from django.core.management.base import BaseCommand

from articles import listing
from articles.models import Article


class Command(BaseCommand):
    help = "Refait les listes du journal d’après ses articles ; peut être relancé. Utile si TIME_ZONE a changé."

    def handle(self, **options: Any) -> None:
        numbers = list(Article.objects.values_list("pk", flat=True))
        listing.rebuild(numbers)
        listing.recount()
        self.stdout.write(f"{len(numbers)} articles relus, listes refaites.")
