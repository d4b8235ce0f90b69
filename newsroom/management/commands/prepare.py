import hashlib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.management.commands import collectstatic
from django.core.files.storage import Storage
from django.core.management import call_command
from django.core.management.base import BaseCommand

from newsroom.demo.pictures import draw_cards
from newsroom.planner import count_rows


class Command(BaseCommand):
    help = "Met la base et les fichiers statiques à jour avant de servir ; peut être relancé."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--demo",
            action="store_true",
            help="Remplir une base sans aucun article avec le journal de démonstration.",
        )

    def handle(self, *, demo: bool, **options: Any) -> None:
        call_command("migrate", verbosity=0)
        # The demo's accounts have a known password: a site with a key of its own starts empty.
        if demo and settings.SECRET_KEY == settings.TRIAL_SECRET_KEY:
            call_command("demo", if_empty=True)
            draw_cards()
        count_rows()
        self.collect_static()

    def collect_static(self) -> None:
        """Hashing and compressing take seconds: done only for files that changed since."""
        stamp = Path(settings.STATIC_ROOT, ".stamp")
        state = static_state()
        if not stamp.exists() or stamp.read_text() != state:
            self.stdout.write("Préparation des fichiers statiques…")
            call_command(Collection(), interactive=False, verbosity=0)
            stamp.write_text(state)


class Collection(collectstatic.Command):
    def delete_file(
        self, path: str, prefixed_path: str, source_storage: Storage
    ) -> bool:
        """Always replace: the original keeps a file collected in the same second, or older."""
        if self.storage.exists(prefixed_path):
            self.storage.delete(prefixed_path)
        return True


def static_state() -> str:
    digest = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in get_finders():
        for name, storage in finder.list([]):
            file = Path(storage.path(name)).stat()
            digest.update(f"{name} {file.st_size} {file.st_mtime_ns}\n".encode())
    return digest.hexdigest()
