"""Whatever editors do, in whatever order: no story twice, nothing that is not public, and always a page."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from time_machine import travel

from articles import workflow as paper
from articles.models import Article, Category
from newsroom.front import workflow
from newsroom.front.composition import current_front
from newsroom.front.memory import front_at
from newsroom.front.models import FrontDraft, FrontLaunch
from newsroom.front.picks import Pick, placed, removed
from tests.factories import (
    chief,
    make_article,
    make_category,
    make_image,
    make_published,
    make_scheduled,
)

DAWN = datetime(2026, 11, 25, 5, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
SLOTS = ["lead", "second-1", "second-3", "second-6", "opinion-1", "strip", "page"]
STORIES = 14

gestures = st.one_of(
    st.tuples(
        st.just("place"),
        st.sampled_from(SLOTS),
        st.integers(0, STORIES - 1),
        st.none() | st.integers(-1, 4),
        st.none() | st.integers(1, 5),
    ),
    st.tuples(st.just("remove"), st.sampled_from(SLOTS)),
    st.tuples(st.just("launch"), st.none() | st.integers(1, 3)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("wait"), st.integers(1, 180)),
    st.tuples(st.just("withdraw"), st.integers(0, STORIES - 1)),
)


class Newsroom:
    def __init__(self, clock):
        self.clock = clock
        image = make_image()
        monde, opinions = make_category("Monde"), make_category("Opinions")
        self.monde = monde
        self.stories = [
            make_published(
                category=opinions if n % 4 == 3 else monde,
                ago=HOUR * (n + 1),
                lead_image=image if n % 2 else None,
            )
            for n in range(STORIES - 3)
        ]
        copy = make_published(category=monde, duplicate_of=self.stories[1])
        scheduled = make_scheduled(category=monde, at=timezone.now() + 2 * HOUR)
        self.stories += [copy, scheduled, make_article(category=monde)]

    def slot(self, name):
        return {
            "strip": f"strip-{self.monde.pk}-2",
            "page": f"page-{self.monde.pk}",
        }.get(name, name)

    def save(self, act):
        draft = FrontDraft.objects.filter(user=chief()).first()
        picks = act(draft.picks if draft else {})
        version = draft.version if draft else 0
        workflow.save_draft(picks, by=chief(), version=version)

    def hence(self, hours):
        """None is no hour at all; 0 is this one."""
        return None if hours is None else timezone.now() + hours * HOUR

    def place(self, name, story, enters, leaves):
        hour = {
            "enters_at": self.hence(enters),
            "leaves_at": self.hence(leaves),
        }
        one = Pick(self.stories[story].pk, **hour)
        self.save(lambda picks: placed(picks, self.slot(name), one))

    def remove(self, name):
        self.save(lambda picks: removed(picks, self.slot(name)))

    def launch(self, hours):
        draft = FrontDraft.objects.filter(user=chief()).first()
        at = timezone.now() + hours * HOUR if hours else None
        version = draft.version if draft else 0
        workflow.launch(by=chief(), version=version, known=self.known, at=at)

    def undo(self):
        before = FrontLaunch.objects.in_force()
        workflow.undo(by=chief(), known=self.known)
        restored = workflow.undone_to(before)
        now = FrontLaunch.objects.in_force()
        assert now.composition == (restored.composition if restored else {})

    def wait(self, minutes):
        self.clock.shift(timedelta(minutes=minutes))

    def withdraw(self, story):
        paper.withdraw(self.stories[story], by=chief(), reason="Erreur")

    @property
    def known(self):
        launch = FrontLaunch.objects.in_force()
        return launch.number if launch else 0


CALM = {
    "deadline": None,
    "derandomize": True,
    "suppress_health_check": list(HealthCheck),
}


@pytest.mark.django_db
class TestFront(TestCase):
    @settings(max_examples=6, **CALM)
    @given(st.lists(gestures, max_size=10))
    def test_no_story_twice_nothing_hidden_and_always_a_page(self, acts):
        self.play(acts)

    @pytest.mark.long
    @settings(max_examples=30, **CALM)
    @given(st.lists(gestures, max_size=14))
    def test_so_it_is_after_long_sequences(self, acts):
        self.play(acts)

    def play(self, acts):
        with travel(DAWN, tick=False) as clock:
            newsroom = Newsroom(clock)
            for name, *arguments in acts:
                try:
                    getattr(newsroom, name)(*arguments)
                except workflow.Refused:
                    pass
                except paper.Refused:
                    pass
                self.check(newsroom)

    def check(self, newsroom):
        front = current_front()
        public = set(Article.objects.published().values_list("pk", flat=True))
        stories = [a.duplicate_of_id or a.pk for a in front.shown]
        assert len(stories) == len(set(stories))
        assert {a.pk for a in front.shown} <= public
        assert front.lead is not None or not public
        assert self.client.get("/").status_code == 200
        page = Category.objects.get(pk=newsroom.monde.pk).get_absolute_url()
        assert self.client.get(page).status_code == 200
        past = front_at(timezone.now()).front
        assert (past.slots, past.latest) == (front.slots, front.latest)
