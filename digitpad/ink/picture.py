"""Pictures in memory: clipboard images and arrays to upright 8-bit RGB, turned, cut, and with a margin."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from digitpad.errors import PictureError
from digitpad.ink.box import Box
from digitpad.ink.decoded import bytes_of, upright_rgb

MAX_PIXELS = 120_000_000  # a phone's largest photographs; decoded as RGB that is 360 MB
WORKING_SIDE = 2000  # pixels of the longer side: digits on a full page still have 40

_CONTRAST = 40  # grey levels between the lightest and the darkest pixel of a picture that is two-tone
_SEPARATE = 0.8  # of the variance lies between light and dark; of an even gradient 0.75 does
_FILLED_SIDES = 3  # of the four: the lowest one of a 7 is touched in the middle, its left one at the top
_MARGIN = 0.33  # of the longer side: as about a lone digit on its sheet
_SMALLEST_SIDE = 48  # pixels: smaller pictures are enlarged, so that strokes are wider than a pixel


@dataclass(frozen=True, eq=False)
class Picture:
    """An upright picture, reduced to working size.

    Attributes
    ----------
    pixels : (h, w, 3) uint8
        RGB; transparent parts filled with a background.
    size : (int, int)
        Width and height of the upright original, in pixels.
    name : str
        File name, or what else to call it in the window.
    """

    pixels: NDArray[np.uint8]
    size: tuple[int, int]
    name: str = ""

    @property
    def scale(self) -> float:
        """Original pixels per pixel of `pixels`."""
        return float(self.size[0] / self.pixels.shape[1])


def picture_from_image(image: Image.Image, name: str = "") -> Picture:
    """Take a Pillow image as a picture.

    Parameters
    ----------
    image : Image
        Of any mode.
    name : str
        What to call it in the window and in errors.

    Raises
    ------
    PictureError
        If it is larger than MAX_PIXELS.
    """
    if image.width * image.height > MAX_PIXELS:
        raise too_large(name or "The image")
    return upright_picture(image, image.size, name)


def picture_from_array(array: NDArray[np.generic], name: str = "") -> Picture:
    """Take an array as a picture.

    Parameters
    ----------
    array : (h, w), (h, w, 3) or (h, w, 4)
        Grey, RGB or RGBA; uint8, uint16, bool, or floating point in [0, 1].
    name : str
        What to call it in the window.

    Raises
    ------
    PictureError
        If the array has another shape or type, is empty, or holds values that are not finite or not in range.
    """
    if array.ndim not in (2, 3) or (array.ndim == 3 and array.shape[2] not in (3, 4)) or not array.size:
        raise PictureError(
            "An array of shape {shape} is not a picture: give (h, w), (h, w, 3) or (h, w, 4).", shape=array.shape
        )
    return upright_picture(Image.fromarray(bytes_of(array)), (array.shape[1], array.shape[0]), name)


def upright_picture(image: Image.Image, size: tuple[int, int], name: str, orientation: int = 1) -> Picture:
    """Reduce an image to a picture.

    Parameters
    ----------
    image : Image
        Of any mode, still lying as in its file.
    size : (int, int)
        Width and height of the upright original, in pixels.
    name : str
    orientation : int
        How it lies: the value of EXIF's tag, 1 to 8.
    """
    return Picture(_enlarged(upright_rgb(image, WORKING_SIDE, orientation)), size, name)


def too_large(name: str) -> PictureError:
    """The refusal of what has more than MAX_PIXELS."""
    millions = MAX_PIXELS // 1_000_000
    return PictureError(
        "{name} has more than {millions} million pixels: make it smaller and try again.", name=name, millions=millions
    )


def turned(picture: Picture, quarters: int) -> Picture:
    """Turn a picture.

    Parameters
    ----------
    picture : Picture
    quarters : int
        How often by 90° clockwise; negative turns the other way.

    Returns
    -------
    Picture
        It looks at the same pixels in memory.
    """
    width, height = picture.size
    size = (height, width) if quarters % 2 else (width, height)
    return Picture(np.rot90(picture.pixels, -quarters), size, picture.name)


def reduced(picture: Picture, side: int) -> Picture:
    """The same picture with at most so many pixels on its longer side; boxes still count in those of its original."""
    scale = side / max(picture.pixels.shape[:2])
    if scale >= 1:
        return picture
    size = tuple(max(1, round(length * scale)) for length in picture.pixels.shape[1::-1])
    pixels = np.asarray(cv2.resize(picture.pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    return Picture(pixels, picture.size, picture.name)


def margin_of(picture: Picture) -> int:
    """Pixels of the margin that `with_margin` adds: a third of the longer side."""
    return round(_MARGIN * float(max(picture.pixels.shape[:2])))


def is_filled(picture: Picture) -> bool:
    """Whether light and dark meet on three of the picture's sides or on all: what is written there has no margin."""
    light = _light_of(_grey_of(picture))
    sides = (light[0], light[-1], light[:, 0], light[:, -1])
    return sum(bool(side.any() and not side.all()) for side in sides) >= _FILLED_SIDES


def is_two_tone(picture: Picture) -> bool:
    """Whether light and dark pixels differ far more than either among themselves: by Otsu's measure of separation."""
    grey = _grey_of(picture)
    light = _light_of(grey)
    if light.all() or not light.any() or int(grey.max()) - int(grey.min()) < _CONTRAST:
        return False
    between = light.mean() * (1 - light.mean()) * (grey[light].mean() - grey[~light].mean()) ** 2
    return bool(between >= _SEPARATE * grey.var())


def with_margin(picture: Picture, *, in_rarer_shade: bool = False) -> Picture:
    """The same picture with a margin in the colour of its background.

    That is, of two shades of grey, the one on more pixels; or the rarer one, if a stroke may cover more than half.
    """
    is_light = _light_of(_grey_of(picture))
    is_mostly_light = bool(2 * np.count_nonzero(is_light) >= is_light.size)
    colour = np.median(picture.pixels[is_light == (is_mostly_light != in_rarer_shade)], axis=0)
    margin = margin_of(picture)
    pixels = cv2.copyMakeBorder(
        picture.pixels, margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=[float(each) for each in colour]
    )
    width = round(pixels.shape[1] * picture.scale)
    return Picture(np.asarray(pixels, np.uint8), (width, round(pixels.shape[0] * picture.scale)), picture.name)


def _grey_of(picture: Picture) -> NDArray[np.uint8]:
    return np.asarray(cv2.cvtColor(picture.pixels, cv2.COLOR_RGB2GRAY), np.uint8)


def _light_of(grey: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which pixels are light, (h, w), by Otsu's threshold."""
    level, _ = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return np.asarray(grey > level)


def cropped(picture: Picture, box: Box[int]) -> Picture:
    """Cut a part out of a picture.

    Parameters
    ----------
    picture : Picture
    box : Box
        In pixels of the upright original; what lies outside of the picture is left out.

    Returns
    -------
    Picture
        It looks at the same pixels in memory, unless they are so few that they are enlarged.

    Raises
    ------
    PictureError
        If the box holds no pixel of the picture.
    """
    scale, (height, width) = picture.scale, picture.pixels.shape[:2]
    left, right = (min(max(round(side / scale), 0), width) for side in (box.left, box.right))
    top, bottom = (min(max(round(side / scale), 0), height) for side in (box.top, box.bottom))
    if left >= right or top >= bottom:
        raise PictureError("This part is too small to be read: choose a larger one.")
    size = (max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale)))
    return Picture(_enlarged(picture.pixels[top:bottom, left:right]), size, picture.name)


def _enlarged(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(h, w, 3) as they are, or larger where they are so few that strokes are hardly a pixel wide."""
    longest = max(pixels.shape[:2])
    if longest >= _SMALLEST_SIDE:
        return pixels
    factor = math.ceil(2 * _SMALLEST_SIDE / longest)
    return np.asarray(cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC), np.uint8)
