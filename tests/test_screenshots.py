"""The gallery of docs/pages.md forgets no screen: checked from the URLconf, without a browser."""

import pytest
from django.contrib import admin
from django.test import RequestFactory
from django.urls import get_resolver, resolve
from PIL import Image

from docs import screenshots
from docs.screen import NUMBERS
from docs.screens import SCREENS
from docs.screenshots import HERE, VIEWS, gallery, sheet
from newsroom.demo import accounts
from tests.factories import make_user
from tests.public_pages import EXAMPLES

# No screen of their own: files, data for scripts, addresses that lead elsewhere, feeds like the one shown.
NO_PAGE = {
    "articles:article_elsewhere",
    "articles:image",
    "light:article_elsewhere",
    "offline:worker",
    "favicon",
    "discovery:site_atom",
    *(
        name
        for name in EXAMPLES
        if name.startswith("discovery:") and "_page" not in name and "site" not in name
    ),
}
NO_SCREEN = {
    "session",
    "autocomplete",
    "jsi18n",
    "app_list",
    "logout",
    "articles_image_choose",
    "articles_article_filter_remove",
    "articles_article_untrash",
    "articles_journalentry_export",
    "replies_dossier_write",
    "replies_dossier_export",
    # Frames of other screens, and what is only sent.
    "une_draft_frame",
    "articles_article_preview",
    "presence",
    "une_past_frame",
    "une_take_up",
    "une_cancel",
    "editing_autosave",
    "editing_advice",
    "editing_tags",
    "editing_typography",
    "editing_give_up",
    # Nobody has such a text in the demonstration: two people must write at once.
    "articles_article_conflict",
}
# Reached by what is done on another screen.
ACTED = {
    *("articles_article_version", "articles_article_bulk"),
    *("une_pick", "front_urgent_change"),
}


def routes():
    return {
        resolve(screen.address.partition("?")[0], None).view_name
        for screen in SCREENS
        if screen.name != "erreur-404"
    }


def desk_routes():
    [desk] = [
        p for p in get_resolver().url_patterns if getattr(p, "namespace", "") == "admin"
    ]
    for pattern in desk.url_patterns:
        yield from (inner.name for inner in getattr(pattern, "url_patterns", [pattern]))


def test_every_public_page_is_in_the_gallery():
    assert set(EXAMPLES) - NO_PAGE - routes() == set()


@pytest.mark.django_db
def test_every_screen_of_the_desk_is_in_the_gallery():
    request = RequestFactory().get("/admin/")
    request.user = make_user(role="administrator")
    request.user.is_superuser = True
    shown = {name.removeprefix("admin:") for name in routes()} | ACTED

    wanted = {name for name in desk_routes() if name} - NO_SCREEN
    # Of history and deletion, which all models share, one screen is enough; some lists are only read.
    wanted = {name for name in wanted if not name.endswith(("_history", "_delete"))}
    for model, desk in admin.site._registry.items():
        if not desk.has_add_permission(request):
            wanted.discard(f"{model._meta.app_label}_{model._meta.model_name}_add")

    assert wanted - shown == set()
    assert {"articles_article_history", "articles_category_delete"} <= shown


def test_each_screen_has_a_name_and_a_sentence_of_its_own():
    for said in ("name", "title"):
        seen = [(screen.folder, getattr(screen, said)) for screen in SCREENS]
        assert len(set(seen)) == len(seen)


def test_the_gallery_knows_the_demonstration():
    names = {account.username for account in accounts.ACCOUNTS}

    assert screenshots.PASSWORD == accounts.PASSWORD
    assert {screen.account for screen in SCREENS} - {""} <= names
    assert list(NUMBERS.values()) == list(range(1, len(NUMBERS) + 1))


def test_the_page_of_the_gallery_shows_every_screen():
    assert (HERE / "pages.md").read_text(encoding="utf-8") == gallery(SCREENS)


def test_a_sheet_holds_the_four_views_and_no_more_than_fits():
    taken = [Image.new("RGB", (view.width, 9_000)) for view in VIEWS]

    paper = sheet(taken)

    assert paper.width <= 1_800
    assert paper.height < 1_100
