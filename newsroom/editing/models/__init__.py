from newsroom.editing.models.autosave import Autosave
from newsroom.editing.models.lexicon import LexiconEntry, LexiconForm

__all__ = ["Autosave", "LexiconEntry", "LexiconForm"]
