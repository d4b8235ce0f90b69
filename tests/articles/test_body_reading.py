"""The stored text as readers and feed readers get it."""

import pytest
from django.template import Context, Template

from articles.body import render, render_for_feed
from articles.models import Image
from tests.factories import make_article, make_image

FILM = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
FIGURE = '<figure data-image="7"><figcaption>Le <em>port</em></figcaption></figure>'
PLAYER = (
    f'<figure data-embed="{FILM}"><figcaption>Le <em>film</em></figcaption></figure>'
)
TABLE = (
    "<table><caption>Pluies &amp; crues</caption><thead><tr><th><p>Ville</p></th><th><p>mm</p></th></tr>"
    "</thead><tbody><tr><th><p>Oran</p></th><td><p>3</p></td></tr></tbody></table>"
)


def an_image(**fields):
    known = {"alt": 'Un "port"', "caption": "Vu du large", "credit": "Photo : Crésus"}
    return Image(pk=7, width=1500, height=1000, digest="d" * 64, **{**known, **fields})


def test_a_picture_comes_with_its_sizes_its_caption_and_its_credit():
    html = render(FIGURE, {7: an_image()})

    assert html.startswith('<figure class="figure">')
    assert "<picture>" in html
    assert 'loading="lazy"' in html
    assert 'width="640" height="427"' in html
    assert "image/webp" in html
    assert 'alt="Un «\u202fport\u202f»"' in html
    assert "<figcaption>Le <em>port</em>" in html
    assert '<span class="credit">Photo\u00a0: Crésus</span>' in html


def test_a_picture_without_a_caption_here_keeps_the_one_of_the_library():
    bare = '<figure data-image="7"><figcaption></figcaption></figure>'

    html = render(bare, {7: an_image(caption="Le port <vu> & revu")})

    assert "<figcaption>Le port &lt;vu&gt; &amp; revu" in html


def test_a_picture_that_is_no_longer_there_leaves_no_hole():
    assert render(f"<p>a</p>{FIGURE}<p>b</p>", {}) == "<p>a</p><p>b</p>"


def test_a_player_is_a_link_until_it_is_clicked():
    html = render(PLAYER, {})

    assert "<iframe" not in html
    assert (
        'data-embed-src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"'
        in html
    )
    assert f'<p><a href="{FILM}">' in html
    assert "<figcaption>Le <em>film</em></figcaption>" in html


def test_a_column_of_sentences_is_not_aligned_as_figures_are():
    html = (
        "<table><thead><tr><th>Match</th><th>Score</th><th>Buteurs</th></tr></thead><tbody>"
        "<tr><th>Oran – Tlemcen</th><td>2-1</td><td>–</td></tr>"
        "<tr><th>Tiaret – Adrar</th><td>2-1 a.p.</td><td>Mehdaoui (19e), Chikhi (104e)</td></tr>"
        "</tbody></table>"
    )

    page = str(render(html, {}))

    assert page.count('class="words"') == 3
    assert '<td class="words">–</td>' in page
    assert '<th scope="col" class="words">Buteurs</th>' in page
    assert "<td>2-1</td>" in page


def test_a_table_scrolls_in_its_own_frame_and_says_what_its_headings_are_for():
    html = render(TABLE, {})

    assert html.startswith(
        '<div class="table" role="region" tabindex="0" aria-label="Pluies &amp; crues"><table>'
    )
    assert '<th scope="col">Ville</th>' in html
    assert '<th scope="row">Oran</th><td>3</td>' in html


def test_an_item_of_one_line_needs_no_paragraph():
    html = render("<ul><li><p>a</p></li><li><p>b</p><p>c</p></li></ul>", {})

    assert html == "<ul><li>a</li><li><p>b</p><p>c</p></li></ul>"


def test_the_typography_of_the_language_is_applied():
    assert render("<p>Quoi ?</p>", {}) == "<p>Quoi\u202f?</p>"
    assert render("<p>What ?</p>", {}, "en") == "<p>What ?</p>"


def test_a_feed_reader_gets_absolute_addresses_and_ordinary_elements():
    story = f'<p><a href="/fil/">a</a></p>{FIGURE}{PLAYER}{TABLE}<aside class="note"><p>b</p></aside>'

    html = render_for_feed(story, {7: an_image()}, "https://cresus.example")

    assert '<a href="https://cresus.example/fil/">' in html
    assert '<img src="https://cresus.example/images/7/' in html
    assert 'width="960" height="640"' in html
    assert f'<p><a href="{FILM}">' in html
    assert "<aside><p>b</p></aside>" in html
    assert not [
        ours for ours in ("class=", "data-", "tabindex", "<picture") if ours in html
    ]


@pytest.mark.parametrize(
    ("caption", "credit", "said"),
    [
        ("Le port.", "Photo X", "Le port. Photo X"),
        ("Le port", "Photo X", "Le port. Photo X"),
        ("Le port", "", "Le port"),
        ("", "Photo X", "Photo X"),
    ],
)
def test_in_a_feed_the_credit_follows_the_caption(caption, credit, said):
    bare = '<figure data-image="7"><figcaption></figcaption></figure>'

    html = render_for_feed(
        bare, {7: an_image(caption=caption, credit=credit)}, "https://x.dz"
    )

    assert f"<figcaption>{said}</figcaption>" in html


def test_in_a_feed_a_picture_that_says_nothing_has_no_caption():
    image = an_image(caption="", credit="")

    html = render_for_feed(
        '<figure data-image="7"><figcaption></figcaption></figure>',
        {7: image},
        "https://x.dz",
    )

    assert "figcaption" not in html


@pytest.mark.django_db
def test_the_page_of_a_story_prints_the_pictures_that_its_text_names(
    django_assert_num_queries,
):
    image = make_image()
    figure = f'<figure data-image="{image.pk}"><figcaption>Ici</figcaption></figure>'
    article = make_article(body=f"<p>a</p>{figure}")

    with django_assert_num_queries(1):
        html = Template("{% load body %}{% article_body article %}").render(
            Context({"article": article})
        )

    assert f"/images/{image.pk}/" in html
    assert "<figcaption>Ici" in html
