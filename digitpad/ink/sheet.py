"""A sheet of paper in a picture that shows more than it: a desk around it, a dark border of a scan.

The sheet is the largest even region, whatever light falls on it: regions are parted where the brightness changes within
a few pixels, which at strokes it does, too, but paper goes on around them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.box import Box

_Pixel = TypeVar("_Pixel", np.uint8, np.float32)
_SIDE = 400  # pixels of the longer side of the copy in which it is looked for: a border of 0.5 % still has 2
_STEP = 0.07  # of the brightness: a larger change from pixel to pixel parts regions
_GRAIN_FACTOR = 5.0  # and so does only what exceeds the picture's usual change that many times
_REFLEX = 16  # grey levels: in the dark, noise is no change
_LEAST = 0.15  # of the picture: a smaller sheet is not what was photographed
_SURROUNDED = 0.003  # of the picture: what shows of something else, at least
_FILLED = 0.6  # of the region's hull: strokes hide less of a sheet
_DARKER = 0.88  # of the sheet's brightness: what lies around it has less
_AROUND = 0.8  # of the places around it that are darker, at least
_NEAR = 7  # pixels of the copy: this far around it is looked at
_RULED = 9  # pixels of the copy: no ruled line is as broad
_BLURRED = 2  # pixels of the copy: this far on either side of its edge both mix


@dataclass(frozen=True, eq=False)
class Sheet:
    """A sheet in a picture.

    Attributes
    ----------
    box : Box
        Around it, in pixels of the picture.
    pixels : (h, w, 3) uint8
        What the box holds; beside the sheet, paper goes on with its colour and light.
    inside : (h, w) bool
        Where the sheet is, without its edge.
    """

    box: Box[int]
    pixels: NDArray[np.uint8]
    inside: NDArray[np.bool_]


def sheet_in(pixels: NDArray[np.uint8]) -> Sheet | None:
    """Find the sheet that lies on something darker.

    Parameters
    ----------
    pixels : (h, w, 3) uint8
        RGB.

    Returns
    -------
    Sheet or None
        None if the picture shows nothing but paper, or if no sheet stands out.
    """
    scale = min(1.0, _SIDE / max(pixels.shape[:2]))
    size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
    small = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    if min(size) < 4 * _NEAR:
        return None
    grey = small.mean(axis=2, dtype=np.float32)
    hull = _sheet_hull(grey)
    if hull is None:  # ruled lines part a sheet
        hull = _sheet_hull(np.asarray(cv2.morphologyEx(grey, cv2.MORPH_CLOSE, _disc(_RULED)), np.float32))
    if hull is None:
        return None
    inner = cv2.erode(hull, _disc(2 * _BLURRED + 1), borderType=cv2.BORDER_CONSTANT, borderValue=1).astype(np.uint8)
    return _cut_out(pixels, small, inner) if inner.any() else None


def _sheet_hull(grey: NDArray[np.float32]) -> NDArray[np.uint8] | None:
    """1 in the hull of the largest region that is a sheet, (h, w); None if there is none."""
    hulls = (_hull(region) for region in _even_regions(grey) if _is_sheet(grey, region, _hull(region)))
    return next(hulls, None)


def _even_regions(grey: NDArray[np.float32]) -> Iterator[NDArray[np.uint8]]:
    """1 in a large region without sharp changes, (h, w), for each, the largest first."""
    level = np.log(cv2.medianBlur(grey, 3) + _REFLEX)
    change = cv2.morphologyEx(level, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    most = max(_STEP, _GRAIN_FACTOR * float(np.median(change)))
    _, labels, stats, _ = cv2.connectedComponentsWithStats((change <= most).astype(np.uint8), connectivity=4)
    areas = stats[1:, cv2.CC_STAT_AREA]
    for label in 1 + np.argsort(-areas):
        if areas[label - 1] >= _FILLED * _LEAST * grey.size:
            yield (labels == label).astype(np.uint8)


def _hull(region: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """1 in the convex hull of a region, grown by the pixel that its edge's change takes."""
    grown = cv2.dilate(region, np.ones((3, 3), np.uint8))
    outlines, _ = cv2.findContours(grown, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    filled = np.zeros(region.shape, np.uint8)
    if outlines:
        cv2.fillConvexPoly(filled, cv2.convexHull(np.concatenate(outlines)), 1)
    return filled


def _is_sheet(grey: NDArray[np.float32], region: NDArray[np.uint8], hull: NDArray[np.uint8]) -> bool:
    """Whether a region is large and nearly convex, and what lies around it is darker, nearly everywhere."""
    size = int(hull.sum())
    if size < _LEAST * hull.size or hull.size - size < _SURROUNDED * hull.size or region.sum() < _FILLED * size:
        return False
    near = cv2.dilate(hull, _disc(2 * _NEAR + 1)) > hull
    beyond = cv2.dilate(hull, _disc(2 * _BLURRED + 1)) == 0
    is_darker = grey < _DARKER * _continued(grey, region)
    return all(
        is_darker[part].mean() >= _AROUND for part in (near & beyond, beyond, near) if part.sum() > 0.3 * near.sum()
    )


def _cut_out(pixels: NDArray[np.uint8], small: NDArray[np.uint8], inner: NDArray[np.uint8]) -> Sheet:
    size = (pixels.shape[1], pixels.shape[0])
    inside = cv2.resize(inner, size, interpolation=cv2.INTER_NEAREST) > 0
    left, top, width, height = cv2.boundingRect(inside.astype(np.uint8))
    box = Box.of_size(int(left), int(top), int(width), int(height))
    window = (slice(box.top, box.bottom), slice(box.left, box.right))
    paper = cv2.resize(_continued(_without_ink(small, inner), inner), size, interpolation=cv2.INTER_LINEAR)[window]
    own = np.where(inside[window][..., None], pixels[window], paper)
    return Sheet(box, np.asarray(own, np.uint8), inside[window])


def _without_ink(small: NDArray[np.uint8], inner: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The sheet with its strokes closed."""
    known = np.where(inner[..., None] > 0, small, 0).astype(np.uint8)
    return np.asarray(cv2.morphologyEx(known, cv2.MORPH_CLOSE, _disc(15)), np.uint8)


def _continued(values: NDArray[_Pixel], region: NDArray[np.uint8]) -> NDArray[_Pixel]:
    """Values, (h, w) or (h, w, 3), of a region, and beyond it those of its nearest pixel."""
    _, labels = cv2.distanceTransformWithLabels(1 - region, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    own = region > 0
    first = np.zeros((int(labels.max()) + 1, *values.shape[2:]), values.dtype)
    first[labels[own]] = values[own]
    return np.asarray(first[labels], values.dtype)


def _disc(diameter: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (diameter | 1, diameter | 1)), np.uint8)
