"""What a first visit needs of the pictures; the worker draws the rest while the paper is read."""

from articles import renditions
from articles.models import Image
from articles.tasks import draw_ratio

OF_CARDS = "3x2"


def draw_cards() -> int:
    """Only for pictures of which nothing is drawn yet: a later start passes over them all."""
    new = [
        image
        for image in Image.objects.order_by("pk")
        if not renditions.folder(image).exists()
    ]
    for image in new:
        draw_ratio(image, OF_CARDS)
    return len(new)
