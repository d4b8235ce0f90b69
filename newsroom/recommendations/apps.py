from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecommendationsConfig(AppConfig):
    name = "newsroom.recommendations"
    label = "recommendations"
    verbose_name = _("Related stories")

    def ready(self) -> None:
        from newsroom.recommendations import receivers  # noqa: F401 — connects the receivers
