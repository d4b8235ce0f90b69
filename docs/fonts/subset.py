"""Cut the paper's four fonts from their sources: see README.md beside this file.

python docs/fonts/subset.py SOURCES static/fonts
"""

import argparse
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib.instancer import instantiateVariableFont

FRENCH = "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ"
REGION = (
    "ÁÍÓÚÑÄÖŞĞİáíóúñäöşğı"  # names of Spain, Germany and Turkey, daily in the pages
)
SIGNS = "«»“”‘’–—…·€°×−²³½§"
NO_BREAK = "\u00a0\u2011\u202f"
ARROWS = {"→": False, "←": True}
TEXT = (
    "".join(map(chr, range(0x20, 0x7F)))
    + FRENCH
    + REGION
    + SIGNS
    + NO_BREAK
    + "".join(ARROWS)
)

THIN_SPACE = 0x202F
FIGURE_WIDTH = 650  # of the tabular figures that Libre Franklin lacks


@dataclass(frozen=True)
class Cut:
    source: str
    file: str
    family: str
    axes: dict[str, float | tuple[float, float]]
    thin_space: int | None  # units in a thousand; None: as wide as the no-break space


ROMAN = "SourceSerif4[opsz,wght].ttf"
ITALIC = "SourceSerif4-Italic[opsz,wght].ttf"
CUTS = [
    Cut(
        ROMAN,
        "cresus-titre.woff2",
        "Cresus Titre",
        {"opsz": 40, "wght": (400, 700)},
        190,
    ),
    Cut(
        ROMAN,
        "cresus-texte.woff2",
        "Cresus Texte",
        {"opsz": 17, "wght": (400, 700)},
        190,
    ),
    Cut(
        ITALIC,
        "cresus-texte-italic.woff2",
        "Cresus Texte",
        {"opsz": 18, "wght": 400},
        190,
    ),
    Cut(
        "LibreFranklin[wght].ttf",
        "cresus-sans.woff2",
        "Cresus Sans",
        {"wght": (400, 700)},
        None,
    ),
]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", type=Path)
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    for cut in CUTS:
        path = options.target / cut.file
        made = make(cut, options.sources)
        made.flavor = "woff2"
        made.save(path)
        print(f"{path}  {path.stat().st_size / 1024:.1f} KiB")


def make(cut: Cut, sources: Path) -> TTFont:
    font = TTFont(sources / cut.source, recalcTimestamp=False)
    font = copy_of(instantiateVariableFont(font, cut.axes))
    subset(font)
    if cut.family == "Cresus Sans":
        draw_arrows(font)
        add_tabular_figures(font)
    map_thin_space(font, cut.thin_space)
    rename(font, cut.family)
    return font


def subset(font: TTFont) -> None:
    options = Options(
        layout_features=["kern", "liga"],
        hinting=False,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17, 25],
        notdef_outline=True,
        drop_tables=["DSIG", "STAT", "MVAR", "HVAR", "BASE"],
    )
    subsetter = Subsetter(options)
    subsetter.populate(text=TEXT)
    subsetter.subset(font)


def map_thin_space(font: TTFont, width: int | None) -> None:
    """U+202F as an empty glyph: without it the browser borrows a stranger's space."""
    advance = width or font["hmtx"][font.getBestCmap()[0xA0]][0]
    add_glyph(font, "thinspace", TTGlyphPen(None), advance, character=THIN_SPACE)


def draw_arrows(font: TTFont) -> None:
    """Libre Franklin has no arrow: one hairline weight serves « Page suivante → » at every size."""
    for character, points_left in ARROWS.items():
        pen = TTGlyphPen(None)
        shaft = [(60, 312), (600, 312), (600, 376), (60, 376)]
        head = [(440, 116), (690, 344), (440, 572), (396, 524), (594, 344), (396, 164)]
        for drawn in (shaft, head):
            mirrored = [(750 - x, y) for x, y in reversed(drawn)]
            contour = mirrored if points_left else drawn
            pen.moveTo(contour[0])
            for point in contour[1:]:
                pen.lineTo(point)
            pen.closePath()
        add_glyph(font, f"arrow{ord(character):x}", pen, 750, character=ord(character))


def add_tabular_figures(font: TTFont) -> None:
    """Each figure again, centred in one width, reached by `font-variant-numeric: tabular-nums`."""
    bold = instantiateVariableFont(copy_of(font), {"wght": 700})
    names = [font.getBestCmap()[ord(figure)] for figure in "0123456789"]
    for name in names:
        shift, bold_shift = (
            (FIGURE_WIDTH - each["hmtx"][name][0]) // 2 for each in (font, bold)
        )
        pen = TTGlyphPen({name: None})
        pen.addComponent(name, (1, 0, 0, 1, shift, 0))
        add_glyph(font, f"{name}.tnum", pen, FIGURE_WIDTH)
        font["gvar"].variations[f"{name}.tnum"] = [
            TupleVariation(
                {"wght": (0, 1, 1)},
                [(bold_shift - shift, 0), (0, 0), (0, 0), (0, 0), (0, 0)],
            )
        ]
    add_substitution(font, "tnum", {name: f"{name}.tnum" for name in names})


def add_substitution(font: TTFont, tag: str, mapping: dict[str, str]) -> None:
    table = font["GSUB"].table
    table.LookupList.Lookup.append(buildLookup([buildSingleSubstSubtable(mapping)]))
    feature = otTables.Feature()
    feature.FeatureParams = None
    feature.LookupListIndex = [len(table.LookupList.Lookup) - 1]
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = tag, feature
    # Appended, not sorted in: every index already written in the scripts stays true.
    table.FeatureList.FeatureRecord.append(record)
    for script in table.ScriptList.ScriptRecord:
        systems = [each.LangSys for each in script.Script.LangSysRecord]
        for system in filter(None, [script.Script.DefaultLangSys, *systems]):
            system.FeatureIndex.append(len(table.FeatureList.FeatureRecord) - 1)


def add_glyph(
    font: TTFont, name: str, pen: TTGlyphPen, advance: int, character: int | None = None
) -> None:
    font.setGlyphOrder([*(each for each in font.getGlyphOrder() if each != name), name])
    glyph = pen.glyph()
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
    if "gvar" in font:
        font["gvar"].variations.setdefault(name, [])
    for table in font["cmap"].tables:
        if character and table.isUnicode():
            table.cmap[character] = name


def copy_of(font: TTFont) -> TTFont:
    buffer = BytesIO()
    font.save(buffer)
    buffer.seek(0)
    return TTFont(buffer, recalcTimestamp=False)


def rename(font: TTFont, family: str) -> None:
    """“Source” is a reserved name: an altered file may not carry it."""
    table = font["name"]
    style = table.getDebugName(2) or "Regular"
    postscript = f"{family}-{style}".replace(" ", "")
    new = {
        1: family,
        2: style,
        3: postscript,
        4: f"{family} {style}",
        6: postscript,
        16: family,
    }
    for name_id, value in new.items():
        table.removeNames(nameID=name_id)
        table.setName(value, name_id, 3, 1, 0x409)
    for name_id in (17, 25):
        table.removeNames(nameID=name_id)


if __name__ == "__main__":
    main()
