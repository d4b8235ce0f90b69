import pytest

from tests.factories import make_published

pytestmark = pytest.mark.django_db


def test_a_public_page_carries_the_security_headers(client):
    response = client.get(make_published().get_absolute_url())

    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in response["Permissions-Policy"]


@pytest.mark.parametrize(
    "path", ["/", "/fil/", "/recherche/?q=conseil", "/flux/", "/mentions-legales/"]
)
def test_a_public_page_sets_no_cookie_and_asks_nothing_of_others(client, path):
    make_published()

    response = client.get(path)

    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert 'src="http' not in response.text
    assert "csrfmiddlewaretoken" not in response.text


def test_a_page_is_compressed_and_not_sent_twice(client):
    address = make_published(
        body=f"<p>{'Le conseil a voté. ' * 60}</p>"
    ).get_absolute_url()
    first = client.get(address, headers={"accept-encoding": "gzip"})

    again = client.get(
        address, headers={"accept-encoding": "gzip", "if-none-match": first["ETag"]}
    )

    assert first["Content-Encoding"] == "gzip"
    assert again.status_code == 304


def test_a_page_is_not_announced_again_to_who_has_it(client):
    address = make_published().get_absolute_url()
    first = client.get(address)

    announced = client.head(address)
    again = client.head(address, headers={"if-none-match": first["ETag"]})

    assert announced["ETag"] == first["ETag"]
    assert again.status_code == 304


def test_a_demand_that_makes_no_sense_gets_a_french_page(client):
    response = client.get("/", headers={"host": "autre.example"})

    assert response.status_code == 400
    assert "Cette demande n’a pas pu être lue" in response.text


def test_an_error_of_ours_gets_a_french_page_that_needs_nothing(client, monkeypatch):
    def break_down():
        raise ZeroDivisionError

    monkeypatch.setattr("newsroom.front.views.current_front", break_down)
    client.raise_request_exception = False

    response = client.get("/")

    assert response.status_code == 500
    assert "Une erreur de notre côté" in response.text
