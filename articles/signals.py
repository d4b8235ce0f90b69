"""How the paper speaks to the room.

`article_changing`, `pages_stale` and `snapshot_asked` are sent inside the transaction: their receivers
write to, or read from, the same database only. `article_changed` is sent after commit.
"""

from django.dispatch import Signal

# article, verb: the story and what was done to it, both saved. A scheduled story is not announced.
article_changing = Signal()
article_changed = Signal()

# tags, at: the things that changed, and the moment their pages go stale (None: now).
pages_stale = Signal()

# article, problems: a receiver appends the `Problem`s it sees.
checklist_asked = Signal()

# article: a receiver returns what a revision must keep of its own rows, as a JSON-ready dict.
snapshot_asked = Signal()
