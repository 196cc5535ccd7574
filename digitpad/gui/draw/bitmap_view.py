"""The 28×28 bitmap that the network got, enlarged."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.gui.qimage import image_of_bitmap
from digitpad.ink.bitmap import SIDE, Bitmap

_SCALE = 4  # screen pixels per bitmap pixel


class BitmapView(QWidget):
    """White on black, pixel by pixel, as the network sees it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bitmap")
        self.setAccessibleName(self.tr("What the network sees"))
        self.setAccessibleDescription(self.tr("The drawing as the 28 by 28 pixels that the network gets"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.bitmap: Bitmap | None = None

    def set_bitmap(self, bitmap: Bitmap | None) -> None:
        """Show a bitmap, or black for None."""
        self.bitmap = bitmap
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Four screen pixels to a bitmap's."""
        return QSize(SIDE * _SCALE, SIDE * _SCALE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Paint the bitmap without smoothing."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("black"))
        if self.bitmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(QRect(0, 0, SIDE * _SCALE, SIDE * _SCALE), image_of_bitmap(self.bitmap))
        painter.end()
