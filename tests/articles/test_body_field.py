"""The field of a story's text, in the form and in the database."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from articles.body.field import LONGEST, BodyField, BodyFormField
from articles.body.words import WORDS
from articles.models import Article
from tests.factories import make_article

TYPED = "<p onclick=x>a<script>x</script></p><p></p>"


def test_the_form_keeps_what_the_sanitiser_keeps_and_sees_no_change_where_there_is_none():
    field = BodyFormField(required=False)

    assert field.clean("<p onclick=x>a</p><p></p>") == "<p>a</p>"
    assert field.clean(None) == ""
    assert not field.has_changed("<p>a</p>", "<p>a</p><p></p>")
    assert field.has_changed("<p>a</p>", "<p>b</p>")


def test_an_empty_paragraph_is_no_answer_to_a_required_field():
    with pytest.raises(ValidationError):
        BodyFormField().clean("<p><br></p>")


def test_a_text_that_is_too_long_is_refused_before_it_is_read():
    with pytest.raises(ValidationError, match="long"):
        BodyFormField().clean("<b>" * LONGEST)


def test_the_widget_cleans_a_text_stored_by_other_means():
    widget = BodyField().formfield().widget

    shown = widget.get_context("body", "<figure data-image=3><script>x</script>", {})[
        "widget"
    ]

    assert shown["value"] == '<figure data-image="3"><figcaption></figcaption></figure>'


def test_migrations_see_an_ordinary_text_field():
    field = BodyField(blank=True)
    field.set_attributes_from_name("body")

    assert field.deconstruct()[1] == "django.db.models.TextField"


@pytest.mark.django_db
def test_what_the_code_writes_is_cleaned_like_what_an_editor_types():
    article = make_article(body=TYPED)

    assert article.body == "<p>a</p>"
    article.refresh_from_db()
    assert article.body == "<p>a</p>"


@pytest.mark.django_db
def test_a_writing_that_knows_no_story_is_cleaned_too():
    article = make_article()

    Article.objects.filter(pk=article.pk).update(body=TYPED)

    article.refresh_from_db()
    assert article.body == "<p>a</p>"


@pytest.mark.django_db
def test_a_search_in_the_text_is_not_taken_for_a_text():
    article = make_article(body="<p>Le barrage</p>")

    assert list(Article.objects.filter(body__contains="barrage")) == [article]


def test_every_word_of_the_editor_is_translated():
    french = {name: str(word) for name, word in WORDS.items()}
    with translation.override(None):
        english = {name: str(word) for name, word in WORDS.items()}

    assert [name for name, word in french.items() if word == english[name]] == []
