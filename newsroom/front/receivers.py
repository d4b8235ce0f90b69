from typing import Any

from django.dispatch import receiver

from articles.models import Image
from articles.signals import picture_asked
from newsroom.front.composition import prints


@receiver(picture_asked)
def is_on_the_front(image: Image, **kwargs: Any) -> bool:
    return prints(image)
