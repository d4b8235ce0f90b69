"""The sizes and formats in which a picture is served, cut around its focal point.

What is served is drawn again from the pixels: no EXIF, no GPS, no thumbnail of the uncut picture.
Pillow is imported when a picture is worked on: it would weigh on every web process.
"""

import io
import logging
import os
import re
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from PIL import Image

    from articles.models import Image as Picture

logger = logging.getLogger(__name__)

WIDTHS = (320, 480, 640, 800, 960, 1280, 1920)  # 800: a phone of 390 points, twice
SHARING = ("1200x630", 1200)  # the card that messengers and social networks show
RATIOS: dict[str, tuple[int, int] | None] = {
    "original": None,
    "16x9": (16, 9),
    "3x2": (3, 2),
    "4x3": (4, 3),
    "1x1": (1, 1),
    "1200x630": (1200, 630),
}
# Half the bytes of WebP on a photograph; at speed 8 drawn as fast, where 6 takes four times as long.
QUALITY: dict[str, dict[str, Any]] = {
    "avif": {"quality": 50, "speed": 8},
    "webp": {"quality": 72, "method": 4},
    "jpg": {"quality": 78, "optimize": True, "progressive": True},
}
MIME = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
ACCEPTED = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF")
HEIC = {b"ftyp" + brand for brand in (b"heic", b"heix", b"hevc", b"heim", b"mif1")}
SMALLEST_WIDTH = 600

_NAME = re.compile(
    rf"(?P<version>[0-9a-f]{{10}})-(?P<ratio>{'|'.join(RATIOS)})-(?P<width>\d{{3,4}})\.(?P<format>{'|'.join(MIME)})"
)


class Rendition(NamedTuple):
    version: str
    ratio: str
    width: int
    format: str


def name(version: str, ratio: str, width: int, format: str) -> str:
    return f"{version}-{ratio}-{width}.{format}"


def parse(filename: str) -> Rendition | None:
    found = _NAME.fullmatch(filename)
    if not found:
        return None
    rendition = Rendition(
        found["version"], found["ratio"], int(found["width"]), found["format"]
    )
    offered = rendition.width in WIDTHS or (rendition.ratio, rendition.width) == SHARING
    return rendition if offered else None


def folder(picture: "Picture") -> Path:
    return Path(settings.MEDIA_ROOT) / "renditions" / str(picture.pk)


def opened(picture: "Picture", wanted: Rendition) -> IO[bytes]:
    """The file of a rendition, drawn at its first reading. The folder is a cache: it may be emptied."""
    path = folder(picture) / name(*wanted)
    try:
        return path.open("rb")
    except OSError:  # not drawn yet, or the folder is out of reach
        pass
    with picture.original.open("rb") as original:
        focal = (picture.focal_x, picture.focal_y)
        drawn = draw(original, wanted.ratio, wanted.width, wanted.format, focal)
    try:
        _keep(drawn, path)
    except OSError:
        logger.warning("%s could not be kept", path, exc_info=True)
    return io.BytesIO(drawn)


def _keep(drawn: bytes, path: Path) -> None:
    """Whole or not at all: another reader may ask for it at this moment, or the disk be full."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(drawn)
        os.replace(temporary, path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def crop_size(size: tuple[int, int], ratio: str) -> tuple[int, int]:
    """The largest part of the picture that has this ratio, in pixels."""
    width, height = size
    shape = RATIOS[ratio]
    if shape is None:
        return size
    across, down = shape
    return min(width, round(height * across / down)), min(
        height, round(width * down / across)
    )


def widths(size: tuple[int, int], ratio: str) -> list[int]:
    largest = crop_size(size, ratio)[0]
    fitting = [width for width in WIDTHS if width <= largest]
    return fitting or [WIDTHS[0]]


def fit(size: tuple[int, int], ratio: str, width: int) -> tuple[int, int]:
    """What a rendition asked at this width measures: a picture is never enlarged."""
    across, down = crop_size(size, ratio)
    width = min(width, across)
    return width, max(1, round(width * down / across))


def _unreadable(file: IO[bytes]) -> str:
    """The photographs of a telephone deserve better than a list of formats."""
    file.seek(0)
    if file.read(12)[4:] in HEIC:
        return _("This photograph is in HEIC, a format of telephones: send it as JPEG.")
    return _(
        "This file is not a picture that we can read: JPEG, PNG, WebP, AVIF, TIFF or GIF."
    )


def inspect(file: IO[bytes]) -> tuple[int, int]:
    """Width and height once upright. Raises ValidationError, in French, for what cannot be published."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 — see the module's head

    file.seek(0, io.SEEK_END)
    if file.tell() > settings.IMAGE_MAX_MEGABYTES * 1024 * 1024:
        raise ValidationError(
            _("This file is over %(limit)s MB: reduce it before adding it.")
            % {"limit": settings.IMAGE_MAX_MEGABYTES}
        )
    file.seek(0)
    try:
        with Image.open(file, formats=ACCEPTED) as picture:
            if (
                picture.width * picture.height
                > settings.IMAGE_MAX_MEGAPIXELS * 1_000_000
            ):
                raise ValidationError(_("This picture has too many pixels: reduce it."))
            picture.load()
            upright = ImageOps.exif_transpose(picture)
            size = upright.size
    except UnidentifiedImageError as error:
        raise ValidationError(_unreadable(file)) from error
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ValidationError(_("This picture is damaged: export it again.")) from error
    finally:
        file.seek(0)
    if size[0] < SMALLEST_WIDTH:
        raise ValidationError(
            _("This picture is %(width)s pixels wide: %(least)s at least are needed.")
            % {"width": size[0], "least": SMALLEST_WIDTH}
        )
    return size


def draw(
    file: IO[bytes], ratio: str, width: int, format: str, focal: tuple[float, float]
) -> bytes:
    """The bytes of a rendition, cut so that the focal point stays as near the middle as it can."""
    from PIL import Image  # noqa: PLC0415 — see the module's head

    upright = _upright(file, hint=width * 2)
    across, down = crop_size(upright.size, ratio)
    left = min(
        max(round(upright.width * focal[0] - across / 2), 0), upright.width - across
    )
    top = min(
        max(round(upright.height * focal[1] - down / 2), 0), upright.height - down
    )
    cut = upright.crop((left, top, left + across, top + down))
    final = cut.resize(fit(upright.size, ratio, width), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    final.save(out, MIME[format].removeprefix("image/"), **QUALITY[format])
    return out.getvalue()


def _upright(file: IO[bytes], *, hint: int) -> "Image.Image":
    """Turned as it was taken, on white where it was transparent, in the colours of the web."""
    from PIL import Image, ImageOps  # noqa: PLC0415 — see the module's head

    with Image.open(file, formats=ACCEPTED) as picture:
        if picture.format == "JPEG":
            picture.draft("RGB", (hint, hint))  # decoded smaller: four times faster
        turned = ImageOps.exif_transpose(picture)
    profile = turned.info.get("icc_profile")
    if turned.mode.startswith("I"):  # sixteen bits of grey: Pillow would cut, not scale
        turned = turned.convert("I").point(lambda grey: grey / 256).convert("L")
    if turned.has_transparency_data:
        turned = turned.convert("RGBA")
        paper = Image.new("RGB", turned.size, "white")
        paper.paste(turned, mask=turned.getchannel("A"))
        turned = paper
    return _in_srgb(turned, profile).convert("RGB")


def _in_srgb(picture: "Image.Image", profile: bytes | None) -> "Image.Image":
    """A phone's wide colours would come out dull once their profile is gone."""
    from PIL import ImageCms  # noqa: PLC0415 — see the module's head

    if profile is None:
        return picture
    try:
        theirs = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        ours = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(picture, theirs, ours, outputMode="RGB")
    except (OSError, ImageCms.PyCMSError):  # damaged, or of another kind of picture
        return picture
