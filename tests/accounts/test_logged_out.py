import pytest

from tests.factories import make_user


@pytest.mark.django_db
def test_who_signs_out_is_told_in_the_words_of_the_house(client):
    client.force_login(make_user(role="reporter"))

    page = client.post("/admin/logout/").text

    assert "Vous êtes déconnecté" in page
    assert "Se reconnecter" in page
    assert "Merci pour le temps" not in page
