"""Between NumPy arrays and Qt's images."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from digitpad.gui.appearance.theme import Theme
from digitpad.ink.bitmap import Bitmap


def image_of_pixels(pixels: NDArray[np.uint8]) -> QImage:
    """(h, w, 3) RGB to an image of its own memory."""
    height, width = pixels.shape[:2]
    packed = np.ascontiguousarray(pixels)
    return QImage(packed.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def image_of_bitmap(bitmap: Bitmap, scale: int = 1) -> QImage:
    """A bitmap as the network gets it, white on black.

    Parameters
    ----------
    bitmap : (h, w) float32 in [0, 1]
    scale : int
        Pixels of the image to the side of one of the bitmap's. An image of the size in which it is shown, in the
        screen's own format, is copied there. Any other is painted in two threads, and while all cores are busy, the
        window would wait milliseconds for the second one.

    Returns
    -------
    QImage
        Of its own memory.
    """
    grey = np.rint(bitmap * 255).astype(np.uint8)
    height, width = grey.shape[0] * scale, grey.shape[1] * scale
    packed = cv2.cvtColor(cv2.resize(grey, (width, height), interpolation=cv2.INTER_NEAREST), cv2.COLOR_GRAY2BGRA)
    return QImage(packed.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()


def image_of_tones(bitmap: Bitmap, theme: Theme) -> QImage:
    """(28, 28) in [0, 1] as ink on paper, in the theme's tones."""
    return image_of_pixels(tones(theme)[np.rint(bitmap * 255).astype(np.uint8)])


def tones(theme: Theme) -> NDArray[np.uint8]:
    """(256, 3) RGB from the theme's paper to its ink."""
    paper, ink = (
        np.array([color.red(), color.green(), color.blue()], np.float32)
        for color in (theme.color("paper"), theme.color("ink"))
    )
    share = np.linspace(0, 1, 256, dtype=np.float32)[:, None]
    return np.rint(paper + (ink - paper) * share).astype(np.uint8)


def pixels_of_image(image: QImage) -> NDArray[np.uint8]:
    """(h, w, 4) RGBA of any image."""
    rgba = image.convertToFormat(QImage.Format.Format_RGBA8888)
    data: Any = rgba.constBits()
    rows = np.frombuffer(data, np.uint8).reshape(rgba.height(), rgba.bytesPerLine())
    return rows[:, : 4 * rgba.width()].reshape(rgba.height(), rgba.width(), 4).copy()
