"""A large archive for the trial run: as many stories as asked, over ten years, each made from its number.

A story is known by an identifier made from its number too: what a run left undone, the next one finds and does.
"""

from newsroom.demo.archive.filling import Archive

__all__ = ["Archive"]
