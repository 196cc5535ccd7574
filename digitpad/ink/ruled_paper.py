"""The ruling of paper, lines or squares: what it takes away of the light, and how it is taken out of the ink."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import EDGE, Ink
from digitpad.ink.line_tracing import Line, lines_across
from digitpad.ink.rules import THINNER, highest_uncrossed, run_heights, width_of_strokes, without_lines

_SMALLEST = 100  # pixels of the shorter side: in smaller pictures, a stroke may cross as much as a line
_STEADY = 12  # stretches of the width: over two of them a line is about as dark
_DARKEST = 1.25  # times as dark as a line mostly is: no part of it is darker
_AS_DARK = 1.25  # times as dark as the others in its direction: no line is darker, however much is written on it
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
        self._level = _bands(level, darkness)
        self._upright = _bands(upright, darkness.T)
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
        darkness = np.bincount(labels.ravel(), self._darkness.ravel()) / stats[:, cv2.CC_STAT_AREA]
        is_tick = np.zeros(len(stats), bool)
        is_tick[np.unique(labels[on_line])] = True
        is_tick &= shorter <= highest_uncrossed(thickness)
        is_tick &= darkness <= _ALLOWED * self._expected.max()
        is_tick[0] = False  # what is not ink
        return np.asarray(is_tick[labels])

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


def _bands(lines: Sequence[Line], darkness: Grey) -> list[_Band]:
    """What lies close to each of some lines, of which several are printed alike."""
    beside = [_beside(line, darkness.shape) for line in lines]
    peaks = [_peaks(darkness[rows, np.arange(darkness.shape[1])]) for rows in beside]
    usual = [float(np.quantile(each[line.present], _FAINTER)) for each, line in zip(peaks, lines, strict=True)]
    most = _AS_DARK * float(np.median(usual)) if len(lines) >= _SEVERAL else np.inf
    bands = [
        _band(line, rows, darkness, peak, min(own, most))
        for line, rows, peak, own in zip(lines, beside, peaks, usual, strict=True)
    ]
    broadest = _AS_DARK * float(np.median([band.thickness for band in bands])) if len(lines) >= _SEVERAL else np.inf
    return [replace(band, thickness=min(band.thickness, broadest)) for band in bands]


def _beside(line: Line, shape: tuple[int, ...]) -> NDArray[np.intp]:
    """Rows of the picture, (k, w), that lie close to a line."""
    rows = np.rint(line.heights).astype(int)[None] + np.arange(-line.slack, line.slack + 1)[:, None]
    return np.clip(rows, 0, shape[0] - 1)


def _peaks(values: Grey) -> Grey:
    """The darkest of the middle ones in each column, of (k, w) values close to a line."""
    away = len(values) // 4
    return np.asarray(values[away : len(values) - away].max(axis=0))


def _band(line: Line, rows: NDArray[np.intp], darkness: Grey, peaks: Grey, usual: float) -> _Band:
    steady = _steadied(np.where(line.present, np.minimum(peaks, _DARKEST * usual), usual))
    values = darkness[rows, np.arange(darkness.shape[1])]
    thickness = np.median((values > 0.5 * steady).sum(axis=0)[line.present])
    return _Band(rows, float(thickness), steady)


def _steadied(values: NDArray[np.floating]) -> Grey:
    """The medians of a line's darkness, (w,), over a stretch on either side."""
    reach = max(15, len(values) // _STEADY)
    places = np.arange(0, len(values), max(1, reach // 4))
    stretches = np.pad(values, reach, mode="edge")[places[:, None] + np.arange(2 * reach + 1)]
    return np.asarray(np.interp(np.arange(len(values)), places, np.median(stretches, axis=1)), np.float32)


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
            most = highest_uncrossed(band.thickness)
            is_own = could_be[band.rows, columns] & mask[band.rows, columns] & (heights[band.rows, columns] <= most)
            own[band.rows[is_own], np.broadcast_to(columns, is_own.shape)[is_own]] = True
    return own
