"""An editor at her keyboard, in the text of a story."""

from django.urls import reverse

VALUE = "document.querySelector('#id_body').value"
EDITOR = "document.querySelector('.story-text').editor"


def open_story(page, article):
    page.goto(reverse("admin:articles_article_change", args=[article.pk]))
    text = page.locator(".story-text")
    text.wait_for()
    page.locator(".story-tools").wait_for()
    return text


def save(page):
    with page.expect_navigation():
        page.evaluate("document.querySelector('#id_body').form.requestSubmit()")


def use(page, menu, tool):
    page.get_by_role("toolbar").get_by_role("button", name=menu, exact=True).click()
    page.locator(f"[data-tool={tool}]").click()


def typed(page, *keys):
    """Words, and keys between square brackets."""
    for key in keys:
        if key.startswith("["):
            page.keyboard.press(key[1:-1])
        else:
            page.keyboard.type(key)
