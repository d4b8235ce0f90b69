import logging
from argparse import ArgumentParser
from typing import ClassVar

from django_tasks_db.management.commands import db_worker


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
