"""Decoded images of any mode and size to upright 8-bit RGB of working size."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from digitpad.errors import PictureError

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_FINER = 2  # pixels to one of the working size at least, where groups of them are averaged first
_BAND = 4_000_000  # pixels that are converted at once: 32 MB in double precision
_OF_8_BIT = ("L", "LA", "RGB", "RGBA")
_WITHOUT_MEANS = ("1", "P", "PA")  # modes whose values cannot be averaged


def upright_rgb(image: Image.Image, longest: int, orientation: int = 1) -> NDArray[np.uint8]:
    """Pixels of an image.

    Parameters
    ----------
    image : Image
        Of any mode.
    longest : int
        Pixels of the longer side that are enough; a larger image is reduced.
    orientation : int
        EXIF's, 1 to 8: how the image lies.

    Returns
    -------
    (h, w, 3) uint8
        Transparent parts filled with a background.
    """
    factor = max(image.size) / longest
    if factor > 1:
        whole = max(1, int(factor / _FINER))
        smaller = (max(1, round(image.width / factor)), max(1, round(image.height / factor)))
        box = (0.0, 0.0, image.width / whole, image.height / whole)
        image = _shrunk(image, whole).resize(smaller, Image.Resampling.BOX, box)
    else:
        image = _to_8_bit(image, _range(image))
    if orientation in _UPRIGHT:
        image = image.transpose(_UPRIGHT[orientation])
    return _opaque(image)


def bytes_of(array: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Values of uint8, uint16, bool, or floating point in [0, 1] as uint8; raises PictureError for others."""
    if array.dtype == np.uint8:
        return np.asarray(array, np.uint8)
    if array.dtype == np.uint16:
        return (np.asarray(array, np.uint16) >> 8).astype(np.uint8)
    if array.dtype == np.bool_:
        return np.asarray(array, np.uint8) * np.uint8(255)
    if np.issubdtype(array.dtype, np.floating):
        values = np.asarray(array, np.float64)
        if np.isfinite(values).all() and values.min() >= 0 and values.max() <= 1:
            return np.rint(values * 255).astype(np.uint8)
    raise PictureError(
        "An array of {dtype} is not a picture: give uint8, or floating point between 0 and 1.", dtype=array.dtype
    )


def _shrunk(image: Image.Image, factor: int) -> Image.Image:
    """An image with a pixel for each `factor` x `factor`, in 8 bit; by bands, since whole copies take a gigabyte."""
    if factor == 1 and image.mode in _OF_8_BIT:
        return image
    values = _range(image)
    bands = []
    step = factor * max(1, _BAND // (factor * image.width))
    for top in range(0, image.height, step):
        band = image.crop((0, top, image.width, min(image.height, top + step)))
        band = _to_8_bit(band, values)
        band = (band.convert("RGBA") if band.mode in _WITHOUT_MEANS else band).reduce(factor)
        bands.append(band)
    shrunk = Image.new(bands[0].mode, (bands[0].width, sum(band.height for band in bands)))
    shrunk.info = dict(bands[0].info)
    for number, band in enumerate(bands):
        shrunk.paste(band, (0, number * (step // factor)))
    return shrunk


def _range(image: Image.Image) -> tuple[float, float]:
    """What is black and what is white in an image of more than 8 bit."""
    if image.mode.startswith("I;16"):
        return 0.0, 65535.0
    if not image.mode.startswith(("I", "F")):
        return 0.0, 255.0
    low, high = (float(value) for value in image.getextrema())  # type: ignore[arg-type]  # one band: two numbers
    return low, high


def _to_8_bit(image: Image.Image, values: tuple[float, float]) -> Image.Image:
    if not image.mode.startswith(("I", "F")):
        return image
    low, high = values
    scaled = (np.asarray(image, np.float64) - low) / max(high - low, 1e-9) * 255
    grey = Image.fromarray(np.rint(scaled).astype(np.uint8))
    grey.info = dict(image.info)
    return grey


def _opaque(image: Image.Image) -> NDArray[np.uint8]:
    if not image.has_transparency_data:
        return np.array(image.convert("RGB"))
    rgba = np.asarray(image.convert("RGBA"), np.float32)
    colour, alpha = rgba[..., :3], rgba[..., 3:] / np.float32(255)
    return np.asarray(np.rint(colour * alpha + _background(colour, alpha[..., 0]) * (1 - alpha)), np.uint8)


def _background(colour: NDArray[np.float32], alpha: NDArray[np.float32]) -> NDArray[np.float32]:
    """The colour, (3,), to put under a transparent picture, so that its opaque part stays visible."""
    opaque = colour[alpha > 0.5]
    if not len(opaque) or len(opaque) == alpha.size:
        return np.full(3, 255, np.float32)
    if len(opaque) > alpha.size / 2:  # a sheet cut out: go on with its own colour
        return np.asarray(np.median(opaque, axis=0), np.float32)
    is_light = opaque.mean() > 150  # light ink on nothing was meant for a dark background
    return np.full(3, 0 if is_light else 255, np.float32)
