"""The paper's identity and its legal mentions, as settings: no query, checkable without a database."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone


@dataclass(frozen=True)
class Paper:
    name: str
    tagline: str
    city: str
    url: str
    language: str
    email: str

    def absolute(self, path: str) -> str:
        return path if path.startswith(("http:", "https:")) else f"{self.url}{path}"


def current() -> Paper:
    return Paper(
        name=settings.PAPER_NAME,
        tagline=settings.PAPER_TAGLINE,
        city=settings.PAPER_CITY,
        url=settings.PAPER_URL,
        language=settings.LANGUAGE_CODE,
        email=settings.PAPER_EMAIL,
    )


def paper(request: HttpRequest) -> dict[str, Any]:
    """What every template may print: the paper, and the day in Algiers."""
    return {"paper": current(), "today": timezone.localtime()}
