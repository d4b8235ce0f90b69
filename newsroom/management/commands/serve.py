import errno
import os
import socket
import sys
from argparse import ArgumentParser
from typing import Any, ClassVar
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connections

from newsroom import lifeline, supervisor
from newsroom.demo.accounts import PASSWORD, usable_accounts

LAST_PORT = 65535


class Command(BaseCommand):
    help = "Sert le journal : le serveur web et l’exécuteur de tâches, jusqu’à Ctrl-C."
    requires_system_checks: ClassVar[list[str]] = []  # `prepare` made them

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--address", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument(
            "--with-parent",
            action="store_true",
            help="S’arrêter aussi quand le processus qui a lancé celui-ci disparaît.",
        )

    def handle(
        self, *, address: str, port: int, with_parent: bool, **options: Any
    ) -> None:
        refuse_taken_port(address, port)
        refuse_demo_accounts()
        os.environ.setdefault("PAPER_URL", f"http://localhost:{port}")
        os.environ[supervisor.GREETING] = greeting(port)
        if with_parent:
            os.environ[lifeline.VARIABLE] = str(os.getppid())
        connections.close_all()
        # The command turns into its supervisor and leaves the application's memory behind.
        os.chdir(settings.BASE_DIR)
        given = {
            "address": address,
            "port": port,
            "name": urlsplit(settings.PAPER_URL).hostname,
            "workers": settings.WEB_WORKERS,
            "threads": settings.WEB_THREADS,
        }
        arguments = [f"--{name}={value}" for name, value in given.items()]
        os.execv(
            sys.executable, [sys.executable, "-m", supervisor.__name__, *arguments]
        )


def refuse_taken_port(address: str, port: int) -> None:
    """Asked before the web server starts: on Linux two of them would share a port in silence."""
    if not 0 < port <= LAST_PORT:
        sys.exit(f"Le port doit être un nombre de 1 à {LAST_PORT}, pas {port}.")
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as error:
            sys.exit(refusal(error, address, port))


def refuse_demo_accounts() -> None:
    """Their password is printed at each start of a trial: beyond one, they open the door to all."""
    if settings.SECRET_KEY == settings.TRIAL_SECRET_KEY:
        return
    if accounts := usable_accounts():
        names = ", ".join(account.username for account in accounts)
        sys.exit(
            "Cette base garde les comptes de la démonstration, dont le mot de passe est connu : "
            f"{names}. Changez-le, ou désactivez ces comptes, avant de servir le journal."
        )


def refusal(error: OSError, address: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Le port {port} est déjà pris : arrêtez ce qui l’occupe, ou « make run PORT={port + 1} »."
    if error.errno == errno.EACCES:
        return f"Le port {port} est réservé à l’administrateur de la machine : prenez-en un autre."
    return (
        f"L’adresse {address} port {port} ne peut pas être ouverte : {error.strerror}."
    )


def greeting(port: int) -> str:
    site = f"{settings.PAPER_URL}/" if settings.HTTPS else f"http://localhost:{port}/"
    lines = [f"{settings.PAPER_NAME} : {site}", f"Rédaction : {site}admin/"]
    if accounts := usable_accounts():
        lines += ["", f"Comptes de démonstration, mot de passe « {PASSWORD} » :"]
        lines += [
            f"  {account.username:12}{account.role.label}" for account in accounts
        ]
    return "\n".join([*lines, "", "Ctrl-C pour arrêter."])
