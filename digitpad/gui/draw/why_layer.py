"""What the ink on the paper spoke for, as a colour over it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QTransform

from digitpad.gui.draw.bitmap_view import AGAINST, FOR
from digitpad.ink.bitmap import STROKE_WIDTH, Bitmap
from digitpad.ink.placement import placement
from digitpad.ink.stroke import Stroke
from digitpad.recognition.reading import Prediction
from digitpad.recognition.why import spread

_OVER_PICTURES = 0.8  # opacity


class WhyLayer:
    """Colours written strokes, or the ink of a picture, by what they spoke for."""

    def __init__(self) -> None:
        self._image = QImage()
        self._place = QRectF()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be coloured."""
        return self._image.isNull()

    def forget(self) -> None:
        """Colour nothing any more."""
        self._image = QImage()

    def show_over_strokes(self, prediction: Prediction, spoke: NDArray[np.float32], strokes: Sequence[Stroke]) -> None:
        """Colour strokes: those of the digit if it has a box, else all."""
        box = prediction.box
        if box is not None:
            rect = QRectF(box.left, box.top, box.width, box.height)
        else:
            positions = np.concatenate([stroke.positions for stroke in strokes])
            (left, top), (width, height) = positions.min(axis=0).tolist(), np.ptp(positions, axis=0).tolist()
            rect = QRectF(left, top, width, height)
        self._show(prediction.bitmap, spoke, rect, STROKE_WIDTH)

    def show_over_picture(self, prediction: Prediction, spoke: NDArray[np.float32]) -> None:
        """Colour the digit's ink in its picture."""
        box = prediction.box
        if box is None:
            return
        rect = QRectF(box.left, box.top, box.width, box.height)
        if prediction.found is None:  # the picture is the bitmap
            self._image, self._place = _tinted(spoke, prediction.bitmap), rect
        else:
            self._show(prediction.bitmap, spoke, rect, 0.0)

    def tint(self, painter: QPainter) -> None:
        """Colour what has been painted on a transparent layer; the painter counts in positions on the page."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        painter.drawImage(self._place, self._image)

    def paint_picture(self, painter: QPainter, transform: QTransform) -> None:
        """Paint the colours over a picture; `transform` is from its pixels to the widget's."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(_OVER_PICTURES)
        painter.drawImage(transform.mapRect(self._place), self._image)
        painter.restore()

    def _show(self, bitmap: Bitmap, spoke: NDArray[np.float32], rect: QRectF, line: float) -> None:
        square = placement(bitmap, rect.left(), rect.top(), rect.width(), rect.height(), line)
        if square is not None:
            ink = np.ones_like(bitmap) if line else bitmap  # strokes are cut out of it
            self._image = _tinted(spread(spoke, bitmap), ink)
            self._place = QRectF(square.left, square.top, square.side, square.side)


def _tinted(spoke: NDArray[np.float32], opacity: NDArray[np.float32]) -> QImage:
    """Orange for, blue against, as opaque as it spoke."""
    rgba = np.empty((*spoke.shape, 4), np.uint8)
    rgba[..., :3] = np.where(spoke[..., None] > 0, np.array(FOR, np.uint8), np.array(AGAINST, np.uint8))
    rgba[..., 3] = np.rint(255 * np.sqrt(np.abs(spoke)) * opacity)
    side = spoke.shape[0]
    return QImage(rgba.data, side, side, 4 * side, QImage.Format.Format_RGBA8888).copy()
