"""The ruling of paper, lines or squares: what it takes away of the light, and how it is taken out of the ink."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import EDGE, Ink
from digitpad.ink.line_tracing import Line, lines_across
from digitpad.ink.rules import CROSSED, THINNER, run_heights, width_of_strokes, without_lines

_SMALLEST = 100  # pixels of the shorter side: in smaller pictures, a stroke may cross as much as a line
_STEADY = 12  # stretches of the width: over two of them a line is about as dark
_DARKEST = 1.5  # times as dark as a line mostly is: no part of it is darker
_FAINTER = 0.4  # of the places on a line: writing hides fewer than the others
_ALLOWED = 1.35  # times as dark as expected: the line still, and no stroke
_SEVERAL = 3  # lines in one direction: ruling for certain

Grey = NDArray[np.float32]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class _Band:
    """A line with what lies close to it.

    Attributes
    ----------
    rows : (k, w) int
        Of the picture, for each column.
    thickness : float
        In pixels.
    darkness : (w,) float32
    """

    rows: NDArray[np.intp]
    thickness: float
    darkness: Grey


class Ruling:
    """The ruled lines of a sheet.

    Parameters
    ----------
    darkness : (h, w) float32 in [0, 1]
        Share of the background's light that is missing.
    level, upright : sequence of Line
        The latter in the transposed picture.
    """

    def __init__(self, darkness: Grey, level: Sequence[Line], upright: Sequence[Line]) -> None:
        self._darkness = darkness
        self._level = [_band(line, darkness) for line in level]
        self._upright = [_band(line, darkness.T) for line in upright]
        self._expected = _expected(self._level, darkness.shape) + _expected(self._upright, darkness.T.shape).T

    @property
    def writing(self) -> Grey:
        """How dark the picture is without what is as dark as the lines alone would be: (h, w)."""
        is_bare = (self._expected > 0) & (self._darkness <= _ALLOWED * self._expected)
        return np.where(is_bare, np.minimum(self._darkness, np.median(self._darkness)), self._darkness)

    def off(self, ink: Ink) -> Ink:
        """Some ink without the lines; strokes that cross a line stay whole."""
        mask = ink > EDGE
        lines = self._pixels(mask, np.inf)
        if max(len(self._level), len(self._upright)) < _SEVERAL:
            lines = self._pixels(mask, THINNER * width_of_strokes(mask & ~lines))
        return without_lines(ink, lines | self._ticks(mask, lines))

    def _ticks(self, mask: Mask, lines: Mask) -> Mask:
        """Pixels of what stands on a line, as thin and no darker: the marks between the digits of a form."""
        if not lines.any():
            return lines
        thickness = max(band.thickness for band in (*self._level, *self._upright))
        on_line = cv2.dilate(lines.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
        _, labels, stats, _ = cv2.connectedComponentsWithStats((mask & ~lines).astype(np.uint8), connectivity=8)
        shorter = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].min(axis=1)
        is_thin = shorter <= max(CROSSED * thickness, thickness + 2)
        ticks = np.zeros(mask.shape, bool)
        for label in np.intersect1d(np.flatnonzero(is_thin), labels[on_line]).tolist():
            own = labels == label
            if label and np.median(self._darkness[own]) <= _ALLOWED * self._expected.max():
                ticks |= own
        return ticks

    def _pixels(self, mask: Mask, thickest: float) -> Mask:
        """Pixels of ink that are of lines at most so thick."""
        could_be = mask & (self._darkness <= _ALLOWED * self._expected)
        level = _own(self._level, could_be, mask, thickest)
        rest = np.ascontiguousarray((mask & ~level).T)  # where lines cross, both are one pixel's width
        return level | _own(self._upright, could_be.T, rest, thickest).T


def ruling_of(darkness: Grey, inside: Mask | None = None) -> Ruling | None:
    """Find the ruled lines of a sheet, tilted or bent, as in a photograph that was taken at a slant.

    Parameters
    ----------
    darkness : (h, w) float32 in [0, 1]
        Share of the background's light that is missing.
    inside : (h, w) bool, optional
        Where the sheet is; by default everywhere.

    Returns
    -------
    Ruling or None
        None if no line crosses the sheet.
    """
    if min(darkness.shape) < _SMALLEST:
        return None
    inside = np.ones(darkness.shape, bool) if inside is None else inside
    level = lines_across(darkness, inside)
    upright = lines_across(np.ascontiguousarray(darkness.T), np.ascontiguousarray(inside.T))
    return Ruling(darkness, level, upright) if level or upright else None


def _band(line: Line, darkness: Grey) -> _Band:
    height, width = darkness.shape
    columns = np.arange(width)
    rows = np.rint(line.heights).astype(int)[None] + np.arange(-line.slack, line.slack + 1)[:, None]
    rows = np.clip(rows, 0, height - 1)
    values = darkness[rows, columns]
    middle = slice(line.slack // 2, len(rows) - line.slack // 2)
    peaks = values[middle].max(axis=0)
    usual = float(np.quantile(peaks[line.present], _FAINTER))
    steady = _steadied(np.where(line.present, np.minimum(peaks, _DARKEST * usual), usual))
    thickness = np.median((values > 0.5 * steady).sum(axis=0)[line.present])
    return _Band(rows, float(thickness), steady)


def _steadied(values: NDArray[np.floating]) -> Grey:
    """The medians of a line's darkness, (w,), over a stretch on either side."""
    reach = max(15, len(values) // _STEADY)
    places = np.arange(0, len(values), max(1, reach // 4))
    medians = [np.median(values[max(0, place - reach) : place + reach + 1]) for place in places]
    return np.asarray(np.interp(np.arange(len(values)), places, medians), np.float32)


def _expected(bands: Sequence[_Band], shape: tuple[int, ...]) -> Grey:
    """How dark level lines alone would be: (h, w), 0 where there are none."""
    expected = np.zeros(shape, np.float32)
    columns = np.arange(shape[1])
    for band in bands:
        expected[band.rows, columns] = np.maximum(expected[band.rows, columns], band.darkness)
    return expected


def _own(bands: Sequence[_Band], could_be: Mask, mask: Mask, thickest: float) -> Mask:
    """Pixels of level lines that no stroke shares: (h, w)."""
    own = np.zeros(mask.shape, bool)
    if not bands:
        return own
    heights, columns = run_heights(mask), np.arange(mask.shape[1])
    for band in bands:
        if band.thickness <= thickest:
            most = max(CROSSED * band.thickness, band.thickness + 2)
            is_own = could_be[band.rows, columns] & mask[band.rows, columns] & (heights[band.rows, columns] <= most)
            own[band.rows[is_own], np.broadcast_to(columns, is_own.shape)[is_own]] = True
    return own
