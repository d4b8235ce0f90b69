from newsroom.editing.models.autosave import Autosave

__all__ = ["Autosave"]
