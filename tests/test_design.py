"""docs/design.md says what the style sheets do, figure for figure."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parent.parent
DESIGN = (ROOT / "docs/design.md").read_text()
SITE = (ROOT / "static/css/site.css").read_text()
SHEETS = [
    ROOT / f"static/css/{name}.css" for name in ("site", "front", "lists", "article")
]
FONTS = sorted((ROOT / "static/fonts").glob("*.woff2"))


def rows(columns):
    """The rows of the tables that have this many cells, by the token in the first."""
    found = {}
    for line in DESIGN.splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        if line.startswith("| `") and len(cells) == columns:
            found[cells[0].strip("`")] = [cell.strip("`") for cell in cells[1:]]
    return found


def token_blocks():
    """The tokens of each `:root` of the sheet: phone, tablet, desk, dark."""
    tokens = SITE.split("@layer tokens {")[1].split("@layer base")[0]
    return [
        dict(re.findall(r"--([\w-]+): ([^;]+);", block))
        for block in re.findall(r":root \{([^}]+)\}", tokens)
    ]


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return sum(
        p * share for p, share in zip(linear, (0.2126, 0.7152, 0.0722), strict=True)
    )


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return f"{(lighter + 0.05) / (darker + 0.05):.1f}"


def test_colours_are_those_of_the_style_sheet():
    light, _tablet, _desk, dark, _forced = token_blocks()
    colours = {name for name, value in light.items() if value.startswith("#")}

    said = rows(6)
    written = {name: (light[name], dark.get(name, light[name])) for name in colours}

    assert {name: (said[name][0], said[name][2]) for name in colours} == written
    for name in colours:
        for mode, measured in ((light, said[name][1]), (light | dark, said[name][3])):
            grounds = [
                contrast(mode[name], mode[ground]) for ground in ("paper", "sand")
            ]
            assert measured in {"", ", ".join(grounds)}, name


def test_sizes_and_spaces_are_those_of_the_style_sheet():
    phone, tablet, desk, _dark, _forced = token_blocks()
    widths = [phone, phone | tablet, phone | tablet | desk]

    said = {
        name: row for name, row in {**rows(6), **rows(5)}.items() if "#" not in row[0]
    }
    written = {name for name in widths[2] if widths[2][name].endswith("rem")}

    assert set(said) == written
    for name, row in said.items():
        figures = [
            float(width[name].removesuffix("rem")) * 16 if name in width else None
            for width in widths
        ]
        assert [float(cell) if cell else None for cell in row[:3]] == figures, name


def test_leadings_are_those_of_the_titles():
    for name, row in rows(6).items():
        if title := re.search(rf"\.title-{name} \{{[^}}]*--leading: ([\d.]+)", SITE):
            assert row[3] == title[1], name


def test_text_is_legible_in_both_modes():
    light, _tablet, _desk, dark, _forced = token_blocks()

    for mode in (light, light | dark):
        for text in ("ink", "ink-soft", "bronze", "urgent"):
            assert all(
                float(contrast(mode[text], mode[ground])) >= 4.5
                for ground in ("paper", "sand")
            )
        assert float(contrast(mode["gold"], mode["sand"])) >= 3
        assert float(contrast(mode["ink"], mode["mark"])) >= 4.5
        assert float(contrast(mode["on-night"], mode["night"])) >= 4.5


def test_faces_are_light_and_hold_the_spaces_of_french():
    assert len(FONTS) == 4
    assert sum(font.stat().st_size for font in FONTS) <= 100 * 1024
    for font in FONTS:
        glyphs = TTFont(font).getBestCmap()
        wanted = "\u00a0\u202fœŒæÆéÉàÀçÇÿŸ«»’“”–—…€n°"
        assert [
            f"{ord(sign):04x}" for sign in wanted if ord(sign) not in glyphs
        ] == [], font


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_sheets_mirror_by_themselves_and_use_tokens(sheet):
    css = re.sub(
        r"/\*.*?\*/|@font-face \{[^}]*\}", "", sheet.read_text(), flags=re.DOTALL
    )
    rules = re.sub(r"@layer tokens \{.*?\n\}", "", css, flags=re.DOTALL)

    physical = (
        r"(?:margin|padding|border)-(?:left|right)|[\s;{](?:left|right):"
        r"|(?:float|text-align): (?:left|right)"
    )

    assert re.findall(physical, rules) == []
    assert re.findall(r"#[0-9a-f]{6}\b", rules) == []


def test_levels_of_size_never_cross():
    """A headline is larger than a card at every width."""
    phone, tablet, desk, _dark, _forced = token_blocks()
    order = ("page", "article", "grand", "moyen")

    for width in (phone, phone | tablet, phone | tablet | desk):
        sizes = [float(width[name].removesuffix("rem")) for name in order]
        assert all(larger > smaller for larger, smaller in pairwise(sizes))
