"""The training pictures most like what was written."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.gui.appearance.qimage import image_of_bitmap
from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.ink.bitmap import SIDE
from digitpad.learning.data.datasets import scaled
from digitpad.learning.evaluation.nearest import Neighbour

_COUNT = 5
_TILE = SIDE + GRID // 2  # pixels: one to a bitmap's, at least
_GAP = GRID // 2  # pixels, at most


class NeighbourRow(QWidget):
    """Five training pictures, each with its label below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("neighbours")
        self.setAccessibleName(self.tr("Training pictures most like this"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.neighbours: list[Neighbour] = []

    def show_neighbours(self, neighbours: list[Neighbour]) -> None:
        """Show pictures, the nearest first."""
        self.neighbours = neighbours
        labels = ", ".join(str(neighbour.label) for neighbour in neighbours)
        self.setAccessibleDescription(self.tr("Labels: {0}").format(labels) if neighbours else "")
        self.update()

    def sizeHint(self) -> QSize:
        """A row of tiles with a line of text."""
        return QSize(_COUNT * _TILE + (_COUNT - 1) * _GAP, _TILE + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`, with smaller tiles where it is narrow."""
        return QSize(_COUNT * SIDE // 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the tiles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        side = min(float(_TILE), (self.width() - (_COUNT - 1) * _GAP) / _COUNT)
        for place in range(_COUNT):
            tile = QRectF(place * (side + _GAP), 0, side, side)
            painter.fillRect(tile, QColor("black") if self.neighbours else current_theme().color("track"))
            if place < len(self.neighbours):
                neighbour = self.neighbours[place]
                painter.drawImage(tile, image_of_bitmap(scaled(neighbour.picture)))
                painter.setPen(current_theme().color("muted"))
                below = QRectF(tile.left(), side, side, self.height() - side)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(neighbour.label))
        painter.end()
