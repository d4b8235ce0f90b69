import logging
from argparse import ArgumentParser
from threading import Event, Thread
from typing import Any, ClassVar

from django.core.management import call_command
from django.db import Error, connections
from django_tasks_db.management.commands import db_worker

DAILY = ("empty_trash",)
DAY = 24 * 60 * 60
SOON = 60  # seconds: readers and the first editors come before
logger = logging.getLogger(__name__)


class Command(db_worker.Command):
    help = "Exécute les tâches de fond, de toutes les files, jusqu’à ce qu’on l’arrête."
    # They load every view, form and admin class: `prepare` made them, and this process lives long.
    requires_system_checks: ClassVar[list[str]] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(queue_name="*", reload=False, startup_delay=False)

    def configure_logging(self, verbosity: int) -> None:
        """The paper's own log settings hold: the original's print each task and each stop."""
        logging.getLogger("django_tasks_db").setLevel(logging.ERROR)

    def handle(self, **options: Any) -> None:
        # A daemon: what it was doing is undone by its transaction, and done again tomorrow.
        Thread(target=every_day, args=(Event(),), daemon=True).start()
        super().handle(**options)


def every_day(stopped: Event) -> None:
    """Each command is safe to rerun: a process that starts twice in a day does no harm."""
    pause = SOON
    while not stopped.wait(pause):
        run_daily()
        pause = DAY


def run_daily() -> None:
    for name in DAILY:
        try:
            call_command(name)
        except Error:
            logger.exception("%s failed, and is tried again tomorrow", name)
    connections.close_all()
