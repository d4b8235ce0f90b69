"""The sheet a scene is inked on: drawn at twice its size, then reduced."""

from collections.abc import Iterable, Sequence
from random import Random

from PIL import Image, ImageDraw

from newsroom.demo.scenes.palette import Ink

Point = tuple[float, float]


class Plate:
    """Speaks in units of the finished picture; `scale` below 1 makes a small proof."""

    def __init__(
        self, seed: str, *, width: int = 1600, height: int = 1000, scale: float = 1.0
    ) -> None:
        self.width, self.height = width, height
        self.finished = (round(width * scale), round(height * scale))
        self.factor = 2 * scale
        self.random = Random(seed)
        self.image = Image.new("RGB", (self.finished[0] * 2, self.finished[1] * 2))
        self.pen = ImageDraw.Draw(self.image)

    def wash(self, ink: Ink) -> None:
        self.image.paste(ink, (0, 0, *self.image.size))

    def shape(self, points: Iterable[Point], ink: Ink) -> None:
        self.pen.polygon(self._placed(points), fill=ink)

    def box(self, x: float, y: float, width: float, height: float, ink: Ink) -> None:
        self.shape(
            [(x, y), (x + width, y), (x + width, y + height), (x, y + height)], ink
        )

    def pill(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        ink: Ink,
        radius: float = 8,
    ) -> None:
        (left, top), (right, bottom) = self._placed([(x, y), (x + width, y + height)])
        self.pen.rounded_rectangle(
            (left, top, right, bottom), radius=radius * self.factor, fill=ink
        )

    def disc(self, x: float, y: float, radius: float, ink: Ink) -> None:
        self.oval(x, y, radius, radius, ink)

    def oval(self, x: float, y: float, across: float, down: float, ink: Ink) -> None:
        (left, top), (right, bottom) = self._placed(
            [(x - across, y - down), (x + across, y + down)]
        )
        self.pen.ellipse((left, top, right, bottom), fill=ink)

    def stroke(self, points: Sequence[Point], ink: Ink, width: float = 2) -> None:
        thick = max(1, round(width * self.factor))
        placed = self._placed(points)
        self.pen.line(placed, fill=ink, width=thick, joint="curve")

    def rod(self, points: Sequence[Point], ink: Ink, width: float = 8) -> None:
        """A stroke with round ends: limbs, handles, pipes."""
        self.stroke(points, ink, width)
        for x, y in (points[0], points[-1]):
            self.disc(x, y, width / 2, ink)

    def glaze(self, points: Iterable[Point], ink: Ink, strength: float) -> None:
        """Overprint: a flat veil through which the inks below still show."""
        placed = self._placed(points)
        left = max(0, int(min(x for x, _ in placed)))
        top = max(0, int(min(y for _, y in placed)))
        right = min(self.image.width, int(max(x for x, _ in placed)) + 1)
        bottom = min(self.image.height, int(max(y for _, y in placed)) + 1)
        if right <= left or bottom <= top:
            return
        mask = Image.new("L", (right - left, bottom - top))
        inside = [(x - left, y - top) for x, y in placed]
        ImageDraw.Draw(mask).polygon(inside, fill=round(255 * strength))
        self.image.paste(ink, (left, top, right, bottom), mask)

    def pull(self) -> Image.Image:
        return self.image.resize(self.finished, Image.Resampling.LANCZOS)

    def _placed(self, points: Iterable[Point]) -> list[Point]:
        return [(x * self.factor, y * self.factor) for x, y in points]
