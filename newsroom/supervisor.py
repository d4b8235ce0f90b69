"""One parent, two children: the web server and the job worker.

The standard library alone: this process stays up for months and must weigh nothing, so only its
children load the application. `manage.py serve` turns into it.
"""

import argparse
import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType

from newsroom import lifeline

ROOT = Path(__file__).resolve().parent.parent
GREETING = "NEWSROOM_GREETING"  # what to print once readers get an answer
TICK_SECONDS = 0.1
START_SECONDS = 60
STOP_SECONDS = 12  # a little more than the web server's own patience with a slow page
SETTLED_SECONDS = 60  # a child that lived so long had started well
LONGEST_PAUSE_SECONDS = 60


class Child:
    """Lives in a session of its own, so that Ctrl-C reaches it once, through its parent."""

    def __init__(self, name: str, command: Sequence[str]) -> None:
        self.name = name
        self.command = [sys.executable, "-m", "newsroom.lifeline", *command]
        self.failures = 0
        self.start()

    def start(self) -> None:
        self.started_at = time.monotonic()
        self.restart_at: float | None = None
        self.process = subprocess.Popen(
            self.command,
            cwd=ROOT,
            env=os.environ | {lifeline.VARIABLE: str(os.getpid())},
            start_new_session=True,
        )

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def ask_to_end(self) -> None:
        if self.is_running:
            self.process.terminate()

    def kill(self) -> None:
        """The whole family: workers that outlive their server would keep its port."""
        # Both mean that all are gone; a Mac says it the second way.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def revive(self) -> None:
        """Start a dead child again, after a pause that doubles each time it dies young."""
        now = time.monotonic()
        if self.restart_at is None:
            self.kill()
            if now - self.started_at > SETTLED_SECONDS:
                self.failures = 0
            pause = min(2**self.failures, LONGEST_PAUSE_SECONDS)
            self.failures += 1
            self.restart_at = now + pause
            complain(f"{self.name} s’est arrêté ; nouvel essai dans {pause} s.")
        elif now >= self.restart_at:
            self.start()
            complain(f"{self.name} est relancé.")


class Supervisor:
    def __init__(self, options: argparse.Namespace) -> None:
        self.is_stopping = False
        self.is_hurried = False
        self.options = options
        self.children: list[Child] = []

    def run(self) -> int:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # `nohup` asked for the hang-up to be ignored.
            if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self.on_signal)
        lifeline.follow()
        greeting = os.environ.pop(GREETING, "")
        try:
            return self.start(greeting) or self.watch()
        finally:
            self.end()

    def on_signal(self, number: int, frame: FrameType | None) -> None:
        # A second Ctrl-C means: now.
        self.is_hurried = self.is_stopping and number == signal.SIGINT
        self.is_stopping = True

    def start(self, greeting: str) -> int:
        web = Child("Le serveur web", web_command(self.options))
        self.children.append(web)
        status = self.first_answer(web)
        if self.is_stopping:
            return 0
        if status is None:
            complain(
                "Le serveur web n’a pas pu démarrer : la raison est écrite ci-dessus."
            )
            return 1
        if status >= http.client.INTERNAL_SERVER_ERROR:
            complain(f"La page d’accueil répond par l’erreur {status}.")
        # Only now: readers wait for the web server alone.
        self.children.append(Child("L’exécuteur de tâches", ("manage", "jobs")))
        print(greeting, flush=True)
        return 0

    def first_answer(self, web: Child) -> int | None:
        deadline = time.monotonic() + START_SECONDS
        status = None
        while status is None and web.is_running and not self.is_stopping:
            time.sleep(TICK_SECONDS)
            status = answer(self.options)
            if time.monotonic() > deadline:
                break
        return status

    def watch(self) -> int:
        while not self.is_stopping:
            for child in self.children:
                if not child.is_running:
                    child.revive()
            time.sleep(TICK_SECONDS)
        return 0

    def end(self) -> None:
        deadline = time.monotonic() + STOP_SECONDS
        for child in self.children:
            child.ask_to_end()
        while time.monotonic() < deadline and not self.is_hurried:
            if not any(child.is_running for child in self.children):
                break
            time.sleep(TICK_SECONDS)
        for child in self.children:
            child.kill()


def web_command(options: argparse.Namespace) -> list[str]:
    return [
        "granian",
        "newsroom.wsgi:application",
        "--interface=wsgi",
        f"--host={options.address}",
        f"--port={options.port}",
        f"--workers={options.workers}",
        f"--blocking-threads={options.threads}",
        "--respawn-failed-workers",
        "--workers-kill-timeout=10",
        "--no-ws",
        "--log-level=error",
    ]


# Where a server that listens everywhere is found from here.
NEAREST = {"0.0.0.0": "127.0.0.1", "::": "::1"}


def answer(options: argparse.Namespace) -> int | None:
    """The status of the home page, asked as the proxy in front would; None while nobody answers."""
    address = NEAREST.get(options.address, options.address)
    connection = http.client.HTTPConnection(
        address, options.port, timeout=START_SECONDS
    )
    headers = {"Host": options.name, "X-Forwarded-Proto": "https"}
    try:
        connection.request("GET", "/", headers=headers)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def complain(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser()
    for name in ("--address", "--name"):
        parser.add_argument(name, required=True)
    for name in ("--port", "--workers", "--threads"):
        parser.add_argument(name, type=int, required=True)
    return Supervisor(parser.parse_args()).run()


if __name__ == "__main__":
    sys.exit(main())
