"""The 28×28 bitmap that the network got, enlarged."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.gui.appearance.qimage import image_of_bitmap, image_of_pixels
from digitpad.ink.bitmap import SIDE, Bitmap

_SCALE = 4  # screen pixels per bitmap pixel
FOR, AGAINST = (230, 159, 0), (86, 180, 233)  # Okabe and Ito's orange and sky blue


class BitmapView(QWidget):
    """White on black, pixel by pixel, as the network sees it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bitmap")
        self.setAccessibleName(self.tr("What the network sees"))
        self.setAccessibleDescription(self.tr("The drawing as the 28 by 28 pixels that the network gets"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing below is painted first
        self.bitmap: Bitmap | None = None
        self.relevance: NDArray[np.float32] | None = None

    def set_bitmap(self, bitmap: Bitmap | None) -> None:
        """Show a bitmap, white ink on black, or black for None; the one that is shown keeps its colours."""
        if bitmap is not self.bitmap:
            self.bitmap, self.relevance = bitmap, None
        self.update()

    def set_relevance(self, relevance: NDArray[np.float32] | None) -> None:
        """Colour the bitmap by its ink's relevance, (28, 28) in [-1, 1]; None for white ink again."""
        self.relevance = relevance
        self.update()

    def sizeHint(self) -> QSize:
        """Four screen pixels to a bitmap's."""
        return QSize(SIDE * _SCALE, SIDE * _SCALE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bitmap without smoothing."""
        painter = QPainter(self)
        if self.bitmap is None:
            painter.fillRect(self.rect(), QColor("black"))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            if self.relevance is None:
                image = image_of_bitmap(self.bitmap, _SCALE)
            else:
                image = _coloured(self.bitmap, self.relevance)
            painter.drawImage(QRect(0, 0, SIDE * _SCALE, SIDE * _SCALE), image)
        painter.end()


def _coloured(bitmap: Bitmap, relevance: NDArray[np.float32]) -> QImage:
    """Ink that counts neither way stays white."""
    share = np.sqrt(np.abs(relevance))[..., None]
    color = np.where(relevance[..., None] > 0, np.array(FOR, np.float32), np.array(AGAINST, np.float32))
    tinted = bitmap[..., None] * ((1 - share) * np.float32(255) + share * color)
    return image_of_pixels(np.rint(tinted).astype(np.uint8))
