"""What a page weighs on a reader's phone: READER's budget, in bytes sent."""

import gzip
import io
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse
from PIL import Image as Picture
from PIL import ImageChops

from tests.factories import chief, make_category, make_image, make_published

pytestmark = pytest.mark.django_db
KIB = 1024
BUDGETS = {"html": 20 * KIB, "css": 12 * KIB, "js": 10 * KIB, "woff2": 100 * KIB}
FIRST_VIEW = {"home": 350 * KIB, "article": 150 * KIB, "category": 350 * KIB}
MOST_REQUESTS = 15
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2}
KEPT = """async () => ({
  cookie: document.cookie, local: localStorage.length, session: sessionStorage.length,
  caches: (await caches.keys()).length, databases: (await indexedDB.databases()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
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


def photograph(width=1600, height=1000):
    """A sky that darkens, and the grain of a sensor: what no encoder can flatten."""
    sky = Picture.linear_gradient("L").resize((width, height))
    grain = Picture.effect_noise((width, height), 24)
    grey = ImageChops.add(sky, grain, 1, -128)
    out = io.BytesIO()
    Picture.merge("RGB", [grey, sky, grain]).save(out, "JPEG", quality=90)
    return out.getvalue()


@pytest.fixture
def photographs(transactional_db):
    category = make_category("Monde")
    images = [make_image(content=photograph()) for _number in range(3)]
    for number in range(24):
        make_published(
            category=category,
            headline=f"Une nouvelle de la journée, la {number}e",
            standfirst="Le résumé de la nouvelle, en une phrase ou deux." * 2,
            lead_image=images[number % 3],
            body="<p>Le conseil s’est réuni lundi matin.</p>" * 30,
        )
    return category


def sent_bytes(response):
    kind = response.headers.get("content-type", "")
    body = response.body()
    is_text = kind.startswith(("text/", "application/javascript", "image/svg"))
    return len(gzip.compress(body, 6)) if is_text else len(body)


@pytest.mark.parametrize("kind", ["home", "article", "category"])
def test_the_first_view_of_a_phone_is_light_and_leaves_no_trace(
    chromium, live_server, settings, photographs, kind, client
):
    settings.PAPER_URL = live_server.url
    lead = client.get("/").context["lead"]
    paths = {
        "home": "/",
        "article": lead.get_absolute_url(),
        "category": photographs.get_absolute_url(),
    }
    context = chromium.new_context(base_url=live_server.url, **PHONE)
    page, responses = context.new_page(), []

    def on_response(response):
        responses.append(response)

    page.on("response", on_response)
    page.goto(paths[kind])
    page.wait_for_load_state("networkidle")
    sent = {response.url: sent_bytes(response) for response in responses}
    kept, cookies = page.evaluate(KEPT), context.cookies()
    context.close()

    assert all(url.startswith(live_server.url) for url in sent)
    assert len(responses) <= MOST_REQUESTS
    assert any("16x9" in url or "3x2" in url for url in sent)
    assert sum(sent.values()) <= FIRST_VIEW[kind]
    assert cookies == []
    assert set(kept.values()) == {"", 0}


@pytest.mark.django_db
def test_the_largest_picture_of_a_phone_is_light_even_grainy(client):
    image = make_image(content=photograph())
    make_published(lead_image=image)

    picture = client.get(image.url(width=800, ratio="16x9", format="avif"))

    assert KIB < len(picture.getvalue()) <= 100 * KIB


def test_the_form_of_a_story_is_light(client):
    """Its scripts and styles: the editor, the lists with search, the tools of writing."""
    client.force_login(chief())
    page = client.get(reverse("admin:articles_article_add")).text

    found = set(re.findall(r"/static/([^\"\s]+\.(?:css|js))", page))
    weight = sum(sent(finders.find(file)) for file in found)

    assert "js/editor/advice.js" in found
    assert KIB * 100 < weight <= KIB * 400
