"""What is done on a page before it is taken."""

from playwright.sync_api import Page


def open_menu(page: Page) -> None:
    """Phones only: a large screen has its categories in sight."""
    if page.locator(".menu-button").is_visible():
        page.locator(".menu-button").click()


def open_filters(page: Page) -> None:
    closed = page.locator("details.filter:not([open]) > summary:visible")
    while closed.count():
        closed.first.click()


def open_verbs(page: Page) -> None:
    page.locator(".story-acts summary").click()


def open_deletion(page: Page) -> None:
    with page.expect_navigation():
        page.locator(".trash-acts a").first.click()


def open_version(page: Page) -> None:
    with page.expect_navigation():
        page.locator("main a[href*='/version/']").first.click()


def choose_two(page: Page) -> None:
    for box in page.locator("[data-story]").all()[:2]:
        box.check()


def recategorise_two(page: Page) -> None:
    choose_two(page)
    with page.expect_navigation():
        page.locator("button[name=act][value=category]").click()


def save_empty(page: Page) -> None:
    """Only the server's own refusals are wanted here, not the browser's."""
    page.evaluate("for (const form of document.forms) form.noValidate = true")
    with page.expect_navigation():
        page.locator("button[name=_save]").click()


def sign_out(page: Page) -> None:
    page.locator("summary.avatar").click()
    with page.expect_navigation():
        page.locator("form[action$='/logout/'] button").click()


def fail_to_sign_in(page: Page) -> None:
    page.locator("#id_username").fill("inconnue")
    page.locator("#id_password").fill("faux")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def be_locked_out(page: Page) -> None:
    while page.locator("#id_username").count():
        fail_to_sign_in(page)


def place_a_story(page: Page) -> None:
    """In the second slot, by the keyboard."""
    page.locator(".une-story input").nth(3).focus()
    page.keyboard.press("Space")
    with page.expect_response(lambda response: response.request.method == "POST"):
        page.keyboard.type("2")
        page.keyboard.press("Enter")
    page.wait_for_load_state("networkidle")


def open_a_slot(page: Page) -> None:
    place_a_story(page)
    page.goto("/admin/une/emplacement/second-1/")


def tell_news(page: Page) -> None:
    page.locator("[name=headline]").fill("L’oued Mazafran déborde")
    page.locator("[name=sentence]").fill("Deux routes sont coupées depuis ce matin.")
    page.locator("[name=category]").select_option(index=2)
    page.locator("[name=wording]").fill("Crue à Koléa : deux routes coupées")
    with page.expect_navigation():
        page.locator("main form button").first.click()


def confirm_news(page: Page) -> None:
    tell_news(page)
    with page.expect_navigation():
        page.locator("button[name=_confirm]").click()
