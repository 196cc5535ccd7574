"""The confusion matrix: labels down, answers across; a cell is chosen by mouse or keys."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID, Theme, current_theme
from digitpad.ink.bitmap import DIGITS
from digitpad.learning.reports.matrix import Cell, cells_of, decimals_of

_SMALLEST, _USUAL = 26, 42  # pixels of a cell
_MARGIN = 5 * GRID  # for titles and digits on the left and above


class ConfusionMatrix(QWidget):
    """Counts or percent of a row.

    Signals
    -------
    picked(int, int)
        Label and answer of the cell that was chosen.
    """

    picked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confusionMatrix")
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._counts: NDArray[np.int64] | None = None
        self._is_percent = False
        self._cells: list[list[Cell]] = []
        self.current: tuple[int, int] | None = None
        """Label and answer of the chosen cell."""

    def show_counts(self, counts: NDArray[np.int64] | None) -> None:
        """Show counts, or nothing: (10, 10), rows are labels and columns are answers."""
        self._counts = counts
        self.current = None
        self._update_cells()

    def set_percent(self, is_percent: bool) -> None:
        """Write percent of the row instead of counts."""
        self._is_percent = is_percent
        self._update_cells()

    def choose(self, label: int, answer: int) -> None:
        """Choose a cell."""
        self.current = (label, answer)
        self.setAccessibleDescription(self.words_of(label, answer))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()
        self.picked.emit(label, answer)

    def choose_none(self) -> None:
        """Show no cell as chosen: other pictures are shown than one's."""
        self.current = None
        self.update()

    def words_of(self, label: int, answer: int) -> str:
        """What a cell says."""
        count, share = 0, 0.0
        if self._cells:
            cell = self._cells[label][answer]
            count, share = cell.count, cell.share
        return self.tr("{0} read as {1}: {2}, {3} % of the row").format(
            label, answer, number(count), number(100 * share, 2)
        )

    def cell_rect(self, label: int, answer: int) -> QRectF:
        """Where a cell is."""
        side = self._side()
        return QRectF(_MARGIN + answer * side, _MARGIN + label * side, side, side)

    def cell_at(self, position: QPoint) -> tuple[int, int] | None:
        """Label and answer at a point."""
        side = self._side()
        answer, label = int((position.x() - _MARGIN) // side), int((position.y() - _MARGIN) // side)
        return (label, answer) if 0 <= label < DIGITS and 0 <= answer < DIGITS else None

    def sizeHint(self) -> QSize:
        """Comfortable cells."""
        return QSize(_MARGIN + DIGITS * _USUAL, _MARGIN + DIGITS * _USUAL)

    def minimumSizeHint(self) -> QSize:
        """Cells that can still be read."""
        return QSize(_MARGIN + DIGITS * _SMALLEST, _MARGIN + DIGITS * _SMALLEST)

    def _side(self) -> float:
        return max(_SMALLEST, min(self.width() - _MARGIN - 1, self.height() - _MARGIN - 1) / DIGITS)

    def _update_cells(self) -> None:
        write = _percent if self._is_percent else None
        self._cells = [] if self._counts is None else cells_of(self._counts, write)
        self.update()

    def _paint_cell(self, painter: QPainter, cell: Cell, theme: Theme) -> None:
        rect = self.cell_rect(cell.label, cell.answer)
        painter.fillRect(rect, QColor(cell.color_on(theme.surface, theme.accent, theme.danger)))
        painter.setPen(QPen(theme.color("window"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        painter.setPen(theme.color("on_accent" if cell.is_strong else "text" if cell.count else "border"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, cell.text)

    def _paint_titles(self, painter: QPainter, theme: Theme) -> None:
        side = self._side()
        painter.setPen(theme.color("muted"))
        centre = Qt.AlignmentFlag.AlignCenter
        for digit in range(DIGITS):
            painter.drawText(QRectF(_MARGIN + digit * side, 2 * GRID, side, 3 * GRID), centre, str(digit))
            painter.drawText(QRectF(2 * GRID, _MARGIN + digit * side, 3 * GRID, side), centre, str(digit))
        painter.drawText(QRectF(_MARGIN, 0, DIGITS * side, 2 * GRID), centre, self.tr("read as"))
        painter.save()
        painter.translate(0, _MARGIN + DIGITS * side)
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, DIGITS * side, 2 * GRID), centre, self.tr("label"))
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the matrix."""
        if not self._cells:
            return
        painter = QPainter(self)
        theme = current_theme()
        font = QFont(self.font())
        font.setPixelSize(max(9, min(13, round(self._side() * 0.34))))
        self._paint_titles(painter, theme)
        painter.setFont(font)
        for cell in (cell for row in self._cells for cell in row):
            self._paint_cell(painter, cell, theme)
        if self.current is not None:
            painter.setPen(QPen(theme.color("text" if self.hasFocus() else "muted"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.cell_rect(*self.current).adjusted(1, 1, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell under the mouse."""
        cell = self.cell_at(event.position().toPoint())
        if self._cells and cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(*cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from cell to cell with the arrows."""
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._cells:
            super().keyPressEvent(event)
            return
        label, answer = self.current or (-step[0], -step[1])
        self.choose(min(DIGITS - 1, max(0, label + step[0])), min(DIGITS - 1, max(0, answer + step[1])))

    def event(self, event: QEvent) -> bool:
        """Say what is under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._cells:
            cell = self.cell_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if cell is None else self.words_of(*cell), self)
            return True
        return super().event(event)


def _percent(share: float) -> str:
    """A share in [0, 1] as percent, as the window's language writes it."""
    return number(100 * share, decimals_of(share))
