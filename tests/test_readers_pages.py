"""The pages of the demo newspaper before machines that read them: a checker, axe, and windows of every width."""

import pytest
from django.core.management import call_command

from articles.models import Article
from tests.chromium import ARGUMENTS, accessibility_violations, find_chromium
from tests.crawl import crawl, one_of_each
from tests.factories import make_published, make_withdrawn
from tests.validity import html_errors

pytestmark = pytest.mark.long
ARABIC = {
    "language": "ar",
    "headline": "في توات، الشمس تتسلّم المشعل من الغاز",
    "standfirst": "للمرة الأولى، غطّت محطة أدرار كلّ استهلاك الولاية عند منتصف النهار.",
    "dateline": "أدرار",
    "body": "<p>عند الساعة 11 و52 دقيقة تغيّر الصوت.</p>"
    "<blockquote class='pull'><p>الشمس نعرف كيف نأخذها.</p></blockquote>"
    "<table><tr><th>شمسي</th><td>64</td></tr></table>",
}
WIDTHS = (320, 390, 768, 1280, 1600)
TOO_WIDE = """() => {
  const across = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= across) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width && (box.right > across + 1 || box.left < -1);
    })
    .map((element) => `${element.tagName} ${element.className}`);
}"""
# What a reader may ask of any page by WCAG 1.4.12; a rule, since the policy refuses inline styles.
SPACED = """() => document.styleSheets[0].insertRule(`* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}`)"""


@pytest.fixture
def kinds(client):
    """One address for each view, and what no link leads to."""
    call_command("demo")
    found = one_of_each(crawl(client))
    category = Article.objects.published().newest_first()[0].category
    arabic = make_published(category=category, **ARABIC)
    old = Article.objects.published().newest_first().last()
    gone = make_withdrawn(category=category)
    stories = [story.get_absolute_url() for story in (arabic, old, gone)]
    questions = ["/recherche/?q=energie", "/recherche/?q=zirconium"]
    return [*found, *stories, *questions, "/energie/une-page-perdue/"]


def test_every_page_answers_and_is_valid_html(db, client):
    call_command("demo")
    gone, arabic = make_withdrawn(), make_published(**ARABIC)

    pages = crawl(client)

    failed = {
        address: page.status_code
        for address, page in pages.items()
        if page.status_code != 200
    }
    assert failed == {}
    assert arabic.get_absolute_url() in pages
    assert len(one_of_each(pages)) >= 8
    lost = [gone.get_absolute_url(), "/une-page-perdue/", "/recherche/?q=zirconium"]
    pages |= {address: client.get(address) for address in lost}
    assert html_errors({address: page.text for address, page in pages.items()}) == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_one_page_of_each_kind_is_accessible(page, kinds, trouble, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 844})

    violations = {}
    for address in kinds:
        page.goto(address)
        violations[address] = accessibility_violations(page)
    trouble[:] = [line for line in trouble if "status of 4" not in line]

    assert len(kinds) > 14
    assert {address: found for address, found in violations.items() if found} == {}


def overflowing(page, kinds, prepare="() => {}", widths=WIDTHS):
    found = {}
    for address in kinds:
        for width in widths:
            page.set_viewport_size({"width": width, "height": 844})
            page.goto(address)
            page.evaluate(prepare)
            if culprits := page.evaluate(TOO_WIDE):
                found[f"{address} at {width}"] = culprits[:3]
    return found


def test_no_page_scrolls_sideways_at_any_width(page, kinds, trouble):
    found = overflowing(page, kinds)
    spaced = overflowing(page, kinds, SPACED, widths=(320,))
    mirrored = overflowing(
        page, kinds, "() => document.documentElement.dir = 'rtl'", widths=(320, 1280)
    )
    trouble[:] = [line for line in trouble if "status of 4" not in line]

    assert found == spaced == mirrored == {}


def test_no_page_scrolls_sideways_in_letters_twice_as_large(
    chromium, live_server, settings, kinds
):
    """The size set in the browser, which the widths of the layout follow as the letters do."""
    settings.PAPER_URL = live_server.url
    larger = (*ARGUMENTS, "--blink-settings=defaultFontSize=32")
    with chromium.browser_type.launch(
        executable_path=find_chromium(), args=larger
    ) as browser:
        page = browser.new_page(base_url=live_server.url)
        page.goto("/")
        size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
        found = overflowing(page, kinds)

    assert size == "32px"
    assert found == {}


def test_the_checker_and_axe_do_see_mistakes(page):
    html = "<!doctype html><html lang=fr><title>Une</title><img src=data:,>"
    page.set_content(html)

    assert any("alt" in error for error in html_errors({"/": html}))
    assert any(
        found.startswith("image-alt") for found in accessibility_violations(page)
    )
