from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

from articles.models import Image
from articles.tasks import draw_renditions


@receiver(post_save, sender=Image)
def draw_its_renditions(instance: Image, **kwargs: Any) -> None:
    transaction.on_commit(lambda: draw_renditions.enqueue(instance.pk))
