"""English words that a French page must not show, taken from what our libraries say in English.

A word counts when it stands in an English message of Django or of an installed package and in no
French translation: the list follows the libraries by itself.
"""

import re
from functools import cache
from pathlib import Path

import django
import polib

WORD = re.compile(r"[a-zà-ÿœæ]{3,}", re.IGNORECASE)
# What those catalogues do not say, and a newspaper's template might.
OTHERS = """
about above after again all also and any are article articles author authors back because been before
being below between both breaking but byline can comment comments could day draft each editor
every few first for from full get had has have having headline here hide home how into its just last
latest leave less like loading login logout make menu more most must name new news newest next not nothing
now off older only open other our out over page password pending picture press previous publish published
read reader readers really related reply reset review save search section see send share shall should show
since skip some story stories submit such tag tags than that the their them then there these they
this those through today too top turn under until update updated upload user username very view was website
were what when where which while who will with without withdraw would year yes yesterday you your
"""
# English words that French writes too, or that are names; each is a reason, not an excuse.
ALSO_FRENCH = """
article articles menu page section services service secret long test port sport parent parents
site action actions simple date dates code type important permission permissions ligne image images video
photo agent latin original position option options message messages question information situation total
note notes possible public final format normal national central social local global animal visible
capital grand direct transport moment patient client clients client style base table tables zone
rose six dix pages comment change
""".split()
NAMES = {
    "cresus",
    "whatsapp",
    "facebook",
    "telegram",
    "youtube",
    "rss",
    "atom",
    "json",
    "pdf",
    "webp",
    "jpeg",
}


@cache
def english_words() -> frozenset[str]:
    english, french = set(WORD.findall(OTHERS.lower())), set()
    for path in _catalogues():
        for entry in polib.pofile(str(path)):
            if entry.obsolete or not entry.msgstr:
                continue
            english.update(_words(entry.msgid))
            french.update(
                _words(entry.msgstr), *map(_words, entry.msgstr_plural.values())
            )
    french -= set(WORD.findall(OTHERS.lower()))
    return frozenset(english - french - set(ALSO_FRENCH) - NAMES)


def _catalogues():
    packages = Path(django.__file__).parent.parent
    for library in ("django", "axes", "django_prose_editor"):
        yield from (packages / library).rglob("locale/fr/LC_MESSAGES/*.po")
    yield from (packages / "django" / "conf" / "locale" / "fr").rglob("*.po")


def _words(message: str) -> set[str]:
    without_fields = re.sub(
        r"%\(\w+\)\w|\{\w*\}|<[^>]+>|&\w+;|https?:\S+|\w+\.\w+", " ", message
    )
    return {word.lower() for word in WORD.findall(without_fields)}


def english_in(text: str) -> set[str]:
    """English words of a visible text; addresses and what stands between quotes of code are passed over."""
    text = re.sub(
        r"https?://\S+|\S+@\S+|\b\w+\.(?:html|xml|jpg|webp|py|example|com|dz)\b",
        " ",
        text,
    )
    return {word.lower() for word in WORD.findall(text)} & english_words()
