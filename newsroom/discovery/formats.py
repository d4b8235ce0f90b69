"""RSS 2.0 and Atom 1.0 as a newspaper needs them, on Django's generators."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.templatetags.static import static
from django.utils.feedgenerator import (
    Atom1Feed,
    Rss201rev2Feed,
    Stylesheet,
    SyndicationFeed,
)
from django.utils.xmlutils import SimplerXMLGenerator

from newsroom import paper
from newsroom.discovery.feeds import Feed

MEDIA = {"xmlns:media": "http://search.yahoo.com/mrss/"}
RSS_MODULES = {
    **MEDIA,
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
}
# Atom wants a date; of a feed that has nothing yet, it may not be that of the question.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)

# What XML 1.0 has no way to write, and what would turn the words of a reader's screen around.
_UNFIT = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    "|[\u202a-\u202e\u2066-\u2069]"
)


class FitXMLGenerator(SimplerXMLGenerator):
    def characters(self, content: str) -> None:
        super().characters(_UNFIT.sub("", content))

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 — SAX names it
        fit = {key: _UNFIT.sub("", attrs[key]) for key in attrs}
        super().startElement(name, AttributesImpl(fit))


class PaperFeed(SyndicationFeed):
    content_type: str

    def __init__(self, feed: Feed, path: str) -> None:
        self.paper = paper.current()
        super().__init__(
            title=feed.title,
            link=self.paper.absolute(feed.page),
            description=feed.description,
            subtitle=feed.description,
            language=self.paper.language,
            author_name=self.paper.name,
            author_link=self.paper.absolute("/"),
            feed_url=self.paper.absolute(path),
            feed_guid=feed.guid,
            stylesheets=[Stylesheet(static("css/feed.css"))],
        )

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=NEVER)

    def write(self, outfile: Any, encoding: str) -> None:
        handler = FitXMLGenerator(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        for stylesheet in self.feed["stylesheets"]:
            handler.processingInstruction("xml-stylesheet", str(stylesheet))
        self.write_root(handler)

    def write_root(self, handler: Any) -> None:
        raise NotImplementedError

    def add_picture(self, handler: Any, item: Mapping[str, Any]) -> None:
        """After the text: before it, feedparser would take the words of the picture for the story."""
        picture = item["picture"]
        if picture is None:
            return
        said = {name: picture[name] for name in ("url", "type", "width", "height")}
        handler.startElement("media:content", {"medium": "image", **said})
        if picture["credit"]:
            handler.addQuickElement("media:credit", picture["credit"])
        if picture["description"]:
            handler.addQuickElement(
                "media:description", picture["description"], {"type": "plain"}
            )
        handler.endElement("media:content")


class Rss(PaperFeed, Rss201rev2Feed):
    def write_root(self, handler: Any) -> None:
        handler.startElement("rss", {**self.rss_attributes(), **RSS_MODULES})
        handler.startElement("channel", self.root_attributes())
        self.add_root_elements(handler)
        self.write_items(handler)
        self.endChannelElement(handler)
        handler.endElement("rss")

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for author in item["authors"]:
            handler.addQuickElement("dc:creator", author.name)
        handler.addQuickElement("content:encoded", item["content"])
        self.add_picture(handler, item)


class Atom(PaperFeed, Atom1Feed):
    def write_root(self, handler: Any) -> None:
        handler.startElement("feed", {**self.root_attributes(), **MEDIA})
        self.add_root_elements(handler)
        self.write_items(handler)
        handler.endElement("feed")

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        language = item["language"]
        return {} if language == self.feed["language"] else {"xml:lang": language}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for author in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", author.name)
            handler.addQuickElement(
                "uri", self.paper.absolute(author.get_absolute_url())
            )
            handler.endElement("author")
        handler.addQuickElement("content", item["content"], {"type": "html"})
        self.add_picture(handler, item)


WRITERS: dict[str, type[PaperFeed]] = {"rss": Rss, "atom": Atom}
