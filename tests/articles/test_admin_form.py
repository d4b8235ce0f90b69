"""What is typed in a story's form is never lost, and mistakes are said in French at their field."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.models import Article, Image, Tag
from articles.saving import save
from tests.articles.filled import change, filled, story_url
from tests.factories import (
    make_article,
    make_author,
    make_category,
    make_image,
    make_published,
    make_tag,
    make_user,
    picture_bytes,
)

pytestmark = pytest.mark.django_db
ADD = "/admin/articles/article/add/"


@pytest.fixture
def chief(client):
    user = make_user(role="chief", first_name="Karim", last_name="Bensaïd")
    client.force_login(user)
    return user


def autocomplete(client, field, term, model="article"):
    asked = {"term": term, "app_label": "articles", "model_name": model}
    answer = client.get("/admin/autocomplete/", asked | {"field_name": field})
    return [row["text"] for row in answer.json()["results"]]


def test_what_two_people_changed_elsewhere_is_put_together(client, chief):
    article = make_article(standfirst="Chapô", created_by=chief)
    url = story_url(article, "change")
    change(client, article, kicker="Ports")
    page = client.get(url)
    desk = make_user(role="desk", first_name="Lina", last_name="Haddad")
    stored = Article.objects.get(pk=article.pk)
    save(stored, {"headline": "Le titre du bureau"}, by=desk)

    response = client.post(url, filled(page, standfirst="Mon chapô"), follow=True)

    article.refresh_from_db()
    assert (article.headline, article.standfirst) == ("Le titre du bureau", "Mon chapô")
    said = [str(message) for message in response.context["messages"]]
    assert said == ["Enregistré, avec les changements de Lina Haddad\u00a0: Titre."]


def test_the_same_headline_is_chosen_between_and_both_are_kept(client, chief):
    article = make_article(headline="Le titre", created_by=chief)
    url = story_url(article, "change")
    change(client, article, kicker="Ports")
    page = client.get(url)
    change(client, article, headline="Le titre du bureau")

    asked = client.post(url, filled(page, headline="Mon titre à moi"), follow=True)
    address = asked.redirect_chain[0][0]
    undecided = client.post(address)
    stored = Article.objects.get(pk=article.pk).headline
    client.post(address, {"choice-headline": "mine"})

    article.refresh_from_db()
    assert "Mon titre à moi" in asked.text
    assert "Le titre du bureau" in asked.text
    assert "Choisissez pour chaque passage" in undecided.text
    assert stored == "Le titre du bureau"
    assert article.headline == "Mon titre à moi"
    kept = [row.content["headline"] for row in article.revisions.all()]
    assert kept == [
        "Mon titre à moi",
        "Mon titre à moi",
        "Le titre du bureau",
        "Le titre",
    ]


def test_nobody_chooses_in_the_place_of_another(client, chief):
    article = make_article(headline="Le titre", created_by=chief)
    url = story_url(article, "change")
    change(client, article, kicker="Ports")
    page = client.get(url)
    change(client, article, headline="Le titre du bureau")
    asked = client.post(url, filled(page, headline="Mon titre à moi"))

    client.force_login(make_user(role="desk"))

    assert client.get(asked.url).status_code == 404
    other = make_article()
    stolen = asked.url.replace(f"/{article.pk}/", f"/{other.pk}/")
    assert client.get(stolen).status_code == 404


def test_a_former_version_is_compared_and_taken_up_by_a_part(client, chief):
    article = make_article(headline="Le titre", standfirst="Un chapô")
    change(client, article, kicker="Ports")
    first = article.revisions.first()
    change(client, article, headline="Un autre titre", standfirst="Un autre chapô")
    version = story_url(article, "version", str(first.pk))

    page = client.get(version)
    client.post(version, {"field": "headline"})

    article.refresh_from_db()
    assert "<ins>Un autre</ins>" in page.text
    assert article.headline == "Le titre"
    assert article.standfirst == "Un autre chapô"
    history = client.get(story_url(article, "history")).text
    assert "Version reprise" in history
    assert "titre, chapô" in history


def test_a_form_that_changes_nothing_is_not_stale(client, chief):
    article = make_article(created_by=chief)

    assert change(client, article).status_code == 302
    assert change(client, article).status_code == 302


def test_a_mistake_is_said_at_its_field_and_nothing_typed_is_lost(client, chief):
    page = client.get(ADD)
    too_long = "Chapô " * 120

    response = client.post(
        ADD,
        filled(page, headline="Le port rouvre", standfirst=too_long, tags=["+Port"]),
    )

    assert Article.objects.count() == 0
    assert Tag.objects.count() == 0
    assert 'href="#id_standfirst"' in response.text
    assert "au plus 600 caractères" in response.text
    assert "Le port rouvre</textarea>" in response.text
    assert too_long.strip() in response.text
    assert '<option value="+Port" selected>Port</option>' in response.text


def test_a_published_story_cannot_lose_what_it_needs(client, chief):
    article = make_published()

    response = change(client, article, headline="", category="", hold="on")

    errors = response.context["adminform"].form.errors
    assert set(errors) == {"headline", "category", "hold"}
    assert "Un article publié garde un titre." in response.text


def test_a_headline_is_one_line(client, chief):
    article = make_article()

    change(client, article, headline="Le tramway d’Ouargla\r\nteste ses rames")

    article.refresh_from_db()
    assert article.headline == "Le tramway d’Ouargla teste ses rames"


@pytest.mark.parametrize("term", ["energie", "ÉNERGIE", "Énergie"])
def test_lists_with_search_find_without_accents(client, chief, term):
    make_category("Énergie")
    make_tag("Énergie")
    make_author("Énergie Presse")
    make_article(headline="L’énergie en débat", category=None)
    make_image(caption="Une centrale d’énergie")

    assert autocomplete(client, "category", term) == ["Énergie"]
    assert autocomplete(client, "tags", term) == ["Énergie"]
    assert autocomplete(client, "author", term, model="byline") == ["Énergie Presse"]
    assert autocomplete(client, "duplicate_of", term) == ["L’énergie en débat"]
    assert autocomplete(client, "lead_image", term) == ["Une centrale d’énergie"]


def test_a_tag_is_made_by_typing_it(client, chief):
    article = make_article(tags=["Gaz"])
    gas = Tag.objects.get()

    change(client, article, tags=[str(gas.pk), "+Œuvre", "+2026"])

    assert {tag.name for tag in article.tags.all()} == {"Gaz", "Œuvre", "2026"}


@pytest.mark.parametrize("typed", ["+energie", "+ÉNERGIE", "+Energie "])
def test_a_tag_that_exists_is_never_made_twice(client, chief, typed):
    make_tag("Énergie")
    article = make_article()

    change(client, article, tags=[typed, "+énergie"])

    assert [tag.name for tag in article.tags.all()] == ["Énergie"]
    assert Tag.objects.count() == 1


@pytest.mark.parametrize("typed", ["+", "+   ", "+" + "x" * 81, "abc", "99999"])
def test_a_bad_tag_is_refused_in_french(client, chief, typed):
    article = make_article()

    response = change(client, article, tags=[typed])

    assert response.status_code == 200
    assert response.context["adminform"].form.errors["tags"]
    assert Tag.objects.count() == 0


def test_who_may_not_add_tags_chooses_among_them(client):
    user = make_user(role="reporter")
    rights = user.groups.get().permissions
    rights.remove(rights.get(codename="add_tag"))
    article = make_article(created_by=user)
    client.force_login(user)

    response = change(client, article, tags=["+Gaz"])

    assert "Choisissez parmi les mots-clés existants" in response.text


def test_bylines_keep_the_order_of_the_form(client, chief):
    first, second = make_author("Nadir K"), make_author("Selma Ouadah")
    article = make_article(authors=[first])
    row = {"bylines-1-author": second.pk, "bylines-1-role": "text"}
    places = {"bylines-0-position": 1, "bylines-1-position": 0}

    change(client, article, **row, **places, **{"bylines-TOTAL_FORMS": 2})

    assert [row.author for row in article.bylines.all()] == [second, first]


def test_a_picture_is_added_from_the_story_with_its_words(client, chief):
    url = "/admin/articles/image/add/?_popup=1"
    page = client.get(url)
    file = SimpleUploadedFile("photo.jpg", picture_bytes(1280, 800), "image/jpeg")
    words = {"alt": "Un quai", "caption": "Le port", "credit": "Photo : Crésus"}

    response = client.post(url, filled(page, original=file, **words))

    image = Image.objects.get()
    assert image.created_by == chief
    assert str(image.pk) in response.context["popup_response_data"]
    card = client.get("/admin/articles/image/choose/", {"pk": image.pk}).json()
    assert card["results"][0]["alt"] == "Un quai"
    assert not card["results"][0]["needs_alt"]


def test_a_file_that_is_no_picture_gets_a_french_sentence(client, chief):
    url = "/admin/articles/image/add/"
    page = client.get(url)
    file = SimpleUploadedFile("photo.jpg", b"not a picture", "image/jpeg")

    response = client.post(url, filled(page, original=file, caption="Le port"))

    assert not Image.objects.exists()
    assert "Ce fichier n’est pas une image" in response.text
    assert 'href="#id_original"' in response.text
    assert 'value="Le port"' in response.text


def test_the_photograph_of_a_telephone_is_asked_for_in_jpeg(client, chief):
    url = "/admin/articles/image/add/"
    page = client.get(url)
    heic = b"\0\0\0\x18ftypheic" + b"\0" * 64
    file = SimpleUploadedFile("IMG_0412.HEIC", heic, "image/heic")

    response = client.post(url, filled(page, original=file, focal_x="1.5"))

    assert "envoyez la photo en JPEG" in response.text
    assert "inférieure ou égale à 1." in response.text
    assert "1.0." not in response.text


def test_what_is_still_used_is_not_deleted(client, chief):
    category = make_category("Énergie")
    article = make_article(headline="La centrale", category=category)
    url = f"/admin/articles/category/{category.pk}/delete/"

    asked = client.get(url)
    client.post(url, {"post": "yes"})

    assert (
        f'/admin/articles/article/{article.pk}/change/">La centrale</a>' in asked.text
    )
    assert "Suppression impossible" in asked.text
    category.refresh_from_db()


@pytest.mark.parametrize("kind", ["tag", "category"])
def test_what_a_published_story_is_filed_under_is_not_deleted(client, chief, kind):
    tag, other = make_tag("Énergie"), make_category("Secteur")
    article = make_published(headline="La centrale")
    article.tags.add(tag)
    article.other_categories.add(other)
    pk = tag.pk if kind == "tag" else other.pk

    asked = client.post(f"/admin/articles/{kind}/{pk}/delete/", {"post": "yes"})

    assert "La centrale" in asked.text
    assert "Suppression impossible" in asked.text
    assert list(article.tags.all()) == [tag]
    assert list(article.other_categories.all()) == [other]


def test_the_texts_editor_gets_the_nonce_of_the_page(client, chief):
    page = client.get(story_url(make_article(), "change"))

    policy = page.headers["Content-Security-Policy"]
    nonce = policy.split("'nonce-")[1].split("'")[0]
    assert f'nonce="{nonce}"' in page.text
    assert " style=" not in page.text
    assert "<style" not in page.text
    assert "onclick" not in page.text
