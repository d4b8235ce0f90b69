from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LightConfig(AppConfig):
    name = "newsroom.light"
    label = "light"
    verbose_name = _("Light edition")
