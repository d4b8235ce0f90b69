from io import StringIO

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.django_db


@pytest.fixture
def prepare(settings, tmp_path):
    settings.STATICFILES_DIRS = [tmp_path / "source"]
    settings.STATIC_ROOT = tmp_path / "static"
    (tmp_path / "source").mkdir()

    def prepare():
        output = StringIO()
        call_command("prepare", stdout=output)
        return output.getvalue()

    return prepare


def test_static_files_are_collected_only_when_one_changed(prepare, tmp_path):
    source = tmp_path / "source" / "proof.css"
    source.write_text("a {}")

    first, second = prepare(), prepare()
    source.write_text("a { color: red }")
    third = prepare()

    assert "fichiers statiques" in first
    assert second == ""
    assert "fichiers statiques" in third
    assert (tmp_path / "static" / "proof.css").read_text() == "a { color: red }"
