"""Really starts the newspaper: one parent, its children, and the end of them all."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time

import psutil
import pytest
from django.conf import settings

from tests.postgres import free_port

PATIENCE_SECONDS = 60
STOP_SECONDS = 5


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """A newspaper of its own; serving it changes nothing, so one is enough."""
    folder = tmp_path_factory.mktemp("served")
    environment = os.environ | {
        "VAR_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'newsroom.sqlite3'}",
    }
    manage(environment, "prepare").check_returncode()
    return environment


@pytest.fixture
def serve(environment):
    started = []

    def start(port=None):
        started.append(Served(environment, port or free_port()))
        return started[-1]

    yield start
    for served in started:
        served.clear_away()


def manage(environment, *arguments):
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        check=False,
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
    )


class Served:
    """A newspaper being served, known by what it prints and by its processes."""

    def __init__(self, environment, port):
        self.port = port
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", f"--port={port}"],
            cwd=settings.BASE_DIR,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.parent = psutil.Process(self.process.pid)
        self.family = [self.parent]
        self.printed = ""
        self.wait_for("/admin/")

    def wait_for(self, text):
        while text not in self.printed:
            line = self.process.stdout.readline()
            assert line, f"it ended, having printed: {self.printed}"
            self.printed += line
        self.family += self.parent.children(recursive=True)

    def child(self, name):
        """Between its fork and its program, a child bears the name of its parent."""
        deadline = time.monotonic() + STOP_SECONDS
        while time.monotonic() < deadline:
            for child in self.parent.children():
                if name in child.cmdline():
                    return child
        raise AssertionError(f"no child {name}")

    def status(self, path):
        connection = http.client.HTTPConnection("localhost", self.port, timeout=30)
        connection.request("GET", path)
        return connection.getresponse().status

    def survivors(self):
        """Who is still there after the time that an end may take."""
        return psutil.wait_procs(self.family, timeout=STOP_SECONDS)[1]

    def clear_away(self):
        for process in self.family:
            if process.is_running():
                process.kill()
        self.process.stdout.close()
        self.process.wait()


def test_readers_and_editors_are_answered(serve):
    served = serve()

    statuses = [served.status("/"), served.status("/admin/login/")]

    assert statuses == [200, 200]
    assert f"http://localhost:{served.port}/admin/" in served.printed
    assert len(served.parent.children(recursive=True)) == 4


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_its_parent(serve, number):
    served = serve()

    served.parent.send_signal(number)

    assert served.survivors() == []


def test_a_web_server_killed_alone_leaves_no_worker_and_is_replaced(serve):
    served = serve()
    lost = served.child("granian")
    workers = lost.children()

    lost.kill()
    served.wait_for("Le serveur web est relancé")

    assert len(workers) == 2
    assert psutil.wait_procs(workers, timeout=STOP_SECONDS)[1] == []
    assert served.child("granian").pid != lost.pid


def test_a_job_worker_that_dies_is_replaced(serve):
    served = serve()
    lost = served.child("jobs")

    lost.kill()
    served.wait_for("L’exécuteur de tâches est relancé")

    assert served.child("jobs").pid != lost.pid


def test_a_taken_port_is_refused_in_one_line(environment):
    with socket.create_server(("127.0.0.1", 0)) as occupant:
        port = occupant.getsockname()[1]
        refused = manage(environment, "serve", f"--port={port}")

    assert refused.returncode == 1
    assert refused.stdout == ""
    assert refused.stderr.startswith(f"Le port {port} est déjà pris")
    assert refused.stderr.count("\n") == 1


def test_a_web_server_that_cannot_start_stops_everything(environment):
    broken = environment | {"SECRET_KEY": "x", "LOG_LEVEL": "NO-SUCH-LEVEL"}

    command = [sys.executable, "-m", "newsroom.supervisor", "--address=127.0.0.1"]
    command += ["--name=localhost"]
    command += [f"--port={free_port()}", "--workers=1", "--threads=1"]
    ended = subprocess.run(
        command,
        check=False,
        cwd=settings.BASE_DIR,
        env=broken,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
    )

    assert ended.returncode == 1
    assert "Le serveur web n’a pas pu démarrer" in ended.stderr


def test_the_parent_leaves_the_application_to_its_children():
    question = "import sys, newsroom.supervisor; print('django' in sys.modules)"

    answer = subprocess.run(
        [sys.executable, "-c", question],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=True,
    )

    assert answer.stdout == "False\n"


def test_the_demo_accounts_are_refused_beyond_a_trial(environment):
    code = (
        "from newsroom.accounts.models import User; from newsroom.demo.accounts import PASSWORD;"
        "User.objects.create_user('chief', password=PASSWORD)"
    )
    manage(environment, "shell", "-c", code).check_returncode()

    done = manage(
        environment | {"SECRET_KEY": "la-vraie"}, "serve", f"--port={free_port()}"
    )

    forget = "from newsroom.accounts.models import User; User.objects.all().delete()"
    manage(environment, "shell", "-c", forget).check_returncode()
    assert done.returncode == 1
    assert "comptes de la démonstration" in done.stderr
