import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PRODUCTION = {
    "SECRET_KEY": "k3Y-for-the-test-only-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH",
    "HTTPS": "True",
    "ALLOWED_HOSTS": "journal.example",
    "PAPER_URL": "https://journal.example",
    "PAPER_TAG_AUTHORITY": "journal.dz,2026",
    **{
        f"LEGAL_{name}": "x"
        for name in "PUBLISHER DIRECTOR ADDRESS REGISTRATION PHONE EMAIL HOST".split()
    },
}


def check_deploy(tmp_path, **changes):
    environment = {
        "PATH": os.environ["PATH"],
        "VAR_DIR": str(tmp_path),
        **PRODUCTION,
        **changes,
    }
    return subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_settings_pass_the_deployment_check(tmp_path):
    done = check_deploy(tmp_path)

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"DEBUG": "True"}, "newsroom.E001"),
        (
            {"SECRET_KEY": "django-insecure-trial-run-only-never-on-the-internet"},
            "newsroom.E002",
        ),
        ({"PAPER_URL": "http://journal.example"}, "newsroom.E003"),
        ({"PAPER_TAG_AUTHORITY": "cresus.example,2026"}, "newsroom.E004"),
        ({"LEGAL_DIRECTOR": " "}, "newsroom.E005"),
        ({"HTTPS": "False"}, "newsroom.E006"),
        ({"SECRET_KEY": "court"}, "newsroom.E007"),
        ({"ALLOWED_HOSTS": "localhost"}, "newsroom.E008"),
        ({"ALLOWED_HOSTS": ""}, "newsroom.E008"),
    ],
)
def test_the_defaults_of_a_trial_are_refused(tmp_path, change, code):
    done = check_deploy(tmp_path, **change)

    assert done.returncode == 1
    assert code in done.stderr


@pytest.mark.parametrize(
    "change", [{}, {"HTTPS": "False"}, {"SECRET_KEY": "court"}, {"DEBUG": "True"}]
)
def test_a_refusal_is_said_in_french_alone(tmp_path, change):
    done = check_deploy(tmp_path, **change)

    assert bool(change) == bool(done.returncode)
    assert "security." not in done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", "peut-être"),
        ("WEB_WORKERS", "deux"),
        ("DATABASE_URL", "mysql://a/b"),
        ("DATABASE_URL", "journal"),
    ],
)
def test_a_bad_value_is_refused_by_its_name(tmp_path, name, value):
    done = check_deploy(tmp_path, **{name: value})

    assert done.returncode == 1
    assert name in done.stderr


def test_every_setting_is_documented_and_every_documented_setting_exists():
    source = (ROOT / "newsroom" / "settings.py").read_text()
    read = set(re.findall(r'\benv[._]\w+\(\s*"([A-Z_]+)"', source))
    page = (ROOT / "docs" / "settings.md").read_text()
    documented = set(re.findall(r"^\| `([A-Z_]+)`", page, re.MULTILINE))

    assert read == documented
