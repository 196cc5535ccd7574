"""Bitmap back to page: where the 28×28 pixels lie on what they were made of."""

from dataclasses import dataclass

import numpy as np

from digitpad.ink.bitmap import INK_FLOOR, SIDE, Bitmap


@dataclass(frozen=True)
class Square:
    """Where a whole bitmap lies: its corner and its side, in the page's pixels."""

    left: float
    top: float
    side: float


def placement(bitmap: Bitmap, left: float, top: float, width: float, height: float, line: float = 0.0) -> Square | None:  # noqa: PLR0917 - a rectangle
    """Where a bitmap lies on the page whose ink it was made of.

    Parameters
    ----------
    bitmap : (28, 28) float32 in [0, 1]
        As `align` gives it.
    left, top, width, height : float
        Of the ink on the page: of the lines' middles if `line` is given.
    line : float
        Width that lines were given in the bitmap, in its pixels, by `render`; 0 if they came with their own.

    Returns
    -------
    Square or None
        None where nothing is written.
    """
    rows, columns = (np.flatnonzero(bitmap.max(axis=axis) > INK_FLOOR) for axis in (1, 0))
    longest = max(width, height)
    if not rows.size or longest <= 0:
        return None
    across, down = columns[-1] + 1 - columns[0], rows[-1] + 1 - rows[0]
    scale = longest / max(1.0, float(max(across, down)) - line)
    middle = float(columns[0] + columns[-1] + 1) / 2, float(rows[0] + rows[-1] + 1) / 2
    return Square(left + width / 2 - middle[0] * scale, top + height / 2 - middle[1] * scale, SIDE * scale)
