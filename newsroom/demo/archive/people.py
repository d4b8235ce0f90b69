"""Names of people who do not exist, and those of the archive who sign."""

from dataclasses import dataclass
from functools import cache
from random import Random

from newsroom.demo.archive.material import phrases

JOURNALISTS = 60
FIRST_SHARE = 0.205  # « Rédaction Crésus » signs one story in five, opinions aside
AGENCY_SHARE = 0.12
SECOND_NAME_SHARE = 0.08
HOUSE = "Rédaction Crésus"
AGENCIES = ["Agence Nord-Sud", "Trois-Rives Presse", "Méridien Infos"]
SPORTS_DESK = "Service des sports"
GUESTS = {
    "Lila Mokrane": "Hydrologue, Tlemcen",
    "Tahar Mezouadir": "Philosophe, Alger",
    "Ouarda Khertellis": "Statisticienne, Sétif",
    "Brahim Zerlakhaz": "Géographe, Ghardaïa",
    "Nawel Tersaouti": "Enseignante, Jijel",
    "Ismaïl Boutoumir": "Médecin, Annaba",
}
OWN_JOURNALISTS = ["Selma Ouadah", "Yacine Ferhat", "Nadir K."]


@dataclass(frozen=True)
class Person:
    name: str
    surname: str
    is_woman: bool

    @property
    def short(self) -> str:
        return f"{'Mme' if self.is_woman else 'M.'} {self.surname}"


def invent(rng: Random) -> Person:
    is_woman = rng.random() < 0.5
    first = rng.choice(phrases()["prenoms_f" if is_woman else "prenoms_m"])
    surname = rng.choice(phrases()["debuts_de_noms"]) + rng.choice(
        phrases()["fins_de_noms"]
    )
    surname = " ".join(part[:1].upper() + part[1:] for part in surname.split(" "))
    return Person(f"{first} {surname}", surname, is_woman)


@cache
def journalists() -> list[str]:
    """In the order of how much they write."""
    rng = Random("signatures")
    names = dict.fromkeys(OWN_JOURNALISTS)
    while len(names) < JOURNALISTS:
        names.setdefault(invent(rng).name)
    return list(names)


def signatures(rubrique: str, rng: Random) -> list[str]:
    """Who signs a story; few write much, many write little."""
    if rubrique == "opinions":
        return [rng.choice(list(GUESTS))]
    draw = rng.random()
    if draw < FIRST_SHARE:
        return [HOUSE]
    if draw < FIRST_SHARE + AGENCY_SHARE:
        return [rng.choice(AGENCIES)]
    if rubrique == "sport" and rng.random() < 0.25:
        return [SPORTS_DESK]
    count = 2 if rng.random() < SECOND_NAME_SHARE else 1
    return list(dict.fromkeys(_journalist(rng) for _ in range(count)))


def _journalist(rng: Random) -> str:
    names = journalists()
    return names[int(len(names) * rng.random() ** 2.2)]


def kinds() -> dict[str, dict[str, str]]:
    """All who sign, with what their page says."""
    return {
        **{name: {"kind": "person"} for name in journalists()},
        **{name: {"kind": "agency"} for name in AGENCIES},
        **{name: {"kind": "guest", "job_title": job} for name, job in GUESTS.items()},
        **dict.fromkeys((HOUSE, SPORTS_DESK), {"kind": "collective"}),
    }
