"""A registered letter arrives: from the file to the published reply, in a real browser, in the chief's hands."""

import pytest
from django.conf import settings
from django.utils import timezone

from articles.models import Article, Byline
from newsroom.replies.models import Dossier
from tests.chromium import accessibility_violations
from tests.factories import chief, make_author, make_published

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def signed_in(page, client, live_server):
    client.force_login(chief())
    name = settings.SESSION_COOKIE_NAME
    cookie = {"name": name, "value": client.cookies[name].value}
    page.context.add_cookies([cookie | {"url": live_server.url}])
    return page


@pytest.mark.parametrize("width", [390, 1280])
def test_a_letter_is_answered(signed_in, width, trouble):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    story = make_published(headline="Le barrage fuit")

    page.goto(f"/admin/articles/article/{story.pk}/change/")
    page.get_by_role("link", name="Ouvrir un dossier de droit de réponse").click()
    page.get_by_label("Demandeur").fill("Ministère de l’Hydraulique")
    page.get_by_label("En qualité de").fill("administration citée")
    page.get_by_label("Adresse").fill("Rue du Caire, Kouba")
    page.get_by_label("Passages contestés").fill("« Le barrage fuit. »")
    page.get_by_label("Texte reçu").fill("Le barrage ne fuit pas.")
    page.locator("#id_received_on").fill(f"{timezone.localdate():%d/%m/%Y}")
    page.locator("button[name=_save]").click()
    page.wait_for_url("**/admin/replies/dossier/")

    page.goto("/admin/")
    counted = page.locator(".queue-replies").inner_text()
    page.get_by_role("link", name="Ministère de l’Hydraulique").click()
    page.locator("#id_decision").select_option("refused")
    page.locator("button[name=_continue]").click()
    refused = page.locator(".errorlist").inner_text()
    page.locator("#id_decision").select_option("accepted")
    page.locator("button[name=_continue]").click()
    page.get_by_role("button", name="Écrire la réponse").wait_for()
    of_the_page = list(trouble)
    violations = accessibility_violations(page)
    trouble.clear()  # axe's own: it tries a style on a calendar
    page.get_by_role("button", name="Écrire la réponse").click()
    page.wait_for_url("**/article/*/change/")
    reply = Article.objects.get(answers__isnull=False)
    Byline.objects.create(article=reply, author=make_author("Le ministère"))
    page.reload()
    page.locator("button[name=_verb][value=publish]").first.click()
    page.wait_for_url("**/verb/publish/")
    page.locator(".verb-form button").first.click()
    page.wait_for_url("**/article/*/change/")

    assert "encore 3 jours" in counted
    assert "Un refus a besoin de son motif." in refused
    assert (of_the_page, violations) == ([], [])
    reply.refresh_from_db()
    assert reply.is_public
    assert not Dossier.objects.open()

    page.goto(story.get_absolute_url())
    page.locator(".notice a").click()
    page.wait_for_url(f"**{reply.get_absolute_url()}")
    assert "Le barrage ne fuit pas." in page.locator(".body").inner_text()
    assert accessibility_violations(page) == []
    page.locator(".notice a").click()
    page.wait_for_url(f"**{story.get_absolute_url()}")
    page.goto("/admin/replies/dossier/")
    page.get_by_role("link", name="Ministère de l’Hydraulique").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Exporter le dossier").click()
    assert download.value.suggested_filename.endswith(".zip")
