"""Every screen of every role, in a browser that asks for English: nothing is said in it."""

from urllib.parse import urlsplit

import pytest

from articles import trash, workflow
from newsroom.accounts.roles import Role
from newsroom.recommendations.models import Pick
from tests import rights_front
from tests.english import english_in
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_image,
    make_published,
    make_scheduled,
    make_user,
    make_withdrawn,
)
from tests.replies import dossiers

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True)]

# What is read or heard: the text, the spoken attributes, the buttons, and the words kept for scripts.
SAID = """() => {
  const spoken = ["alt", "aria-label", "aria-description", "placeholder", "title"];
  const parts = [document.title, document.body.innerText];
  for (const element of document.querySelectorAll("*")) {
    for (const name of spoken) parts.push(element.getAttribute(name) || "");
    if (element.matches("input[type=submit], input[type=button]")) parts.push(element.value);
    if (element.matches("option")) parts.push(element.textContent);
    for (const [name, value] of Object.entries(element.dataset))
      if (/ /.test(value) && !/[{<\\/]/.test(value)) parts.push(value);
  }
  if (window.django && window.django.catalog)
    for (const message of Object.values(window.django.catalog)) parts.push([message].flat().join(" "));
  return parts.join("\\n");
}"""
LINKS = "[...document.querySelectorAll('a[href]')].map((link) => link.href)"
# Signing out ends the visit; a file is no screen; the other orders of a list are the same list.
PASSED_OVER = (
    *("/logout/", "/images/", "/static/", ".xml", "o=", "p=", "/fil/?", "/r/"),
    "jour=",
)
MOST = 90
# Two links away from the desk: a visit that is cut short misses them.
FRONT = {"/admin/une/apercu/", "/admin/une/annuler/", "/admin/front/urgent/"}


@pytest.fixture
def newspaper():
    """Something in every state, so that every list and every button has its words."""
    category = make_category("Énergie", description="Produire et consommer.")
    make_category("Gaz", parent=category)
    image = make_image(caption="La légende")
    author = make_author("Selma Ouadah", biography="Elle écrit.", portrait=make_image())
    article = make_published(
        category=category, tags=["Gaz"], lead_image=image, authors=[author]
    )
    other = make_published(category=category, tags=["Gaz"])
    Pick.objects.create(article=article, other=other)
    workflow.correct(article, by=chief(), text="Douze, et non dix.")
    make_scheduled(category=category)
    make_withdrawn(category=category)
    submitted = make_article(category=category)
    workflow.submit(submitted, by=chief())
    trash.trash(make_article(category=category), by=chief())
    dossiers.make_dossier(article=article)
    dossiers.answered(article=article)
    rights_front.fronts()
    rights_front.draft_of(make_user(role="desk"))
    rights_front.banners()
    return category


def sign_in(page, user):
    page.goto("/admin/login/")
    page.locator("#id_username").fill(user.username)
    page.locator("#id_password").fill("motdepasse")
    page.keyboard.press("Enter")
    page.locator("#id_password").wait_for(state="detached")


def screens(page, start):
    """Follows the links of the house, one address a view and a state."""
    waiting, seen, visited = [start], {start}, 0
    while waiting and visited < MOST:
        address = waiting.pop(0)
        visited += 1
        page.goto(address)
        yield address
        own = urlsplit(page.url).netloc
        for link in page.evaluate(LINKS):
            parts = urlsplit(link)
            path = parts.path + (f"?{parts.query}" if parts.query else "")
            is_new = parts.netloc == own and path not in seen
            if is_new and not any(words in path for words in PASSED_OVER):
                seen.add(path)
                waiting.append(path)


@pytest.mark.parametrize("role", sorted(Role))
def test_the_desk_speaks_french_to_everybody(page, newspaper, role):
    user = make_user(role=role)
    make_article(created_by=user, category=newspaper, headline="Mon brouillon")
    sign_in(page, user)

    visited, found = set(), {}
    for address in screens(page, "/admin/"):
        visited.add(address)
        if words := english_in(page.evaluate(SAID)):
            found[address] = words

    composes = role in {Role.DESK, Role.CHIEF, Role.ADMINISTRATOR}
    assert len(visited) > 15
    assert (visited >= FRONT) == composes
    assert found == {}


def test_the_paper_speaks_french_to_a_reader_who_asks_for_english(page, newspaper):
    found = {}
    for address in screens(page, "/"):
        if words := english_in(page.evaluate(SAID)):
            found[address] = words

    assert found == {}


def test_the_lists_with_search_say_in_french_that_they_found_nothing(page, newspaper):
    sign_in(page, make_user(role="chief"))
    page.goto("/admin/articles/article/add/")

    page.locator("#id_category + .select2 .select2-selection").click()
    page.keyboard.type("zzzz")
    message = page.locator(".select2-results__message")
    message.wait_for()

    assert english_in(message.inner_text()) == set()
