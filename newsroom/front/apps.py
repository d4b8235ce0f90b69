from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FrontConfig(AppConfig):
    name = "newsroom.front"
    label = "front"
    verbose_name = _("Front page")

    def ready(self) -> None:
        from newsroom.front import receivers, urgent_receivers  # noqa: F401 — connects the receivers
