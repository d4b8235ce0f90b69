"""A process that must not outlive its parent watches it, and ends when the parent is gone.

`python -m newsroom.lifeline MODULE ARGUMENT…` runs any module so. A process of the family that is
started in another way, like the workers that the web server forks, calls `follow()` itself.
Polling the parent's pid is all that Linux and the Mac have in common: a parent killed with -9
cannot say goodbye.
"""

import os
import runpy
import signal
import sys
import threading
import time

VARIABLE = "NEWSROOM_LIFELINE"  # the pid of the parent to follow
POLL_SECONDS = 0.25
GRACE_SECONDS = 3.0


def follow() -> None:
    """Follow the parent named by the environment; where it names none, do nothing."""
    parent = os.environ.get(VARIABLE)
    if parent:
        threading.Thread(
            target=_watch, args=(int(parent),), name="lifeline", daemon=True
        ).start()


def _watch(parent: int) -> None:
    # The parent may be gone before the first look: its pid is compared, not watched for a change.
    while os.getppid() == parent:
        time.sleep(POLL_SECONDS)
    # Named, because on a Mac a signal to the process may reach a thread that runs no handler.
    signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os._exit(1)


def _end_when_told() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def main() -> None:
    follow()
    os.environ[VARIABLE] = str(os.getpid())
    # A forked worker would have its parent's handlers, and swallow the signal to end while it loads.
    os.register_at_fork(after_in_child=_end_when_told)
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
