import shutil
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from articles.models import Article
from newsroom.demo.loader import Loader


class Command(BaseCommand):
    help = "Remplit une base vide avec le journal de démonstration."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-empty",
            action="store_true",
            help="Ne fait rien si la base contient un article.",
        )
        parser.add_argument(
            "--fresh",
            action="store_true",
            help="Efface d’abord tout ce que la base contient.",
        )

    def handle(self, *, if_empty: bool, fresh: bool, **options: Any) -> None:
        if settings.SECRET_KEY != settings.TRIAL_SECRET_KEY:
            raise CommandError(
                "La démonstration ne va que dans une base d’essai, sans SECRET_KEY."
            )
        if fresh:
            call_command("flush", interactive=False, verbosity=0)
            shutil.rmtree(Path(settings.MEDIA_ROOT), ignore_errors=True)
        elif Article.objects.exists():
            if if_empty:
                return
            raise CommandError(
                "La base contient déjà des articles : « --fresh » les efface."
            )
        self.stdout.write("Le journal de démonstration se prépare…")
        with transaction.atomic():
            Loader(self.stdout.write).load()
