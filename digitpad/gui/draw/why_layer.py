"""What the ink on the paper counted for, as a colour over it."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QTransform

from digitpad.gui.draw.bitmap_view import AGAINST, FOR
from digitpad.ink.bitmap import SIDE, STROKE_WIDTH
from digitpad.ink.box import Box
from digitpad.ink.placement import placement
from digitpad.ink.stroke import Stroke
from digitpad.ink.writing import box_around
from digitpad.recognition.reading import Prediction
from digitpad.recognition.why import spread

_OVER_PICTURES = 0.9  # opacity


class WhyLayer:
    """Colours written strokes, or the ink of a picture, by their relevance."""

    def __init__(self) -> None:
        self.strokes: Sequence[Stroke] = ()  # that are coloured
        self._image = QImage()
        self._place = QRectF()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be coloured."""
        return self._image.isNull()

    def forget(self) -> None:
        """Colour nothing any more."""
        self.strokes, self._image = (), QImage()

    def show_over_strokes(
        self, prediction: Prediction, relevance: NDArray[np.float32], strokes: Sequence[Stroke]
    ) -> None:
        """Colour strokes: those of the digit if it has a box, else all.

        Parameters
        ----------
        prediction : Prediction
            Its box is in positions on the page.
        relevance : (28, 28) float32 in [-1, 1]
            Of the pixels of its bitmap.
        strokes : sequence of Stroke
            All that are on the page.
        """
        box = prediction.box
        self.strokes = [stroke for stroke in strokes if box is None or _is_in(stroke, box)]
        if not self.strokes:
            return
        around = box_around([stroke.positions for stroke in self.strokes])
        square = placement(prediction.bitmap, around, STROKE_WIDTH)
        if square is not None:
            self._image = _tinted(spread(relevance, prediction.bitmap))
            self._place = QRectF(square.left, square.top, square.width, square.height)

    def show_over_picture(self, prediction: Prediction, relevance: NDArray[np.float32]) -> None:
        """Colour the digit's ink in its picture.

        Parameters
        ----------
        prediction : Prediction
            Its box is in pixels of the upright original; without one nothing is coloured.
        relevance : (28, 28) float32 in [-1, 1]
            Of the pixels of its bitmap.
        """
        box, found = prediction.box, prediction.found
        if box is None:
            return
        if found is None:  # the picture is the bitmap
            self._image = _tinted(relevance, prediction.bitmap)
            self._place = QRectF(box.left, box.top, box.width, box.height)
            return
        left, top = min(1, found.box.left), min(1, found.box.top)  # of the ink's soft edge
        square = placement(prediction.bitmap, Box.of_size(left, top, found.box.width, found.box.height))
        if square is None:
            return
        height, width = found.ink.shape
        scale = square.width / SIDE  # warpAffine counts from pixel to pixel's middle
        way = np.array([[scale, 0, square.left + scale / 2 - 0.5], [0, scale, square.top + scale / 2 - 0.5]])
        over = cv2.warpAffine(spread(relevance, prediction.bitmap), way, (width, height), flags=cv2.INTER_LINEAR)
        self._image = _tinted(np.asarray(over, np.float32), found.ink)
        ratio = box.width / found.box.width
        self._place = QRectF(box.left - left * ratio, box.top - top * ratio, width * ratio, height * ratio)

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


def _is_in(stroke: Stroke, box: Box[int]) -> bool:
    """Whether a stroke lies in a box, whose sides were rounded outwards."""
    (left, top), (right, bottom) = stroke.positions.min(axis=0), stroke.positions.max(axis=0)
    return bool(left >= box.left and top >= box.top and right <= box.right and bottom <= box.bottom)


def _tinted(relevance: NDArray[np.float32], opacity: NDArray[np.float32] | float = 1.0) -> QImage:
    """Orange for, blue against; the more relevant, the more opaque."""
    rgba = np.empty((*relevance.shape, 4), np.uint8)
    rgba[..., :3] = np.where(relevance[..., None] > 0, np.array(FOR, np.uint8), np.array(AGAINST, np.uint8))
    rgba[..., 3] = np.rint(255 * np.sqrt(np.abs(np.clip(relevance, -1, 1))) * np.clip(opacity, 0, 1))
    height, width = relevance.shape
    return QImage(rgba.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
