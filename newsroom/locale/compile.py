"""Compiles the French catalogue: a fresh machine has no gettext. `python newsroom/locale/compile.py`."""

import sys
from pathlib import Path

import polib

CATALOGUE = Path(__file__).parent / "fr" / "LC_MESSAGES" / "django.po"


def main() -> int:
    catalogue = polib.pofile(str(CATALOGUE))
    seen: set[tuple[str | None, str]] = set()
    doubtful = []
    for entry in catalogue:
        key = (entry.msgctxt, entry.msgid)
        if key in seen or entry.fuzzy or not entry.translated():
            doubtful.append(entry.msgid)
        seen.add(key)
    for message in doubtful:
        sys.stderr.write(f"twice, fuzzy or without a translation: {message}\n")
    if doubtful:
        return 1
    catalogue.save_as_mofile(str(CATALOGUE.with_suffix(".mo")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
