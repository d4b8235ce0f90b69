"""A week in the life of a subscriber, poll after poll, while the desk works."""

from datetime import datetime, timedelta
from functools import partial
from random import Random
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Article
from tests.discovery.subscriber import ADDRESS, SITE, Subscriber, text_of
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_image,
    make_scheduled,
)

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 23, 6, 0, tzinfo=ZoneInfo("Africa/Algiers"))
QUARTER = timedelta(minutes=15)
NAMES = ["Nadir K", "Selma Ouadah"]


class Desk:
    """Thirty stories, of which three wait for their hour, and twenty acts on the first eleven.

    Each act says whether readers see it at once.
    """

    def __init__(self):
        self.chief = chief()
        self.energy, self.world = make_category("Énergie"), make_category("Monde")
        self.common = {
            "body": "<p>Le début de l'article.</p><p>La fin de l'article.</p>",
            "category": self.energy,
            "authors": [make_author(name) for name in NAMES],
            "lead_image": make_image(),
        }
        self.stories, self.hours = [], []

    def week(self):
        stories = [partial(self.publish, number) for number in range(27)]
        acts = [
            *stories[11:],
            *(partial(self.retitle, number) for number in range(10)),
            *(partial(self.move, number) for number in range(5)),
            *(partial(self.correct, number) for number in range(4, 8)),
            *(partial(self.schedule, number) for number in range(27, 30)),
            partial(self.withdraw, 10),
        ]
        Random(7).shuffle(acts)
        return [*stories[:11], *acts]

    def publish(self, number):
        story = make_article(
            headline=f"L'eau & le <gaz> ]]> مرحبا 🙂 {number}", **self.common
        )
        workflow.publish(story, by=self.chief)
        self.stories.append(story)
        return True

    def schedule(self, number):
        hour = timezone.now() + timedelta(minutes=100)
        self.hours.append(hour)
        make_scheduled(headline=f"À son heure {number}", at=hour, **self.common)
        return False

    def retitle(self, number):
        return self.change(number, headline=f"Un meilleur titre {number}")

    def move(self, number):
        return self.change(number, category=self.world)

    def change(self, number, **fields):
        story = Article.objects.get(pk=self.stories[number].pk)
        for name, value in fields.items():
            setattr(story, name, value)
        story.save()
        workflow.update(story, by=self.chief)
        return True

    def correct(self, number):
        workflow.correct(
            self.stories[number], by=self.chief, text=f"Une précision {number}."
        )
        return True

    def withdraw(self, number):
        workflow.withdraw(self.stories[number], by=self.chief, reason="Erreur")
        return True

    def rest(self):
        return False

    def comes_out(self, since, now):
        return any(since < hour <= now for hour in self.hours)


def test_a_subscriber_gets_each_story_once_whole_and_never_early(client, time_machine):
    now = MONDAY
    time_machine.move_to(now, tick=False)
    desk = Desk()
    site, atom = (
        Subscriber(client, "/flux/rss.xml"),
        Subscriber(client, "/flux/atom.xml"),
    )
    energy = Subscriber(client, "/rubrique/energie/flux/rss.xml")
    for reader in (site, atom, energy):
        reader.poll()

    for act in [*desk.week(), *[partial(desk.rest)] * 8]:
        assert site.poll() == 304
        readers_see_it = act()
        assert site.poll() == (200 if readers_see_it else 304)
        assert_true(site)
        if act.func == desk.move:
            energy.poll()
            assert energy.ids == expected(desk.energy)

        since, now = now, now + QUARTER
        time_machine.move_to(now, tick=False)
        assert site.poll() == (200 if desk.comes_out(since, now) else 304)
        assert site.ids == expected()

    atom.poll()
    assert atom.ids == site.ids
    assert len(site.seen) == 30
    assert len(site.ids) == 29
    assert desk.stories[10].guid not in site.ids
    assert (
        sum(entry.title.startswith("Un meilleur titre") for entry in site.entries) == 10
    )
    assert sum("Une précision" in text_of(entry) for entry in site.entries) == 4


def expected(category=None):
    stories = Article.objects.published().newest_first()
    return [
        story.guid for story in (stories.in_category(category) if category else stories)
    ]


def assert_true(reader):
    assert reader.ids == expected()
    assert len(set(reader.ids)) == len(reader.ids)
    for entry in reader.entries:
        html = text_of(entry)
        assert "Le début de l’article." in html
        assert "La fin de l’article." in html
        assert [author.name for author in entry.authors] == NAMES
        assert all(address.startswith(f"{SITE}/") for address in ADDRESS.findall(html))
