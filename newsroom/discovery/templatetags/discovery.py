from typing import Any

from django import template

from newsroom.discovery.feeds import FORMATS, Feed, Thing

register = template.Library()


@register.inclusion_tag("discovery/_feed_links.html")
def feed_links(thing: Thing | None = None) -> dict[str, Any]:
    """For the head of a page: the feeds of what it shows, then those of the whole paper."""
    feeds = [Feed(thing), Feed()] if thing else [Feed()]
    return {
        "links": [
            {
                "title": f"{feed.title} ({label})",
                "type": f"application/{format}+xml",
                "href": feed.path(format),
            }
            for feed in feeds
            for format, label in FORMATS.items()
        ]
    }
