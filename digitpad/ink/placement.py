"""Bitmap back to page: where the 28×28 pixels lie on what they were made of."""

import numpy as np

from digitpad.ink.bitmap import INK_FLOOR, SIDE, Bitmap
from digitpad.ink.box import Box


def placement(bitmap: Bitmap, box: Box[float], line: float = 0.0) -> Box[float] | None:
    """Where a bitmap lies on the page whose ink it was made of.

    Parameters
    ----------
    bitmap : (28, 28) float32 in [0, 1]
        As `align` gives it.
    box : Box
        Around the ink on the page, in its pixels: around the lines' middles if `line` is given.
    line : float
        Width that lines were given in the bitmap, in its pixels, by `render`; 0 if they came with their own.

    Returns
    -------
    Box or None
        The square of all 28×28 pixels, in the page's pixels; None where nothing is written.
    """
    rows, columns = (np.flatnonzero(bitmap.max(axis=axis) > INK_FLOOR) for axis in (1, 0))
    if not rows.size or box.longest <= 0:
        return None
    across, down = columns[-1] + 1 - columns[0], rows[-1] + 1 - rows[0]
    scale = box.longest / max(1.0, float(max(across, down)) - line)
    middle = float(columns[0] + columns[-1] + 1) / 2, float(rows[0] + rows[-1] + 1) / 2
    return Box.of_size(box.middle_x - middle[0] * scale, box.middle_y - middle[1] * scale, SIDE * scale, SIDE * scale)
