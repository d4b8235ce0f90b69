"""What shrinks with distance: rows of a field, walls that run away."""

from dataclasses import dataclass

from newsroom.demo.scenes.plate import Point


def rows(count: int, far: float, near: float, power: float = 1.7) -> list[float]:
    """Heights on the sheet of rows that spread as they come nearer."""
    return [
        far + (near - far) * (index / (count - 1)) ** power for index in range(count)
    ]


@dataclass(frozen=True)
class Edge:
    x: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True)
class Wall:
    """A flat face between two upright edges; (0, 0) is the top of the first one."""

    first: Edge
    last: Edge

    def at(self, u: float, v: float) -> Point:
        near, far = self.first.height, self.last.height
        share = u * near / ((1 - u) * far + u * near)
        top = self.first.top + (self.last.top - self.first.top) * share
        height = near + (far - near) * share
        return self.first.x + (self.last.x - self.first.x) * share, top + height * v

    def panel(
        self, left: float, top: float, right: float, bottom: float
    ) -> list[Point]:
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
        return [self.at(u, v) for u, v in corners]
