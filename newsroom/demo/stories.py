"""Reads the demo stories: a head of data between two lines `+++`, then the text."""

import re
import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_HEAD = re.compile(r"\A\+\+\+\n(?P<head>.*?)\n\+\+\+\n(?P<body>.*)\Z", re.DOTALL)
_STEP = re.compile(r"(\d+)([dhm])")
_UNITS = {"d": "days", "h": "hours", "m": "minutes"}


@dataclass(frozen=True)
class Story:
    stem: str
    head: dict[str, Any]
    body: str

    def __getitem__(self, key: str) -> Any:
        return self.head[key]

    def get(self, key: str, default: Any = None) -> Any:
        return self.head.get(key, default)

    def moment(self, now: datetime) -> datetime:
        """When it came out, or will."""
        if fixed := self.get("published_at"):
            return fixed
        if coming := self.get("in"):
            return now + span(coming)
        return now - span(self["ago"])


def span(text: str) -> timedelta:
    """`1d4h30m` as a duration."""
    return timedelta(
        **{_UNITS[unit]: int(number) for number, unit in _STEP.findall(text)}
    )


def load_paper() -> dict[str, Any]:
    return tomllib.loads((HERE / "paper.toml").read_text(encoding="utf-8"))


def load_stories() -> list[Story]:
    return [_read(path) for path in sorted((HERE / "stories").glob("*.html"))]


def _read(path: Path) -> Story:
    found = _HEAD.match(path.read_text(encoding="utf-8"))
    if not found:
        raise ValueError(f"{path.name} has no head between two lines +++")
    return Story(path.stem, tomllib.loads(found["head"]), found["body"])
