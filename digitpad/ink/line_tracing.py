"""Lines that cross a picture from left to right, however they tilt and bend: traced in how dark it is."""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

_SIDE = 800  # pixels of the longer side of the copy in which they are traced: squares of a full page still have 13
_ALONG = 4  # of its columns count as one: a line goes on, noise does not
_STEEPEST, _TURN = 14.0, 2.0  # degrees: between two of them, a line leaves its row by two pixels in a stretch
_OFF = 5  # pixels of the copy: so far above and below a line it is lighter
_FAINTEST, _NOISE_FACTOR = 0.012, 2.5  # of the light, and of the grain: a line is darker by that
_STRETCH, _FILLED = 1 / 9, 0.75  # of the width: a line fills most of such a stretch, and no digit's stroke is so long
_BRIDGE = 0.06  # of the width: what digits may hide of a line without parting it
_CURVED = 0.5  # of the width: shorter pieces are taken for straight
_NEAR = 2  # pixels of the copy: what belongs to a line lies so close
_WIDER = 4  # the same, before all of the line is known
_SEEN, _LIGHT = 0.45, 0.28  # of what crosses the sheet: at least, and at most
_LIGHTER = 0.6  # times as dark as where it is seen: there is no line; where it is as dark or darker, one may lie hidden
_LIGHT_END = 0.08  # of it: a line goes on to the sheet's edges, where a stroke has ended
_SHORTEST = 0.25  # of the width
_BENT = 0.03  # of its length: so far a line leaves the straight one between its ends, at most

Grey = NDArray[np.float32]
Mask = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Line:
    """A line that crosses a picture.

    Attributes
    ----------
    heights : (w,) float64
        Where its middle is in each column, in pixels from the top; outside of the picture, too.
    present : (w,) bool
        In which columns it lies on the sheet.
    slack : int
        Pixels by which it may lie higher or lower.
    """

    heights: NDArray[np.float64]
    present: NDArray[np.bool_]
    slack: int


def lines_across(darkness: Grey, inside: NDArray[np.bool_]) -> list[Line]:
    """Trace the lines that cross a sheet from left to right.

    Parameters
    ----------
    darkness : (h, w) float32 in [0, 1]
        Share of the background's light that is missing.
    inside : (h, w) bool
        Where the sheet is.

    Returns
    -------
    list of Line
        Tilted by 15° at most. What digits hide of them is guessed.
    """
    height, width = darkness.shape
    scale = min(1.0, _SIDE / max(height, width))
    size = max(1, round(width * scale / _ALONG)), max(1, round(height * scale))
    small = np.asarray(cv2.resize(darkness, size, interpolation=cv2.INTER_AREA), np.float32)
    sheet = cv2.resize(inside.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST) > 0
    ridges = _ridges(small, sheet)
    if np.count_nonzero(ridges.any(axis=0)) < _STRETCH * size[0]:
        return []
    paths = _paths(small, sheet, _stretches(ridges))
    places = (np.arange(width) + 0.5) * size[0] / width - 0.5  # in the copy
    lines = [_enlarged(path, places, size[1], inside) for path in paths]
    return [line for line in lines if line.present.any()]


def _enlarged(path: np.poly1d, places: NDArray[np.float64], rows: int, inside: NDArray[np.bool_]) -> Line:
    height = len(inside)
    heights = (path(places) + 0.5) * height / rows - 0.5
    return Line(heights, _on_sheet(heights, inside), int(np.ceil((_OFF - 1) * height / rows)))


def _on_sheet(heights: NDArray[np.float64], inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """In which columns a line lies on the sheet."""
    rows = np.rint(heights).astype(int)
    clipped = np.clip(rows, 0, len(inside) - 1)
    return np.asarray((rows == clipped) & inside[clipped, np.arange(len(rows))])


def _ridges(small: Grey, sheet: NDArray[np.bool_]) -> Mask:
    """1 where it is darker than a little higher and a little lower."""
    ridges = np.zeros(small.shape, np.uint8)
    if len(small) <= 2 * _OFF or small.shape[1] <= 3:
        return ridges
    smooth = np.asarray(cv2.blur(small, (3, 1)), np.float32)
    inner = slice(_OFF, -_OFF)
    step = smooth[inner] - np.maximum(smooth[2 * _OFF :], smooth[: -2 * _OFF])
    # Across lines it changes at each of them; along them, at each of those that cross them.
    grain = min(1.48 * float(np.median(np.abs(step))), 1.24 * float(np.median(np.abs(smooth[:, 3:] - smooth[:, :-3]))))
    ridges[inner] = (step > max(_FAINTEST, _NOISE_FACTOR * grain)) & sheet[inner]
    return ridges


def _stretches(ridges: Mask) -> Mask:
    """Those ridges that go on straight, tilted by any of some angles: the picture is sheared by each."""
    height, width = ridges.shape
    length = max(6, round(_STRETCH * width))
    thick = cv2.dilate(ridges, np.ones((3, 1), np.uint8)) * np.uint8(255)
    found = np.zeros(ridges.shape, np.uint8)
    for slope in _ALONG * np.tan(np.deg2rad(np.arange(-_STEEPEST, _STEEPEST + _TURN / 2, _TURN))):
        margin = int(abs(slope) * width / 2) + 1
        there = np.array([[1, 0, 0], [slope, 1, -slope * width / 2 - margin]])
        back = np.array([[1, 0, 0], [-slope, 1, slope * width / 2 + margin]])
        flags = cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
        sheared = cv2.warpAffine(thick, there, (width, height + 2 * margin), flags=flags)
        filled = cv2.blur(sheared, (length, 1), borderType=cv2.BORDER_REFLECT) >= 255 * _FILLED
        if filled.any():
            reach = cv2.dilate(filled.astype(np.uint8), np.ones((1, length // 2 | 1), np.uint8))
            straight = np.where(reach > 0, sheared, 0).astype(np.uint8)
            found |= np.asarray(cv2.warpAffine(straight, back, (width, height), flags=flags), np.uint8)
    return found


def _paths(small: Grey, sheet: NDArray[np.bool_], stretches: Mask) -> list[np.poly1d]:
    """Where lines run that cross the sheet: rows of the copy for its columns."""
    rest, paths = stretches.copy(), []
    for piece in _pieces(stretches):
        rows, columns = np.nonzero(piece & (rest > 0))
        if not len(columns) or np.ptp(columns) < _STRETCH * rest.shape[1]:
            continue
        path = _followed(_fitted(rows, columns, rest.shape[1]), stretches)
        if _is_line(path, small, sheet, stretches):
            paths.append(path)
            rest[_beside(path, rest.shape, _WIDER)] = 0
    return paths


def _pieces(stretches: Mask) -> Iterator[NDArray[np.bool_]]:
    """What hangs together if gaps are bridged, (h, w) each, the widest first."""
    height, width = stretches.shape
    bridge = np.ones((3, max(3, round(_BRIDGE * width))), np.uint8)
    margin = bridge.shape[1]
    closed = cv2.morphologyEx(np.pad(stretches, margin), cv2.MORPH_CLOSE, bridge)
    closed = closed[margin : margin + height, margin : margin + width]
    _, labels, stats, _ = cv2.connectedComponentsWithStats(closed, connectivity=8)
    for label in 1 + np.argsort(-stats[1:, cv2.CC_STAT_WIDTH]):
        if stats[label, cv2.CC_STAT_WIDTH] < _STRETCH * width:
            return
        yield labels == label


def _fitted(rows: NDArray[np.intp], columns: NDArray[np.intp], width: int) -> np.poly1d:
    """A straight or slightly bent path through most of some pixels."""
    path = _through(rows, columns, width)
    for _ in range(2):
        error = np.abs(path(columns) - rows)
        most = error <= max(_NEAR, 1.5 * float(np.median(error)))
        path = _through(rows[most], columns[most], width)
    return path


def _through(rows: NDArray[np.intp], columns: NDArray[np.intp], width: int) -> np.poly1d:
    return np.poly1d(np.polyfit(columns, rows, 2 if np.ptp(columns) >= _CURVED * width else 1))


def _followed(path: np.poly1d, stretches: Mask) -> np.poly1d:
    """The same path, through all that lies on its way."""
    for near in (_WIDER, _NEAR):
        rows, columns = _beside(path, stretches.shape, near)
        on_path = stretches[rows, columns] > 0
        if np.unique(columns[on_path]).size < 3:
            break
        path = _through(rows[on_path], columns[on_path], stretches.shape[1])
    return path


def _beside(path: np.poly1d, shape: tuple[int, ...], near: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Rows and columns of the pixels that lie on a path, or so near."""
    columns = np.arange(shape[1])
    rows = np.rint(path(columns)).astype(int)[None] + np.arange(-near, near + 1)[:, None]
    known = (rows >= 0) & (rows < shape[0])
    return rows[known], np.broadcast_to(columns, rows.shape)[known]


def _is_line(path: np.poly1d, small: Grey, sheet: NDArray[np.bool_], stretches: Mask) -> bool:
    """Whether a path crosses the sheet, and a line is seen on much of it, and may lie under writing on the rest."""
    if _bend(path, sheet.shape[1]) > _BENT * _ALONG * sheet.shape[1]:
        return False
    crossing = _on_sheet(path(np.arange(sheet.shape[1])), sheet)
    rows, columns = _beside(path, sheet.shape, _NEAR)
    seen, dark = np.zeros(len(crossing), bool), np.zeros(len(crossing), np.float32)
    np.logical_or.at(seen, columns, stretches[rows, columns] > 0)
    np.maximum.at(dark, columns, small[rows, columns])
    seen &= crossing
    whole = np.count_nonzero(crossing)
    if whole < _SHORTEST * len(crossing) or np.count_nonzero(seen) < _SEEN * whole:
        return False
    possible = crossing & (seen | (dark >= _LIGHTER * np.median(dark[seen])))
    ends = np.abs(np.flatnonzero(crossing)[[0, -1]] - np.flatnonzero(possible)[[0, -1]])
    return bool(np.count_nonzero(possible) >= (1 - _LIGHT) * whole and ends.max() <= _LIGHT_END * whole)


def _bend(path: np.poly1d, width: int) -> float:
    """How far the middle of a path lies from the straight line between its ends, in pixels of the copy."""
    return float(abs(path((width - 1) / 2) - (path(0) + path(width - 1)) / 2))
