"""The editor of a story's text, in a real browser, through the desk."""

import pytest

from articles.body import sanitise
from articles.body.formats import PROFILES
from tests.articles.test_body import STORY
from tests.articles.typist import EDITOR, VALUE, open_story, save, typed, use
from tests.factories import make_article, make_image, picture_bytes

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_editor_types_every_format_and_saves_it(desk):
    article = make_article(body="")
    open_story(desk, article).click()

    typed(desk, "Un mot ", "[Control+b]", "gras", "[Control+b]", ".", "[Enter]")
    desk.locator("[data-tool=heading]").click()
    typed(desk, "Un intertitre", "[Enter]", "Lire ", "[Control+k]")
    desk.get_by_label("Texte du lien").fill("le rapport")
    desk.get_by_label("Adresse de la page").fill("rapport.dz/2026")
    typed(desk, "[Enter]", ".", "[Enter]")
    use(desk, "Liste", "bulletList")
    typed(desk, "un", "[Enter]", "deux", "[Enter]", "[Enter]")
    use(desk, "Citation", "pullQuote")
    typed(desk, "Parole", "[Enter]", "[Enter]", "Une ministre", "[Enter]")
    use(desk, "Insérer", "note")
    typed(desk, "À savoir", "[Enter]", "[Enter]")
    use(desk, "Langue", "language-en")
    typed(desk, "Quote", "[Enter]")
    use(desk, "Langue", "ownLanguage")
    use(desk, "Insérer", "table")
    typed(desk, "Ville", "[Tab]", "mm")
    use(desk, "Lignes et colonnes", "deleteColumn")
    use(desk, "Lignes et colonnes", "deleteRow")
    typed(desk, "Oran")
    use(desk, "Lignes et colonnes", "tableCaption")
    desk.get_by_role("textbox", name="Légende du tableau").fill("Pluies")
    typed(desk, "[Enter]")
    save(desk)

    article.refresh_from_db()
    assert (
        article.body
        == (
            "<p>Un mot <strong>gras</strong>.</p><h2>Un intertitre</h2>"
            '<p>Lire <a href="https://rapport.dz/2026">le rapport</a>.</p>'
            "<ul><li><p>un</p></li><li><p>deux</p></li></ul>"
            '<blockquote class="pull"><p>Parole</p><footer>Une ministre</footer></blockquote>'
            '<aside class="note"><p>À savoir</p></aside><p lang="en" dir="ltr">Quote</p>'
        )
        + article.body[article.body.index("<table>") :]
    )
    assert article.body.endswith("</tbody></table>")
    assert "<table><caption>Pluies</caption>" in article.body
    assert "Oran" in article.body


def test_a_picture_of_the_library_is_inserted_with_its_caption(desk):
    image = make_image(title="Le port d’Arzew")
    make_image(title="Une mine")
    article = make_article(body="")
    open_story(desk, article).click()

    use(desk, "Insérer", "storyImage")
    desk.get_by_label("Chercher dans la photothèque").fill("arzew")
    desk.get_by_role("button", name="Une mine").wait_for(state="detached")
    desk.get_by_role("button", name="Le port d’Arzew").click()
    typed(desk, "Au petit matin", "[Enter]", "La suite")
    desk.locator(".story-figure img[src*='/images/']").wait_for()
    save(desk)

    article.refresh_from_db()
    assert article.body == (
        f'<figure data-image="{image.pk}"><figcaption>Au petit matin</figcaption></figure>'
        "<p>La suite</p>"
    )
    assert list(article.pictures.all()) == [image]


def test_a_picture_that_the_library_lacks_is_added_without_leaving_the_story(desk):
    article = make_article(body="")
    open_story(desk, article).click()

    use(desk, "Insérer", "storyImage")
    with desk.expect_popup() as opened:
        desk.get_by_role("button", name="Ajouter une photo à la photothèque").click()
    window = opened.value
    file = {"name": "port.jpg", "mimeType": "image/jpeg", "buffer": picture_bytes()}
    window.locator("#id_original").set_input_files(file)
    window.locator("#id_alt").fill("Un port")
    window.locator("#id_credit").fill("Photo : Crésus")
    with window.expect_event("close"):
        window.locator("#id_alt").evaluate("field => field.form.requestSubmit()")
    desk.locator(".story-figure img[src*='/images/']").wait_for()
    save(desk)

    article.refresh_from_db()
    assert [image.alt for image in article.pictures.all()] == ["Un port"]


def test_a_video_is_inserted_by_its_address_and_others_are_refused(desk):
    article = make_article(body="")
    open_story(desk, article).click()

    use(desk, "Insérer", "embed")
    desk.get_by_label("Adresse de la vidéo").fill("https://evil.dz/watch?v=dQw4w9WgXcQ")
    typed(desk, "[Enter]")
    refused = desk.get_by_role("alert").filter(has_text="YouTube").inner_text()
    desk.get_by_label("Adresse de la vidéo").fill("https://youtu.be/dQw4w9WgXcQ")
    typed(desk, "[Enter]")
    save(desk)

    article.refresh_from_db()
    assert refused.startswith("Seulement des vidéos")
    assert article.body == (
        '<figure data-embed="https://www.youtube.com/watch?v=dQw4w9WgXcQ">'
        "<figcaption></figcaption></figure>"
    )


def test_a_link_that_would_run_a_script_is_refused_at_its_field(desk):
    open_story(desk, make_article(body="<p>mot</p>")).click()

    typed(desk, "[Control+a]", "[Control+k]")
    desk.get_by_label("Adresse de la page").fill("javascript:alert(1)")
    typed(desk, "[Enter]")

    assert "ne pourront pas ouvrir" in desk.locator("dialog [role=alert]").inner_text()
    typed(desk, "[Escape]")
    assert desk.evaluate(VALUE) == "<p>mot</p>"


def test_the_value_of_the_form_follows_every_key(desk):
    open_story(desk, make_article(body="")).click()

    for count in range(1, 4):
        typed(desk, "a")
        assert desk.evaluate(VALUE) == f"<p>{'a' * count}</p>"


def test_every_word_is_french_and_the_spell_checker_too(desk):
    text = open_story(desk, make_article(body=""))

    tools = desk.locator(".story-tools").inner_text().split("\n")
    hints = desk.locator(".story-tools [title]").evaluate_all(
        "all => all.map(one => one.title)"
    )
    assert {"¶", "Intertitre", "G", "I", "Lien", "Liste", "Citation", "Insérer"} <= set(
        tools
    )
    assert "0 signes · 0,0 feuillets · 0 mots · 1\u00a0min" in tools
    assert {"Gras (Ctrl + B)", "Italique (Ctrl + I)", "Guillemets français"} <= set(
        hints
    )
    assert text.get_attribute("spellcheck") == "true"
    assert text.get_attribute("lang") == "fr"
    assert desk.get_by_role("textbox", name="Texte").count() == 1


def test_the_tools_are_one_stop_of_the_keyboard_and_the_menus_open_by_it(desk):
    open_story(desk, make_article(body=""))

    desk.locator("[data-tool=paragraph]").focus()
    typed(desk, *["[ArrowRight]"] * 5, "[ArrowDown]")
    focused = desk.evaluate("document.activeElement.dataset.tool")
    typed(desk, "[Escape]")

    assert focused == "bulletList"
    assert desk.evaluate("document.activeElement.textContent") == "Liste"
    assert desk.locator(".story-tools [tabindex='0']").count() == 1


def test_the_editor_knows_the_declared_formats_and_no_other(desk):
    open_story(desk, make_article(body=""))

    known = desk.evaluate(
        f"[{EDITOR}.schema].flatMap(s => Object.keys({{...s.nodes, ...s.marks}}))"
    )

    declared = {name[0].lower() + name[1:] for name, *_ in PROFILES["article"]}
    assert set(known) == declared | {"doc", "text"}


def test_a_story_that_is_opened_and_saved_is_not_changed(desk):
    image = make_image()
    body = STORY.replace('data-image="12"', f'data-image="{image.pk}"')
    article = make_article(body=body)

    open_story(desk, article)
    same = desk.evaluate(f"{EDITOR}.getHTML()")
    save(desk)

    article.refresh_from_db()
    assert sanitise(same) == article.body == body


def test_a_picture_without_a_caption_is_not_an_empty_story(desk):
    open_story(desk, make_article(body="")).click()

    desk.evaluate(
        f"{EDITOR}.commands.insertContent({{type: 'storyImage', attrs: {{of: 7}}}})"
    )

    assert '<figure data-image="7">' in desk.evaluate(VALUE)
