"""What is drawn of a confusion matrix, whoever draws it: each cell's text and tint."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.reports.plot_style import shaded

_STRONGEST = 0.75  # tint of a cell that holds all of its row: its text can still be read
_STRONG = 0.5  # tint above which dark text is hard to read
_RARE = 0.01  # mistakes are rare: the most frequent one has the strongest tint, if it is at least this share of its row
_NOTHING = "·"


@dataclass(frozen=True)
class Cell:
    """One cell of the matrix.

    Attributes
    ----------
    label, answer : int
        Its row and its column.
    count : int
        How many pictures of this label got this answer.
    share : float
        Of all pictures of the label, in [0, 1].
    tint : float
        How strongly it is coloured, in [0, 0.75].
    text : str
        What is written into it.
    """

    label: int
    answer: int
    count: int
    share: float
    tint: float
    text: str

    @property
    def is_right(self) -> bool:
        """Whether it counts right answers."""
        return self.label == self.answer

    @property
    def is_strong(self) -> bool:
        """Whether its text has the colour for tinted ground."""
        return self.tint > _STRONG

    def color_on(self, background: str, right: str, wrong: str) -> str:
        """Its colour, given those of the background, of right answers and of wrong ones. All as #rrggbb."""
        return shaded(background, right if self.is_right else wrong, self.tint)


def percent(share: float) -> str:
    """A share of a row, in [0, 1], as percent: 12.5, 100."""
    return f"{100 * share:.{decimals_of(share)}f}"


def decimals_of(share: float) -> int:
    """With how many decimals a share is written as percent."""
    return 0 if share == 1 else 1


def cells_of(counts: NDArray[np.int64], write: Callable[[float], str] | None = None) -> list[list[Cell]]:
    """The cells of a matrix, row by row.

    Right answers are tinted by their share of the row, wrong ones by their share beside the most frequent mistake's.

    Parameters
    ----------
    counts : (n, n) int
        Rows are labels, columns are answers.
    write : callable, optional
        Makes a text of a share in [0, 1]; without it, counts are written.
    """
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    is_right = np.eye(len(counts), dtype=bool)
    most = max(_RARE, float(shares[~is_right].max()))
    tints = _STRONGEST * np.where(is_right, shares, shares / most)

    def cell(label: int, answer: int) -> Cell:
        count, share = int(counts[label, answer]), float(shares[label, answer])
        text = str(count) if write is None else write(share)
        return Cell(label, answer, count, share, float(tints[label, answer]), text if count else _NOTHING)

    return [[cell(label, answer) for answer in range(len(counts))] for label in range(len(counts))]
