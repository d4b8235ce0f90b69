"""The players that a story may hold, and the addresses by which editors know them.

An address from elsewhere stays what it is: a link.
"""

import re
from typing import NamedTuple


class Provider(NamedTuple):
    name: str
    # Read by Python and by the editor's JavaScript alike; the group is the number of the film.
    pattern: str
    page: str
    player: str


class Embed(NamedTuple):
    provider: str
    page: str
    player: str


PROVIDERS = (
    Provider(
        "YouTube",
        r"^(?:https?:)?//(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com"
        r"/(?:watch\?(?:[^#]*&)?v=|embed/|shorts/|live/)|youtu\.be/)([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])",
        "https://www.youtube.com/watch?v={}",
        "https://www.youtube-nocookie.com/embed/{}?autoplay=1",
    ),
    Provider(
        "Vimeo",
        r"^(?:https?:)?//(?:www\.|player\.)?vimeo\.com/(?:video/)?([0-9]{5,12})(?![0-9])",
        "https://vimeo.com/{}",
        "https://player.vimeo.com/video/{}?dnt=1&autoplay=1",
    ),
    Provider(
        "Dailymotion",
        r"^(?:https?:)?//(?:(?:www\.)?dailymotion\.com/(?:embed/)?video/|dai\.ly/"
        r"|geo\.dailymotion\.com/player\.html\?video=)([A-Za-z0-9]{5,12})(?![A-Za-z0-9])",
        "https://www.dailymotion.com/video/{}",
        "https://geo.dailymotion.com/player.html?video={}&mute=false",
    ),
)
_PATTERNS = [(re.compile(provider.pattern), provider) for provider in PROVIDERS]


def find(address: str) -> Embed | None:
    for pattern, provider in _PATTERNS:
        if found := pattern.match(address.strip()):
            number = found[1]
            return Embed(
                provider.name,
                provider.page.format(number),
                provider.player.format(number),
            )
    return None
