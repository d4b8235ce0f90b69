"""What happens in ten years: events that last from a day to more than a year, each with its words, places and people.

Everything follows from a number: the event of that number, and the story of that number, are always the same.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from itertools import accumulate
from random import Random

from django.utils import timezone

from newsroom.demo.archive.material import Subject, phrases, subjects
from newsroom.demo.archive.people import Person, invent

WINDOW = 3652  # days
GOLDEN = 0.6180339887498949  # successive multiples never crowd: few events cover the ten years as well as many
RUBRIQUES = {
    "algerie": 19,
    "sport": 15,
    "societe": 14,
    "monde": 13,
    "economie": 12,
    "culture": 8,
    "agriculture": 5,
    "energie": 4,
    "eau": 4,
    "sciences": 3,
    "opinions": 2,
    "gaz": 2,
    "solaire": 1,
}
# Of how many stories events are made, for how many days, and how often.
SIZES = [(2, 9), (10, 40), (40, 150), (150, 500)]
DAYS = [(2, 20), (15, 90), (60, 300), (200, 540)]
SHARES = [55, 30, 12, 3]
HOURS = [*range(5, 24)]
RHYTHM = [2, 5, 8, 7, 6, 7, 8, 8, 6, 6, 7, 8, 9, 9, 8, 6, 4, 3, 1]
FRIDAY = 4  # of date.weekday(): half as many stories that day


@dataclass(frozen=True)
class Event:
    number: int
    subject: Subject
    begin: int
    days: int
    nom: str
    sujet: str
    towns: list[str]
    people: list[tuple[str, Person]]  # « l’hydrologue », and who it is
    s: list[str]
    p: list[str]
    tags: list[str]
    currency: str

    @property
    def rubrique(self) -> str:
        return self.subject.rubrique


def event_of(story: int) -> int:
    """The number of the event to which a story belongs."""
    bounds = _bounds(1)
    while bounds[-1] <= story:
        bounds = _bounds(2 * len(bounds))
    return bisect_right(bounds, story)


@cache
def _bounds(count: int) -> list[int]:
    return list(accumulate(_size(number)[1] for number in range(count)))


@cache
def _size(number: int) -> tuple[int, int]:
    rng = Random(f"taille {number}")
    (kind,) = rng.choices(range(len(SIZES)), SHARES)
    return kind, rng.randint(*SIZES[kind])


@lru_cache(maxsize=5_000)
def event(number: int) -> Event:
    rng = Random(f"événement {number}")
    kind, _stories = _size(number)
    (rubrique,) = rng.choices([*RUBRIQUES], [*RUBRIQUES.values()])
    subject = rng.choice(subjects()[rubrique])
    days = rng.randint(*DAYS[kind])
    nom = _invented_name(rng)
    sujet = rng.choice(subject.sujets).format(nom=nom)
    towns = rng.sample(phrases()["capitales" if rubrique == "monde" else "villes"], 3)
    return Event(
        number=number,
        subject=subject,
        begin=int((number * GOLDEN) % 1 * (WINDOW - days)),
        days=days,
        nom=nom,
        sujet=sujet,
        towns=towns,
        people=[_speaker(subject, rng) for _ in range(3)],
        s=rng.sample(subject.s, 5),
        p=rng.sample(subject.p, 4),
        tags=[
            *rng.sample(subject.tags, rng.randint(2, 4)),
            *towns[: rng.randint(1, 2)],
            *[_title(sujet)][: rng.randint(0, 3)],
            *[nom][: rng.randint(0, 1)],
        ],
        currency="dollars" if rubrique == "monde" else "dinars",
    )


def _invented_name(rng: Random) -> str:
    return "".join(rng.sample(phrases()["syllabes"], rng.choice([2, 3, 3]))).title()


def _title(sujet: str) -> str:
    """A tag has no article: « Barrage de Tirsal »."""
    bare = sujet.removeprefix("l’").removeprefix("le ").removeprefix("la ")
    return bare[:1].upper() + bare[1:]


def _speaker(subject: Subject, rng: Random) -> tuple[str, Person]:
    person = invent(rng)
    man, woman = rng.choice(subject.titres).split("|")
    return woman if person.is_woman else man, person


def day_of(story: int) -> int:
    """Counted from the first day of the archive: much at the beginning of an event, less and less after."""
    happening = event(event_of(story))
    rng = Random(f"jour {story}")
    return happening.begin + int(happening.days * rng.random() ** 1.8)


def moment_of(story: int, first_day: date) -> datetime:
    rng = Random(f"heure {story}")
    day = first_day + timedelta(days=day_of(story))
    if day.weekday() == FRIDAY and rng.random() < 0.5:
        day += timedelta(days=rng.choice([-3, -2, -1, 1]))
    (hour,) = rng.choices(HOURS, RHYTHM)
    clock = time(hour, rng.randrange(60), rng.randrange(60), rng.randrange(1_000_000))
    return timezone.make_aware(datetime.combine(day, clock))
