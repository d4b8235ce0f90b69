"""A real browser, as fixtures. Its pages reach the test's own server and nothing else."""

import os
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
PATIENCE_MS = 15_000


def find_chromium() -> str | None:
    found = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES)]
    found += [path for path in MAC_APPLICATIONS if Path(path).exists()]
    return next(filter(None, found), None)


@pytest.fixture(scope="session")
def chromium():
    path = find_chromium()
    if path is None:
        pytest.skip("No Chromium here: apt-get install chromium, or CHROMIUM=…")
    # Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def trouble() -> list[str]:
    """What went wrong in the browser; a test that provokes some looks here and clears it."""
    return []


@pytest.fixture
def page(chromium, live_server, settings, trouble):
    """A page that asks for English, so that untranslated text shows, and must be without trouble."""
    settings.PAPER_URL = live_server.url
    context = chromium.new_context(
        base_url=live_server.url,
        locale="en-US",
        viewport={"width": 1280, "height": 800},
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE_MS)
    report(context, live_server.url, trouble)
    yield context.new_page()
    context.close()
    assert trouble == []


def report(context, own_origin, trouble):
    """A violation of the content security policy is an error of the console like another."""

    def on_request(request):
        if not request.url.startswith((own_origin, "data:", "blob:")):
            trouble.append(f"asked for {request.url}")

    def on_console(message):
        if message.type == "error":
            trouble.append(f"console: {message.text}")

    context.on("request", on_request)
    context.on("console", on_console)
    context.on("weberror", lambda error: trouble.append(f"script: {error.error}"))


def accessibility_violations(page) -> list[str]:
    """What axe holds against the page as it stands, one line a place."""
    return [
        f"{violation['id']}: {violation['help']}: {node['html']}"
        for violation in Axe().run(page).response["violations"]
        for node in violation["nodes"]
    ]
