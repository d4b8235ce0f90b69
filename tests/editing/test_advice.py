from datetime import date

import pytest
from django.urls import reverse

from articles.models import Tag
from newsroom.editing.advice import advise
from newsroom.editing.models import LexiconEntry
from newsroom.editing.suggestions import suggested
from tests.factories import make_user

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 11, 23)


def entry(right, *wrong, reason=""):
    return LexiconEntry.objects.create(
        right_form=right, wrong_forms="\n".join(wrong), reason=reason
    )


def said(text):
    return [(one.words, one.instead) for one in advise([text], MONDAY)[0]]


def test_a_name_that_the_house_writes_otherwise_is_said_with_its_reason():
    entry("Belousov", "Belysov", "Bielousov", reason="Le ministre.")

    (advice,) = advise(["Andreï Belysov est venu."], MONDAY)[0]

    assert (advice.words, advice.instead) == ("Belysov", "Belousov")
    assert advice.message.endswith("Le ministre.")
    assert (
        "Belysov est venu."[:7] == "Andreï Belysov est venu."[advice.start : advice.end]
    )


@pytest.mark.parametrize(
    ("right", "wrong", "text", "expected"),
    [
        ("Belousov", "Belysov", "BELYSOV", [("BELYSOV", "BELOUSOV")]),
        ("Belousov", "Belysov", "Belysovsk et Belousov", []),
        ("État", "Etat", "l’Etat, l’État", [("Etat", "État")]),
        ("internet", "Internet", "Sur Internet", [("Internet", "internet")]),
        ("internet", "Internet", "sur internet", []),
        ("Côte d’Ivoire", "Cote d'Ivoire", "en Cote d’Ivoire", [("Cote d’Ivoire", "Côte d’Ivoire")]),
        ("Côte d’Ivoire", "Cote d'Ivoire", "en Côte d'Ivoire", []),
        ("El-Ménia", "El Goléa", "à EL GOLÉA", [("EL GOLÉA", "EL-MÉNIA")]),
        ("El-Ménia", "El Goléa", "El, Goléa", []),
    ],
)  # fmt: skip
def test_whole_words_are_compared_folded(right, wrong, text, expected):
    entry(right, wrong)

    assert said(text) == expected


def test_the_longest_form_speaks_alone():
    entry("Ben Bella", "Benbella", "Ben bela")
    entry("belle", "bela")

    assert said("Ahmed Ben Bela") == [("Ben Bela", "Ben Bella")]


def test_a_day_keeps_its_capital():
    assert said("Hier, le port.") == [("Hier", "Dimanche 22 novembre")]


def test_five_thousand_entries_cost_one_query(django_assert_num_queries):
    for number in range(50):
        entry(f"Nom{number}", f"Faux{number}", f"Autre{number}")

    with django_assert_num_queries(1):
        assert said("Faux7 hier")[0] == ("Faux7", "Nom7")


def test_the_address_answers_in_french_for_the_day_of_the_story(client):
    client.force_login(make_user(role="reporter"))

    answer = client.post(
        reverse("admin:editing_advice"),
        {"paragraph": ["Rien.", "Il vient hier."], "on": "2026-11-23"},
    ).json()["advice"]

    assert answer[0] == []
    assert answer[1][0]["message"] == (
        "«\u202fhier\u202f»\u00a0: le lecteur comprendra «\u202fdimanche 22 novembre\u202f». Le préciser\u202f?"
    )
    assert answer[1][0]["remedy"] == "Préciser"


@pytest.mark.parametrize("on", ["", "demain", "2026-13-45", "\0"])
def test_a_day_that_is_none_is_today(client, on):
    client.force_login(make_user(role="reporter"))

    response = client.post(
        reverse("admin:editing_advice"), {"paragraph": "hier", "on": on}
    )

    assert len(response.json()["advice"][0]) == 1


def test_more_than_a_story_is_refused(client):
    client.force_login(make_user(role="reporter"))
    address = reverse("admin:editing_advice")

    assert client.post(address, {"paragraph": ["a"] * 401}).status_code == 400
    assert client.post(address, {"paragraph": "a" * 300_001}).status_code == 400


def test_an_entry_without_a_word_is_refused(client):
    client.force_login(make_user(role="desk"))
    address = reverse("admin:editing_lexiconentry_add")

    response = client.post(address, {"right_form": "Ouargla", "wrong_forms": " ! "})

    assert "wrong_forms" in response.context["adminform"].form.errors
    assert not LexiconEntry.objects.exists()


def test_changing_an_entry_changes_what_is_found():
    one = entry("Belousov", "Belysov")
    one.wrong_forms = "Bielousov"
    one.save()

    assert said("Belysov et Bielousov") == [("Bielousov", "Belousov")]


def test_tags_are_suggested_by_what_the_text_names(django_assert_num_queries):
    for name in ("Transports", "Transports publics", "Énergie", "Sport", "L’UE", "Eau"):
        Tag.objects.create(name=name)

    with django_assert_num_queries(1):
        found = suggested(
            "Les TRANSPORTS publics, l'energie ; un transporteur, de l’eau"
        )

    assert [tag.name for tag in found] == [
        "Transports publics", "Transports", "Énergie", "Eau",
    ]  # fmt: skip


def test_typography_is_shown_before_it_is_done_and_touches_no_link(client):
    client.force_login(make_user(role="reporter"))
    body = (
        '<p>Il dit "oui" ! <a href="https://a.dz/l\'eau">l\'eau</a></p>'
        '<p lang="en">It\'s "fine" !</p>'
    )

    answer = client.post(
        reverse("admin:editing_typography"),
        {"headline": "L'eau : <b>", "kicker": "Eau", "body": body, "language": "fr"},
    ).json()

    assert set(answer["fields"]) == {"headline", "body"}
    assert answer["fields"]["headline"] == "L’eau\u00a0: <b>"
    assert 'href="https://a.dz/l\'eau">l’eau<' in answer["fields"]["body"]
    assert '<p lang="en">It\'s "fine" !</p>' in answer["fields"]["body"]
    assert "<ins>" in answer["page"]
    assert "<b>" not in answer["page"]


def test_a_text_in_order_has_nothing_to_correct(client):
    client.force_login(make_user(role="reporter"))

    answer = client.post(
        reverse("admin:editing_typography"), {"body": "<p>Bien.</p>"}
    ).json()

    assert answer["fields"] == {}
    assert "Rien à corriger" in answer["page"]
