"""A rectangle in a picture."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels: left, top, width, height."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """First column to the right of the box."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """First row below the box."""
        return self.top + self.height

    @property
    def longest(self) -> int:
        """The longer side."""
        return max(self.width, self.height)

    def union(self, other: "Box") -> "Box":
        """Smallest box around both."""
        left, top = min(self.left, other.left), min(self.top, other.top)
        return Box(left, top, max(self.right, other.right) - left, max(self.bottom, other.bottom) - top)

    def gap(self, other: "Box") -> tuple[int, int]:
        """Horizontal and vertical pixels between both; negative where they overlap."""
        across = max(self.left, other.left) - min(self.right, other.right)
        down = max(self.top, other.top) - min(self.bottom, other.bottom)
        return across, down

    def scaled(self, factor: float) -> "Box":
        """The same rectangle where a pixel is `factor` times finer."""
        left, top = round(self.left * factor), round(self.top * factor)
        return Box(left, top, round(self.right * factor) - left, round(self.bottom * factor) - top)
