"""A feed reader: it asks politely, and remembers what it has seen."""

import re

import feedparser

SITE = "http://localhost:8000"
ADDRESS = re.compile(r'(?:src|href)="([^"]*)"')


def read(response):
    """As feedparser, which many readers are built on, sees it."""
    feed = feedparser.parse(
        response.content, response_headers={"content-type": response["Content-Type"]}
    )
    assert not feed.bozo, feed.bozo_exception
    return feed


def text_of(entry):
    return entry.content[0].value


class Subscriber:
    def __init__(self, client, address):
        self.client, self.address = client, address
        self.validators = {}
        self.entries = []
        self.seen = set()

    def poll(self):
        """The status of the answer; what it brought is in `entries`."""
        response = self.client.get(self.address, headers=self.validators)
        if response.status_code == 200:
            self.entries = read(response).entries
            self.seen |= {entry.id for entry in self.entries}
            self.validators = {
                "If-None-Match": response["ETag"],
                "If-Modified-Since": response["Last-Modified"],
            }
        else:
            assert response.content == b""
        return response.status_code

    @property
    def ids(self):
        return [entry.id for entry in self.entries]
