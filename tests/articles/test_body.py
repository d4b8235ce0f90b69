"""What is kept of a typed or pasted text."""

import pytest

from articles.body import image_ids, sanitise
from articles.body.formats import PROFILES, elements, extensions
from articles.body.markup import Element, parse

FILM = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
STORY = (
    "<p>Un <strong>gras</strong>, un <em>italique</em>, H<sub>2</sub>O, 1<sup>er</sup>.</p>"
    "<h2>Intertitre</h2>"
    '<p><a href="https://x.dz/a?b=1&amp;c=2">Un lien</a>, <a href="/archives/">un autre</a>,'
    ' <a href="mailto:a@x.dz">écrire</a>, <a href="tel:+21321">appeler</a>.<br>À la ligne.</p>'
    '<p lang="ar" dir="rtl">مرحبا</p>'
    '<p>Il a dit <span lang="en">no comment</span>.</p>'
    '<blockquote lang="en"><p>Quoted.</p><ul><li><p>a</p></li></ul></blockquote>'
    '<blockquote class="pull"><p>« Dit »</p><footer>Qui, <em>quoi</em></footer></blockquote>'
    '<ul><li><p>a</p><ol start="3"><li><p>b</p></li></ol></li></ul>'
    '<table><caption>Légende</caption><thead><tr><th><p>a</p></th><th colspan="2"><p>b</p></th></tr>'
    '</thead><tbody><tr><th><p>c</p></th><td rowspan="2"><p>d</p></td><td></td></tr></tbody></table>'
    '<figure data-image="12"><figcaption>Une <em>légende</em></figcaption></figure>'
    f'<figure data-embed="{FILM}"><figcaption></figcaption></figure>'
    '<aside class="note"><h2>À savoir</h2><p>Note.</p></aside>'
)


def inside(html):
    """Every element, with what holds it."""

    def walk(nodes, parent):
        for node in nodes:
            if isinstance(node, Element):
                yield node, parent
                yield from walk(node.children, node)

    return list(walk(parse(html), None))


def test_every_format_is_kept_as_it_is():
    assert sanitise(STORY) == STORY


def test_every_declared_element_is_in_the_story_that_is_kept():
    found = {node.tag for node, _ in inside(STORY)}

    assert found == set(elements("article"))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<p>a <b>b</b> <i>c</i></p>", "<p>a <strong>b</strong> <em>c</em></p>"),
        ("<h1>a</h1><h3>b</h3><h6>c</h6>", "<h2>a</h2><h2>b</h2><h2>c</h2>"),
        ("<p></p><p> &nbsp; </p><p><br></p><h2> </h2><ul><li></li></ul>", ""),
        ("<div>a</div><div>b<div>c</div></div>d", "<p>a</p><p>b</p><p>c</p><p>d</p>"),
        ("a<hr>b", "<p>a</p><p>b</p>"),
        (
            "<p> a  b\n\nc <strong> d </strong> e </p>",
            "<p>a b c <strong>d </strong>e</p>",
        ),
        ("<p>a<strong></strong><em> </em></p>", "<p>a</p>"),
        ("<strong><p>a</p></strong>", "<p>a</p>"),
        ("<p><strong>a<strong>b</strong></strong></p>", "<p><strong>ab</strong></p>"),
        (
            "<ul><li>a<li><p>b</p>c</ul>",
            "<ul><li><p>a</p></li><li><p>b</p><p>c</p></li></ul>",
        ),
        ("<ul><li><ul><li>a</ul></ul>", "<ul><li><p>a</p></li></ul>"),
        ("<ul><ul><li>a</ul></ul>", "<ul><li><p>a</p></li></ul>"),
        (
            "<ul><li>a</li><ul><li>b</ul></ul>",
            "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>",
        ),
        ("<ol start='1'><li>a</ol>", "<ol><li><p>a</p></li></ol>"),
        ("<h2>a<p>b</p></h2>", "<h2>a b</h2>"),
        (
            "<blockquote>a<h2>b</h2></blockquote>",
            "<blockquote><p>a</p><p>b</p></blockquote>",
        ),
        ("<blockquote class='pull'><footer>a</footer></blockquote>", "<p>a</p>"),
        (
            "<blockquote><p>a</p><footer>b</footer></blockquote>",
            "<blockquote><p>a</p><p>b</p></blockquote>",
        ),
        ("<aside>a</aside>", '<aside class="note"><p>a</p></aside>'),
        ("<p lang='ar'>a</p>", '<p lang="ar" dir="rtl">a</p>'),
        ("<p><span>a</span></p>", "<p>a</p>"),
    ],
)
def test_what_is_read_for_what_it_means(typed, kept):
    assert sanitise(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://x.dz/é", "https://x.dz/é"),
        (" HTTPS://x.dz/a b ", "HTTPS://x.dz/a%20b"),
        ("www.x.dz/a", "https://www.x.dz/a"),
        ("x.dz", "https://x.dz"),
        ("//x.dz/a", "https://x.dz/a"),
        ("moi@x.dz", "mailto:moi@x.dz"),
        ("/rubrique/monde/", "/rubrique/monde/"),
        ("tel:+213", "tel:+213"),
    ],
)
def test_a_link_leads_where_the_editor_meant(typed, kept):
    assert (
        sanitise(f'<p><a href="{typed}">a</a></p>') == f'<p><a href="{kept}">a</a></p>'
    )


@pytest.mark.parametrize(
    "typed", ["", "#note", "page", "../x", "/\\x.dz", "///x.dz", "file:///etc"]
)
def test_a_link_that_leads_nowhere_is_only_its_words(typed):
    assert sanitise(f'<p><a href="{typed}">a</a></p>') == "<p>a</p>"


def test_characters_that_reverse_a_line_or_break_a_feed_are_removed():
    kept = sanitise("<p>a\x00\x08\u202eb&#x202e;c\u2067d&#x2069;e\ufffe\ud800f\x1b</p>")

    assert kept == "<p>abcdef</p>"


def test_arabic_keeps_its_joiners_and_marks():
    assert sanitise("<p>می\u200cخواهم \u200fa</p>") == "<p>می\u200cخواهم \u200fa</p>"


def test_a_figure_always_has_its_caption():
    assert sanitise('<figure data-image="7"></figure>') == (
        '<figure data-image="7"><figcaption></figcaption></figure>'
    )


def test_a_figure_of_nothing_leaves_its_caption():
    assert (
        sanitise("<figure><img src=x><figcaption>a</figcaption></figure>") == "<p>a</p>"
    )


@pytest.mark.parametrize(
    "address",
    [
        "https://youtu.be/dQw4w9WgXcQ?t=12",
        "http://m.youtube.com/watch?feature=x&amp;v=dQw4w9WgXcQ",
        "//www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "https://www.youtube.com/shorts/dQw4w9WgXcQ",
    ],
)
def test_a_video_is_known_under_its_several_addresses(address):
    kept = sanitise(
        f'<figure data-embed="{address}"><figcaption>a</figcaption></figure>'
    )

    assert kept == f'<figure data-embed="{FILM}"><figcaption>a</figcaption></figure>'


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.dz/watch?v=dQw4w9WgXcQ",
        "https://youtube.com.evil.dz/watch?v=dQw4w9WgXcQ",
        "https://evil.dz/youtube.com/watch?v=dQw4w9WgXcQ",
        "https://youtu.be.evil.dz/dQw4w9WgXcQ",
    ],
)
def test_a_video_from_elsewhere_becomes_a_link(address):
    kept = sanitise(
        f'<figure data-embed="{address}"><figcaption>a</figcaption></figure>'
    )

    assert kept == f'<p><a href="{address}">{address}</a> a</p>'


def test_tables_inside_tables_leave_their_text():
    kept = sanitise("<table><tr><td>a<table><tr><td>b</table>c<td>d</table>")

    assert kept == (
        "<table><tbody><tr><td><p>a</p><p>b</p><p>c</p></td><td><p>d</p></td></tr></tbody></table>"
    )


def test_leading_rows_of_headings_become_the_head_of_the_table():
    kept = sanitise("<table><tr><th>a<tr><th>b<tr><td>c<tr><th>d</table>")

    assert [section.tag for section in parse(kept)[0].children] == ["thead", "tbody"]
    assert kept.count("<tr>", 0, kept.index("</thead>")) == 2


def test_a_table_is_never_wider_than_a_page():
    kept = sanitise(f"<table><tr>{'<td colspan=900>a' * 3}<tr>{'<td>b' * 90}</table>")

    first, second = kept.split("</tr>")[:2]
    assert 'colspan="30"' in first
    assert second.count("<td>") == 30
    assert second.count("b") - second.count("tbody") == 90


def test_an_empty_table_is_dropped_and_a_caption_alone_is_text():
    assert sanitise("<table><tr><td></td></tr></table>") == ""
    assert sanitise("<table><caption>a</caption></table>") == "<p>a</p>"


def test_the_pictures_of_a_text_are_named_once_in_order():
    html = "".join(
        f'<figure data-image="{n}"><figcaption></figcaption></figure>'
        for n in (9, 4, 9)
    )

    assert image_ids(sanitise(html)) == [9, 4]


def test_the_editor_offers_every_declared_format():
    assert extensions("article").keys() == {
        format.extension for format in PROFILES["article"]
    }
