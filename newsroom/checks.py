"""`check --deploy` refuses what only a trial run may keep."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register

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
    if settings.DEBUG:
        yield Error("DEBUG est actif : retirez-le.", id="newsroom.E001")
    if settings.SECRET_KEY == settings.TRIAL_SECRET_KEY:
        yield Error(
            "SECRET_KEY est celle de l’essai : donnez la vôtre.", id="newsroom.E002"
        )
    if not settings.PAPER_URL.startswith("https://"):
        yield Error(
            "PAPER_URL doit être l’adresse https:// du journal.", id="newsroom.E003"
        )
    if settings.PAPER_TAG_AUTHORITY.split(",")[0].endswith(".example"):
        yield Error(
            "PAPER_TAG_AUTHORITY doit nommer un domaine du journal, une fois pour toutes.",
            hint="Exemple : « cresus.dz,2026 ».",
            id="newsroom.E004",
        )
    if not settings.HTTPS:
        yield Error("HTTPS doit être actif.", id="newsroom.E006")
    empty = [name for name in MENTIONS if not getattr(settings, name).strip()]
    if empty:
        yield Error(f"Mentions légales vides : {', '.join(empty)}.", id="newsroom.E005")
