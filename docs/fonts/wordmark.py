"""Draw « Crésus » and its icon from the display serif: see README.md beside this file.

python docs/fonts/wordmark.py SOURCES templates/_wordmark.html static/img/icon.svg
"""

import sys
from pathlib import Path

from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TRACKING = -14
NIGHT, BONE, GOLD = "#16222E", "#F6EFE1", "#E3B85F"

# From its foot: up the left edge, round the thick end, back down. 31° from vertical.
WEDGE = [(0, 0), (125, 204), (160, 218), (190, 205), (212, 169), (36, -14)]
FOOT_ABOVE_E = (145, 530)
ABOVE = 26  # air over the accent: part of the height that the design counts

WORDMARK = """\
{{# paper · css: one class, its size. Another paper prints its name in the same serif. #}}\
{{% if paper.name == "Crésus" %}}<svg class="{{{{ css }}}}" viewBox="{box}" width="{width}" height="66" role="img" aria-label="{{{{ paper.name }}}}">\
<path fill="currentColor" d="{letters}"/><path class="wordmark-accent" d="{accent}"/></svg>\
{{% else %}}<span class="{{{{ css }}}}-text">{{{{ paper.name }}}}</span>{{% endif %}}
"""
SQUARE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" \
rx="{radius}" fill="{night}"/><path fill="{bone}" d="{letter}"/><path fill="{gold}" d="{accent}"/></svg>
"""


def accent(place: Transform) -> str:
    a, b, c, d, e, f = (
        "{:.0f} {:.0f}".format(*place.transformPoint(point)) for point in WEDGE
    )
    return f"M{a}L{b}C{c} {d} {e}L{f}Z"


def outline(font: TTFont, text: str, place: Transform) -> tuple[str, tuple[float, ...]]:
    """Path data, and its box before `place`."""
    glyphs, names = font.getGlyphSet(), font.getBestCmap()
    path, box = (
        SVGPathPen(glyphs, ntos=lambda number: str(round(number))),
        BoundsPen(glyphs),
    )
    x = 0
    for character in text:
        name = names[ord(character)]
        glyphs[name].draw(TransformPen(path, place.translate(x, 0)))
        glyphs[name].draw(TransformPen(box, Transform().translate(x, 0)))
        x += font["hmtx"][name][0] + TRACKING
    return path.getCommands(), box.bounds


def cut(sources: Path, **axes: float) -> TTFont:
    return instantiateVariableFont(
        TTFont(sources / "SourceSerif4[opsz,wght].ttf"), axes
    )


def wordmark(sources: Path) -> str:
    font = cut(sources, opsz=60, wght=640)
    upright = Transform(1, 0, 0, -1, 0, 0)
    _, (left, bottom, right, _) = outline(font, "Cresus", upright)
    _, (_, _, before_e, _) = outline(font, "Cr", upright)
    e_left = (
        sum(font["hmtx"][name][0] + TRACKING for name in "Cr") + font["hmtx"]["e"][1]
    )
    foot_x, foot_y = e_left + FOOT_ABOVE_E[0], FOOT_ABOVE_E[1]
    top = foot_y + 213 + ABOVE
    place = upright.translate(-left, -top)
    return WORDMARK.format(
        box=f"0 0 {right - left:.0f} {top - bottom:.0f}",
        width=round(66 * (right - left) / (top - bottom)),
        letters=outline(font, "Cresus", place)[0],
        accent=accent(place.translate(foot_x, foot_y)),
    )


def icon(sources: Path, radius: int) -> str:
    font = cut(sources, opsz=17, wght=700)
    _, (left, bottom, right, top) = outline(font, "e", Transform())
    scale = 312 / (top - bottom)
    place = Transform(
        scale, 0, 0, -scale, 256 - scale * (left + right) / 2, 446 + scale * bottom
    )
    # Leans more than on the name: at 16 px it must stay apart from the letter.
    wedge = Transform(0.72, 0, 0.03, -0.5, 221, 124)
    return SQUARE.format(
        radius=radius,
        night=NIGHT,
        bone=BONE,
        gold=GOLD,
        letter=outline(font, "e", place)[0],
        accent=accent(wedge),
    )


def main(sources: Path, wordmark_file: Path, icon_file: Path) -> None:
    wordmark_file.write_text(wordmark(sources))
    icon_file.write_text(icon(sources, radius=61))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
