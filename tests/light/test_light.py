"""The light edition: text alone, one request, 14 KiB at most, one link away from the full page."""

import gzip
import random
import re
import zlib
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from articles import workflow
from articles.models import Article
from newsroom.light.parts import PART_BYTES, parts
from tests.chromium import accessibility_violations
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_image,
    make_published,
    make_scheduled,
    make_withdrawn,
)

KIB = 1024
MOST = 14 * KIB
ASKED = re.compile(r'<(?:script|img|iframe|link rel="(?:stylesheet|preload)")')
BODY = (
    "<p>Le premier paragraphe.</p><h2>Un intertitre</h2><ul><li><p>Un point</p></li></ul>"
    "<blockquote><p>Une citation.</p></blockquote>"
    "<table><tbody><tr><td><p>Gaz</p></td><td><p>12</p></td></tr></tbody></table>"
)


def light(article):
    return f"/leger{article.get_absolute_url()}"


def sent(response):
    return len(response.content)


def read(client, address):
    response = client.get(address, HTTP_ACCEPT_ENCODING="gzip")
    assert response["Content-Encoding"] == "gzip"
    return response, gzip.decompress(response.content).decode()


def written(words, seed=1):
    """A text that compresses like French: few words come back in the same order."""
    chance = random.Random(seed)
    syllables = (
        "la ré mon tan cé vou sil bra né que dor fi lu ma pé ro ti gue son".split()
    )
    vocabulary = [
        "".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(6000)
    ]
    return " ".join(chance.choices(vocabulary, k=words))


@pytest.mark.django_db
def test_a_story_keeps_its_words_without_its_pictures(client):
    inside = make_image(alt="Un barrage", caption="", credit="")
    article = make_published(
        kicker="Reportage",
        headline='Le gaz, "une chance" ?',
        standfirst="Le chapô de l'article.",
        dateline="Adrar",
        sources="avec agences",
        authors=[make_author("Selma Ouadah")],
        lead_image=make_image(alt="Un champ", caption="Près de Sétif", credit="Crésus"),
        body=f'{BODY}<figure data-image="{inside.pk}"><figcaption>Le lac</figcaption></figure>',
    )
    workflow.correct(article, by=chief(), text="Douze, et non dix.")

    response, html = read(client, light(article))

    for words in (
        "Reportage",
        "Le chapô de l’article.",
        "Selma Ouadah",
        "avec agences",
        "Adrar —",
        "<h2>Un intertitre</h2>",
        "<li>Un point</li>",
        "<blockquote><p>Une citation.</p></blockquote>",
        "<td>Gaz</td>",
        "Un champ. Près de Sétif. Crésus]",
        "Un barrage. Le lac]",
        "Douze, et non dix.",
        "Publié le",
    ):
        assert words.lower() in html.lower(), words
    assert not ASKED.search(html)
    assert (
        f'<link rel="canonical" href="http://localhost:8000{article.get_absolute_url()}">'
        in html
    )
    assert f'href="{article.get_absolute_url()}"' in html
    assert {f"a{article.pk:x}", f"c{article.category_id:x}"} <= set(
        response["Cache-Tag"].split()
    )


@pytest.mark.django_db
def test_a_story_that_nobody_signs_says_where_it_comes_from(client):
    article = make_published()
    article.bylines.all().delete()
    Article.objects.filter(pk=article.pk).update(sources="avec Reuters")

    assert "Avec Reuters" in client.get(light(article)).text


@pytest.mark.django_db
def test_it_is_one_link_away_in_both_directions(client):
    article = make_published()

    assert f'href="{light(article)}"' in client.get(article.get_absolute_url()).text
    assert 'href="/leger/"' in client.get("/").text
    assert 'href="/"' in client.get("/leger/").text


@pytest.mark.django_db
def test_the_front_gives_the_headlines_of_each_category_with_their_hour(client):
    gas = make_category("Gaz", parent=make_category("Énergie"))
    culture = make_category("Culture")
    make_category("Vide")
    article = make_published(headline="Le gaz arrive", category=gas)
    for number in range(12):
        make_published(headline=f"Concert {number}", category=culture)

    response, html = read(client, "/leger/")

    assert re.findall(r"<h2[^>]*>(.*?)</h2>", html) == ["Culture", "Énergie"]
    assert f'<a href="{light(article)}">Le gaz arrive</a> <time datetime=' in html
    assert html.count("Concert") == 8
    assert not ASKED.search(html)
    assert {"llatest", f"c{culture.pk:x}", f"lc{culture.pk:x}"} <= set(
        response["Cache-Tag"].split()
    )


@pytest.mark.long
@pytest.mark.django_db
def test_a_front_of_forty_categories_stays_light(client):
    for number in range(40):
        category = make_category(f"Rubrique {number}")
        for _ in range(4):
            make_published(category=category, headline=written(20, seed=number)[:190])

    response, _html = read(client, "/leger/")

    assert sent(response) <= MOST


@pytest.mark.long
@pytest.mark.django_db
@pytest.mark.parametrize("paragraph", [80, 60_000])
def test_a_story_of_60_000_words_is_cut_in_pages_that_all_keep_the_limit(
    client, paragraph
):
    text = written(60_000).split()
    chunks = [
        " ".join(text[at : at + paragraph]) for at in range(0, len(text), paragraph)
    ]
    article = make_published(
        standfirst=written(120)[:600],
        body="".join(f"<p>{chunk}</p>" for chunk in chunks),
    )
    for number in range(6):
        workflow.correct(article, by=chief(), text=written(150, seed=number)[:990])

    address, seen, pages = light(article), [], 0
    while address:
        response, html = read(client, address)
        assert sent(response) <= MOST, address
        body = html.partition("</small></p>")[2].partition("</article>")[0]
        seen += re.sub(r"<[^>]+>", " ", body.partition("<div")[0]).split()
        pages += 1
        following = re.search(r'rel="next" href="([^"]+)"', html)
        address = following and f"{light(article)}{following[1]}"

    assert pages > 5
    assert f"Page {pages} sur {pages}" in html
    assert seen == text


@pytest.mark.django_db
def test_a_short_story_has_one_page_and_no_other(client):
    article = make_published()

    assert "Page 1" not in client.get(light(article)).text
    for page in ("2", "0", "abc"):
        assert client.get(f"{light(article)}?page={page}").status_code == 404


@pytest.mark.django_db
def test_the_weight_that_is_said_is_the_weight_that_is_sent(client):
    article = make_published(body=f"<p>{written(3000)}</p>")

    response, html = read(client, light(article))

    said = int(re.search(r"Cette page pèse\s(\d+)\sKio", html)[1])
    assert abs(said * KIB - sent(response)) <= KIB + 100


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("make", "status"),
    [(make_article, 404), (make_scheduled, 404), (make_withdrawn, 410)],
)
def test_what_is_not_public_is_not_there(client, make, status):
    article = make(headline="Le secret du conseil", slug="le-secret")

    response = client.get(light(article))

    assert response.status_code == status
    if status == 410:
        assert "max-age=0" in response["Cache-Control"]
    assert "Le secret du conseil" not in response.text


@pytest.mark.django_db
def test_any_other_words_lead_to_its_address_in_one_hop(client):
    article = make_published()

    for path in (f"autre-{article.pk}/", f"{article.pk}", f"autre-{article.pk}"):
        response = client.get(f"/leger/article/{path}")
        assert (response.status_code, response.url) == (301, light(article))


@pytest.mark.django_db
def test_an_old_story_says_its_age(client):
    article = make_published(ago=timedelta(days=800))

    assert "plus d’un an" in client.get(light(article)).text


@pytest.mark.django_db
def test_three_related_stories_are_proposed_in_the_same_edition(client):
    stories = [make_published(tags=["Gaz"]) for _ in range(6)]

    response = client.get(light(stories[0]))

    related = response.text.partition('id="related"')[2]
    assert related.count('<a href="/leger/article/') == 3
    assert sum(tag.startswith("a") for tag in response["Cache-Tag"].split()) == 4


@pytest.mark.django_db
def test_an_arabic_story_is_read_from_right_to_left(client):
    article = make_published(language="ar", headline="الطاقة", slug="الطاقة")

    assert '<article lang="ar" dir="rtl">' in client.get(light(article)).text


@pytest.mark.long
def test_a_list_and_a_table_too_long_are_cut_where_they_may_be():
    items = "".join(f"<li>{written(12, seed=n)}</li>" for n in range(900))
    rows = "".join(
        f"<tr><td>{n}</td><td>{written(9, seed=n)}</td></tr>" for n in range(900)
    )
    head = "<caption>Le tableau</caption><thead><tr><th>n</th><th>mot</th></tr></thead>"

    lists = parts([f"<ol>{items}</ol>"])
    tables = parts([f"<table>{head}<tbody>{rows}</tbody></table>"])

    assert len(lists) > 1
    assert len(tables) > 1
    assert all(
        len(zlib.compress(part.encode())) <= PART_BYTES for part in lists + tables
    )
    assert all("<caption>Le tableau</caption>" in part for part in tables)
    assert "".join(re.findall(r"<li>.*?</li>", "".join(lists))) == items
    starts = [int(n) for n in re.findall(r'<ol start="(\d+)">', lists[1])]
    assert starts[0] == lists[0].count("<li>") + 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_browser_asks_for_the_page_and_nothing_else(page, scheme, trouble):
    article = make_published(body=BODY, lead_image=make_image())
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 700})

    for address in ("/leger/", light(article)):
        asked.clear()
        page.goto(address)
        expect(page.locator("h1")).to_be_visible()
        assert len(asked) == 1, asked
        assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert trouble == []
        assert accessibility_violations(page) == []
        trouble.clear()  # axe writes styles of its own, which the page's policy refuses


@pytest.mark.django_db
def test_its_style_is_allowed_on_its_pages_alone(client):
    make_published()

    assert "'sha256-" in client.get("/leger/")["Content-Security-Policy"]
    assert "'sha256-" not in client.get("/")["Content-Security-Policy"]
    etag = client.get("/leger/")["ETag"]
    again = client.get("/leger/", headers={"if-none-match": etag})
    assert again.status_code == 304
    assert "'sha256-" in again["Content-Security-Policy"]
    assert Article.objects.count() == 1
