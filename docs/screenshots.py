"""Take every screen of the demonstration, on a phone and on a desk, by day and by night.

python -m docs.screenshots [--into FOLDER] [--only NAME…] [--whole FOLDER]

It loads and serves a demonstration of its own, draws one sheet a screen under docs/images/pages/
and writes docs/pages.md. `--whole` also keeps the screens as they were taken.
"""

import argparse
import io
import os
import signal
import subprocess
import sys
import tempfile
from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from docs.screen import DESK, PUBLIC, Screen
from docs.screens import SCREENS
from tests.chromium import ARGUMENTS, find_chromium
from tests.postgres import free_port

HERE = Path(__file__).parent
GALLERY = HERE / "images" / "pages"
TITLES = {PUBLIC: "Le journal", DESK: "La rédaction"}
PASSWORD = "demo-cresus"  # of the demonstration, whose module needs Django
READY = "Ctrl-C"  # the last line that `serve` prints before it answers
STOP_SECONDS = 20
WINDOW_HEIGHT = 844
SHEET_HEIGHT, GAP, MARGIN = 1000, 16, "#8c8578"
QUALITY = 70
# Pictures that wait to be scrolled to would stay blank; a caret blinks, a clock runs.
EAGER = """async () => {
  document.activeElement?.blur?.();
  for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  await document.fonts.ready;
}"""


class View(NamedTuple):
    width: int
    scheme: str
    printed: int  # how wide it is on the sheet

    @property
    def limit(self) -> int:
        """What is lower is cut."""
        return round(SHEET_HEIGHT * self.width / self.printed)


VIEWS = [
    View(390, "light", 300),
    View(390, "dark", 300),
    View(1280, "light", 560),
    View(1280, "dark", 560),
]


@contextmanager
def served_demo() -> Iterator[str]:
    """A newspaper of its own, gone with all its processes when the screens are taken."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        environment = os.environ | {
            "VAR_DIR": folder,
            "DATABASE_URL": f"sqlite:///{folder}/newsroom.sqlite3",
        }
        manage = [sys.executable, "manage.py"]
        subprocess.run(
            [*manage, "prepare", "--demo"], cwd=HERE.parent, env=environment, check=True
        )
        server = subprocess.Popen(
            [*manage, "serve", f"--port={port}", "--with-parent"],
            cwd=HERE.parent,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            if not any(READY in line for line in server.stdout or ()):
                sys.exit("The demonstration could not be served.")
            yield f"http://localhost:{port}"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(STOP_SECONDS)


class Camera:
    """One browser context for each account and each view, signed in once."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.browser = browser
        self.url = url
        self.contexts: dict[tuple[str, View], BrowserContext] = {}

    def take(self, screen: Screen, view: View) -> Image.Image:
        page = self._context(screen.account, view).new_page()
        page.goto(screen.address)
        if screen.act:
            screen.act(page)
        page.wait_for_load_state()
        page.evaluate(EAGER)
        taken = seen(page, view)
        page.close()
        return taken

    def _context(self, account: str, view: View) -> BrowserContext:
        if (account, view) not in self.contexts:
            context = self.browser.new_context(
                base_url=self.url,
                locale="fr-FR",
                timezone_id="Africa/Algiers",
                color_scheme=view.scheme,
                viewport={"width": view.width, "height": WINDOW_HEIGHT},
                reduced_motion="reduce",
            )
            context.route("**/*.css", wait_for_fonts)
            if account:
                sign_in(context.new_page(), account)
            self.contexts[account, view] = context
        return self.contexts[account, view]


def seen(page: Page, view: View) -> Image.Image:
    """In a window as high as the page, so that what stays at the foot of a phone is at the foot.

    Asked of Chromium itself: Playwright's own way waits for ever before a feed, which is XML.
    """
    chromium = page.context.new_cdp_session(page)
    size = chromium.send("Page.getLayoutMetrics")["cssContentSize"]
    height = min(max(int(size["height"]), WINDOW_HEIGHT), view.limit)
    page.set_viewport_size({"width": view.width, "height": height})
    taken = chromium.send("Page.captureScreenshot", {"format": "png"})["data"]
    return Image.open(io.BytesIO(b64decode(taken))).convert("RGB")


def wait_for_fonts(route: Route) -> None:
    """A hurried reader does without the second font; a camera waits for it."""
    style = route.fetch()
    patient = style.text().replace("font-display:optional", "font-display:block")
    patient = patient.replace("font-display: optional", "font-display:block")
    route.fulfill(response=style, body=patient)


def sign_in(page: Page, account: str) -> None:
    page.goto("/admin/login/")
    page.locator("#id_username").fill(account)
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("#id_password").wait_for(state="detached")
    page.close()


def sheet(taken: Sequence[Image.Image]) -> Image.Image:
    """The four views side by side, from their top."""
    prints = [_print(image, view) for image, view in zip(taken, VIEWS, strict=True)]
    width = sum(p.width for p in prints) + GAP * (len(prints) + 1)
    height = max(p.height for p in prints) + 2 * GAP
    paper = Image.new("RGB", (width, height), MARGIN)
    left = GAP
    for image in prints:
        paper.paste(image, (left, GAP))
        left += image.width + GAP
    return paper


def _print(image: Image.Image, view: View) -> Image.Image:
    kept = min(image.height, view.limit)
    size = (view.printed, round(kept * view.printed / view.width))
    return image.crop((0, 0, view.width, kept)).resize(size, Image.Resampling.LANCZOS)


def gallery(screens: Sequence[Screen]) -> str:
    """The page that shows the sheets, in French for who runs the paper."""
    lines = [
        "# Toutes les pages",
        "",
        "Chaque planche montre un écran du journal de démonstration : au téléphone (390 px) puis à l’ordinateur (1280 px),",
        "de jour et de nuit. Les écrans longs sont coupés. `.venv/bin/python -m docs.screenshots` les reprend toutes.",
    ]
    for folder, group in groupby(screens, key=lambda screen: screen.folder):
        lines += ["", f"## {TITLES[folder]}"]
        for screen in group:
            picture = f"images/pages/{folder}/{screen.name}.webp"
            lines += ["", f"**{screen.title}**", "", f"![{screen.title}]({picture})"]
    return "\n".join(lines) + "\n"


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="docs.screenshots")
    parser.add_argument("--into", type=Path, default=GALLERY)
    parser.add_argument("--only", nargs="+", choices=[s.name for s in SCREENS])
    parser.add_argument("--whole", type=Path)
    return parser.parse_args()


def main() -> None:
    options = parsed()
    wanted = [s for s in SCREENS if not options.only or s.name in options.only]
    with served_demo() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=ARGUMENTS
        )
        camera = Camera(browser, url)
        missed = [
            screen.name for screen in wanted if not shown(camera, screen, options)
        ]
        browser.close()
    if options.into == GALLERY:
        (HERE / "pages.md").write_text(gallery(SCREENS), encoding="utf-8")
    if missed:
        sys.exit(f"Missed: {', '.join(missed)}")


def shown(camera: Camera, screen: Screen, options: argparse.Namespace) -> bool:
    """One screen that cannot be taken does not cost the others."""
    try:
        taken = [camera.take(screen, view) for view in VIEWS]
    except PlaywrightError as error:
        print(f"{screen.folder}/{screen.name}: {error}", file=sys.stderr)
        return False
    keep(screen, taken, options)
    print(f"{screen.folder}/{screen.name}", flush=True)
    return True


def keep(
    screen: Screen, taken: Sequence[Image.Image], options: argparse.Namespace
) -> None:
    path = options.into / screen.folder / f"{screen.name}.webp"
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet(taken).save(path, quality=QUALITY, method=6)
    if options.whole:
        options.whole.mkdir(parents=True, exist_ok=True)
        for image, view in zip(taken, VIEWS, strict=True):
            name = f"{screen.folder}-{screen.name}-{view.width}-{view.scheme}.png"
            image.save(options.whole / name)


if __name__ == "__main__":
    main()
