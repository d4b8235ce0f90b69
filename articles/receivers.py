import shutil
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver

from articles import listing, renditions
from articles.models import Article, Image
from articles.tasks import draw_renditions


@receiver(post_save, sender=Image)
def draw_its_renditions(instance: Image, **kwargs: Any) -> None:
    transaction.on_commit(lambda: draw_renditions.enqueue(instance.pk))


@receiver(post_delete, sender=Image)
def delete_its_files(instance: Image, **kwargs: Any) -> None:
    """Once the row is gone for good: a rollback keeps the picture whole."""

    drawn = renditions.folder(instance)  # named for the number, which goes with the row

    def delete() -> None:
        instance.original.delete(save=False)
        shutil.rmtree(drawn, ignore_errors=True)

    transaction.on_commit(delete)


@receiver(pre_delete, sender=Article)
def leave_the_lists(instance: Article, **kwargs: Any) -> None:
    listing.leave(instance)
