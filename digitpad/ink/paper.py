"""Picture to ink: take away the paper, its colour and the light that fell on it."""

from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import Ink
from digitpad.ink.picture import Picture

_BACKGROUND_SIDE = 200  # pixels; light and shadow are smooth, so paper is estimated on a small copy
_STROKE_SHARE = 0.3  # of the shorter side: no stroke is wider, so closing by this removes all ink
_FAINTEST = 0.05  # ink takes away at least this share of the paper's light
_NOISE_FACTOR = 6.0  # ink is at least this many standard deviations darker than the paper's grain
_WEAK = 0.55  # of the threshold: fainter parts still count where they touch ink


_Pixels = TypeVar("_Pixels", NDArray[np.uint8], NDArray[np.float32])


def ink_of_picture(picture: Picture) -> Ink:
    """Find what is written in a picture.

    Parameters
    ----------
    picture : Picture
        Dark on light or light on dark, any colours, uneven light.

    Returns
    -------
    (h, w) float32 in [0, 1]
        Soft at the strokes' edges, which lie at 0.5; all 0 where nothing stands out from the paper.
    """
    dark = _as_dark_on_light(picture.pixels)
    darkness = _relative_darkness(dark)
    threshold = _threshold(darkness)
    if threshold is None:
        return np.zeros(darkness.shape, np.float32)
    written = _connected_to(darkness > threshold, darkness > _WEAK * threshold)
    return _soft(darkness, threshold, written)


def _soft(darkness: NDArray[np.float32], threshold: float, written: NDArray[np.bool_]) -> Ink:
    ink = np.clip(darkness / (2 * threshold), 0, 1)
    near = cv2.dilate(written.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    return np.where(written, np.maximum(ink, 0.51), np.where(near, np.minimum(ink, 0.49), 0)).astype(np.float32)


def _as_dark_on_light(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Float copy of a picture, inverted if its paper is darker than its ink."""
    grey = np.asarray(cv2.cvtColor(_small(pixels), cv2.COLOR_RGB2GRAY), np.uint8)
    values = cv2.GaussianBlur(pixels, (0, 0), 0.8).astype(np.float32)
    return 255 - values if _is_light_on_dark(grey) else values


def _is_light_on_dark(grey: NDArray[np.uint8]) -> bool:
    split, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    light_share = float((_rim(grey) > split).mean())
    if light_share > 0.8 or light_share < 0.2:
        return light_share < 0.5
    kernel = _disc(max(3, round(_STROKE_SHARE * min(grey.shape))))
    dark_strokes = float(cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, kernel).mean())
    light_strokes = float(cv2.morphologyEx(grey, cv2.MORPH_TOPHAT, kernel).mean())
    return light_strokes > dark_strokes


def _relative_darkness(dark: NDArray[np.float32]) -> NDArray[np.float32]:
    """Share of the paper's light that is missing, (h, w) in [0, 1]: the channel that misses most counts."""
    height, width = dark.shape[:2]
    small = _small(dark)
    kernel = _disc(max(3, round(_STROKE_SHARE * min(small.shape[:2]))))
    closed = cv2.morphologyEx(cv2.medianBlur(small, 3), cv2.MORPH_CLOSE, kernel)
    smooth = cv2.GaussianBlur(closed, (0, 0), max(1.0, 0.02 * max(small.shape[:2])))
    paper = cv2.resize(smooth, (width, height), interpolation=cv2.INTER_LINEAR)
    missing = 1 - (dark + 4) / (np.asarray(paper, np.float32) + 4)  # +4: black paper reflects a little, too
    return np.asarray(np.clip(missing.reshape(height, width, 3).max(axis=2), 0, 1), np.float32)


def _threshold(darkness: NDArray[np.float32]) -> float | None:
    """Darkness at the strokes' edges, or None if nothing stands out."""
    middle = float(np.median(darkness))
    grain = 1.4826 * float(np.median(np.abs(darkness - middle)))
    floor = middle + max(_FAINTEST, _NOISE_FACTOR * grain)
    candidates = darkness[darkness > floor]
    if candidates.size < 6:
        return None
    histogram = (candidates * 255).astype(np.uint8)
    split, _ = cv2.threshold(histogram, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return max(float(split) / 255, floor)


def _connected_to(strong: NDArray[np.bool_], weak: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Pieces of `weak` that hold something strong (hysteresis, as in Canny's edge detector)."""
    count, labels = cv2.connectedComponents((weak | strong).astype(np.uint8))
    holds = np.zeros(count, bool)
    holds[np.unique(labels[strong])] = True
    holds[0] = False
    return np.asarray(holds[labels])


def _small(values: _Pixels) -> _Pixels:
    scale = _BACKGROUND_SIDE / max(values.shape[:2])
    if scale >= 1:
        return values
    size = (max(1, round(values.shape[1] * scale)), max(1, round(values.shape[0] * scale)))
    return np.asarray(cv2.resize(values, size, interpolation=cv2.INTER_AREA), values.dtype)


def _rim(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    edge = max(1, round(0.03 * min(grey.shape)))
    sides = (grey[:edge], grey[-edge:], grey[:, :edge], grey[:, -edge:])
    return np.concatenate([side.ravel() for side in sides])


def _disc(diameter: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (diameter | 1, diameter | 1)), np.uint8)
