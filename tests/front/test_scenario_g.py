"""Breaking news, 17:42: a title and one sentence, read again, online with the banner; then the full story."""

from time import monotonic

import pytest
from playwright.sync_api import expect

from articles.models import Article
from tests.chromium import accessibility_violations
from tests.factories import make_author, make_category, make_published, make_user

pytestmark = pytest.mark.django_db(transaction=True)
HEADLINE = "Séisme de magnitude 4,6 au large de Jijel"
SENTENCE = "La secousse a été ressentie à 17 h 38, sans victime signalée."
FULL = "Jijel, la nuit d’après le séisme"
SECONDS = 5


@pytest.fixture
def desk(page):
    make_category("Algérie")
    make_author("Rédaction Crésus", kind="collective")
    make_published(headline="Le conseil vote le budget")
    user = make_user(role="chief")
    page.goto("/admin/login/")
    page.locator("#id_username").fill(user.username)
    page.locator("#id_password").fill("motdepasse")
    page.keyboard.press("Enter")
    page.locator("#id_password").wait_for(state="detached")
    return page


@pytest.fixture
def reader(chromium, live_server):
    context = chromium.new_context(
        base_url=live_server.url, viewport={"width": 390, "height": 844}
    )
    yield context.new_page()
    context.close()


def test_the_chief_breaks_a_news_and_completes_it(desk, reader):
    desk.get_by_role("link", name="Urgent", exact=True).click()
    desk.get_by_label("Titre").fill(HEADLINE)
    desk.get_by_label("Une phrase").fill(SENTENCE)
    desk.get_by_label("Rubrique").select_option(label="Algérie")
    desk.get_by_role("button", name="Relire…").click()

    expect(desk.get_by_text("Rien n’est encore en ligne.")).to_be_visible()
    expect(desk.get_by_role("region", name="Urgent")).to_contain_text("Jijel")
    expect(desk.get_by_text("puis il disparaît de lui-même")).to_be_visible()
    reader.goto("/")
    assert "Jijel" not in reader.content()

    pressed = monotonic()
    desk.get_by_role("button", name="Publier avec le bandeau").click()
    expect(desk.get_by_text("Le bandeau est en ligne.")).to_be_visible()
    reader.goto("/")
    line = reader.get_by_role("region", name="Urgent")
    expect(line).to_be_visible()
    assert monotonic() - pressed < SECONDS
    line.get_by_role("link").click()
    expect(reader.locator("h1")).to_have_text(HEADLINE)
    expect(reader.locator(".body")).to_contain_text("sans victime signalée")
    address = reader.url

    desk.get_by_role("link", name="Compléter l’article").click()
    desk.locator("#id_headline").fill(FULL)
    desk.get_by_role("button", name="Publier la mise à jour…").click()
    desk.get_by_label("Mise à jour importante").check()
    desk.get_by_role("button", name="Publier la mise à jour").click()
    expect(desk.locator(".message-success")).to_be_visible()
    assert Article.objects.get(headline=FULL).slug.startswith("seisme")
    reader.goto(address)
    assert reader.url == address
    expect(reader.locator("h1")).to_have_text(FULL)

    desk.get_by_role("link", name="Son bandeau").click()
    desk.get_by_role("button", name="Retirer le bandeau").click()
    expect(desk.get_by_text("Le bandeau est retiré.")).to_be_visible()
    reader.goto("/")
    assert reader.get_by_role("region", name="Urgent").count() == 0
    desk.goto(f"/admin/front/urgent/article/{Article.objects.get(headline=FULL).pk}/")
    expect(desk.get_by_text("Ce bandeau est terminé.")).to_be_visible()


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_screens_and_the_banner_are_accessible(desk, reader, scheme, trouble):
    desk.emulate_media(color_scheme=scheme)
    desk.goto("/admin/front/urgent/add/")
    assert accessibility_violations(desk) == []
    desk.get_by_label("Titre").fill(HEADLINE)
    desk.get_by_label("Une phrase").fill(SENTENCE)
    desk.get_by_label("Rubrique").select_option(label="Algérie")
    desk.get_by_role("button", name="Relire…").click()
    expect(desk.get_by_text("Rien n’est encore en ligne.")).to_be_visible()
    assert accessibility_violations(desk) == []
    desk.get_by_role("button", name="Publier avec le bandeau").click()
    expect(desk.get_by_text("Le bandeau est en ligne.")).to_be_visible()
    assert accessibility_violations(desk) == []

    reader.emulate_media(color_scheme=scheme)
    for width in (320, 390, 1280):
        reader.set_viewport_size({"width": width, "height": 800})
        reader.goto("/")
        expect(reader.get_by_role("region", name="Urgent")).to_be_visible()
        assert not reader.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert accessibility_violations(reader) == []
    trouble.clear()  # axe writes styles of its own, which the page's policy refuses
