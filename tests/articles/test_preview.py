"""A story as readers will get it, seen by the desk alone."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db


def preview(user, article):
    client = Client()
    client.force_login(user)
    return client.get(reverse("admin:articles_article_preview", args=[article.pk]))


def test_the_desk_sees_a_draft_in_the_page_of_readers():
    article = make_article(headline="Le titre <b>secret</b>")

    page = preview(make_user("desk"), article)

    assert page.status_code == 200
    assert "Le titre &lt;b&gt;secret" in page.text
    assert {"private", "no-store"} <= set(page["Cache-Control"].split(", "))
    assert "noindex" in page["X-Robots-Tag"]
    assert page["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in page["Content-Security-Policy"]
    assert "Cache-Tag" not in page


def test_a_story_that_lacks_everything_is_shown_too():
    article = Article.objects.create(headline="", category=None)

    assert preview(make_user("desk"), article).status_code == 200


def test_a_private_draft_has_no_preview_for_another_reporter():
    article = make_article(created_by=make_user("reporter"))

    page = preview(make_user("reporter"), article)

    assert page.status_code in {302, 403, 404}
    assert article.headline not in page.text


def test_a_preview_counts_for_nothing():
    article = make_article()
    client = Client()

    preview(make_user("desk"), article)

    assert not Article.objects.published().exists()
    assert client.get(f"/article/{article.pk}/").status_code == 404
