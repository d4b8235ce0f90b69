"""French typography on every public string of the demo newspaper: pages, captions, attributes, feeds."""

import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from django.core.management import call_command

from tests.crawl import crawl

HELD = "[\u00a0\u202f]"
MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
    "|décembre"
)
UNITS = "DA|millions?|milliards?|[km]?m[²³]?|km/h|[km]?g|ha|[kMG]W|[kMGT]?Wh|°C?|€|h"
WRONG = {
    "straight apostrophe": r"'",
    "straight quotes": r'"',
    "three dots": r"\.\.\.",
    "no thin space before ; ! ?": rf"(?<!{HELD})(?<=[\w»”’)\]%\s])[;!?]+(?=\s|»|\Z)",
    "no no-break space before :": rf"(?<!{HELD})(?<=[\w»”’)\]%\s]):(?=\s|\Z)",
    "guillemet that opens against its word": rf"«(?!{HELD})",
    "guillemet that closes against its word": rf"(?<!{HELD})»",
    "percent that may start a line": r"\d\s?%(?<![\u00a0\u202f]%)",
    "number that may leave its unit": rf"\d ?(?<![\u00a0\u202f])(?<=[\d ])\b(?:{UNITS})(?![\w'’])",
    "thousands that may be cut": r"\b\d{1,3} \d{3}\b",
    "thousands without a space": r"(?<![\w/.,:#-])\d{5,}(?![\w/])",
    "hour written otherwise": r"\b\d{1,2}h(?:\d\d)?\b|\b[012]?\d:\d\d\b|\d h | h \d\d\b",
    "first of a month without er": rf"\b1\s(?:{MONTHS})\b",
    "day that may leave its month": rf"\b\d{{1,2}}(?:er)? (?:{MONTHS})\b",
    "hyphen for a dash": r"(?:\A|\s)-{1,2}(?:\s|\Z)|--",
    "ligature undone": r"\b(?:oeuvre|coeur|soeur|boeuf|noeud|voeu)",
}
NOT_PROSE = re.compile(r"https?://\S+|\S+@\S+|\b[\w.-]+\.(?:dz|com|org|xml)\b\S*")
SPOKEN = ("alt", "aria-label", "title", "placeholder", "data-done")
VOID = {"meta", "link", "img", "br", "hr", "input", "source", "wbr"}
INLINE = {"a", "abbr", "b", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "bdi", "cite"}  # fmt: skip
SILENT = {"script", "style", "code", "pre", "svg"}


class Prose(HTMLParser):
    """The French lines of a page, each as it is read across its inline tags, and its spoken attributes."""

    def __init__(self, language="fr"):
        super().__init__()
        self.lines, self.line, self.open = [], "", [("", language)]

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        language = attributes.get("lang") or self.open[-1][1]
        if tag not in INLINE:
            self.end_line()
        if language.startswith("fr"):
            self.lines += [attributes[name] for name in SPOKEN if attributes.get(name)]
            if tag == "meta" and "description" in str(attributes):
                self.lines.append(attributes["content"])
        if tag not in VOID:
            self.open.append((tag, "" if tag in SILENT else language))

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if tag not in INLINE:
            self.end_line()
        while self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.open[-1][1].startswith("fr"):
            self.line += data

    def end_line(self):
        self.lines.append(re.sub(r"[ \n\t]+", " ", self.line).strip(" "))
        self.line = ""


def lines_of_html(html, language="fr"):
    prose = Prose(language)
    prose.feed(html)
    prose.close()
    prose.end_line()
    return [line for line in prose.lines if line]


def lines_of_feed(xml):
    for element in ElementTree.fromstring(xml).iter():
        name = element.tag.rpartition("}")[2]
        if name in {"encoded", "content", "summary"} and element.text:
            yield from lines_of_html(element.text)
        elif name in {"title", "description", "subtitle", "category"} and element.text:
            yield element.text


def faults(line):
    prose = NOT_PROSE.sub("", line)
    return [name for name, wrong in WRONG.items() if re.search(wrong, prose)]


@pytest.mark.long
@pytest.mark.django_db
def test_every_line_of_the_demo_newspaper_is_set_as_french_is(client):
    call_command("demo")
    pages = crawl(client)
    feeds = {
        address
        for page in pages.values()
        for address in re.findall(r'href="(/[^"]+\.xml)"', page.text)
    }

    read = {address: lines_of_html(page.text) for address, page in pages.items()}
    read |= {feed: list(lines_of_feed(client.get(feed).text)) for feed in feeds}
    found = {
        f"{', '.join(names)}: {line}": address
        for address, lines in read.items()
        for line in lines
        if (names := faults(line))
    }

    assert len(pages) > 50
    assert len(feeds) > 20
    assert sum(map(len, read.values())) > 2000
    assert found == {}


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("L'usine", "straight apostrophe"),
        ('Il dit "oui"', "straight quotes"),
        ("Et puis...", "three dots"),
        ("Vraiment ?", "no thin space before ; ! ?"),
        ("Vraiment?", "no thin space before ; ! ?"),
        ("Sahel : la pluie", "no no-break space before :"),
        ("Il dit « oui »", "guillemet that opens against its word"),
        ("Hausse de 12 %", "percent that may start a line"),
        ("Hausse de 12%", "percent that may start a line"),
        ("Un champ de 12 ha", "number that may leave its unit"),
        ("10 000 habitants", "thousands that may be cut"),
        ("10000 habitants", "thousands without a space"),
        ("À 14h30", "hour written otherwise"),
        ("À 14:30", "hour written otherwise"),
        ("Le 1 août", "first of a month without er"),
        ("Le 20 août", "day that may leave its month"),
        ("Alger - Oran", "hyphen for a dash"),
        ("Une oeuvre", "ligature undone"),
    ],
)
def test_the_reader_of_lines_sees_each_fault(line, fault):
    assert fault in faults(line)


def test_the_reader_of_lines_spares_what_is_right_or_is_not_french():
    html = (
        "<p>L’usine, dit-il, produit «\u202f10\u202f000\u00a0t\u202f» à 14\u00a0h\u00a030\u202f!</p>"
        '<p lang="ar">"نعم"</p><code>a = "b" ;</code><p>Le 1<sup>er</sup>\u00a0août 2020</p>'
    )

    assert [faults(line) for line in lines_of_html(html)] == [[], []]
