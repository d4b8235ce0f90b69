import shutil
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from articles.models import Article
from articles.models.journal_guard import lower_guard, raise_guard
from newsroom.demo.archive.filling import Archive, MissingPaper
from newsroom.demo.archive.language import grouped
from newsroom.demo.loader import Loader
from newsroom.planner import count_rows

EVERY = 2  # seconds between two lines of progress
INTERRUPTED = 130  # as a shell says of Ctrl-C


class Command(BaseCommand):
    help = "Remplit une base vide avec le journal de démonstration, et ses archives avec « --articles »."

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
        parser.add_argument(
            "--articles",
            type=int,
            metavar="N",
            help="Porte à N le nombre d’articles d’archives, sur dix ans, en plus de ceux du journal de"
            " démonstration ; Ctrl-C arrête, la même commande reprend où elle en était.",
        )

    def handle(
        self, *, if_empty: bool, fresh: bool, articles: int | None, **options: Any
    ) -> None:
        if settings.SECRET_KEY != settings.TRIAL_SECRET_KEY:
            raise CommandError(
                "La démonstration ne va que dans une base d’essai, sans SECRET_KEY."
            )
        if articles is not None and articles < 1:
            raise CommandError("« --articles » : un nombre entier, à partir de 1.")
        if fresh:
            with transaction.atomic():
                lower_guard(connection)
                call_command("flush", interactive=False, verbosity=0)
                raise_guard(connection)
            shutil.rmtree(Path(settings.MEDIA_ROOT), ignore_errors=True)
        elif Article.objects.exists():
            if if_empty:
                return
            if articles is None:
                raise CommandError(
                    "La base contient déjà des articles : « --fresh » les efface."
                )
            self.fill(articles)
            return
        self.load()
        if articles is not None:
            self.fill(articles)

    def load(self) -> None:
        self.stdout.write("Le journal de démonstration se prépare…")
        try:
            with transaction.atomic():
                Loader(self.stdout.write).load()
        except KeyboardInterrupt:
            raise CommandError(
                "Arrêt demandé : la base reste vide, et la même commande recommence.",
                returncode=INTERRUPTED,
            ) from None

    def fill(self, size: int) -> None:
        archive = Archive(size)
        progress = Progress(size, len(archive.present))
        self.stdout.write(
            f"Archives : {progress.share} articles au départ. Ctrl-C pour arrêter."
        )
        try:
            for done in archive.fill():
                if line := progress.line(done):
                    self.stdout.write(line)
        except MissingPaper as missing:
            raise CommandError(
                f"Cette base n’a plus le journal de démonstration (il manque : {missing}) :"
                " « --fresh » efface tout et le remet."
            ) from missing
        except KeyboardInterrupt:
            # The batch under way was undone whole.
            raise CommandError(
                f"Arrêt demandé : {progress.share} articles sont classés, rien n’est à moitié."
                f" Pour continuer : manage.py demo --articles {size}",
                returncode=INTERRUPTED,
            ) from None
        count_rows()
        self.stdout.write(f"Archives complètes : {grouped(size)} articles.")


class Progress:
    def __init__(self, size: int, done: int) -> None:
        self.size, self.first, self.done = size, done, done
        self.begun = self.said = time.monotonic()

    @property
    def share(self) -> str:
        return f"{grouped(self.done)} / {grouped(self.size)}"

    def line(self, done: int) -> str:
        """Nothing when the last line is fresh enough."""
        self.done, now = done, time.monotonic()
        if now - self.said < EVERY:
            return ""
        self.said = now
        pace = (done - self.first) / (now - self.begun)
        left = (self.size - done) / pace
        return f"{self.share} articles, {pace:.0f} par seconde, encore {lasting(left)}"


def lasting(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    return f"{minutes} min {seconds:02d} s" if minutes else f"{seconds} s"
