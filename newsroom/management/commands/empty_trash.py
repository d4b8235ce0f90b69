from typing import Any

from django.core.management.base import BaseCommand

from articles import trash


class Command(BaseCommand):
    help = "Supprime pour de bon ce qui est à la corbeille depuis TRASH_DAYS jours. Chaque jour ; sans danger si on recommence."

    def handle(self, **options: Any) -> None:
        if deleted := trash.empty():
            self.stdout.write(f"Corbeille : {deleted} supprimés.")
