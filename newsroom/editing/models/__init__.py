from newsroom.editing.models.autosave import Autosave
from newsroom.editing.models.lexicon import LexiconEntry, LexiconForm
from newsroom.editing.models.presence import Presence

__all__ = ["Autosave", "LexiconEntry", "LexiconForm", "Presence"]
