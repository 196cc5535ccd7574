"""A picture on the paper, with what was found in it outlined."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from digitpad.gui.appearance.qimage import image_of_pixels
from digitpad.gui.draw.why_layer import WhyLayer
from digitpad.ink.picture import Picture
from digitpad.recognition.reading import NOT_SURE, Prediction, Reading

_TAG_HEIGHT = 22.0  # pixels
_SMALL_TEXT = 10  # pixels
_NEAREST_BELOW = 96  # pixels: smaller pictures are enlarged with their pixels visible

_EDGE = QColor(0, 0, 0, 60)  # so that white paper shows on paper


class PictureView:
    """Paints a picture fitted into the paper, its digits framed, the chosen one stronger."""

    def __init__(self) -> None:
        self._picture: Picture | None = None  # that was painted last
        self._read: Picture | None = None  # that the reading is of
        self._image = QImage()
        self._reading = Reading(())
        self.chosen = 0

    def set_reading(self, reading: Reading, picture: Picture) -> None:
        """What was found in a picture; the first digit is chosen, or the same one as before in the same pixels."""
        is_same = self._read is not None and self._read.pixels is picture.pixels
        self.chosen = max(0, min(self.chosen, len(reading.digits) - 1)) if is_same else 0
        self._reading, self._read = reading, picture

    @property
    def count(self) -> int:
        """How many digits were found."""
        return len(self._reading.digits)

    def forget(self) -> None:
        """Let go of the picture that was painted last."""
        self._picture, self._read, self._image, self._reading = None, None, QImage(), Reading(())

    def paint(self, painter: QPainter, picture: Picture, area: QRectF, why: WhyLayer) -> None:
        """Show the picture as large as it fits, its ink coloured."""
        if picture is not self._picture:
            self._picture, self._image = picture, image_of_pixels(picture.pixels)
        place = _fitted(picture, area)
        is_tiny = max(self._image.width(), self._image.height()) < _NEAREST_BELOW
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_tiny)
        painter.drawImage(place, self._image)
        if not why.is_empty:
            scale = place.width() / picture.size[0]
            why.paint_picture(painter, QTransform.fromTranslate(place.left(), place.top()).scale(scale, scale))
        painter.setPen(QPen(_EDGE, 1))
        painter.drawRect(place)
        for index, rect in enumerate(self._frames(picture, area)):
            self._paint_frame(painter, rect, index)

    def digit_at(self, position: QPointF, picture: Picture, area: QRectF) -> int | None:
        """Index of the smallest digit's frame that holds a position, or None."""
        frames = enumerate(self._frames(picture, area))
        hits = [(rect.width() * rect.height(), index) for index, rect in frames if rect.contains(position)]
        return min(hits)[1] if hits else None

    def _frames(self, picture: Picture, area: QRectF) -> list[QRectF]:
        place = _fitted(picture, area)
        scale = place.width() / picture.size[0]
        boxes = [digit.box for digit in self._reading.digits if digit.box is not None]
        frames = []
        for box in boxes:
            corner = place.topLeft() + QPointF(box.left, box.top) * scale
            frames.append(QRectF(corner, QSizeF(box.width, box.height) * scale).adjusted(-4, -4, 4, 4))
        return frames

    def _paint_frame(self, painter: QPainter, rect: QRectF, index: int) -> None:
        digit = self._reading.digits[index]
        is_chosen = index == self.chosen and len(self._reading.digits) > 1
        is_sure = self._reading.is_sure(digit)
        color = QColor("#0072b2" if is_sure else "#b45f00")  # on any picture: strong, with a light rim
        style = Qt.PenStyle.SolidLine if is_sure else Qt.PenStyle.DashLine
        width = 3.0 if is_chosen else 2.0
        painter.setPen(QPen(QColor(255, 255, 255, 180), width + 2))
        painter.drawRoundedRect(rect, 3, 3)
        painter.setPen(QPen(color, width, style))
        painter.drawRoundedRect(rect, 3, 3)
        self._paint_tag(painter, rect, digit, color)

    def _paint_tag(self, painter: QPainter, rect: QRectF, digit: Prediction, color: QColor) -> None:
        """Over the frame the answer, under it how sure it is; ✓ for what a person said."""
        painter.save()
        tag = QRectF(rect.left(), max(0.0, rect.top() - _TAG_HEIGHT), _TAG_HEIGHT, _TAG_HEIGHT)
        painter.fillRect(tag, color)
        painter.setPen(Qt.GlobalColor.white)
        sign = str(digit.digit) if self._reading.is_sure(digit) else NOT_SURE
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, sign)
        font = painter.font()
        font.setPixelSize(_SMALL_TEXT)
        painter.setFont(font)
        share = "✓" if digit.corrected is not None else f"{digit.confidence:.0%}".replace("%", " %")
        width = painter.fontMetrics().horizontalAdvance(share) + _SMALL_TEXT / 2
        below = QRectF(rect.center().x() - width / 2, rect.bottom(), width, 1.4 * _SMALL_TEXT)
        painter.fillRect(below, color)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, share)
        painter.restore()


def _fitted(picture: Picture, area: QRectF) -> QRectF:
    """The picture's place: centred, aspect kept."""
    width, height = picture.size
    scale = min(area.width() / width, area.height() / height)
    size = QPointF(width * scale, height * scale)
    corner = area.center() - size / 2
    return QRectF(corner.x(), corner.y(), size.x(), size.y())
