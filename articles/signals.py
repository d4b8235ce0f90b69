"""How the paper speaks to the room.

`article_changing`, `articles_filed`, `name_changing`, `pages_stale`, `snapshot_asked` and `content_applied` are sent
inside the transaction: their receivers write to, or read from, the same database only. `article_changed` is sent after commit.
"""

from django.dispatch import Signal

# article, verb: the story and what was done to it, both saved. A scheduled story is not announced.
article_changing = Signal()
article_changed = Signal()

# articles: stories that arrived already published, many at once: as many queries for a thousand as for one.
# Neither of the two others is sent for them.
articles_filed = Signal()

# tags, at: the things that changed, and the moment their pages go stale (None: now).
pages_stale = Signal()

# thing, former, articles: an author, category or tag that is called otherwise from now on, or that takes
# the place of `former` (None: it is only renamed), about to be deleted; and the stories it stands on.
name_changing = Signal()

# article, problems: a receiver appends the `Problem`s it sees.
checklist_asked = Signal()

# article: a receiver returns what a revision must keep of its own rows, as a JSON-ready dict; rows that hang
# on the story are asked with `.all()`: they may have been read for many stories together.
snapshot_asked = Signal()

# A receiver returns expressions by name, which the query of a story's own page answers as well: what is asked of
# every page, and is true of few, costs no query of its own.
page_asked = Signal()

# article, content: a receiver writes its own rows as the content says; a part that is not named stays.
content_applied = Signal()

# article, content: a story that is only shown: a receiver fills its rows (`articles.content.fill`), and saves nothing.
content_shown = Signal()

# request, article: a receiver returns the content to show in place of the stored one, or None.
content_asked = Signal()

# request, article: the form was saved; a receiver forgets what it kept of its typing.
story_saved = Signal()

# image: a receiver answers True where it prints, outside any story, a picture that readers may see.
picture_asked = Signal()
