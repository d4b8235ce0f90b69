"""A person who opens a feed in a browser."""

import pytest

from tests.factories import make_published

TEXT = """() => [...document.querySelectorAll("*")]
    .filter(element => !element.children.length && element.getClientRects().length)
    .map(element => element.textContent)"""


@pytest.fixture
def window(chromium, live_server):
    """Without the watch of `page`: an XML document cannot name its icon, and the browser tries /favicon.ico."""
    context = chromium.new_context(base_url=live_server.url)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("format", ["rss", "atom"])
def test_a_person_who_opens_a_feed_sees_titles_and_not_markup(window, format):
    make_published(headline="Le gaz arrive à Adrar", standfirst="Deux ans de travaux.")

    window.goto(f"/flux/{format}.xml")

    assert window.evaluate(TEXT) == [
        "Crésus",
        "Journal quotidien national d’information",
        "Le gaz arrive à Adrar",
        "Deux ans de travaux.",
    ]


def test_only_a_browser_that_shows_a_page_is_told_of_plain_xml(client, db):
    opened = client.get("/flux/rss.xml", headers={"Sec-Fetch-Dest": "document"})
    fetched = client.get("/flux/rss.xml", headers={"Sec-Fetch-Dest": "empty"})

    assert opened["Content-Type"] == "application/xml; charset=utf-8"
    assert fetched["Content-Type"] == "application/rss+xml; charset=utf-8"
    assert opened["ETag"] == fetched["ETag"]
