"""What the tests of the newspaper share."""

import pytest
from django.conf import settings
from django.test import Client

from tests.factories import chief


@pytest.fixture
def desk(page):
    """The page of a signed-in chief."""
    client = Client()
    client.force_login(chief())
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [
            {
                "name": settings.SESSION_COOKIE_NAME,
                "value": session,
                "url": settings.PAPER_URL,
            }
        ]
    )
    return page
