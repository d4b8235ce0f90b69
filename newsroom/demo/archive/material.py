"""Reads what the archive is made of: the subjects of each category, and the phrases of all of them."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Subject:
    rubrique: str
    nom: str
    sujets: list[str]
    titres: list[str]
    s: list[str]
    p: list[str]
    tags: list[str]
    faits: list[str]


@cache
def phrases() -> dict[str, list[str]]:
    return _read("phrases.toml")


@cache
def subjects() -> dict[str, list[Subject]]:
    """By category."""
    found: dict[str, list[Subject]] = {}
    for row in _read("subjects.toml")["sujet"]:
        found.setdefault(row["rubrique"], []).append(Subject(**row))
    return found


def _read(name: str) -> dict[str, Any]:
    text = (HERE / name).read_text(encoding="utf-8")
    return tomllib.loads(text.replace("'", "’"))
