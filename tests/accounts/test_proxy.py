"""Behind a proxy, one person's mistakes do not lock the others out."""

import pytest

from tests.factories import make_user

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"


@pytest.fixture(autouse=True)
def behind_a_proxy(settings):
    settings.AXES_IPWARE_PROXY_COUNT = 1
    settings.AXES_IPWARE_META_PRECEDENCE_ORDER = ["HTTP_X_FORWARDED_FOR", "REMOTE_ADDR"]


def sign_in(client, username, password, address):
    form = {"username": username, "password": password}
    return client.post(LOGIN, form, headers={"x-forwarded-for": f"{address}, 10.0.0.1"})


def test_each_client_is_counted_apart(client, settings):
    chief = make_user(role="chief")
    for _attempt in range(settings.AXES_FAILURE_LIMIT):
        refused = sign_in(client, chief.username, "faux", "203.0.113.7")

    welcomed = sign_in(client, chief.username, "motdepasse", "198.51.100.4")

    assert refused.status_code == 429
    assert welcomed.status_code == 302
