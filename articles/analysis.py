"""Text reduced to what is compared: keys, slugs, words and stems.

Search, recommendations and unique names stand on it: « Énergie », "energie" and
« L’ÉNERGIE » meet here.
"""

import re
import unicodedata
from functools import lru_cache
from html import unescape

import snowballstemmer

from articles.fragments import INLINE, tag_name, tokens

# Written as folded words, with the letters that « l energie » leaves alone. Not there:
# « été » and « or », which are also the summer and the gold that a reader looks for.
STOP_WORDS = frozenset(
    """
    a afin ai aie ainsi alors apres au aucun aucune aujourd aupres auquel aura aurait
    auront aussi autre autres aux auxquelles auxquels avaient avais avait avant avec
    avez avoir avons ayant car ce ceci cela celle celles celui cependant certain
    certaine certaines certains ces cet cette ceux chacun chacune chaque chez ci comme
    comment d dans de deja depuis des desormais donc dont du durant elle elles en encore
    entre es est et etaient etait etant etes etre eu eux font furent fut hui il ils j je
    jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui
    ma mais malgre me meme memes mes n ne ni non nos notre nous on ont ou par parce
    parmi pas pendant peu peut peuvent plus plusieurs plutot pour pourquoi pourrait puis
    puisque qu quand que quel quelle quelles quelque quelques quels qui quoi quoique sa
    sans sauf se selon sera serait seront ses si soi soit sommes son sont sous suis sur
    ta tandis tant te tel telle telles tels tes toi ton tous tout toute toutefois toutes
    tres tu un une vers voici voila vos votre vous y
    """.split()
)

# Small letters that Unicode does not take apart; the last two are those of Kabyle.
_UNTIED = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ɣ": "gh", "ɛ": "e"}
)
_APOSTROPHES = "’‘‛ʼʻʹ′＇`´"
_ARABIC_MARKS_OF_LETTERS = "\u0653\u0654\u0655"
_TATWEEL = "\u0640"
_WORD = re.compile(
    "[0-9a-z\u0620-\u063f\u0641-\u064a\u0653-\u0655\u066e-\u06d3\u06d5\u06ee\u06ef"
    "\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9\u2d30-\u2d67]+"
)
_ELISION = re.compile(
    r"(?<![0-9a-z'])(?:[cdjlmnst]|(?:jus|lors|puis|quoi|pres|quel)?qu)'"
)
_SPACES = re.compile(r"[ \t\r\n\f]+")


class _Letters(dict[int, str]):
    """What `str.translate` writes for each character, learnt as characters are met."""

    def __init__(self, *, marks_kept: str = "") -> None:
        super().__init__(_UNTIED)
        self.update(dict.fromkeys(map(ord, _APOSTROPHES), "'"))
        self.update((ord(mark), mark) for mark in marks_kept)
        self[ord(_TATWEEL)] = ""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if character.isspace():
            written = " "
        elif category == "Nd":
            written = str(unicodedata.digit(character))
        elif category in {"Mn", "Me", "Cc", "Cf", "Cs"}:  # accents, NUL, bidi controls
            written = ""
        else:
            written = character
        self[code] = written
        return written


_FOLDED = _Letters()
_FOLDED_FOR_ADDRESS = _Letters(marks_kept=_ARABIC_MARKS_OF_LETTERS)


def fold(text: str) -> str:
    """The key under which spellings of one name meet: no accent, capital or odd space."""
    return _fold(text, _FOLDED)


def slugify(text: str, max_length: int = 80) -> str:
    """« L’œuvre d’été » → l-oeuvre-d-ete. Arabic stays Arabic, so as to be read.

    Empty only where nothing can be used; cut between two words where there are two.
    """
    address = unicodedata.normalize("NFC", _fold(text, _FOLDED_FOR_ADDRESS))
    slug = "-".join(_WORD.findall(address))
    if len(slug) <= max_length:
        return slug
    whole_words = slug[: max_length + 1].rpartition("-")[0]
    return whole_words or slug[:max_length]


def words(text: str) -> list[str]:
    """Folded, without what French elides before them: « l’UE » gives « ue »."""
    return _WORD.findall(_ELISION.sub(" ", fold(text)))


def stems(text: str) -> list[str]:
    """What a search compares: words but the commonest, cut to their French stem."""
    return [_stem(word) for word in words(text) if word not in STOP_WORDS]


def plain_text(html: str) -> str:
    """What a reader sees of sanitised HTML, on one line."""
    pieces = []
    hidden = ""
    for text, tag in tokens(html):
        name = tag_name(tag)
        if not hidden:
            pieces.append(unescape(text))
            hidden = name if name in {"script", "style"} else ""
        elif tag.startswith("</") and name == hidden:
            hidden = ""
        if name == "br" or (name and name not in INLINE):
            pieces.append(" ")
    return _SPACES.sub(" ", "".join(pieces)).strip()


def _fold(text: str, letters: _Letters) -> str:
    # Before NFKD, that would make a space and an accent of « ´ ».
    straight = text.replace("´", "'")
    decomposed = unicodedata.normalize("NFKD", straight).translate(letters)
    # Again, for what the small letter brings: Œ becomes œ, and œ is untied.
    lowered = unicodedata.normalize("NFKD", decomposed.casefold()).translate(letters)
    return " ".join(lowered.split())


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    # A stemmer keeps the word that it works on: one shared by threads would mix them.
    return snowballstemmer.stemmer("french").stemWord(word)
