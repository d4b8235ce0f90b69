from django_tasks import task

from articles import renditions
from articles.models import Image

# What the pages of the paper ask for; any other rendition is drawn at its first reading.
USUAL_RATIOS = ("original", "16x9", "3x2", "1x1")


@task()
def draw_renditions(image_id: int) -> None:
    """Spares the first reader the wait. Safe to run twice: what is drawn already is only opened."""
    image = Image.objects.filter(pk=image_id).first()
    if image is None:
        return
    for ratio in USUAL_RATIOS:
        draw_ratio(image, ratio)


def draw_ratio(image: Image, ratio: str) -> None:
    for width in image.widths(ratio):
        for format in renditions.MIME:
            wanted = renditions.Rendition(image.version, ratio, width, format)
            renditions.opened(image, wanted).close()
