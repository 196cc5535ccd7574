"""Pieces of ink: connected components, alone or as one digit."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.box import Box


@dataclass(frozen=True)
class Piece:
    """Connected components of ink that make one digit.

    Attributes
    ----------
    labels : tuple of int
        The components'.
    box : Box
        Around all of them, in the ink's pixels.
    area : int
        Pixels of ink.
    longest : int
        The longer side of the box: thousands of specks are asked for it again and again.
    """

    labels: tuple[int, ...]
    box: Box[int]
    area: int
    longest: int

    def joined(self, other: "Piece") -> "Piece":
        """Both as one."""
        box = self.box.union(other.box)
        return Piece(self.labels + other.labels, box, self.area + other.area, box.longest)


def sides_of(pieces: Sequence[Piece]) -> NDArray[np.intp]:
    """Left, top, right and bottom of each, (n, 4): thousands are compared in the time that one takes in Python."""
    sides = [(piece.box.left, piece.box.top, piece.box.right, piece.box.bottom) for piece in pieces]
    return np.array(sides, np.intp).reshape(-1, 4)
