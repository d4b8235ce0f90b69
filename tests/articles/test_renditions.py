import errno
import io
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Picture
from PIL import ImageCms

from articles import renditions
from articles.tasks import draw_renditions
from tests.factories import make_image, make_published, picture_bytes

WHITE = (255, 255, 255)


def drawn(content, ratio="original", width=320, focal=(0.5, 0.5)):
    made = renditions.draw(io.BytesIO(content), ratio, width, "jpg", focal)
    return Picture.open(io.BytesIO(made))


def saved(picture, **options):
    out = io.BytesIO()
    picture.save(out, **options)
    return out.getvalue()


@pytest.mark.parametrize(
    ("ratio", "size"),
    [("16x9", (320, 180)), ("1x1", (320, 320)), ("original", (320, 200))],
)
def test_a_rendition_has_the_ratio_that_is_asked(ratio, size):
    assert drawn(picture_bytes(640, 400), ratio).size == size


def test_a_picture_is_never_enlarged():
    assert drawn(picture_bytes(640, 400), width=1920).size == (640, 400)


@pytest.mark.parametrize(("focal", "red"), [((0.0, 0.5), True), ((1.0, 0.5), False)])
def test_the_focal_point_decides_what_is_cut(focal, red):
    picture = Picture.new("RGB", (1600, 400), "blue")
    picture.paste("red", (0, 0, 500, 400))

    cut = drawn(saved(picture, format="PNG"), "1x1", focal=focal)

    pixel = cut.getpixel((160, 160))
    assert (pixel[0] > pixel[2]) is red


def test_what_is_transparent_becomes_paper():
    palette = Picture.new("P", (640, 400), 0)

    made = drawn(saved(palette, format="PNG", transparency=0))

    assert made.getpixel((10, 10)) == WHITE


def test_the_colours_of_another_profile_are_brought_to_the_web():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = picture_bytes(640, 400, icc_profile=profile)

    assert drawn(content).info.get("icc_profile") is None
    assert drawn(picture_bytes(640, 400, icc_profile=b"broken")).size == (320, 200)


def test_a_picture_of_sixteen_bits_keeps_its_greys():
    grey = Picture.new("I;16", (640, 400), 0x8000)

    made = drawn(saved(grey, format="PNG"))

    assert made.getpixel((10, 10)) == pytest.approx((128, 128, 128), abs=2)


@pytest.mark.django_db
def test_a_picture_is_served_from_a_folder_that_cannot_be_written(
    client, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    image = make_image()
    make_published(lead_image=image)
    (tmp_path / "renditions").write_text("not a folder")

    response = client.get(image.url(width=320))

    assert response.status_code == 200
    served = Picture.open(io.BytesIO(response.getvalue()))
    assert served.size == (320, 200)


@pytest.mark.django_db
def test_a_full_disk_leaves_no_half_of_a_picture(
    client, monkeypatch, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    image = make_image()
    make_published(lead_image=image)

    def full(*paths):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(renditions.os, "replace", full)
    response = client.get(image.url(width=320))

    assert response.status_code == 200
    assert list(renditions.folder(image).iterdir()) == []


@pytest.mark.django_db
def test_a_picture_whose_file_is_lost_is_a_404(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    image = make_image()
    make_published(lead_image=image)
    Path(image.original.path).unlink()

    assert client.get(image.url(width=320)).status_code == 404


@pytest.mark.django_db
def test_the_worker_draws_ahead_what_pages_ask_for():
    image = make_image()

    draw_renditions.call(image.pk)

    names = {path.name for path in renditions.folder(image).iterdir()}
    assert f"{image.version}-16x9-640.avif" in names
    assert f"{image.version}-16x9-640.webp" in names
    assert f"{image.version}-1x1-320.jpg" in names


@pytest.mark.django_db
@pytest.mark.parametrize("format", ["avif", "webp", "jpg"])
def test_each_format_is_what_its_address_says(client, format):
    image = make_image(content=picture_bytes(1280, 800))
    make_published(lead_image=image)

    response = client.get(image.url(width=800, ratio="16x9", format=format))
    picture = Picture.open(io.BytesIO(response.getvalue()))

    assert response["Content-Type"] == renditions.MIME[format]
    assert f"image/{picture.format.lower()}" == renditions.MIME[format]
    assert picture.size == (800, 450)


@pytest.mark.django_db
def test_a_deleted_picture_leaves_no_file(django_capture_on_commit_callbacks, client):
    image = make_image()
    draw_renditions.call(image.pk)
    original, folder = Path(image.original.path), renditions.folder(image)

    with django_capture_on_commit_callbacks(execute=True):
        image.delete()

    assert not original.exists()
    assert not folder.exists()


@pytest.mark.django_db
def test_a_replaced_file_goes_and_its_words_stay(django_capture_on_commit_callbacks):
    image = make_image(caption="La légende")
    former, url = Path(image.original.path), image.url()
    make_published(lead_image=image)

    with django_capture_on_commit_callbacks(execute=True):
        image.original = ContentFile(picture_bytes(800, 500), name="autre.jpg")
        image.save()

    assert not former.exists()
    assert Path(image.original.path).exists()
    assert image.caption == "La légende"
    assert image.url() != url
