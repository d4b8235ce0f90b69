from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import workflow
from articles.models import Article, Author, Category, JournalEntry, Tag
from articles.models.journal import JournalIsAppendOnly
from articles.workflow import record
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
    picture_bytes,
)

pytestmark = pytest.mark.django_db


def test_tags_fold_accents_capitals_and_ligatures():
    article = make_article()

    article.tags.set(
        Tag.objects.named(["Énergie", "energie", "ÉNERGIE", "Œuvre", "oeuvre"])
    )
    article.tags.add(*Tag.objects.named([" énergie "]))

    assert sorted(article.tags.values_list("name", "slug")) == [
        ("Énergie", "energie"),
        ("Œuvre", "oeuvre"),
    ]


def test_the_database_refuses_two_tags_that_fold_to_the_same():
    make_tag("Énergie")

    with pytest.raises(IntegrityError), transaction.atomic():
        Tag.objects.create(name="ENERGIE")


def test_a_category_in_capitals_is_refused_in_french():
    with pytest.raises(ValidationError) as refusal:
        Category(name="ÉNERGIE").full_clean()

    assert "phrase" in str(refusal.value)


def test_a_category_differs_by_more_than_an_accent():
    make_category("Énergie")

    with pytest.raises(ValidationError):
        Category(name="Energie").full_clean()


def test_categories_have_two_levels():
    child = make_category("Gaz", parent=make_category("Énergie"))

    with pytest.raises(ValidationError):
        Category(name="Gaz de schiste", parent=child).full_clean()


def test_a_renamed_author_keeps_every_former_address():
    author = make_author("Nadir K")

    for name in ("Nadir Kaci", "Nadir K.-Kaci", "Nadir Kaci"):
        author.name = name
        author.save()

    assert author.slug == "nadir-kaci"
    for slug in ("nadir-k", "nadir-kaci", "nadir-k-kaci"):
        assert Author.objects.at_address(slug) == author


def test_two_authors_of_one_name_have_two_addresses():
    first, second = make_author("Karim Ziani"), make_author("Karim Ziani")

    assert (first.slug, second.slug) == ("karim-ziani", "karim-ziani-2")


def test_an_address_that_somebody_left_is_never_given_to_another():
    author = make_author("Nadir K")
    author.name = "Nadir Kaci"
    author.save()

    newcomer = make_author("Nadir K")

    assert newcomer.slug == "nadir-k-2"
    assert Author.objects.at_address("nadir-k") == author


def test_the_journal_is_append_only():
    entry = record(make_author(), "change", chief())

    with pytest.raises(JournalIsAppendOnly):
        entry.save()
    with pytest.raises(JournalIsAppendOnly):
        entry.delete()
    with pytest.raises(JournalIsAppendOnly):
        JournalEntry.objects.update(verb="other")
    with pytest.raises(JournalIsAppendOnly):
        JournalEntry.objects.all().delete()


def test_the_guid_is_a_tag_uri_that_nothing_changes():
    article = make_published()
    guid = article.guid

    article.headline, article.category = "Un autre titre", make_category()
    article.save()

    assert guid == f"tag:cresus.example,2026:{article.uuid}"
    assert article.guid == guid


def test_a_picture_is_public_only_through_a_public_story():
    shown = make_image()
    hidden = [make_image() for _ in range(4)]
    make_published(lead_image=shown)
    make_article(lead_image=hidden[0])
    make_scheduled(lead_image=hidden[1])
    make_withdrawn(lead_image=hidden[2])

    assert list(Article.objects.published().images()) == [shown]


def test_a_portrait_is_public_once_its_author_has_signed_a_public_story():
    known = make_author(portrait=make_image())
    make_author(portrait=make_image())
    make_published(authors=[known])

    assert list(Article.objects.published().images()) == [known.portrait]


def test_a_picture_of_the_text_is_known_from_the_text():
    image = make_image()

    article = make_published(
        body=f'<p>Le port.</p><figure data-image="{image.pk}"></figure>'
    )

    assert list(article.pictures.all()) == [image]
    assert list(Article.objects.published().images()) == [image]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"pas une image", "lire"),
        (picture_bytes()[:400], "abîmée"),
        (picture_bytes(width=320, height=200), "320"),
    ],
)
def test_a_file_that_cannot_be_published_is_refused_in_french(content, word):
    with pytest.raises(ValidationError) as refusal:
        make_image(content=content)

    assert word in str(refusal.value)


def test_a_reporter_sees_no_draft_of_another():
    reporter = make_user(role="reporter")
    draft = make_article(created_by=chief())

    assert not draft.may_be_seen_by(reporter)
    assert draft.may_be_seen_by(chief())


def test_what_readers_have_seen_is_never_deleted():
    boss = chief()

    assert Article(trashed_at=timezone.now()).may_be_deleted_by(boss)
    assert not make_article().may_be_deleted_by(boss)
    assert not make_scheduled().may_be_deleted_by(boss)
    assert not make_published().may_be_deleted_by(boss)
    assert not make_withdrawn().may_be_deleted_by(boss)


def test_an_article_is_old_after_a_year():
    assert not make_published(ago=timedelta(days=364)).is_old
    assert make_published(ago=timedelta(days=366)).is_old


def test_an_arabic_story_is_written_from_right_to_left():
    assert make_article(language="ar", headline="الجزائر").direction == "rtl"
    assert make_article().direction == "ltr"


def test_the_word_count_is_that_of_the_text_alone():
    article = make_article(body="<p>Un deux trois.</p><h2>Quatre</h2>")

    assert article.word_count == 4
    assert article.modified_at <= timezone.now()


def test_a_reporter_describes_the_pictures_that_she_brought():
    reporter = make_user(role="reporter")
    own, other = make_image(created_by=reporter), make_image(created_by=chief())

    assert own.may_be_edited_by(reporter)
    assert not other.may_be_edited_by(reporter)
    assert other.may_be_edited_by(make_user(role="photo"))


def test_a_copy_stands_alone_while_its_original_is_not_public():
    original = make_article()
    copy = make_published(duplicate_of=original)
    alone = list(Article.objects.published().original())

    workflow.publish(original, by=chief())

    assert alone == [copy]
    assert list(Article.objects.published().original()) == [original]
