"""Shared by plain links: nothing is asked of anybody before one is followed."""

import re
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import expect

from tests.factories import make_published

THIN, NO_BREAK = "\u202f", "\u00a0"
HEADLINE = 'Gaz & pétrole : "50 % de plus" ?'
SAID = f"Gaz & pétrole{NO_BREAK}: «{THIN}50{NO_BREAK}% de plus{THIN}»{THIN}?"


def links(html):
    nav = html.partition('<nav class="share"')[2].partition("</nav>")[0]
    found = {}
    for attributes, label in re.findall(r"<a ([^>]*)>(.*?)</a>", nav, re.DOTALL):
        href = unescape(re.search(r'href="([^"]*)"', attributes)[1])
        found[re.sub(r"<[^>]+>", "", label).strip()] = (href, attributes)
    return found


@pytest.fixture
def shared(client):
    article = make_published(headline=HEADLINE, slug="énergie-élan")
    return article, links(client.get(article.get_absolute_url()).text)


@pytest.mark.django_db
def test_each_network_is_given_the_title_and_the_whole_address(shared):
    article, found = shared
    address = f"http://localhost:8000{article.get_absolute_url()}"

    assert list(found) == [
        "WhatsApp",
        "Facebook",
        "Telegram",
        "Courriel",
        "Copier le lien",
    ]
    whatsapp = parse_qs(urlsplit(found["WhatsApp"][0]).query)
    assert whatsapp["text"] == [f"{SAID} {address}"]
    facebook = parse_qs(urlsplit(found["Facebook"][0]).query)
    assert facebook["u"] == [address]
    telegram = parse_qs(urlsplit(found["Telegram"][0]).query)
    assert (telegram["text"], telegram["url"]) == ([SAID], [address])
    assert found["Copier le lien"][0] == address


@pytest.mark.django_db
def test_the_letter_has_a_subject_in_good_french(shared):
    article, found = shared
    subject, body = (
        found["Courriel"][0].removeprefix("mailto:?subject=").split("&body=")
    )

    assert "%E2%80%AF" in subject
    assert "+" not in subject
    assert unquote(subject) == SAID
    assert unquote(body) == f"http://localhost:8000{article.get_absolute_url()}"


@pytest.mark.django_db
def test_a_network_learns_nothing_and_gains_nothing(shared):
    _article, found = shared

    for name in ("WhatsApp", "Facebook", "Telegram"):
        assert 'rel="noopener nofollow"' in found[name][1]
        assert found[name][0].startswith("https://")


@pytest.mark.django_db(transaction=True)
def test_on_a_phone_each_link_is_a_target_of_44_pixels_and_the_copy_is_said(page):
    article = make_published(headline=HEADLINE)
    page.set_viewport_size({"width": 320, "height": 700})
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(article.get_absolute_url())
    share = page.get_by_role("navigation", name="Partager")

    for link in share.get_by_role("link").all():
        box = link.bounding_box()
        assert min(box["width"], box["height"]) >= 44
    share.get_by_role("link", name="Copier le lien").click()

    expect(share.get_by_role("status")).to_have_text("Lien copié")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(article.get_absolute_url())
