"""How near the paper is looked at, and which part of it."""

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

NEAREST = 16.0
"""How many times larger at most."""
STEP = 1.25
"""How many times larger by one notch of the wheel or one key press."""


class Zoom:
    """From pixels of the widget as it shows the whole paper to pixels as it shows a part of it.

    The part always fills the widget.

    Attributes
    ----------
    factor : float
        How many times larger, in [1, NEAREST].
    """

    def __init__(self) -> None:
        self.factor = 1.0
        self._size = QSizeF(1, 1)
        self._offset = QPointF(0, 0)

    @property
    def transform(self) -> QTransform:
        """From pixels as the whole is shown to pixels as it is shown now."""
        return QTransform.fromTranslate(self._offset.x(), self._offset.y()).scale(self.factor, self.factor)

    @property
    def is_whole(self) -> bool:
        """Whether the whole paper is shown."""
        return self.factor == 1.0

    def resize(self, size: QSizeF) -> None:
        """Take on a widget's size in pixels."""
        self._size = size
        self._set_offset(self._offset)

    def reset(self) -> None:
        """Show the whole paper."""
        self.factor, self._offset = 1.0, QPointF(0, 0)

    def about(self, position: QPointF, times: float) -> None:
        """Look so many times nearer, or from farther away, while what is at a pixel stays there."""
        factor = min(max(self.factor * times, 1.0), NEAREST)
        offset = position - (position - self._offset) * (factor / self.factor)
        self.factor = factor
        self._set_offset(offset)

    def about_middle(self, times: float) -> None:
        """Look so many times nearer at what is in the middle."""
        self.about(QPointF(self._size.width() / 2, self._size.height() / 2), times)

    def move(self, by: QPointF) -> None:
        """Pull the paper by so many pixels."""
        self._set_offset(self._offset + by)

    def show_rect(self, rect: QRectF) -> None:
        """Pull the paper no farther than needed for a rectangle to be seen, given in pixels as the whole is shown."""
        seen = self.transform.mapRect(rect)
        right, bottom = self._size.width() - seen.width(), self._size.height() - seen.height()
        x, y = min(max(seen.left(), 0.0), max(right, 0.0)), min(max(seen.top(), 0.0), max(bottom, 0.0))
        self.move(QPointF(x - seen.left(), y - seen.top()))

    def _set_offset(self, offset: QPointF) -> None:
        left, top = self._size.width() * (1 - self.factor), self._size.height() * (1 - self.factor)
        self._offset = QPointF(min(max(offset.x(), left), 0.0), min(max(offset.y(), top), 0.0))
