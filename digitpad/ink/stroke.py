"""A stroke: the positions of one pen contact."""

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.box import Box

_FIRST_CAPACITY = 64  # positions; doubled when full, so that a long stroke costs no more per position


class Stroke:
    """Positions of one pen contact, each with the width of the line there.

    Parameters
    ----------
    width : float
        The pen's width where no other is given, in the positions' unit.
    """

    def __init__(self, width: float) -> None:
        self.width = width
        self._data = np.empty((_FIRST_CAPACITY, 3), np.float32)
        self._count = 0
        self._box: Box[float] | None = None  # not known, or of no position

    @classmethod
    def from_positions(cls, positions: NDArray[np.float32], widths: NDArray[np.float32], width: float) -> "Stroke":
        """Take over (n, 2) positions and (n,) widths."""
        stroke = cls(width)
        stroke._data = np.column_stack([positions, widths]).astype(np.float32)
        stroke._count = len(positions)
        return stroke

    def __len__(self) -> int:
        return self._count

    @property
    def positions(self) -> NDArray[np.float32]:
        """(n, 2) x and y, y down; a view, not to be written."""
        return self._data[: self._count, :2]

    @property
    def widths(self) -> NDArray[np.float32]:
        """(n,) line widths; a view, not to be written."""
        return self._data[: self._count, 2]

    @property
    def box(self) -> Box[float]:
        """The box around its positions, of which there must be one; the same cost however many there are."""
        if self._box is None:
            (left, top), (right, bottom) = self.positions.min(axis=0).tolist(), self.positions.max(axis=0).tolist()
            self._box = Box(left, top, right, bottom)
        return self._box

    def copy(self) -> "Stroke":
        """The same stroke as it is now, which does not grow with this one."""
        return Stroke.from_positions(self.positions, self.widths, self.width)

    def append(self, x: float, y: float, width: float) -> None:
        """Add a position."""
        if self._count == len(self._data):
            self._data = np.concatenate([self._data, np.empty_like(self._data)])
        self._data[self._count] = x, y, width
        if self._box is not None:
            kept_x, kept_y, _ = self._data[self._count].tolist()
            self._box = self._box.union(Box(kept_x, kept_y, kept_x, kept_y))
        self._count += 1

    def shorten(self, count: int) -> None:
        """Keep only the first `count` positions."""
        self._count = min(self._count, count)
        self._box = None
