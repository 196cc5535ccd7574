"""A picture on the paper, with what was found in it outlined."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from digitpad.gui.appearance.language import percent
from digitpad.gui.appearance.qimage import image_of_pixels
from digitpad.gui.draw.left_out_frames import paint_left_out
from digitpad.gui.draw.why_layer import WhyLayer
from digitpad.ink.picture import Picture
from digitpad.recognition.reading import NOT_SURE, Prediction, Reading

_TAG_HEIGHT = 22.0  # pixels
_SMALL_TEXT = 10  # pixels
_AIR = 4.0  # pixels between a digit and its frame
_NEAREST_BELOW = 96  # pixels: smaller pictures are enlarged with their pixels visible

_EDGE = QColor(0, 0, 0, 60)  # so that white paper shows on paper


class PictureView:
    """Paints a picture fitted into the paper, its digits framed, the chosen one stronger."""

    def __init__(self) -> None:
        self._pixels: NDArray[np.uint8] | None = None
        self._size = (1, 1)
        self._image = QImage()

    def set_picture(self, picture: Picture | None) -> None:
        """Show a picture from now on; None lets go of it."""
        if picture is None:
            self._pixels, self._image = None, QImage()
        elif picture.pixels is not self._pixels:
            self._pixels, self._size = picture.pixels, picture.size
            self._image = image_of_pixels(picture.pixels)

    def paint(self, painter: QPainter, area: QRectF, reading: Reading, chosen: int, why: WhyLayer) -> None:
        """Paint the picture, fitted into an area of the widget, and a frame round each digit of a reading."""
        place = self._place(area)
        is_tiny = max(self._image.width(), self._image.height()) < _NEAREST_BELOW
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_tiny)
        painter.drawImage(place, self._image)
        if not why.is_empty:
            scale = place.width() / self._size[0]
            why.paint_picture(painter, QTransform.fromTranslate(place.left(), place.top()).scale(scale, scale))
        painter.setPen(QPen(_EDGE, 1))
        painter.drawRect(place)
        scale = place.width() / self._size[0]
        paint_left_out(
            painter, reading.left_out, QTransform.fromTranslate(place.left(), place.top()).scale(scale, scale)
        )
        for index, frame in self._frames(reading, area):
            digit, is_chosen = reading.digits[index], index == chosen and len(reading.digits) > 1
            _paint_frame(painter, frame, digit, is_sure=reading.is_sure(digit), is_chosen=is_chosen)

    def digit_at(self, position: QPointF, area: QRectF, reading: Reading) -> int | None:
        """Place in the reading of the digit whose frame holds a pixel of the widget, the smallest one, or None."""
        hits = [
            (frame.width() * frame.height(), index)
            for index, frame in self._frames(reading, area)
            if frame.contains(position)
        ]
        return min(hits)[1] if hits else None

    def _frames(self, reading: Reading, area: QRectF) -> list[tuple[int, QRectF]]:
        place = self._place(area)
        scale = place.width() / self._size[0]
        frames = []
        for index, digit in enumerate(reading.digits):
            if digit.box is not None:
                corner = place.topLeft() + QPointF(digit.box.left, digit.box.top) * scale
                size = QSizeF(digit.box.width, digit.box.height) * scale
                frames.append((index, QRectF(corner, size).adjusted(-_AIR, -_AIR, _AIR, _AIR)))
        return frames

    def _place(self, area: QRectF) -> QRectF:
        """Where the picture stands in an area: centred, aspect kept."""
        width, height = self._size
        scale = min(area.width() / width, area.height() / height)
        size = QPointF(width * scale, height * scale)
        corner = area.center() - size / 2
        return QRectF(corner.x(), corner.y(), size.x(), size.y())


def _paint_frame(painter: QPainter, frame: QRectF, digit: Prediction, *, is_sure: bool, is_chosen: bool) -> None:
    color = QColor("#0072b2" if is_sure else "#b45f00")  # on any picture: strong, with a light rim
    style = Qt.PenStyle.SolidLine if is_sure else Qt.PenStyle.DashLine
    width = 3.0 if is_chosen else 2.0
    painter.setPen(QPen(QColor(255, 255, 255, 180), width + 2))
    painter.drawRoundedRect(frame, 3, 3)
    painter.setPen(QPen(color, width, style))
    painter.drawRoundedRect(frame, 3, 3)
    painter.save()
    painter.setPen(Qt.GlobalColor.white)
    _paint_answer(painter, frame, str(digit.digit) if is_sure else NOT_SURE, color)
    share = "✓" if digit.corrected is not None else percent(digit.confidence, 0)
    _paint_share(painter, frame, share, color)
    painter.restore()


def _paint_answer(painter: QPainter, frame: QRectF, sign: str, color: QColor) -> None:
    """Over the frame, what it is read as."""
    tag = QRectF(frame.left(), max(0.0, frame.top() - _TAG_HEIGHT), _TAG_HEIGHT, _TAG_HEIGHT)
    painter.fillRect(tag, color)
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, sign)


def _paint_share(painter: QPainter, frame: QRectF, share: str, color: QColor) -> None:
    """Under the frame, how sure that is, or ✓ for what a user said."""
    font = painter.font()
    font.setPixelSize(_SMALL_TEXT)
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(share) + _SMALL_TEXT / 2
    below = QRectF(frame.center().x() - width / 2, frame.bottom(), width, 1.4 * _SMALL_TEXT)
    painter.fillRect(below, color)
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, share)
