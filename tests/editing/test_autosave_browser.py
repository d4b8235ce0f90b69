"""Scenario F: the network fails, the session ends, the browser dies; not a word is typed twice."""

import subprocess
import time

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from playwright.sync_api import expect

from articles.models import Article
from newsroom.editing.models import Autosave
from tests.articles.filled import story_url
from tests.chromium import ARGUMENTS, find_chromium
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db(transaction=True)
ADD = "/admin/articles/article/add/"
WORDS = " ".join(f"mot{number}" for number in range(400))


def cookie(user):
    client = Client()
    client.force_login(user)
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": value, "url": settings.PAPER_URL}


@pytest.fixture
def reporter(page):
    user = make_user(first_name="Yacine", last_name="Ferhat", username="yacine")
    page.context.add_cookies([cookie(user)])
    page.user = user
    return page


def write(page, words):
    page.locator(".story-tools").wait_for()
    page.click(".story-text")
    page.keyboard.insert_text(words)


def state(page):
    return page.locator("[data-saved]")


def test_a_story_has_its_address_from_its_first_word(reporter):
    reporter.goto(ADD)
    reporter.fill("#id_headline", "Le port")

    expect(state(reporter)).to_contain_text("Enregistré à")

    article = Article.objects.get()
    assert reporter.url.endswith(story_url(article, "change"))
    assert article.headline == "Le port"


@pytest.mark.long
def test_the_network_is_cut_and_the_tab_closed(reporter, trouble):
    article = make_article(headline="Le port", body="", created_by=reporter.user)
    context, address = reporter.context, story_url(article, "change")
    reporter.goto(address)
    write(reporter, WORDS)
    expect(state(reporter)).to_contain_text("Enregistré à")

    context.set_offline(True)
    reporter.keyboard.insert_text(" et la fin")
    expect(state(reporter)).to_have_text("Hors ligne : gardé sur cet appareil")
    reporter.close(run_before_unload=False)
    context.set_offline(False)
    back = context.new_page()
    back.goto(address)
    offer = back.locator(".offer")
    offer.get_by_text("et la fin").wait_for()
    dates = offer.inner_text()
    offer.get_by_role("link", name="Reprendre ce texte").click()
    back.locator(".story-text", has_text="et la fin").wait_for()
    back.get_by_role("button", name="Enregistrer", exact=True).click()
    back.locator(".message-success").wait_for()

    trouble.clear()
    assert "aujourd’hui à" in dates
    article.refresh_from_db()
    assert f"{WORDS} et la fin" in article.body
    assert back.locator(".offer").count() == 0


@pytest.mark.long
def test_the_session_ends_and_the_words_go_through_after_signing_in(reporter, trouble):
    article = make_article(headline="Le port", created_by=reporter.user)
    reporter.goto(story_url(article, "change"))
    reporter.locator(".story-tools").wait_for()
    Session.objects.all().delete()

    reporter.fill("#id_headline", "Le port rouvre")
    expect(state(reporter)).to_have_text("Déconnecté : gardé sur cet appareil")
    other = reporter.context.new_page()
    other.goto("/admin/login/?next=/admin/")
    other.fill("#id_username", "yacine")
    other.fill("#id_password", "motdepasse")
    other.click("button.button-main")
    other.wait_for_url("**/admin/")
    expect(state(reporter)).to_contain_text("Enregistré à")
    reporter.get_by_role("button", name="Enregistrer", exact=True).click()
    reporter.locator(".message-success").wait_for()

    trouble.clear()
    article.refresh_from_db()
    assert article.headline == "Le port rouvre"


@pytest.mark.long
def test_another_name_in_the_same_browser_sends_nothing(reporter, trouble):
    article = make_article(headline="Le port", created_by=reporter.user)
    reporter.goto(story_url(article, "change"))
    reporter.locator(".story-tools").wait_for()
    reporter.context.clear_cookies()
    reporter.context.add_cookies([cookie(make_user(role="desk"))])

    reporter.fill("#id_headline", "Le port rouvre")
    expect(state(reporter)).to_have_text("Vous êtes connecté sous un autre nom.")

    trouble.clear()
    assert not Autosave.objects.exists()


@pytest.mark.long
def test_the_browser_is_killed_in_the_middle_of_a_sentence(
    chromium, live_server, tmp_path, settings
):
    settings.PAPER_URL = live_server.url
    user = make_user()
    article = make_article(headline="Le port", body="", created_by=user)
    flags = [
        "--headless=new",
        f"--user-data-dir={tmp_path}",
        "--remote-debugging-port=0",
    ]
    victim = subprocess.Popen([find_chromium(), *ARGUMENTS, *flags])
    port = tmp_path / "DevToolsActivePort"
    while not port.exists() or not port.read_text():
        time.sleep(0.1)
    number = port.read_text().splitlines()[0]
    browser = chromium.browser_type.connect_over_cdp(f"http://127.0.0.1:{number}")
    context = browser.contexts[0]
    context.add_cookies([cookie(user)])
    page = context.new_page()
    page.goto(live_server.url + story_url(article, "change"))
    page.locator(".story-tools").wait_for()
    page.click(".story-text")

    typed = []
    for second in range(10):
        for place in range(5):
            page.keyboard.insert_text(f"s{second}p{place} ")
            typed.append(time.monotonic())
            page.wait_for_timeout(150)
    victim.kill()
    killed = time.monotonic()
    victim.wait()

    kept = Autosave.objects.get().data["body"][0]
    lost = [
        at for word, at in enumerate(typed) if f"s{word // 5}p{word % 5}" not in kept
    ]
    assert "s0p0" in kept
    assert not lost or killed - min(lost) <= 5
