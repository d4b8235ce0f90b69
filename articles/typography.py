"""French typography, applied when a text is shown: what was typed is what is stored.

A line is corrected as its reader sees it, across the inline tags that cut it. In doubt
(telephones, identifiers, addresses, Arabic) it stays as typed. Dashes keep ordinary
spaces: a French line may begin with one.
"""

import re
from functools import lru_cache
from typing import Literal

from articles.fragments import (
    ATOM,
    INLINE,
    VOID,
    Elements,
    Line,
    Rule,
    is_french,
    tag_name,
    tokens,
)

Guillemets = Literal["spaced", "tight"]
Space = Literal["\u202f", "\u00a0"]
THIN: Space = "\u202f"
NO_BREAK: Space = "\u00a0"

GAP = "[ \\t\\n\\r\\f\u00a0\u202f\u2009]"
CAPITAL = "[A-ZÀ-ÞŒ]"
RTL = "\u0590-\u07ff\u0860-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
LATIN = "A-Za-zÀ-ɏ"
MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
    "|décembre"
)
UNITS = (
    "DA|DZD|EUR|USD|millions?|milliards?|[kcmd]?m[²³23]?|m/s|km/h|[kmµ]?g|t|ha"
    "|[cdmh]?[lL]|[kMGT]?Wh?|k?V|[kMG]?Hz|h|min|s|[kMGT]o|hPa|dB"
)

_HAS_RTL = re.compile(f"[{RTL}]")
_HAS_LATIN = re.compile(f"[{LATIN}]")
_SIGN_OF_ASIDE = re.compile(rf"[:@#&/{ATOM}{RTL}](?:(?<!:)|(?=\w))")
_ASIDE = re.compile(
    rf"""{ATOM}
    | (?:https?|ftp)://[^\s<>"«»]*[^\s<>"«».,;:!?)…'’\]]
    | (?<![\w.+-])[\w.+'-]{{1,64}}@[\w.-]*\w  # an e-mail address
    # echo.dz/une, also after three dots, that are still to become an ellipsis
    | (?<![\w+-])(?<!(?<!\.\.)\.)[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}}/[^\s<>"«»]*
    | [@\#]\w+ | &\#?\w{{1,31}}; | (?<![\w:]):\w{{1,32}}:(?![\w/])
    | [{RTL}](?:[^{LATIN}«»"“”]*[{RTL}!?;:.])?""",
    re.VERBOSE,
)

# A pattern begins with the character that it hunts, then looks behind it: a text is
# scanned at the speed of a search, and a long run of spaces is not read again and again.
_BEFORE = r"[\w»”’…)\]}%‰€$£°]"
_AFTER_HIGH = r"(?:(?<=;)(?![\w=/&)(\\-])|(?<!;)(?![\w=/&#\\+*@(-]))"
_AFTER_COLON = rf"(?=[\s«»\"“”{ATOM}]|\Z)"
_AFTER_SYMBOL = r"(?:(?<=[%‰])(?!\w)|(?<=[€$£])(?![0-9])|(?<=°)(?=[CF]\b))"

_GAP_INSIDE = re.compile(rf"{GAP}(?:(?<=\S{GAP}){GAP}*+(?=»)|(?<=«{GAP}){GAP}*+(?=\S))")
_GLUED_OPENING = re.compile(r"«(?=\S)")
_GLUED_CLOSING = re.compile(r"»(?<=\S»)")
_GAP_BEFORE_HIGH = re.compile(rf"{GAP}(?<=\S{GAP}){GAP}*+(?=[;!?]{_AFTER_HIGH})")
_GLUED_HIGH = re.compile(rf"[;!?](?<={_BEFORE}.){_AFTER_HIGH}")
# Not after one letter (« C: »), nor between figures (a score, a ratio).
_GLUED_COLON = re.compile(
    rf":(?<={_BEFORE}:)(?<!\b[^\W\d_]:){_AFTER_COLON}(?!(?<=[0-9]:)\s+[0-9])"
)
_GLUED_SYMBOL = re.compile(rf"[%‰€$£°](?<=[0-9].){_AFTER_SYMBOL}")
_GLUED_NUMERO = re.compile(r"[°º](?<=\b[nN].)(?=[0-9])")
_GAP_THAT_HOLDS = re.compile(
    rf"""{GAP}(?:
      (?<=\S{GAP}){GAP}*+(?=:{_AFTER_COLON})
    | (?<=[0-9]{GAP}){GAP}*+(?=(?:{UNITS}|{MONTHS})(?![\w'’])
                              |[%‰€$£°]{_AFTER_SYMBOL})
    | (?<=\b1er{GAP}){GAP}*+(?=(?:{MONTHS})\b)
    | (?:(?<=\bM\.{GAP})|(?<=\bMM\.{GAP})){GAP}*+(?=\S)
    | (?:(?<=\b(?:Dr|Pr|Me){GAP})|(?<=\b(?:Mme|Mgr|Dr\.|Pr\.){GAP})
        |(?<=\b(?:Mmes|Mlle){GAP})|(?<=\bMlles{GAP})){GAP}*+(?={CAPITAL})
    | (?:(?<=\b(?:[pP]\.|[nN][°º]){GAP})|(?<=\bpp\.{GAP})
        |(?<=\b(?:[pP]age|[aA]rt\.|[vV]ol\.|[fF]ig\.){GAP})
        |(?<=\b(?:[pP]ages|[cC]hap\.){GAP})
        |(?<=\b[aA]rticle{GAP})|(?<=\b[aA]rticles{GAP})){GAP}*+(?=[0-9])
    )""",
    re.VERBOSE,
)
_TIME = re.compile(
    rf"[0-9](?<![\w.,:/-].)(?<!h{GAP}.)[0-9]?{GAP}*+h(?:{GAP}*+[0-5][0-9])?(?![\w/]|{GAP}[0-9])"
)
# Whole groups of three typed apart, or five to nine figures together; those are left
# alone where they may be a date, a number of file, or the postcode of a town.
_NUMBER = re.compile(
    rf"""[1-9](?<![\w.,+/:\#-].)(?<![0-9]{GAP}.)(?:
      [0-9]{{0,2}}(?:{GAP}[0-9]{{3}})+
    | (?<![°º]{GAP}.)(?<![A-Z]{{2}}{GAP}.)
      (?!(?<=[12])[09][0-9]{{2}}(?:0[1-9]|1[0-2])[0-3][0-9](?![0-9]))
      [0-9]{{4,8}}(?!{GAP}{CAPITAL}[a-zà-ÿ])
    )(?![\w/@]|[.:-][0-9]|{GAP}[0-9])""",
    re.VERBOSE,
)
_ELLIPSIS = re.compile(r"\.(?<![./].)\.\.(?![./])")
_DASH = re.compile(rf"-(?<=\S{GAP}-)-?(?={GAP})")
_APOSTROPHE = re.compile(rf"'(?<=[^\W\d_]')(?=[\w«\"“{ATOM}])")
_LIGATURE = re.compile(
    r"""[oO][eE](?i:
      (?<=\b[cs]oe)(?=urs?\b) | (?<=\bchoe)(?=urs?\b) | (?<=\bmoe)(?=urs\b)
    | (?<=\bvoe)(?=ux?\b) | (?<=\bnoe)(?=uds?\b) | (?<=\bboe)(?=ufs?\b)
    | (?<=\bmanoe)(?=uvres?\b) | (?<=\boe)(?=uvres?\b|il\b|ufs?\b)
    )(?!\w*\.\w)""",
    re.VERBOSE,
)
_ANY_GAP = re.compile(GAP)
_PARTS_OF_TIME = re.compile("[0-9]+|h")
_QUOTE = re.compile('["«»]')
_OPENS_AFTER = frozenset("([{'’–—-\"«»“”" + ATOM)
_CLOSES_BEFORE = frozenset(")]},.;:!?…'’–—-\"«»“”" + ATOM)


def correct(
    text: str,
    language: str = "fr",
    *,
    guillemets: Guillemets = "spaced",
    space: Space = THIN,
) -> str:
    """Plain text in, plain text out. Quotes are paired within a line."""
    if not is_french(language):
        return text
    lines = []
    for source in text.split("\n"):
        line = Line(is_html=False)
        line.write(source, aside=_ASIDE, sign=_SIGN_OF_ASIDE)
        lines.append(_correct(line, _rules(guillemets, space)))
    return "\n".join(lines)


def correct_html(
    html: str,
    language: str = "fr",
    *,
    guillemets: Guillemets = "spaced",
    space: Space = THIN,
) -> str:
    """A sanitised fragment in, the same tags out; `lang` on an element is obeyed."""
    rules = _rules(guillemets, space)
    corrected: list[str] = []
    line, elements = Line(), Elements(language)
    for text, tag in tokens(html):
        if elements.are_french:
            line.write(text, aside=_ASIDE, sign=_SIGN_OF_ASIDE)
        else:
            line.keep(text)
        name = tag_name(tag)
        were_french = elements.are_french
        elements.follow(tag, name)
        if name and name not in INLINE:
            corrected += _correct(line, rules), tag
            line = Line()
        elif were_french and elements.are_french and name not in VOID:
            line.cut(tag)
        else:
            line.keep(tag)
    corrected.append(_correct(line, rules))
    return "".join(corrected)


def _correct(line: Line, rules: tuple[Rule, ...]) -> str:
    if not line.text.strip():
        return str(line)
    if _HAS_LATIN.search(line.text) or not any(map(_HAS_RTL.search, line.kept)):
        for rule in _SIGNS:
            line.apply(rule)
        line.text = _with_guillemets(line.text)
        for rule in rules:
            line.apply(rule)
    return str(line)


def _with_guillemets(text: str) -> str:
    """Straight quotes in pairs: « » outside, “ ” inside; a lone one stays."""
    pairs = _pairs(text)
    if not pairs:
        return text
    letters = list(text)
    depth = 0
    for match in _QUOTE.finditer(text):
        at = match.start()
        if match[0] == "«":
            depth += 1
        elif match[0] == "»":
            depth = max(0, depth - 1)
        elif at in pairs:
            letters[at], letters[pairs[at]] = "“”" if depth else "«»"
            depth += 1
        elif letters[at] != '"':
            depth = max(0, depth - 1)
    return "".join(letters)


def _pairs(text: str) -> dict[int, int]:
    """Opening to closing place of each pair of straight quotes around something."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    at = previous = -1
    while (at := text.find('"', at + 1)) >= 0:
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        opens = not before.strip() or before in _OPENS_AFTER
        closes = not after.strip() or after in _CLOSES_BEFORE
        if opened and (closes or not opens):
            start = opened.pop()
            if start != previous or text[start + 1 : at].strip():
                pairs[start] = at
        elif opens:
            opened.append(at)
        previous = at
    return pairs


def _grouped(match: re.Match[str], space: str) -> str:
    figures = match[0]
    if figures.isdecimal():
        return f"{int(figures):,}".replace(",", space)
    return _ANY_GAP.sub(space, figures)


_SIGNS: tuple[Rule, ...] = (
    (_ELLIPSIS, "…"),
    (_LIGATURE, lambda match: "œ" if match[0][0] == "o" else "Œ"),
    (_APOSTROPHE, "’"),
)


@lru_cache
def _rules(guillemets: Guillemets, space: Space) -> tuple[Rule, ...]:
    """The order matters: what looks at its neighbours comes after what changes them."""
    inside: tuple[Rule, ...] = ((_GAP_INSIDE, ""),)
    if guillemets == "spaced":
        inside = (
            (_GAP_INSIDE, space),
            (_GLUED_OPENING, f"«{space}"),
            (_GLUED_CLOSING, f"{space}»"),
        )
    return (
        *inside,
        (_GAP_BEFORE_HIGH, space),
        (_GLUED_HIGH, lambda match: space + match[0]),
        (_GLUED_NUMERO, lambda match: match[0] + NO_BREAK),
        (_GAP_THAT_HOLDS, NO_BREAK),
        (_GLUED_COLON, f"{NO_BREAK}:"),
        (_GLUED_SYMBOL, lambda match: NO_BREAK + match[0]),
        (_TIME, lambda match: NO_BREAK.join(_PARTS_OF_TIME.findall(match[0]))),
        (_NUMBER, lambda match: _grouped(match, space)),
        (_DASH, "–"),
    )
