"""A right of reply, from the letter to the two stories that link to each other."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.template import Context, Template
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import workflow as paper
from articles.models import Article, JournalEntry
from articles.models.versioned import StaleArticle
from articles.signals import pages_stale
from articles.workflow import Refused
from newsroom.replies import workflow
from newsroom.replies.models import Dossier, deadline
from tests.factories import (
    chief,
    make_article,
    make_published,
    make_scheduled,
    make_user,
    make_withdrawn,
)
from tests.replies.dossiers import accepted, answered, decide, make_dossier, refused

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def acts(dossier):
    entries = JournalEntry.objects.filter(subject_type="dossier", subject_id=dossier.pk)
    return [entry.verb for entry in entries.order_by("pk")]


@pytest.fixture
def stale():
    """What pages were said to be stale, and when."""
    heard = []

    def hear(tags, at, **kwargs):
        heard.append((tags, at))

    pages_stale.connect(hear)
    yield heard
    pages_stale.disconnect(hear)


def tag(article):
    return f"a{article.pk:x}"


def test_the_deadline_is_counted_from_the_day_it_was_received(settings):
    settings.REPLY_DAYS = 8

    counted, chosen = make_dossier(), make_dossier(due_on=TODAY())

    assert counted.due_on == counted.received_on + timedelta(days=8)
    assert chosen.due_on == TODAY()
    assert deadline(TODAY()) == TODAY() + timedelta(days=8)


@pytest.mark.parametrize("make", [make_article, make_scheduled])
def test_only_what_readers_could_read_is_contested(make):
    with pytest.raises(Refused):
        make_dossier(article=make())

    assert make_dossier(article=make_withdrawn()).pk


def test_the_desk_opens_and_the_chief_decides():
    desk, reporter = make_user(role="desk"), make_user(role="reporter")
    dossier = make_dossier()
    dossier.requester = "Le ministère"
    workflow.amend(dossier, by=desk)
    dossier.decision = Dossier.Decision.ACCEPTED

    with pytest.raises(PermissionDenied):
        workflow.amend(dossier, by=desk)
    with pytest.raises(PermissionDenied):
        workflow.write_reply(dossier, by=desk)
    with pytest.raises(PermissionDenied):
        workflow.open_dossier(Dossier(article=dossier.article), by=reporter)
    dossier.refresh_from_db()
    workflow.amend(decide(dossier, "accepted"), by=chief())

    assert acts(dossier) == ["open_reply", "amend_reply", "accept_reply"]
    line = JournalEntry.objects.get(verb="amend_reply")
    assert line.details["changes"] == {
        "requester": ["Ministère de l’Hydraulique", "Le ministère"]
    }
    assert line.by == desk


@pytest.mark.parametrize("reason", ["", "   \n"])
def test_a_refusal_needs_its_reason(reason):
    dossier = make_dossier()

    with pytest.raises(Refused) as refusal:
        decide(dossier, Dossier.Decision.REFUSED, reason)

    dossier.refresh_from_db()
    assert not dossier.is_decided
    assert "motif" in refusal.value.message_dict["reason"][0]
    done = decide(dossier, Dossier.Decision.REFUSED, "Hors délai.")
    assert done.decided_by == chief()
    assert JournalEntry.objects.get(verb="refuse_reply").details["reason"] == (
        "Hors délai."
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"decision": "refused", "decided_at": timezone.now()},
        {"decision": "accepted"},
        {"due_on": TODAY() - timedelta(days=30)},
    ],
)
def test_the_database_refuses_what_the_house_refuses(fields):
    dossier = make_dossier()

    with pytest.raises(IntegrityError), transaction.atomic():
        Dossier.objects.filter(pk=dossier.pk).update(**fields)


def test_the_database_refuses_a_reply_that_was_not_accepted_or_that_is_the_story():
    dossier, done = make_dossier(), accepted()

    for row, reply in [(dossier, make_published()), (done, done.article)]:
        with pytest.raises(IntegrityError), transaction.atomic():
            Dossier.objects.filter(pk=row.pk).update(reply=reply)


def test_a_decided_request_is_not_rewritten_but_reopened():
    dossier = accepted()
    dossier.passages = "D’autres passages"

    with pytest.raises(Refused):
        workflow.amend(dossier, by=chief())

    dossier.refresh_from_db()
    again = decide(dossier, Dossier.Decision.WAITING)
    again.passages = "D’autres passages"
    workflow.amend(again, by=chief())
    again.refresh_from_db()
    assert again.passages == "D’autres passages"
    assert (again.decided_at, again.decided_by) == (None, None)
    assert "reopen_reply" in acts(dossier)


def test_two_hands_on_one_dossier_do_not_overwrite_each_other():
    mine, hers = make_dossier(), Dossier.objects.get()
    mine.passages, hers.passages = "Les miens", "Les siens"
    workflow.amend(hers, by=chief())

    with pytest.raises(StaleArticle):
        workflow.amend(mine, by=chief())


def test_an_act_undone_leaves_neither_decision_nor_line():
    dossier = make_dossier()

    with transaction.atomic():
        decide(dossier, Dossier.Decision.ACCEPTED)
        transaction.set_rollback(True)

    dossier.refresh_from_db()
    assert not dossier.is_decided
    assert acts(dossier) == ["open_reply"]


# The two stories.


def test_the_story_and_its_reply_link_to_each_other(client):
    dossier = answered()
    story, reply = dossier.article, dossier.reply

    there = client.get(story.get_absolute_url())
    back = client.get(reply.get_absolute_url())

    assert f'<a href="{reply.get_absolute_url()}">{reply.headline}</a>' in there.text
    assert "Droit de réponse, " in there.text
    assert there.text.index("Droit de réponse, ") < there.text.index('class="body"')
    assert f'<a href="{story.get_absolute_url()}">{story.headline}</a>' in back.text
    assert "En réponse à notre article du" in back.text
    assert tag(reply) in there["Cache-Tag"].split()
    assert tag(story) in back["Cache-Tag"].split()


def test_the_light_edition_links_them_too(client):
    dossier = answered()

    there = client.get(f"/leger{dossier.article.get_absolute_url()}")
    back = client.get(f"/leger{dossier.reply.get_absolute_url()}")

    assert f'href="/leger{dossier.reply.get_absolute_url()}"' in there.text
    assert f'href="/leger{dossier.article.get_absolute_url()}"' in back.text


def test_both_are_in_the_feed_like_any_story(client):
    dossier = answered()

    feed = client.get("/flux/rss.xml").text
    page = client.get("/fil/").text

    for article in (dossier.article, dossier.reply):
        assert article.headline in page
        assert article.get_absolute_url() in feed


@pytest.mark.parametrize("make", [make_article, make_scheduled, make_withdrawn])
def test_nothing_shows_of_a_reply_that_readers_cannot_see(client, make):
    reply = make(headline="Réponse zibeline")
    dossier = accepted(reply=reply)

    page = client.get(dossier.article.get_absolute_url())

    assert "zibeline" not in page.text
    assert "Droit de réponse" not in page.text
    assert tag(reply) not in page["Cache-Tag"].split()


@pytest.mark.parametrize("make", [make_dossier, refused, accepted])
def test_nothing_shows_of_a_request_by_itself(client, make):
    dossier = make()

    page = client.get(dossier.article.get_absolute_url()).text

    assert "Droit de réponse" not in page
    assert dossier.requester not in page


def test_a_contested_story_that_is_withdrawn_is_not_linked_from_its_reply(client):
    dossier = answered()
    paper.withdraw(dossier.article, by=chief(), reason="Erreur")

    page = client.get(dossier.reply.get_absolute_url()).text

    assert dossier.article.headline not in page


def test_a_reply_to_two_requests_is_linked_once(client):
    dossier = answered()
    other = accepted(article=dossier.article, reply=dossier.reply)

    page = client.get(dossier.article.get_absolute_url()).text

    assert other.article == dossier.article
    assert page.count("Droit de réponse, ") == 1


def test_a_hostile_headline_stays_text_in_the_link(client):
    reply = make_published(headline="<script>alert(1)</script>")
    dossier = accepted(reply=reply)

    page = client.get(dossier.article.get_absolute_url()).text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_link_costs_one_query_where_there_is_one_and_none_elsewhere(client):
    dossier, plain = answered(), make_published()

    def queries(address):
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        return len([q for q in asked if 'FROM "replies_dossier"' in q["sql"][:700]])

    for edition in ("", "/leger"):
        assert queries(f"{edition}{dossier.article.get_absolute_url()}") <= 2
        with CaptureQueriesContext(connection) as asked:
            client.get(f"{edition}{plain.get_absolute_url()}")
        starts = [q["sql"].split("FROM")[0] for q in asked]
        assert not any("replies_dossier" in one[:30] for one in starts)


# Pages that go stale.


def test_a_link_that_appears_or_goes_says_both_pages_stale(stale):
    reply = make_published()
    dossier = accepted()
    stale.clear()

    linked = decide(dossier, Dossier.Decision.ACCEPTED, reply=reply)
    after_link = list(stale)
    stale.clear()
    decide(linked, Dossier.Decision.ACCEPTED, reply=None)

    both = ([tag(dossier.article), tag(reply)], None)
    assert after_link == [both]
    assert stale == [both]


def test_a_reply_that_comes_online_says_the_other_page_stale_at_its_hour(stale):
    reply = make_article()
    dossier = accepted(reply=reply)
    stale.clear()
    at = timezone.now() + timedelta(hours=2)

    paper.schedule(reply, by=chief(), at=at)
    paper.publish(reply, by=chief())

    of_the_story = [when for tags, when in stale if tags == [tag(dossier.article)]]
    assert of_the_story == [at, None]


def test_a_story_without_a_dossier_says_nothing_more(stale):
    article = make_article()

    paper.publish(article, by=chief())

    assert [tags for tags, _at in stale] == [[tag(article)]]


# What the desk sees.


def desk_home(user):
    request = RequestFactory().get("/admin/")
    request.user = user
    page = Template("{% load replies %}{% replies_desk %}")
    return page.render(Context({"request": request}))


def test_open_dossiers_are_counted_down_the_most_pressing_first(settings):
    settings.REPLY_DAYS = 3
    for ago, name in [(5, "Retard"), (0, "Loin"), (2, "Demain"), (3, "Ce jour")]:
        make_dossier(ago=ago, requester=name)

    home = desk_home(chief())

    places = [home.index(name) for name in ("Retard", "Ce jour", "Demain", "Loin")]
    assert places == sorted(places)
    assert "en retard de 2 jours" in home
    assert "à traiter aujourd’hui" in home
    assert "à traiter demain au plus tard" in home
    assert "encore 3 jours" in home
    assert home.count("queue-late") == 3


def test_a_dossier_is_open_until_its_reply_is_online():
    reply = make_article()
    dossiers = {
        "waiting": make_dossier(),
        "accepted": accepted(),
        "promised": accepted(reply=reply),
        "answered": answered(),
        "refused": refused(),
    }

    before = {*Dossier.objects.open()}
    paper.publish(reply, by=chief())
    published = {*Dossier.objects.open()}
    paper.withdraw(reply, by=chief(), reason="Erreur")
    withdrawn = {*Dossier.objects.open()}

    named = {dossiers[name] for name in ("waiting", "accepted", "promised")}
    assert before == withdrawn == named
    assert published == named - {dossiers["promised"]}
    for dossier in Dossier.objects.for_desk():
        assert dossier.is_open == (dossier in withdrawn)


def test_who_may_not_read_them_sees_none():
    make_dossier()

    assert desk_home(make_user(role="reporter")).strip() == ""
    assert "Ministère" in desk_home(make_user(role="desk"))
    assert desk_home(chief()).count("<li") == 1


def test_the_home_asks_one_query(django_assert_num_queries):
    for _ in range(10):
        make_dossier()
    boss = chief()
    boss.get_all_permissions()

    with django_assert_num_queries(1):
        home = desk_home(boss)

    assert home.count("<li") == 8
    assert "?open=1" in home


# The reply.


def test_the_reply_is_written_from_the_text_received():
    dossier = accepted(demand="Je <b>nie</b>.\n\nTout\nest faux.")

    reply = workflow.write_reply(dossier, by=chief())

    dossier.refresh_from_db()
    assert dossier.reply == reply
    assert reply.state == Article.State.DRAFT
    assert reply.body == "<p>Je &lt;b&gt;nie&lt;/b&gt;.</p><p>Tout est faux.</p>"
    assert reply.headline.endswith(f"{dossier.article.headline}\u202f»")
    assert reply.category == dossier.article.category
    assert reply.revisions.count() == 1
    with pytest.raises(Refused):
        workflow.write_reply(dossier, by=chief())


@pytest.mark.parametrize("make", [make_dossier, refused])
def test_no_reply_is_written_to_what_is_not_accepted(make):
    dossier = make()

    with pytest.raises(Refused):
        workflow.write_reply(dossier, by=chief())

    assert not Article.objects.filter(answers__isnull=False).exists()


def test_a_long_headline_leaves_its_reply_a_headline_that_fits():
    dossier = accepted(article=make_published(headline="M" * 200))

    reply = workflow.write_reply(dossier, by=chief())

    assert len(reply.headline) == 200
