"""A picture on the paper, with what was found in it outlined."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QTransform

from digitpad.gui.appearance.qimage import image_of_pixels
from digitpad.gui.draw.left_out_frames import paint_left_out
from digitpad.gui.draw.picture_tags import free_places, place_tags, tag_text
from digitpad.gui.draw.why_layer import WhyLayer
from digitpad.ink.box import Box
from digitpad.ink.picture import Picture
from digitpad.recognition.reading import NOT_SURE, Reading

_TEXT, _SMALL_TEXT = 14, 10  # pixels: beside digits that are large or small on the screen
_SMALL = 40.0  # pixels: height of such a small digit
_AIR = 4.0  # pixels between a digit and its frame
_NEAREST_BELOW = 96  # pixels: smaller pictures are enlarged with their pixels visible
_NEAREST_FROM = 6.0  # and so are others, from so many pixels of the widget for one of theirs

_MOST_WITHOUT = 1 / 3  # of the tags: where more have no place, only those of unsure digits are shown

_EDGE = QColor(0, 0, 0, 60)  # so that white paper shows on paper
_SURE, _UNSURE = QColor("#0072b2"), QColor("#b45f00")  # on any picture: strong, with a light rim
_RIM = QColor(255, 255, 255, 180)


class PictureView:
    """Paints a picture fitted into the paper, its digits framed, the chosen one stronger."""

    def __init__(self) -> None:
        self._pixels: NDArray[np.uint8] | None = None
        self._size = (1, 1)
        self._image = QImage()
        self._place = QRectF()
        self._frames: list[tuple[int, QRectF]] = []
        self._tags: list[tuple[str, QRectF | None]] = []
        self._text = _TEXT

    @property
    def transform(self) -> QTransform:
        """From pixels of the upright original to those of the widget."""
        scale = self._place.width() / self._size[0]
        return QTransform.fromTranslate(self._place.left(), self._place.top()).scale(scale, scale)

    def set_picture(self, picture: Picture | None) -> bool:
        """Show a picture from now on; None lets go of it. Returns whether it has other pixels than the one before."""
        pixels = None if picture is None else picture.pixels
        is_other = pixels is not self._pixels
        if picture is None:
            self._pixels, self._image, self._frames, self._tags = None, QImage(), [], []
        elif is_other:
            self._pixels, self._size = pixels, picture.size
            self._image = image_of_pixels(picture.pixels)
        return is_other

    def arrange(self, area: QRectF, zoom: QTransform, room: QRectF, reading: Reading, chosen: int) -> None:
        """Find a place for the picture, for its frames and for their tags.

        Parameters
        ----------
        area : QRectF
            Of the widget, in pixels: the whole picture is fitted into it, its aspect kept.
        zoom : QTransform
            From there to what is seen of it.
        room : QRectF
            Where tags may stand, in pixels of the widget.
        reading : Reading
        chosen : int
            Place in the reading of the digit that is shown in detail.
        """
        width, height = self._size
        scale = min(area.width() / width, area.height() / height)
        size = QPointF(width * scale, height * scale)
        corner = area.center() - size / 2
        self._place = zoom.mapRect(QRectF(corner.x(), corner.y(), size.x(), size.y()))
        self._frames = self._framed(reading)
        frames = [frame for _, frame in self._frames]
        usual = float(np.median([frame.height() for frame in frames])) if frames else 0.0
        self._text = _TEXT if usual > _SMALL else _SMALL_TEXT
        texts = [tag_text(reading, index, chosen) for index, _ in self._frames]
        sizes = [self._tag_size(text) for text in texts]
        special = [index == chosen or not reading.is_sure(reading.digits[index]) for index, _ in self._frames]
        order = sorted(range(len(frames)), key=lambda at: (self._frames[at][0] != chosen, not special[at]))
        marks = [self._seen(box) for box in reading.left_out]
        places = place_tags(frames, sizes, order, room, marks)
        if _is_crowded([place for place, is_special in zip(places, special, strict=True) if not is_special]):
            places = [place if is_special else None for place, is_special in zip(places, special, strict=True)]
        self._shorten(texts, places, reading, room, marks)
        self._tags = list(zip(texts, places, strict=True))

    def _shorten(
        self, texts: list[str], places: list[QRectF | None], reading: Reading, room: QRectF, marks: list[QRectF]
    ) -> None:
        """Where the tag of an unsure digit has no place, try a mere ? there, which needs less."""
        frames = [frame for _, frame in self._frames]
        left = [at for at, (index, _) in enumerate(self._frames) if not reading.is_sure(reading.digits[index])]
        left = [at for at in left if places[at] is None and room.intersects(frames[at])]
        size = self._tag_size(NOT_SURE)
        taken = [*marks, *(place for place in places if place is not None)]
        for at, place in zip(left, free_places([frames[at] for at in left], size, frames, room, taken), strict=True):
            if place is not None:
                texts[at], places[at] = NOT_SURE, place

    def frame_of(self, index: int) -> QRectF | None:
        """The frame of a digit, by its place in the reading, in pixels of the widget."""
        return next((frame for known, frame in self._frames if known == index), None)

    def paint(self, painter: QPainter, reading: Reading, chosen: int, why: WhyLayer) -> None:
        """Paint the picture, a frame round each digit of the reading that it was arranged for, and the tags."""
        enlarged = self._place.width() / max(1, self._image.width())
        is_tiny = max(self._image.width(), self._image.height()) < _NEAREST_BELOW
        smooths = not is_tiny and enlarged < _NEAREST_FROM
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooths)
        painter.drawImage(self._place, self._image)
        if not why.is_empty:
            why.paint_picture(painter, self.transform)
        painter.setPen(QPen(_EDGE, 1))
        painter.drawRect(self._place)
        paint_left_out(painter, reading.left_out, self.transform)
        marked = chosen if len(reading.digits) > 1 else -1
        for index, frame in sorted(self._frames, key=lambda known: known[0] == marked):  # that one over all others
            self._paint_frame(painter, frame, is_sure=reading.is_sure(reading.digits[index]), is_chosen=index == marked)
        self._paint_tags(painter, reading)

    def digit_at(self, position: QPointF) -> int | None:
        """Place in the reading of the digit whose frame holds a pixel of the widget, the smallest one, or None."""
        hits = [(frame.width() * frame.height(), index) for index, frame in self._frames if frame.contains(position)]
        return min(hits)[1] if hits else None

    def _framed(self, reading: Reading) -> list[tuple[int, QRectF]]:
        frames = []
        for index, digit in enumerate(reading.digits):
            if digit.box is not None:
                frames.append((index, self._seen(digit.box)))
        return frames

    def _seen(self, box: Box[int]) -> QRectF:
        """Around what lies in a box of the picture, in pixels of the widget."""
        rect = QRectF(box.left, box.top, box.width, box.height)
        return self.transform.mapRect(rect).adjusted(-_AIR, -_AIR, _AIR, _AIR)

    def _font(self) -> QFont:
        font = QFont()
        font.setPixelSize(self._text)
        return font

    def _tag_size(self, text: str) -> QSizeF:
        height = self._text + _AIR
        return QSizeF(max(height, QFontMetricsF(self._font()).horizontalAdvance(text) + 2 * _AIR), height)

    def _paint_frame(self, painter: QPainter, frame: QRectF, *, is_sure: bool, is_chosen: bool) -> None:
        """A frame, dashed where the digit is not sure; the chosen one is twice as strong, and tinted."""
        color = _SURE if is_sure else _UNSURE
        width = 4.0 if is_chosen else 2.0 if self._text == _TEXT else 1.0
        if is_chosen:
            tint = QColor(color)
            tint.setAlpha(45)
            painter.fillRect(frame, tint)
        if width > 1:
            painter.setPen(QPen(_RIM, width + 2))
            painter.drawRoundedRect(frame, 3, 3)
        painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine if is_sure else Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, 3, 3)

    def _paint_tags(self, painter: QPainter, reading: Reading) -> None:
        """How each digit is read, where there is a place for it."""
        painter.save()
        painter.setFont(self._font())
        painter.setPen(Qt.GlobalColor.white)
        for (index, _), (text, place) in zip(self._frames, self._tags, strict=True):
            if place is not None:
                painter.fillRect(place, _SURE if reading.is_sure(reading.digits[index]) else _UNSURE)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


def _is_crowded(places: list[QRectF | None]) -> bool:
    """Whether so many tags have no place that the rest would look like a choice."""
    return sum(place is None for place in places) > _MOST_WITHOUT * len(places)
