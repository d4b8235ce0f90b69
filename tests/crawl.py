"""Follows the links of the site as a reader could, and brings back what it finds."""

import re
from collections import deque
from html import unescape

LINK = re.compile(r'<a\b[^>]*\bhref="(/[^"#]*)')


def crawl(client, start="/"):
    """Every page in HTML that links lead to, as address → response."""
    pages = {}
    waiting = deque([start])
    seen = {start}
    while waiting:
        address = waiting.popleft()
        response = client.get(address)
        if not response.headers.get("Content-Type", "").startswith("text/html"):
            continue
        pages[address] = response
        for link in map(unescape, LINK.findall(response.text)):
            if link not in seen:
                seen.add(link)
                waiting.append(link)
    return pages


def one_of_each(pages):
    """One address for each view among the pages of a crawl."""
    return list(
        {
            page.resolver_match.view_name: address for address, page in pages.items()
        }.values()
    )
