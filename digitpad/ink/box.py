"""The one rectangle: around ink in a picture, in whole pixels, and around strokes, in any unit."""

import math
from dataclasses import dataclass
from typing import Generic, TypeVar

Side_co = TypeVar("Side_co", int, float, covariant=True)


@dataclass(frozen=True)
class Box(Generic[Side_co]):
    """A rectangle, y down: `Box[int]` in whole pixels, `Box[float]` in the unit of what it surrounds.

    It keeps its four sides, not its size, so that each is exactly where the outermost ink is.

    Attributes
    ----------
    left, top : number
        The first column and row, or the smallest x and y.
    right, bottom : number
        The first column and row beyond, or the largest x and y.
    """

    left: Side_co
    top: Side_co
    right: Side_co
    bottom: Side_co

    @classmethod
    def of_size(cls, left: Side_co, top: Side_co, width: Side_co, height: Side_co) -> "Box[Side_co]":
        """A box by its corner and its size."""
        return cls(left, top, left + width, top + height)

    @property
    def width(self) -> Side_co:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> Side_co:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def longest(self) -> Side_co:
        """The longer side."""
        return max(self.right - self.left, self.bottom - self.top)

    @property
    def middle_x(self) -> float:
        """Half-way from left to right."""
        return (self.left + self.right) / 2

    @property
    def middle_y(self) -> float:
        """Half-way from top to bottom."""
        return (self.top + self.bottom) / 2

    def union(self, other: "Box[Side_co]") -> "Box[Side_co]":
        """Smallest box around both."""
        left, top = min(self.left, other.left), min(self.top, other.top)
        return Box(left, top, max(self.right, other.right), max(self.bottom, other.bottom))

    def gap(self, other: "Box[Side_co]") -> tuple[Side_co, Side_co]:
        """Distance between both, across and down; negative where they overlap."""
        across = max(self.left, other.left) - min(self.right, other.right)
        down = max(self.top, other.top) - min(self.bottom, other.bottom)
        return across, down

    def moved(self, across: Side_co, down: Side_co) -> "Box[Side_co]":
        """The same rectangle somewhere else."""
        return Box(self.left + across, self.top + down, self.right + across, self.bottom + down)

    def scaled(self, factor: float) -> "Box[int]":
        """The same rectangle where a pixel is `factor` times finer, each side rounded to the nearest pixel."""
        return Box(
            round(self.left * factor), round(self.top * factor), round(self.right * factor), round(self.bottom * factor)
        )

    def rounded_outwards(self) -> "Box[int]":
        """The smallest box of whole pixels around this one."""
        return Box(math.floor(self.left), math.floor(self.top), math.ceil(self.right), math.ceil(self.bottom))
