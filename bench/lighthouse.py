"""What Lighthouse says of the pages on a phone: four scores and the three lab figures, median of five runs.

    .venv/bin/python -m bench.lighthouse

Serves the demo newspaper from a scratch folder, as a reader's phone would ask for it. Every report is kept,
compressed, in bench/results/lighthouse/, and what was judged in bench/results/lighthouse.json.
"""

import gzip
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from bench.machine import measured

RUNS = 5
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
MOST = {
    "largest-contentful-paint": 1800.0,
    "total-blocking-time": 50.0,
    "cumulative-layout-shift": 0.02,
}
TOLD = ("first-contentful-paint", "speed-index", "total-byte-weight")
# Nine tenths of a report, and nothing is judged by them.
UNSEEN = "--skip-audits=screenshot-thumbnails,final-screenshot"
CHROME = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
HERE = Path(__file__).parent
ROOT = HERE.parent
MISSING = (
    "Lighthouse is missing: npm install --prefix DIR lighthouse, "
    "then LIGHTHOUSE=DIR/node_modules/.bin/lighthouse (and CHROME_PATH for another Chromium)."
)


def find_lighthouse() -> str:
    found = os.environ.get("LIGHTHOUSE") or shutil.which("lighthouse")
    if not found:
        sys.exit(MISSING)
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def manage(*arguments: str, environment: dict[str, str]) -> str:
    """The output of a command of the newspaper, in its scratch folder."""
    run = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return run.stdout


def start(folder: str) -> tuple[subprocess.Popen[bytes], str, dict[str, str]]:
    """A demo newspaper that answers: its process, its origin, the address of each page to judge."""
    port = free_port()
    origin = f"http://localhost:{port}"
    environment = os.environ | {
        "VAR_DIR": folder,
        "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
        "PAPER_URL": origin,
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    manage("migrate", "--verbosity=0", environment=environment)
    manage("demo", environment=environment)
    manage("collectstatic", "--no-input", "--verbosity=0", environment=environment)
    longest = (
        "from articles.models import Article; "
        "print(Article.objects.published().exclude(lead_image=None)"
        ".order_by('-word_count').first().get_absolute_url())"
    )
    article = manage("shell", "-v", "0", "-c", longest, environment=environment)
    server = subprocess.Popen(
        [sys.executable, "manage.py", "serve", f"--port={port}", "--with-parent"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    pages = {
        "home": "/",
        "article": article.split()[-1],
        "category": "/rubrique/energie/",
    }
    for path in pages.values():
        wait_for(origin + path)
    return server, origin, pages


def wait_for(address: str) -> None:
    for _attempt in range(60):
        try:
            urllib.request.urlopen(address, timeout=10)
        except urllib.error.URLError:
            time.sleep(0.5)
        else:
            return
    sys.exit(f"{address} does not answer.")


def judge(lighthouse: str, address: str, target: Path) -> dict[str, float]:
    """One run: scores out of a hundred, then figures in milliseconds or as they are."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        arguments = ["--quiet", "--output=json", f"--output-path={report.name}"]
        arguments += ["--disable-full-page-screenshot", UNSEEN]
        arguments.append(f"--chrome-flags={CHROME}")
        subprocess.run([lighthouse, address, *arguments], check=True)
        raw = Path(report.name).read_bytes()
    target.write_bytes(gzip.compress(raw, 9, mtime=0))
    said = json.loads(raw)
    scores = {name: round(said["categories"][name]["score"] * 100, 1) for name in LEAST}
    figures = {
        name: round(said["audits"][name]["numericValue"], 3) for name in (*MOST, *TOLD)
    }
    return scores | figures


def main() -> None:
    lighthouse = find_lighthouse()
    reports = HERE / "results" / "lighthouse"
    reports.mkdir(parents=True, exist_ok=True)
    runs: dict[str, list[dict[str, float]]] = {}
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        server, origin, pages = start(folder)
        try:
            for name, path in pages.items():
                runs[name] = [
                    judge(
                        lighthouse, origin + path, reports / f"{name}-{number}.json.gz"
                    )
                    for number in range(1, RUNS + 1)
                ]
        finally:
            server.terminate()
            server.wait(timeout=30)
    version = subprocess.check_output([lighthouse, "--version"], text=True).strip()
    sys.exit(0 if told(runs, version) else 1)


def told(runs: dict[str, list[dict[str, float]]], version: str) -> bool:
    """Writes what was judged, prints it, and says whether every bar was cleared."""
    medians = {
        page: {
            name: statistics.median(run[name] for run in results) for name in results[0]
        }
        for page, results in runs.items()
    }
    report = {
        **measured(),
        "lighthouse": version,
        "bars": {"least": LEAST, "most": MOST},
        "medians": medians,
        "runs": runs,
    }
    target = HERE / "results" / "lighthouse.json"
    target.write_text(json.dumps(report, indent=2) + "\n")
    missed = [
        f"{page}: {name} {figures[name]:g}"
        for page, figures in medians.items()
        for name in figures
        if figures[name] < LEAST.get(name, 0)
        or figures[name] > MOST.get(name, float("inf"))
    ]
    for page, figures in medians.items():
        print(page, *(f"{name} {value:g}" for name, value in figures.items()), sep="  ")
    print(*missed, sep="\n")
    return not missed


if __name__ == "__main__":
    main()
