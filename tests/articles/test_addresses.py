import io

import pytest
from PIL import Image as Picture

from articles.http import cache_tag
from articles.models import Category, Tag
from tests.factories import (
    make_article,
    make_author,
    make_category,
    make_image,
    make_published,
    make_scheduled,
    make_withdrawn,
    picture_bytes,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "elsewhere",
    [
        "/article/{slug}-{pk}",
        "/article/autre-chose-{pk}/",
        "/article/autre-chose-{pk}",
        "/article/{pk}/",
        "/article/{pk}",
        "/article/-{pk}/",
    ],
)
def test_any_words_lead_to_the_story_in_one_hop(client, elsewhere):
    article = make_published()

    response = client.get(elsewhere.format(slug=article.slug, pk=article.pk))

    assert response.status_code == 301
    assert response["Location"] == article.get_absolute_url()
    assert client.get(response["Location"]).status_code == 200


def test_moving_a_story_never_changes_its_address(client):
    article = make_published()
    address = article.get_absolute_url()

    article.category = make_category("Sport")
    article.save()

    assert client.get(address).status_code == 200


def test_a_withdrawn_story_is_gone_and_says_nothing_of_it(client):
    article = make_withdrawn(headline="Un nom à ne plus montrer")

    response = client.get(article.get_absolute_url())

    assert response.status_code == 410
    assert response["Cache-Control"] == "max-age=0, must-revalidate"
    assert "Un nom à ne plus montrer" not in response.text
    assert client.get(f"/article/autre-{article.pk}").status_code == 410


@pytest.mark.parametrize("make", [make_article, make_scheduled])
def test_what_was_never_public_does_not_exist(client, make):
    article = make(headline="Un secret bien gardé")

    response = client.get(article.get_absolute_url())

    assert response.status_code == 404
    assert "gardé" not in response.text


@pytest.mark.parametrize(
    "path",
    [
        "/article/rien-999999/",
        "/article/rien-99999999999999999999999999/",
        "/rubrique/inconnue/",
        "/rubrique/a%00b/",
        "/auteur/inconnu/",
        "/mot-cle/inconnu/",
        "/archives/2024/13/",
        "/archives/2024/2/30/",
        "/archives/9999/12/",
        "/archives/99999999999999999999/1/",
        "/images/1/..-original-320.jpg",
        "/images/1/0123456789-original-321.jpg",
        "/fil/?page=0",
        "/fil/?page=99",
        "/fil/?page=abc",
    ],
)
def test_what_does_not_exist_is_a_404_in_french(client, path):
    response = client.get(path)

    assert response.status_code == 404
    assert '<html lang="fr"' in response.text


@pytest.mark.parametrize("make", [make_author, make_category])
def test_a_former_address_redirects_for_ever(client, make):
    thing = make("Ancien nom")
    former = thing.get_absolute_url()
    make_published(
        **({"category": thing} if isinstance(thing, Category) else {"authors": [thing]})
    )

    thing.name = "Nouveau nom"
    thing.save()

    response = client.get(former)
    assert response.status_code == 301
    assert response["Location"] == thing.get_absolute_url()
    assert client.get(thing.get_absolute_url()).status_code == 200


def test_a_tag_answers_at_its_former_address(client):
    make_published(tags=["Gaz"])
    tag = Tag.objects.get()
    tag.name = "Gaz naturel"
    tag.save()

    assert client.get("/mot-cle/gaz/")["Location"] == "/mot-cle/gaz-naturel/"


def test_a_name_under_which_nothing_is_public_has_no_page(client):
    author = make_author("Plume secrète")
    make_article(authors=[author], tags=["Dossier secret"])

    assert client.get(author.get_absolute_url()).status_code == 404
    assert client.get(Tag.objects.get().get_absolute_url()).status_code == 404


def test_an_empty_category_has_a_page(client):
    response = client.get(make_category("Sciences").get_absolute_url())

    assert response.status_code == 200


def test_a_picture_is_served_upright_small_and_without_its_metadata(client):
    turned = Picture.new("RGB", (640, 400)).getexif()
    turned[0x0112], turned[0x010F] = 6, "Un téléphone"
    image = make_image(content=picture_bytes(width=900, height=1600, exif=turned))
    make_published(lead_image=image)

    response = client.get(image.url(width=320, ratio="16x9", format="webp"))
    drawn = Picture.open(io.BytesIO(response.getvalue()))

    assert response["Content-Type"] == "image/webp"
    assert drawn.size == (320, 180)
    assert not drawn.getexif()
    assert (image.width, image.height) == (1600, 900)
    assert client.get(image.url()).status_code == 200


@pytest.mark.parametrize("make", [make_article, make_scheduled, make_withdrawn])
def test_the_picture_of_a_story_that_is_not_public_is_a_404(client, make):
    image = make_image()
    make(lead_image=image)

    assert client.get(image.url()).status_code == 404


def test_the_address_of_a_picture_changes_with_its_focal_point(client):
    image = make_image()
    make_published(lead_image=image)
    before = image.url()

    image.focal_x = 0.2
    image.save()

    assert image.url() != before
    assert client.get(before)["Location"] == image.url()


def test_an_arabic_story_has_an_address_in_its_letters(client):
    article = make_published(headline="الجزائر تفتح الميناء", language="ar")

    response = client.get(article.get_absolute_url())

    assert response.status_code == 200
    assert article.slug == "الجزائر-تفتح-الميناء"
    assert (
        client.get(f"/article/{article.pk}")["Location"] == article.get_absolute_url()
    )


def test_a_lost_reader_finds_the_words_of_the_address_and_the_newest_stories(client):
    make_published(headline="La dernière nouvelle")

    response = client.get("/article/le-prix-du-gaz-987654/")

    assert response.status_code == 404
    assert 'value="le prix du gaz"' in response.text
    assert "La dernière nouvelle" in response.text


def test_a_page_says_each_name_that_it_prints(client):
    """Renamed, it makes the page stale."""
    family = make_category("Énergie")
    child = make_category("Gaz", parent=family)
    story = make_published(category=child, tags=["Skikda"])

    def said(thing):
        return client.get(thing.get_absolute_url())["Cache-Tag"].split()

    assert cache_tag(story.tags.get()) in said(story)
    assert cache_tag(child) in said(family)
    assert cache_tag(family) in said(child)
