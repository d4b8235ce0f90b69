"""Imports go down only, and the house keeps its shape."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FEATURES = {
    path.parent.name
    for path in (ROOT / "newsroom").glob("*/__init__.py")
    if path.parent.name not in {"accounts", "demo", "management"}
}
# From the ground up; what stands on one line may import along it.
PAPER_LAYERS = (
    {
        "addresses",
        "signals",
        "analysis",
        "dates",
        "fragments",
        "moments",
        "typography",
        "renditions",
        "body",
        "comparing",
        "reconcile",
        "phrases",
        "relative_days",
    },
    {"models"},
    {
        *("http", "changes", "checklist", "content", "listing", "marks"),
        *("pagination", "tasks", "verbs"),
    },
    {
        *("workflow", "bulk", "intake", "merging", "overriding"),
        *("receivers", "templatetags", "preview"),
    },
    {"saving", "trash"},
    {"desk", "views", "admin"},
    {"urls", "apps"},
)
BANNED_NAMES = {"utils", "helpers", "common", "core", "services", "mixins"}
MAX_LINES = {".py": 300, ".html": 100, ".css": 600, ".js": 150}


def python_files(*folders):
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def imports(path):
    """Those that run: what only serves the type checker ties nothing."""
    tree = ast.parse(path.read_text())
    tree.body = [
        node
        for node in tree.body
        if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test))
    ]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def dotted(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def inside_function_imports(path):
    """Imports that hide in a function; those of `ready()` only connect receivers and checks."""
    for function in ast.walk(ast.parse(path.read_text())):
        if (
            isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
            and function.name != "ready"
        ):
            for node in ast.walk(function):
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
                    ("articles", "newsroom")
                ):
                    yield f"{dotted(path)}: {node.module}"


def test_the_paper_does_not_know_the_room():
    wrong = [
        f"{dotted(path)} imports {name}"
        for path in python_files("articles")
        for name in imports(path)
        if name.split(".")[0] == "newsroom"
    ]

    assert wrong == []


def test_features_do_not_know_each_other():
    wrong = []
    for path in python_files(*(f"newsroom/{feature}" for feature in FEATURES)):
        own = path.relative_to(ROOT).parts[1]
        for name in imports(path):
            parts = name.split(".")
            above = FEATURES | {"admin", "demo", "management", "urls", "views"}
            if parts[0] == "newsroom" and len(parts) > 1 and parts[1] in above - {own}:
                wrong.append(f"{dotted(path)} imports {name}")

    assert wrong == []


def test_accounts_know_django_alone():
    wrong = [
        f"{dotted(path)} imports {name}"
        for path in python_files("newsroom/accounts")
        for name in imports(path)
        if name.startswith(("articles", "newsroom."))
        and not name.startswith("newsroom.accounts")
    ]

    assert wrong == []


def floor_of(module):
    return next((n for n, names in enumerate(PAPER_LAYERS) if module in names), None)


def test_inside_the_paper_every_module_has_its_floor():
    modules = {
        path.relative_to(ROOT).with_suffix("").parts[1]
        for path in python_files("articles")
    }

    assert {
        m for m in modules - {"__init__", "migrations"} if floor_of(m) is None
    } == set()


def test_inside_the_paper_imports_go_down():
    wrong = []
    for path in python_files("articles"):
        floor = floor_of(path.relative_to(ROOT).with_suffix("").parts[1])
        for name in imports(path):
            parts = name.split(".")
            if floor is None or parts[0] != "articles" or len(parts) < 2:
                continue
            target = floor_of(parts[1])
            if target is not None and target > floor:
                wrong.append(f"{dotted(path)} imports {name}")

    assert wrong == []


def test_no_import_hides_in_a_function():
    hidden = [
        found
        for path in python_files("articles", "newsroom")
        for found in inside_function_imports(path)
    ]

    assert hidden == []


def test_only_the_model_and_its_workflow_name_the_status():
    allowed = ("articles.workflow", "articles.models")
    wrong = [
        dotted(path)
        for path in python_files("articles", "newsroom")
        if "migrations" not in path.parts
        and re.search(r"\bStatus\.[A-Z]|[(,]\s*status(__in)?=(?!\d)", path.read_text())
        and not dotted(path).startswith(allowed)
    ]

    assert wrong == []


def test_no_module_is_named_for_nothing():
    wrong = [
        dotted(p)
        for p in python_files("articles", "newsroom")
        if p.stem in BANNED_NAMES
    ]

    assert wrong == []


@pytest.mark.parametrize("suffix", MAX_LINES)
def test_files_stay_short(suffix):
    folders = {".py": ["articles", "newsroom"], ".html": ["templates"]}.get(
        suffix, ["static"]
    )
    long = [
        f"{path.relative_to(ROOT)}: {lines}"
        for folder in folders
        for path in (ROOT / folder).rglob(f"*{suffix}")
        if "migrations" not in path.parts
        and (lines := path.read_text().count("\n")) > MAX_LINES[suffix]
    ]

    assert long == []


def test_the_style_sheets_of_readers_mirror_by_themselves():
    """Logical properties only: the Arabic edition costs no style sheet."""
    physical = re.compile(
        r"(?<![-\w])(?:margin|padding|border)-(?:left|right)|(?<![-\w])(?:left|right)\s*:"
        r"|text-align:\s*(?:left|right)|inset:\s*[^;\s]+\s[^;\s]+\s[^;]+;"
    )
    found = [
        f"{path.name}: {match[0]}"
        for path in (ROOT / "static" / "css").glob("*.css")
        if not path.name.startswith("edit")
        for match in physical.finditer(path.read_text())
    ]

    assert found == []
