"""One screen of the gallery, and how the stories of the demonstration are found."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from playwright.sync_api import Page

from newsroom.demo.stories import load_stories

# The demonstration writes its stories in this order into an empty base.
NUMBERS = {story.stem: number for number, story in enumerate(load_stories(), start=1)}
YESTERDAY = f"{date.today() - timedelta(days=1):%Y/%m/%d}"
DESK, PUBLIC = "desk", "public"


@dataclass(frozen=True)
class Screen:
    name: str
    address: str
    title: str
    account: str = ""  # of the demonstration; nobody is signed in without one
    act: Callable[[Page], None] | None = None

    @property
    def folder(self) -> str:
        return DESK if self.address.startswith("/admin/") else PUBLIC


def article(stem: str) -> str:
    return f"/article/x-{NUMBERS[stem]}/"


def story(stem: str, rest: str = "change") -> str:
    return f"/admin/articles/article/{NUMBERS[stem]}/{rest}/"
