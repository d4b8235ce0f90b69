"""Two that are one: what a merge moves, keeps, refuses and writes."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import listing
from articles.admin import words
from articles.http import cache_tag
from articles.merging import WRITTEN, merge, preview
from articles.models import (
    Article,
    Author,
    Byline,
    Category,
    JournalEntry,
    ListEntry,
    ListMonth,
    Tag,
)
from articles.models.journal import merged_into
from articles.models.state import State
from articles.signals import name_changing, pages_stale
from articles.workflow import Refused
from newsroom.search.models import SearchEntry
from tests.factories import (
    chief,
    make_article,
    make_author,
    make_category,
    make_image,
    make_published,
    make_scheduled,
    make_tag,
    make_user,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db
MAKE = {"author": make_author, "tag": make_tag, "category": make_category}
FOLDERS = {"author": "auteurs", "tag": "mots-cles", "category": "rubriques"}


def signed_by(article):
    return [row.author.name for row in article.bylines.with_authors()]


def filed_under(kind, things, **fields):
    match kind:
        case "author":
            return make_published(authors=things, **fields)
        case "tag":
            return make_published(tags=[thing.name for thing in things], **fields)
    article = make_published(category=things[0], **fields)
    article.other_categories.set(things[1:])
    return article


def entry_of(thing):
    return JournalEntry.objects.get(verb="merge", subject_id=thing.pk)


@pytest.mark.parametrize("kind", MAKE)
def test_the_stories_go_to_the_one_that_stays(client, kind):
    former, kept = MAKE[kind]("Nadir"), MAKE[kind]("Nadir Kaci")
    stories = [filed_under(kind, [former]), filed_under(kind, [kept])]

    merge(former, kept, by=chief())
    page = client.get(kept.get_absolute_url())

    assert not type(kept).objects.filter(name="Nadir").exists()
    for story in stories:
        assert story.headline in page.text


@pytest.mark.parametrize("kind", MAKE)
def test_every_former_address_leads_to_the_new_one_in_one_hop(client, kind):
    first, second, last = (MAKE[kind](name) for name in ("Un", "Deux", "Trois"))
    filed_under(kind, [first])
    was = [one.get_absolute_url() for one in (first, second)]
    second.name = "Deuxième"
    second.save()
    was.append(second.get_absolute_url())

    merge(first, second, by=chief())
    merge(second, last, by=chief())

    for address in was:
        for page in (address, f"{address}flux/rss.xml", f"{address}flux/atom.xml"):
            moved = client.get(page)
            assert moved.status_code == 301, page
            assert moved["Location"] == page.replace(address, last.get_absolute_url())
            assert client.get(moved["Location"]).status_code == 200


@pytest.mark.parametrize("kind", MAKE)
def test_an_address_that_was_merged_away_is_never_given_again(kind):
    former, kept = MAKE[kind]("Gaz"), MAKE[kind]("Énergie")
    slug = former.slug

    merge(former, kept, by=chief())

    assert type(kept).objects.create(name="Gaz").slug == f"{slug}-2"


@pytest.mark.parametrize("kind", MAKE)
def test_the_lists_are_those_that_would_be_made_anew(kind):
    former, kept = MAKE[kind]("Gaz"), MAKE[kind]("Énergie")
    things = ([former], [kept], [former, kept], [kept, former])
    for days, names in enumerate(things):
        filed_under(kind, names, ago=timedelta(days=40 * days + 1))
    make_scheduled(category=former if kind == "category" else make_category())

    merge(former, kept, by=chief())

    assert_lists_are_right()


def assert_lists_are_right():
    kept = rows_of_lists()
    ListEntry.objects.all().delete()
    ListMonth.objects.all().delete()
    listing.rebuild(Article.objects.values_list("pk", flat=True))
    assert kept == rows_of_lists()


def rows_of_lists():
    months = ListMonth.objects.filter(count__gt=0)
    return set(ListEntry.objects.values_list("list", "article", "published_at")) | set(
        months.values_list("list", "month", "count")
    )


def test_who_signed_twice_signs_once_at_the_first_of_the_two_places():
    former, other, kept = make_author("Nadir K"), make_author("Lina"), make_author("N.")
    first = make_article(authors=[former, other, kept])
    last = make_article(authors=[kept, other, former])
    Byline.objects.create(article=last, author=former, role="photo", position=3)

    merge(former, kept, by=chief())

    assert signed_by(first) == ["N.", "Lina"]
    assert signed_by(last) == ["N.", "Lina", "N."]
    assert last.bylines.get(role="photo").author == kept


def test_a_story_that_has_both_words_has_one():
    former, kept = make_tag("Pétrole"), make_tag("Pétroles")
    story = make_article(tags=["Pétrole", "Pétroles", "Gaz"])

    merge(former, kept, by=chief())

    assert sorted(story.tags.values_list("name", flat=True)) == ["Gaz", "Pétroles"]


def test_a_word_merged_away_and_typed_again_is_the_one_that_stays():
    former, kept = make_tag("Pétrole"), make_tag("Pétroles")
    merge(former, kept, by=chief())

    tags = Tag.objects.named(["petrole", "Pétroles", "Gaz"])

    assert [tag.name for tag in tags] == ["Pétroles", "Gaz"]


@pytest.mark.parametrize("principal_stays", [True, False])
def test_a_principal_category_is_not_among_the_others(principal_stays):
    former, kept = make_category("Sports"), make_category("Sport")
    first, second = (kept, former) if principal_stays else (former, kept)
    story = make_article(category=first)
    story.other_categories.set([second])

    merge(former, kept, by=chief())

    story.refresh_from_db()
    assert story.category == kept
    assert not story.other_categories.exists()


def test_the_categories_inside_go_with_it():
    former, kept = make_category("Économies"), make_category("Économie")
    child = make_category("Marchés", parent=former)
    make_published(category=child)

    merge(former, kept, by=chief())

    child.refresh_from_db()
    assert child.parent == kept
    assert_lists_are_right()


@pytest.mark.parametrize("kept_is", ["another child", "the parent", "a menu category"])
def test_a_category_that_changes_family_leaves_the_lists_of_the_former_one(kept_is):
    family, other = make_category("Économie"), make_category("Culture")
    former = make_category("Bourse", parent=family)
    kept = {
        "another child": lambda: make_category("Cinéma", parent=other),
        "the parent": lambda: family,
        "a menu category": lambda: other,
    }[kept_is]()
    make_published(category=former)
    make_published(category=kept)

    merge(former, kept, by=chief())

    assert_lists_are_right()


def test_a_menu_category_may_go_inside_another():
    former, family = make_category("Gaz"), make_category("Énergie")
    kept = make_category("Pétrole et gaz", parent=family)
    make_published(category=former)

    merge(former, kept, by=chief())

    assert_lists_are_right()


def test_three_levels_are_refused():
    former, family = make_category("Gaz"), make_category("Énergie")
    make_category("Gaz de schiste", parent=former)
    kept = make_category("Pétrole", parent=family)

    with pytest.raises(Refused, match="trois niveaux"):
        merge(former, kept, by=chief())


def test_a_parent_does_not_go_into_its_child():
    former = make_category("Énergie")
    kept = make_category("Gaz", parent=former)

    with pytest.raises(Refused, match="dans l’autre sens"):
        merge(former, kept, by=chief())

    merge(kept, former, by=chief())
    assert Category.objects.get() == former


@pytest.mark.parametrize("kind", MAKE)
def test_nothing_is_merged_with_itself(kind):
    thing = MAKE[kind]("Gaz")

    with pytest.raises(Refused):
        merge(thing, thing, by=chief())

    assert type(thing).objects.filter(pk=thing.pk).exists()


@pytest.mark.parametrize("kind", MAKE)
def test_a_second_merge_of_the_same_finds_it_gone(kind):
    former, kept = MAKE[kind]("Gaz"), MAKE[kind]("Énergie")
    copy = type(former).objects.get(pk=former.pk)
    merge(former, kept, by=chief())

    with pytest.raises(Refused, match="n’existe plus"):
        merge(copy, kept, by=chief())

    assert merged_into(type(kept), copy.pk) == kept


def test_a_chain_of_merges_leads_to_its_end():
    first, second, last = make_tag("Un"), make_tag("Deux"), make_tag("Trois")
    number = first.pk
    merge(first, second, by=chief())
    merge(second, last, by=chief())

    assert merged_into(Tag, number) == last
    assert merged_into(Tag, last.pk) is None


def test_what_was_read_must_still_be_true():
    former, kept = make_author("Nadir K"), make_author("Nadir K.")
    seen = preview(former, kept, by=chief()).token
    renamed = Author.objects.get(pk=former.pk)
    renamed.name = "Nadir Kaci"
    renamed.save()

    with pytest.raises(Refused, match="relisez"):
        merge(former, kept, by=chief(), seen=seen)

    assert Author.objects.filter(pk=former.pk).exists()


def test_the_hour_of_a_scheduled_story_does_not_spoil_what_was_read(time_machine):
    former, kept = make_author("Nadir K"), make_author("Nadir K.")
    time_machine.move_to(timezone.now(), tick=False)
    make_scheduled(authors=[former])
    seen = preview(former, kept, by=chief()).token

    time_machine.shift(timedelta(hours=2))
    merge(former, kept, by=chief(), seen=seen)

    assert Author.objects.filter(name__startswith="Nadir").get() == kept


def test_the_preview_counts_what_its_reader_may_know():
    former, kept = make_author("Nadir K"), make_author("Nadir K.")
    for make in (make_article, make_published, make_scheduled, make_withdrawn):
        make(authors=[former])
    make_published(authors=[former, kept])

    for_the_chief = preview(former, kept, by=chief())
    for_a_reporter = preview(former, kept, by=make_user(role="reporter"))

    assert for_the_chief.stories == {
        State.DRAFT: 1,
        State.SCHEDULED: 1,
        State.PUBLISHED: 2,
        State.WITHDRAWN: 1,
    }
    assert for_the_chief.both == 1
    assert State.DRAFT not in for_a_reporter.stories


def test_what_the_one_that_stays_has_not_it_takes_over():
    account, portrait = make_user(), make_image()
    former = make_author(
        "Nadir K",
        biography="Il écrit.",
        job_title="Reporter",
        portrait=portrait,
        account=account,
    )
    kept = make_author("Nadir K.")

    merge(former, kept, by=chief())

    kept.refresh_from_db()
    assert (kept.biography, kept.job_title) == ("Il écrit.", "Reporter")
    assert (kept.portrait, kept.account) == (portrait, account)
    assert entry_of(kept).details["lost"] == {}


def test_no_word_that_has_no_place_is_lost():
    former = make_author("Nadir K", biography="Il écrit.", account=make_user())
    kept = make_author("Nadir K.", biography="Elle écrit.", account=make_user())
    own = kept.account

    merge(former, kept, by=chief())

    kept.refresh_from_db()
    said = words.details(entry_of(kept))
    assert kept.biography == "Elle écrit."
    assert kept.account == own
    assert "Il écrit." in said
    assert "biographie" in said
    assert "Nadir K" in said
    assert "nadir-k" in said


def test_the_journal_says_it_in_words():
    former, kept = make_tag("Pétrole"), make_tag("Pétroles")
    make_article(tags=["Pétrole"])
    boss = chief()

    merge(former, kept, by=boss)

    entry = entry_of(kept)
    assert entry.by == boss
    assert words.act(entry) == "Fusion"
    assert "1 article" in words.details(entry)


@pytest.mark.parametrize(
    ("role", "mergeable"),
    [
        ("reporter", set()),
        ("photo", set()),
        ("moderator", set()),
        ("desk", {"tag"}),
        ("chief", {"author", "tag", "category"}),
        ("administrator", {"author", "tag", "category"}),
    ],
)
def test_each_role_merges_what_is_its_own(role, mergeable):
    user, done = make_user(role=role), set()

    for kind, make in MAKE.items():
        try:
            merge(make("Un"), make("Deux"), by=user)
            done.add(kind)
        except PermissionDenied:
            pass

    assert done == mergeable


def test_the_months_of_the_one_that_stays_are_added_to():
    """A publication of the same second waits for their rows: replaced, they would lose its story."""
    former, kept = make_tag("Mot d’avant"), make_tag("Mot qui reste")
    make_published(tags=[kept.name])
    make_published(tags=[former.name])
    make_published(tags=[former.name, kept.name])
    month = ListMonth.objects.get(list=cache_tag(kept))

    merge(former, kept, by=chief())

    month.refresh_from_db()
    assert month.count == 3
    assert not ListMonth.objects.filter(list=cache_tag(former)).exists()


@pytest.mark.parametrize("kind", ["tag", "category"])
def test_a_story_that_takes_the_name_meanwhile_does_not_lose_it(kind):
    former, kept = MAKE[kind]("Celui qui part"), MAKE[kind]("Celui qui reste")
    story = make_article(category=make_category())
    names = {"tag": story.tags, "category": story.other_categories}[kind]

    def take_it(**kwargs):
        names.add(former)

    name_changing.connect(take_it)
    try:
        with pytest.raises(Refused, match="recommencez"):
            merge(former, kept, by=chief())
    finally:
        name_changing.disconnect(take_it)

    assert type(former).objects.filter(pk=former.pk).exists()


def test_the_pages_of_both_go_stale():
    former, kept = make_author("Nadir K"), make_author("Nadir K.")
    told, number = [], former.pk

    def hear(tags, at, **kwargs):
        told.extend(tags)

    pages_stale.connect(hear)
    merge(former, kept, by=chief())
    pages_stale.disconnect(hear)

    assert {f"u{number:x}", f"lu{number:x}", f"u{kept.pk:x}"} <= set(told)


def test_a_story_is_found_by_the_name_that_stays(client):
    former, kept = make_author("Nadir"), make_author("Kaci")
    story = make_published(authors=[former])

    merge(former, kept, by=chief())

    assert story.headline in client.get("/recherche/?q=kaci").text
    assert story.headline in client.get("/recherche/?q=nadir").text


def test_a_story_learns_a_word_once():
    tag = make_tag("Le gaz")
    story = make_published(tags=["Le gaz"], headline="Le gaz monte")
    entry = SearchEntry.objects.get(article=story)

    name_changing.send(
        Tag, thing=tag, former=None, articles=Article.objects.tagged(tag)
    )

    assert SearchEntry.objects.get(article=story).stems == entry.stems


def test_drafts_do_not_make_a_name_public(client):
    former, kept = make_author("Plume secrète"), make_author("Autre plume")
    make_article(authors=[former])
    was = former.get_absolute_url()

    merge(former, kept, by=chief())

    for address in (was, kept.get_absolute_url(), f"{was}flux/rss.xml"):
        assert client.get(address).status_code == 404, address


def test_a_story_keeps_its_dates_and_its_version():
    former, kept = make_author("Nadir K"), make_author("Nadir K.")
    story = make_published(authors=[former])

    merge(former, kept, by=chief())

    now = Article.objects.get(pk=story.pk)
    assert (now.version, now.updated_at, now.modified_at) == (
        story.version,
        story.updated_at,
        story.modified_at,
    )


def stock(author, tag, category, count):
    """An archive written at once, with what the workflow leaves of each story."""
    now = timezone.now()
    stories = Article.objects.bulk_create(
        [
            Article(
                headline=f"Archive {number}",
                slug=f"archive-{number}",
                body="<p>Un texte.</p>",
                category=category,
                status=Article.Status.PUBLISHED,
                published_at=now - timedelta(hours=number + 1),
            )
            for number in range(count)
        ],
        batch_size=500,
    )
    Byline.objects.bulk_create(
        [Byline(article=story, author=author) for story in stories], batch_size=500
    )
    through = Article.tags.through
    through.objects.bulk_create(
        [through(article=story, tag=tag) for story in stories], batch_size=500
    )
    SearchEntry.objects.bulk_create(
        [SearchEntry(article=story, stems=" archiv texte ") for story in stories],
        batch_size=500,
    )
    ListEntry.objects.bulk_create(
        [
            ListEntry(list=name, article=story, published_at=story.published_at)
            for story in stories
            for name in (f"u{author.pk:x}", f"t{tag.pk:x}")
        ],
        batch_size=500,
    )


@pytest.mark.parametrize("kind", ["author", "tag"])
def test_a_large_stock_takes_as_many_queries_as_a_small_one(kind):
    counts, boss = [], chief()
    for size in (3, 1200):
        author, tag = make_author("Nadir K"), make_tag(f"Gaz {size}")
        stock(author, tag, make_category(), size)
        former = {"author": author, "tag": tag}[kind]
        kept = MAKE[kind](f"Celui qui reste {size}")
        with CaptureQueriesContext(connection) as captured:
            merge(former, kept, by=boss)
        counts.append(len(captured))
        assert ListEntry.objects.newest(cache_tag(kept)).count() == size

    assert counts[1] <= counts[0]
    assert counts[0] <= 45


@pytest.mark.parametrize("model", WRITTEN)
def test_every_relation_to_them_is_known_to_the_merge(model):
    """A new foreign key would stop a merge, or be lost with the row: move it in `_move_stories`, or on `name_changing`."""
    known = {
        "articles.AuthorAlias",
        "articles.Byline",
        "articles.CategoryAlias",
        "articles.Category",
        "articles.Article",
        "articles.Article_other_categories",
        "articles.TagAlias",
        "articles.Article_tags",
    }

    pointing = {
        relation.related_model._meta.label
        for relation in model._meta.get_fields(include_hidden=True)
        if relation.auto_created and not relation.concrete
    }

    assert pointing <= known
