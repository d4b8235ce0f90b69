"""The pages of the demo newspaper before two machines that read them: a checker, and axe."""

import pytest
from django.core.management import call_command

from tests.chromium import accessibility_violations
from tests.crawl import crawl, one_of_each
from tests.validity import html_errors

pytestmark = pytest.mark.long


def test_every_page_answers_and_is_valid_html(db, client):
    call_command("demo")

    pages = crawl(client)

    failed = {
        address: page.status_code
        for address, page in pages.items()
        if page.status_code != 200
    }
    assert failed == {}
    assert len(one_of_each(pages)) >= 8
    assert html_errors({address: page.text for address, page in pages.items()}) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_one_page_of_each_kind_is_accessible(page, client, scheme):
    call_command("demo")
    page.emulate_media(color_scheme=scheme)

    violations = {}
    for address in one_of_each(crawl(client)):
        page.goto(address)
        violations[address] = accessibility_violations(page)

    assert {address: found for address, found in violations.items() if found} == {}


def test_the_checker_and_axe_do_see_mistakes(page):
    html = "<!doctype html><html lang=fr><title>Une</title><img src=data:,>"
    page.set_content(html)

    assert any("alt" in error for error in html_errors({"/": html}))
    assert any(
        found.startswith("image-alt") for found in accessibility_violations(page)
    )
