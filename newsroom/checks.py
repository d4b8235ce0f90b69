"""`check --deploy` refuses what only a trial run may keep."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.http.request import validate_host

LEAST_KEY, LEAST_SIGNS = 50, 5  # as Django counts them
MENTIONS = (
    "LEGAL_PUBLISHER",
    "LEGAL_DIRECTOR",
    "LEGAL_ADDRESS",
    "LEGAL_REGISTRATION",
    "LEGAL_PHONE",
    "LEGAL_EMAIL",
    "LEGAL_HOST",
)


@register(Tags.security, deploy=True)
def trial_defaults(**kwargs: Any) -> list[CheckMessage]:
    return list(_refusals())


def _refusals() -> Iterator[CheckMessage]:
    yield from _safety()
    yield from _identity()


def _safety() -> Iterator[CheckMessage]:
    key = settings.SECRET_KEY
    if settings.DEBUG:
        yield Error("DEBUG est actif : retirez-le.", id="newsroom.E001")
    if key == settings.TRIAL_SECRET_KEY:
        yield Error(
            "SECRET_KEY est celle de l’essai : donnez la vôtre.", id="newsroom.E002"
        )
    if len(key) < LEAST_KEY or len(set(key)) < LEAST_SIGNS:
        yield Error(
            f"SECRET_KEY est trop faible : {LEAST_KEY} signes au moins, tirés au sort.",
            hint='python -c "import secrets; print(secrets.token_urlsafe(50))"',
            id="newsroom.E007",
        )
    if not settings.HTTPS:
        yield Error("HTTPS doit être actif.", id="newsroom.E006")


def _identity() -> Iterator[CheckMessage]:
    if not settings.PAPER_URL.startswith("https://"):
        yield Error(
            "PAPER_URL doit être l’adresse https:// du journal.", id="newsroom.E003"
        )
    host = urlsplit(settings.PAPER_URL).hostname or ""
    if not validate_host(host, settings.ALLOWED_HOSTS):
        yield Error(
            f"ALLOWED_HOSTS ne contient pas « {host} », l’hôte de PAPER_URL : aucun lecteur ne serait servi.",
            id="newsroom.E008",
        )
    if settings.PAPER_TAG_AUTHORITY.split(",")[0].endswith(".example"):
        yield Error(
            "PAPER_TAG_AUTHORITY doit nommer un domaine du journal, une fois pour toutes.",
            hint="Exemple : « cresus.dz,2026 ».",
            id="newsroom.E004",
        )
    empty = [name for name in MENTIONS if not getattr(settings, name).strip()]
    if empty:
        yield Error(f"Mentions légales vides : {', '.join(empty)}.", id="newsroom.E005")
