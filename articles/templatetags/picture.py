from typing import Any

from django import template

from articles.models import Image

register = template.Library()


@register.inclusion_tag("articles/_picture.html")
def picture(
    image: Image | None,
    sizes: str = "100vw",
    ratio: str = "original",
    lazy: bool = True,
    css: str = "",
    decorative: bool = False,
) -> dict[str, Any]:
    """`decorative`: beside a headline that says the same, the picture is silent to screen readers."""
    if image is None:
        return {"image": None}
    widths = image.widths(ratio)
    middle = next((width for width in widths if width >= 640), widths[-1])
    across, down = image.size(middle, ratio)
    return {
        "image": image,
        "sizes": sizes,
        "lazy": lazy,
        "css": css,
        "alt": "" if decorative else image.alt,
        "avif": image.srcset(ratio, "avif"),
        "webp": image.srcset(ratio, "webp"),
        "src": image.url(width=middle, ratio=ratio),
        "width": across,
        "height": down,
    }
