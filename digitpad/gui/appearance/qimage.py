"""Between NumPy arrays and Qt's images."""

from typing import Any

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


def image_of_bitmap(bitmap: Bitmap) -> QImage:
    """(28, 28) in [0, 1] to a grey image, white on black as the network gets it."""
    grey = np.ascontiguousarray(np.rint(bitmap * 255).astype(np.uint8))
    return QImage(grey.data, grey.shape[1], grey.shape[0], grey.shape[1], QImage.Format.Format_Grayscale8).copy()


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
