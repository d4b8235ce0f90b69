"""What a page weighs on a reader's phone: READER's budget, in bytes sent."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from tests.factories import make_category, make_image, make_published

pytestmark = pytest.mark.django_db
KIB = 1024
BUDGETS = {"html": 50 * KIB, "css": 12 * KIB, "js": 10 * KIB, "woff2": 100 * KIB}
LINKED = re.compile(r'(?:href|src)="(/static/[^"]+\.(?:css|js|woff2))"')
IN_STYLES = re.compile(r"url\([\"']?([^)\"']+\.woff2)")


def sent(path):
    """Bytes of a static file once compressed as the server sends it."""
    content = Path(path).read_bytes()
    return len(content) if path.endswith(".woff2") else len(gzip.compress(content, 9))


def files_of(html):
    """Every static file that the page brings, the fonts of its style sheets included."""
    files = {
        finders.find(link.removeprefix("/static/")) for link in LINKED.findall(html)
    }
    for sheet in [file for file in files if file.endswith(".css")]:
        for font in IN_STYLES.findall(Path(sheet).read_text()):
            files.add(str((Path(sheet).parent / font).resolve()))
    return files


@pytest.fixture
def busy_day():
    image = make_image()
    for name in ("Monde", "Économie", "Culture", "Sport", "Opinions"):
        category = make_category(name)
        for number in range(8):
            make_published(
                category=category,
                headline=f"{name} : une nouvelle de la journée, la {number}e",
                standfirst="Le résumé de la nouvelle, en une phrase ou deux." * 2,
                lead_image=image if number % 2 else None,
                body="<p>Le conseil s’est réuni lundi matin.</p>" * 30,
            )


@pytest.mark.parametrize(
    "path", ["/", "/rubrique/monde/", "/recherche/?q=nouvelle", "article"]
)
def test_a_page_keeps_its_weight(client, busy_day, path):
    if path == "article":
        path = client.get("/").context["lead"].get_absolute_url()

    html = client.get(path).text
    weights = {"html": len(gzip.compress(html.encode(), 6))}
    for file in files_of(html):
        kind = file.rpartition(".")[2]
        weights[kind] = weights.get(kind, 0) + sent(file)

    assert {kind for kind, weight in weights.items() if weight > BUDGETS[kind]} == set()
    assert weights["css"] > KIB
    assert weights["woff2"] > KIB


@pytest.mark.parametrize("path", ["/", "/rubrique/monde/"])
def test_only_the_opening_picture_is_loaded_at_once(client, busy_day, path):
    html = client.get(path).text

    pictures = re.findall(r"<img[^>]*>", html)
    assert len(pictures) > 2
    assert sum('loading="lazy"' not in picture for picture in pictures) == 1
    assert all(re.search(r'width="\d+" height="\d+"', picture) for picture in pictures)
