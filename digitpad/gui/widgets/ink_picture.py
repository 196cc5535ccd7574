"""A small picture of a digit: its strokes as ink on paper, or its pixels where it has no strokes."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter

from digitpad.gui.appearance.qimage import image_of_tones
from digitpad.gui.appearance.theme import Theme
from digitpad.gui.widgets.inking import draw_stroke
from digitpad.hand.own_digit import OwnDigit
from digitpad.ink.stroke import Stroke

_AIR = 0.14  # of the side: left free at each edge, as a bitmap's margin is
_PEN = 0.08  # of the side: the line's width


def ink_picture(digit: OwnDigit, side: int, ratio: float, theme: Theme) -> QImage:
    """Draw a digit into a square, as large as it fits.

    Parameters
    ----------
    digit : OwnDigit
    side : int
        Of the square, in pixels of the widget.
    ratio : float
        Of the screen: its pixels to one of the widget's.
    theme : Theme
    """
    pixels = round(side * ratio)
    image = QImage(QSize(pixels, pixels), QImage.Format.Format_RGB32)
    image.fill(theme.color("paper"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if digit.strokes is None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(0, 0, pixels, pixels), image_of_tones(digit.bitmap, theme))
    else:
        for stroke in _fitted(digit.strokes, pixels):
            draw_stroke(painter, stroke, theme.color("ink"))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def ink_of(digits: Sequence[OwnDigit]) -> Callable[[int, int, float, Theme], QImage]:
    """What a wall draws digits by: from an index, and what `ink_picture` takes, to a picture."""
    return lambda index, side, ratio, theme: ink_picture(digits[index], side, ratio, theme)


def _fitted(strokes: tuple[NDArray[np.float64], ...], side: int) -> list[Stroke]:
    """Strokes moved and scaled into a square of so many pixels."""
    every = np.concatenate(strokes)
    low, high = every.min(axis=0), every.max(axis=0)
    room = side * (1 - 2 * _AIR)
    scale = room / max(float((high - low).max()), 1e-6)
    middle = (low + high) / 2
    moved = [((positions - middle) * scale + side / 2).astype(np.float32) for positions in strokes]
    return [Stroke.from_positions(each, np.full(len(each), _PEN * side, np.float32), _PEN * side) for each in moved]
