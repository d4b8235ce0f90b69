"""Writes the story of a number. A phrase of the data has fields: a name, alone or after a preposition
({lieu}, {de_lieu}, {a_lieu}), with a capital or not ({s1}, {S1}); a number; who speaks ({qui}); what is said ({parole}).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from random import Random

from django.utils import timezone

from articles.dates import DAYS, MONTHS
from newsroom.demo.archive.events import Event, event, event_of
from newsroom.demo.archive.language import at, capital, grouped, of
from newsroom.demo.archive.material import phrases

NUMBERS = {
    "k": (2, 8),
    "n": (9, 30),
    "m": (31, 60),
    "pct": (4, 60),
    "petit": (40, 950),
    "grand": (1_100, 48_000),
    "millions": (2, 900),
    "prix": (60, 900),
    "prix2": (60, 900),
}
SHORTEST = 120


@dataclass(frozen=True)
class Text:
    kicker: str
    headline: str
    standfirst: str
    dateline: str
    body: str


class Fields(dict[str, str]):
    """The fields of one phrase, drawn when they are met: the same all along the phrase."""

    def __init__(
        self, happening: Event, moment: datetime, known: set[str], rng: Random
    ) -> None:
        super().__init__(
            {
                "lieu": happening.towns[0],
                "autre": happening.towns[1 + rng.randrange(2)],
                "sujet": happening.sujet,
                "devise": happening.currency,
            }
        )
        self.happening, self.moment = happening, moment
        self.known, self.rng = known, rng
        self["s1"], self["s2"] = rng.sample(happening.s, 2)
        self["p1"], self["p2"] = rng.sample(happening.p, 2)

    def __missing__(self, name: str) -> str:
        small = name[0].lower() + name[1:]
        if small != name:
            value = capital(self[small])
        elif name.startswith("de_"):
            value = of(self[name.removeprefix("de_")])
        elif name.startswith("a_"):
            value = at(self[name.removeprefix("a_")])
        elif name in NUMBERS:
            value = grouped(self.rng.randint(*NUMBERS[name]))
        else:
            value = getattr(self, f"_{name}")()
        self[name] = value
        return value

    def _mois(self) -> str:
        return MONTHS[(self.moment.month + self.rng.randrange(4)) % 12]

    def _an(self) -> str:
        return str(self.moment.year - self.rng.randint(2, 25))

    def _jour(self) -> str:
        return DAYS[(self.moment.weekday() - self.rng.randrange(3)) % 7]

    def _parole(self) -> str:
        unsaid = [one for one in phrases()["paroles"] if one not in self.known]
        chosen = self.rng.choice(unsaid)
        self.known.add(chosen)
        return chosen.format_map(self)

    def _qui(self) -> str:
        """By title and name the first time, then « Mme Benazri »."""
        title, person = self.rng.choice(self.happening.people)
        if person.name in self.known:
            return person.short
        self.known.add(person.name)
        return f"{title} {person.name}"


class Writer:
    def __init__(self, story: int, moment: datetime) -> None:
        self.event = event(event_of(story))
        self.moment = timezone.localtime(moment)
        self.rng = Random(f"texte {story}")
        self.known: set[str] = set()

    def text(self) -> Text:
        town = self.event.towns[0]
        kickers = [self.event.subject.nom, self.event.nom, town]
        headline = self._say(self._one("titres"))
        self.known.clear()
        standfirst = self._say(self._one("chapos"))
        self.known.clear()
        return Text(
            kicker=self.rng.choice([*kickers, self._one("surtitres")]),
            headline=headline,
            standfirst=standfirst,
            dateline=town if self.rng.random() < 0.4 else "",
            body="".join(self._body()),
        )

    def _body(self) -> Iterator[str]:
        """From a short item to a long report."""
        sentences = self._sentences()
        count = 3 + int(5 * self.rng.random() ** 1.6)
        length = self.rng.choice([3, 3, 4, 5])
        crossheads = self._draw("intertitres", 2)
        written = 0
        for place in range(count):
            if count > 4 and place in {2, 5}:
                yield f"<h2>{crossheads.pop()}</h2>"
            paragraph = " ".join(next(sentences) for _ in range(length))
            if place == 0:
                paragraph = f"{self._say(self._one('ouvertures'))} {paragraph}"
            written += len(paragraph.split())
            yield f"<p>{paragraph}</p>"
            if place == 2 and self.rng.random() < 0.12:
                yield self._list()
        while written < SHORTEST:
            paragraph = f"{next(sentences)} {next(sentences)}"
            written += len(paragraph.split())
            yield f"<p>{paragraph}</p>"
        yield f"<p>{next(sentences)} {self._say(self._one('fins'))}</p>"

    def _sentences(self) -> Iterator[str]:
        """Never the same phrase twice in a story; those of the subject come more often."""
        own = self.event.subject.faits
        pool = [*own, *phrases()["faits"], *phrases()["contexte"], *phrases()["dits"]]
        pool += phrases()["chiffres"]
        self.rng.shuffle(pool)
        pool.sort(key=lambda phrase: phrase in own and self.rng.random() < 0.6)
        while pool:
            yield self._say(pool.pop())

    def _list(self) -> str:
        lines = self._draw("lignes", 3)
        lines[-1] = lines[-1].removesuffix(" ;") + "."
        items = "".join(f"<li><p>{line}</p></li>" for line in lines)
        return f"<p>{self._one('listes')}</p><ul>{items}</ul>"

    def _draw(self, name: str, count: int) -> list[str]:
        return [self._say(one) for one in self.rng.sample(phrases()[name], count)]

    def _one(self, name: str) -> str:
        return self.rng.choice(phrases()[name])

    def _say(self, phrase: str) -> str:
        return phrase.format_map(Fields(self.event, self.moment, self.known, self.rng))
