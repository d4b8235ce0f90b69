from django.apps import AppConfig


class EditingConfig(AppConfig):
    name = "newsroom.editing"

    def ready(self) -> None:
        from newsroom.editing import receivers  # noqa: F401 — connects the receivers
