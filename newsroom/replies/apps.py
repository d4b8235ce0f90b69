from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RepliesConfig(AppConfig):
    name = "newsroom.replies"
    label = "replies"
    verbose_name = _("Right of reply")

    def ready(self) -> None:
        from newsroom.replies import receivers  # noqa: F401 — connects the receivers
