"""The lists that readers subscribe to: the whole paper, and each category, author and tag."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.http import cache_tag
from articles.models import (
    Article,
    ArticleQuerySet,
    Author,
    Category,
    ListEntry,
    Tag,
)
from articles.models.listing import ALL
from articles.typography import correct
from newsroom import paper

NEWEST = 50
FORMATS = {"rss": "RSS", "atom": "Atom"}

Thing = Category | Author | Tag


@dataclass(frozen=True)
class Feed:
    """Of a category, an author or a tag; of the whole paper without any."""

    thing: Thing | None = None

    @property
    def kind(self) -> str:
        return str(self.thing._meta.model_name) if self.thing else "site"

    @property
    def name(self) -> str:
        return correct(self.thing.name) if self.thing else _("The whole paper")

    @property
    def title(self) -> str:
        name = paper.current().name
        return f"{self.name} – {name}" if self.thing else name

    @property
    def description(self) -> str:
        if self.thing is None:
            return paper.current().tagline
        if isinstance(self.thing, Category) and self.thing.description:
            return correct(self.thing.description)
        sentence = {
            "category": _("All the news of “%(name)s” in %(paper)s, day after day."),
            "author": _(
                "All the stories signed by %(name)s in %(paper)s, newest first."
            ),
            "tag": _(
                "All that %(paper)s has published under the keyword “%(name)s”, newest first."
            ),
        }[self.kind]
        return correct(
            sentence % {"name": self.thing.name, "paper": paper.current().name}
        )

    @property
    def guid(self) -> str:
        """Survives a new name and a new address, as that of a story does."""
        number = f"-{self.thing.pk}" if self.thing else ""
        return f"tag:{settings.PAPER_TAG_AUTHORITY}:feed-{self.kind}{number}"

    @property
    def page(self) -> str:
        return self.thing.get_absolute_url() if self.thing else reverse("front:home")

    def path(self, format: str) -> str:
        slugs = [self.thing.slug] if self.thing else []
        return reverse(f"discovery:{self.kind}_{format}", args=slugs)

    @property
    def list(self) -> str:
        return cache_tag(self.thing) if self.thing else ALL

    def is_public(self) -> bool:
        """Whether its page lists anything."""
        newest = ListEntry.objects.newest(self.list)[:1].values("article_id")
        return Article.objects.published().filter(pk__in=newest).exists()

    def newest(self) -> ArticleQuerySet:
        """What it sends: no story twice, and no advertising among the news. Some are read in advance for those."""
        entries = ListEntry.objects.newest(self.list)[: 2 * NEWEST]
        stories = Article.objects.published().news()
        stories = stories.filter(pk__in=entries.values("article_id"))
        return stories.newest_first().select_related("category__parent", "lead_image")[
            :NEWEST
        ]
