"""Picture to ink: take away the background, its colour and the light that fell on it.

The background is estimated by closing, which removes strokes, and smoothing; the threshold on what is darker is
Otsu's ("A threshold selection method from gray-level histograms", IEEE Transactions on Systems, Man,
and Cybernetics 9, 1979), and weak ink counts where it touches strong ink (hysteresis, as in Canny's edge detector,
IEEE Transactions on Pattern Analysis and Machine Intelligence 8, 1986).
"""

from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import EDGE, Ink
from digitpad.ink.picture import Picture
from digitpad.ink.ruled_paper import ruling_of
from digitpad.ink.sheet import sheet_in

_Pixel = TypeVar("_Pixel", np.uint8, np.float32)
_BACKGROUND_SIDE = 200  # pixels; light and shadow are smooth, so it is estimated on a small copy
_STROKE_SHARE = 0.3  # of the shorter side: no stroke is wider, so closing by this removes all ink
_SURROUNDINGS_SHARE = 0.6  # of the shorter side: a window this large holds more background than ink
_REFLEX = 16  # grey levels added to background and ink alike: in the dark, noise is not ink
_FAINTEST = 0.05  # ink takes away at least this share of the background's light
_NOISE_FACTOR = 6.0  # ink is darker by at least this many standard deviations of the background's grain
_TELLING = 1_000_000  # pixels: of more, some tell as much about the grain
_FADE = 0.08  # of the shorter side: over this distance shadows change little
_FALL = 0.3  # of the threshold: what strokes fall off by over that distance, at least
_HAIR = 0.01  # by which ink and what borders on it are kept off the edge's value
_BOARD, _DARK = 0.25, 110  # so much of a picture of a board is darker than that, in grey levels
_COARSE = 8  # pixels: every eighth one tells
_WEAK = 0.55  # of the threshold: fainter parts still count where they touch ink


def ink_of_picture(picture: Picture) -> Ink:
    """Find what is written in a picture.

    Parameters
    ----------
    picture : Picture
        Dark on light or light on dark, any colours, uneven light.

    Returns
    -------
    (h, w) float32 in [0, 1]
        Of the picture's working size. Soft at the strokes' edges, which lie at EDGE; all 0 where nothing stands out
        from the background.
    """
    return _ink_on_paper(picture.pixels)


def ink_on_sheet(picture: Picture) -> Ink | None:
    """Find what is written on a sheet that lies on something darker: a desk, or a scan's dark border.

    Parameters
    ----------
    picture : Picture

    Returns
    -------
    (h, w) float32 in [0, 1], or None
        As `ink_of_picture`, and 0 beside the sheet; None if no sheet stands out.
    """
    return _ink_within(picture.pixels)


def ink_on_board(picture: Picture) -> Ink | None:
    """Find what is written on a dark board or screen, in front of something lighter: a wall, or the board's frame.

    Parameters and what it returns are as for `ink_on_sheet`.
    """
    if np.quantile(picture.pixels[::_COARSE, ::_COARSE], _BOARD) >= _DARK:
        return None
    return _ink_within(255 - picture.pixels)


def _ink_within(pixels: NDArray[np.uint8]) -> Ink | None:
    sheet = sheet_in(pixels)
    if sheet is None:
        return None
    ink = np.zeros(pixels.shape[:2], np.float32)
    inside = np.zeros(pixels.shape[:2], bool)
    place = (slice(sheet.box.top, sheet.box.bottom), slice(sheet.box.left, sheet.box.right))
    inside[place] = sheet.inside
    ink[place] = np.where(sheet.inside, _ink_on_paper(sheet.pixels, sheet.inside), 0)
    return _off_the_edge(ink, inside)


def _ink_on_paper(pixels: NDArray[np.uint8], inside: NDArray[np.bool_] | None = None) -> Ink:
    darkness = _relative_darkness(pixels)
    ruling = ruling_of(darkness, inside)
    threshold = _threshold(ruling.writing if ruling else darkness)
    if threshold is None:
        return np.zeros(darkness.shape, np.float32)
    written = _connected_to(_sharp(darkness, threshold), darkness > _WEAK * threshold)
    ink = _soft(darkness, threshold, written)
    return ruling.off(ink) if ruling else ink


def _off_the_edge(ink: Ink, inside: NDArray[np.bool_]) -> Ink:
    """Ink without what hangs on the sheet's edge, if that is not the picture's: its shadow, a curl, what lies there."""
    inner = cv2.erode(inside.astype(np.uint8), np.ones((3, 3), np.uint8), borderValue=1) > 0
    drawn = ink > 0
    hanging = _connected_to(drawn & ~inner, drawn)
    return np.where(hanging, 0, ink).astype(np.float32)


def darkness_of(picture: Picture) -> NDArray[np.float32]:
    """How dark a picture is, (h, w) float32 in [0, 1], as a share of the background's light; ink is the darker."""
    return _relative_darkness(picture.pixels)


def is_light_on_dark(picture: Picture) -> bool:
    """Whether what is taken for ink is lighter than what lies around it."""
    return bool(_ink_direction(_small(picture.pixels)).sum() > 0)


def _sharp(darkness: NDArray[np.float32], threshold: float) -> NDArray[np.bool_]:
    """Where it is dark, and much darker than a little way off: shadows and corners fade, strokes end."""
    small = _small(darkness)  # what is blurred that far needs no pixels
    surroundings = cv2.GaussianBlur(small, (0, 0), max(2.0, _FADE * min(small.shape)))
    surroundings = cv2.resize(surroundings, darkness.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray((darkness > threshold) & (darkness - surroundings > _FALL * threshold))


def _soft(darkness: NDArray[np.float32], threshold: float, written: NDArray[np.bool_]) -> Ink:
    near = cv2.dilate(written.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    values = np.clip(EDGE * darkness[near] / threshold, 0, 1)
    ink = np.zeros(darkness.shape, np.float32)
    ink[near] = np.where(written[near], np.maximum(values, EDGE + _HAIR), np.minimum(values, EDGE - _HAIR))
    return ink


def _relative_darkness(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Share of the background's light that is missing, (h, w) in [0, 1]; ink may also be the lighter one.

    Channels in which ink is lighter are inverted; each counts by how much ink and background differ in it.
    """
    small = _small(pixels)
    direction = _ink_direction(small)
    smooth = cv2.GaussianBlur(pixels, (0, 0), 0.8)
    darkness = np.zeros(pixels.shape[:2], np.float32)
    for channel, weight in enumerate(direction / np.abs(direction).sum()):
        values, low = smooth[..., channel].astype(np.float32), small[..., channel]
        if weight > 0:
            values, low = 255 - values, 255 - low
        background = _background(low, values.shape)
        values += _REFLEX  # in place: of a photograph, each copy takes milliseconds
        values /= np.add(background, _REFLEX, out=background)
        darkness += np.multiply(np.subtract(1, values, out=values), abs(weight), out=values)
    return np.clip(darkness, 0, 1, out=darkness)


def _ink_direction(small: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Unit vector in colour space from background to ink: (3,).

    Ink is what differs from its surroundings' median. It covers less than the background does, so that the
    differences are skewed towards it.
    """
    window = min(255, round(_SURROUNDINGS_SHARE * min(small.shape[:2])) | 1)
    difference = (small.astype(np.float32) - cv2.medianBlur(small, max(3, window))).reshape(-1, 3)
    length = np.square(difference).sum(axis=1)
    strongest = difference[length >= np.quantile(length, 0.97)]
    _, vectors = np.linalg.eigh(strongest.T @ strongest)
    axis = vectors[:, -1]
    skew = float(np.power(difference @ axis, 3).sum())
    return np.asarray(axis if skew > 0 else -axis, np.float32)


def _background(small: NDArray[np.uint8], shape: tuple[int, ...]) -> NDArray[np.float32]:
    """One channel of the picture as it would look without ink, (h, w), from a small copy with dark ink."""
    kernel = _disc(max(3, round(_STROKE_SHARE * min(small.shape))))
    reach = min(kernel.shape[0] // 2, min(small.shape) - 1)
    inner = slice(reach, -reach or None)
    continued = _continued(np.asarray(cv2.medianBlur(small, 3), np.uint8), reach, kernel)
    closed = cv2.morphologyEx(continued, cv2.MORPH_CLOSE, kernel)
    smooth = cv2.GaussianBlur(closed, (0, 0), max(1.0, 0.02 * max(small.shape)))[inner, inner]
    return np.asarray(cv2.resize(smooth, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR), np.float32)


def _threshold(darkness: NDArray[np.float32]) -> float | None:
    """Darkness at the strokes' edges, or None if nothing stands out."""
    step = 1 + int((darkness.size / _TELLING) ** 0.5)
    some = darkness[::step, ::step]
    middle = float(np.median(some))
    grain = 1.4826 * float(np.median(np.abs(some - middle)))
    floor = middle + max(_FAINTEST, _NOISE_FACTOR * grain)
    candidates = darkness[darkness > floor]
    if candidates.size < 6:
        return None
    histogram = (candidates * 255).astype(np.uint8)
    split, _ = cv2.threshold(histogram, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return max(float(split) / 255, floor)


def _connected_to(strong: NDArray[np.bool_], weak: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Pieces of `weak` that hold something strong: hysteresis."""
    count, labels = cv2.connectedComponents((weak | strong).astype(np.uint8))
    holds = np.zeros(count, bool)
    holds[np.unique(labels[strong])] = True
    holds[0] = False
    return np.asarray(holds[labels])


def _continued(small: NDArray[np.uint8], reach: int, kernel: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The picture with margins in which its light goes on as at the edge, so that no shadow looks cut off."""
    onward = np.pad(small.astype(np.int16), reach, mode="reflect", reflect_type="odd")
    brightest = np.pad(cv2.dilate(small, kernel), reach, mode="edge")  # a stroke near the edge would go on as light
    return np.clip(np.minimum(onward, brightest), 0, 255).astype(np.uint8)


def _small(pixels: NDArray[_Pixel]) -> NDArray[_Pixel]:
    scale = _BACKGROUND_SIDE / max(pixels.shape[:2])
    if scale >= 1:
        return pixels
    size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), pixels.dtype)


def _disc(diameter: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (diameter | 1, diameter | 1)), np.uint8)
