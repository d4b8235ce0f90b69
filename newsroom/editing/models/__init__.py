from newsroom.editing.models.autosave import Autosave
from newsroom.editing.models.presence import Presence

__all__ = ["Autosave", "Presence"]
