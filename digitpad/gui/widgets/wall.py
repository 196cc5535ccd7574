"""A scrolling wall of small pictures: tens of thousands of them, of which those in sight are drawn."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from digitpad.gui.appearance.qimage import image_of_pixels, tones
from digitpad.gui.appearance.theme import GRID, Theme, current_theme
from digitpad.gui.widgets.wall_grid import BREADTH, WallGrid
from digitpad.ink.bitmap import SIDE
from digitpad.learning.evaluation.selection import Indices

_NONE: Indices = np.empty(0, np.intp)
Ink: TypeAlias = Callable[[int, int, float, Theme], QImage]


class PictureWall(QAbstractScrollArea):
    """Pictures as ink on paper, with their labels; where there are answers that differ, these too.

    Signals
    -------
    picked(int)
        Index of a picture that was clicked or reached by the keys.
    clicked(int)
        Index of a picture that was clicked.
    opened(int)
        Index of a picture that was double-clicked, or confirmed by Return.
    """

    picked = Signal(int)
    clicked = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wall")
        self.setAccessibleName(self.tr("Pictures"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(3 * BREADTH, 2 * BREADTH)
        self._bitmaps: NDArray[np.uint8] = np.empty((0, SIDE, SIDE), np.uint8)
        self._labels: NDArray[np.uint8] = np.empty(0, np.uint8)
        self._answers: NDArray[np.intp] | None = None
        self._others: NDArray[np.intp] | None = None
        self._places: NDArray[np.intp] | None = None
        self._ink: Ink | None = None
        self._empty_words = ""
        self.indices = _NONE
        self._current = -1  # place on the wall

    @property
    def current(self) -> int | None:
        """Index of the picture that is marked."""
        return int(self.indices[self._current]) if 0 <= self._current < len(self.indices) else None

    def set_pictures(
        self,
        bitmaps: NDArray[np.uint8],
        labels: NDArray[np.uint8],
        answers: NDArray[np.intp] | None = None,
        places: NDArray[np.intp] | None = None,
    ) -> None:
        """Take pictures; shows none of them yet.

        Parameters
        ----------
        bitmaps : (n, 28, 28) uint8
        labels : (n,) integers
        answers : (n,) int, optional
            What a model read.
        places : (n,) int, optional
            Their indices in the data set, where they are a part of it.
        """
        self._bitmaps, self._labels, self._places = bitmaps, labels, places
        self._ink = None
        self.set_answers(answers)
        self.show_only(_NONE, "")

    def set_answers(self, answers: NDArray[np.intp] | None, others: NDArray[np.intp] | None = None) -> None:
        """Write what a model read, (n,) int, beside labels that differ; None for labels alone.

        Where another model's answers are given, too, both are written beside each label.
        """
        self._answers, self._others = answers, others
        self.viewport().update()

    def set_ink(self, ink: Ink | None) -> None:
        """Draw pictures from their strokes, where these are known; None for all from their pixels.

        Parameters
        ----------
        ink : callable or None
            From a picture's index, the side of its place in pixels, the screen's ratio and the theme to its image.
        """
        self._ink = ink
        self.viewport().update()

    def show_only(self, indices: Indices, empty_words: str) -> None:
        """Show these, in this order, or the words where there is none."""
        self.indices, self._empty_words = indices, empty_words
        self._current = -1
        self._update_bar()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def mark(self, place: int) -> None:
        """Mark the picture at a place of the wall, and show it."""
        if len(self.indices):
            self._go_to(place)

    @property
    def grid(self) -> WallGrid:
        """Where the pictures stand, as wide as the wall is."""
        return WallGrid(self.viewport().width(), self.fontMetrics().height())

    def place_of(self, position: QPoint) -> int | None:
        """Place on the wall at a point of the viewport."""
        place = self.grid.place_at(position + QPoint(0, self.verticalScrollBar().value()))
        return place if place is not None and 0 <= place < len(self.indices) else None

    def words_of(self, index: int) -> str:
        """What is known of a picture, in words."""
        place = index if self._places is None else self._places[index]
        words = self.tr("picture {0}, label {1}").format(place, self._labels[index])
        if self._answers is not None:
            words = self.tr("{0}, read as {1}").format(words, self._answers[index])
        if self._others is not None:
            words = self.tr("{0}, by the other model as {1}").format(words, self._others[index])
        return words

    def _update_bar(self) -> None:
        page, bar = self.viewport().height(), self.verticalScrollBar()
        bar.setRange(0, max(0, self.grid.height_of(len(self.indices)) - page))
        bar.setPageStep(page)
        bar.setSingleStep(self.grid.cell.height() // 2)

    def _go_to(self, place: int) -> None:
        self._current = max(0, min(place, len(self.indices) - 1))
        grid, bar = self.grid, self.verticalScrollBar()
        top = grid.top_of(self._current)
        bar.setValue(max(min(bar.value(), top), top + grid.cell.height() - self.viewport().height()))
        self.viewport().update()
        index = int(self.indices[self._current])
        self.setAccessibleDescription(self.words_of(index))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.picked.emit(index)

    def _paint(self, painter: QPainter, theme: Theme) -> None:
        grid, shift = self.grid, self.verticalScrollBar().value()
        first = grid.first_at(shift)
        seen = self.indices[first : grid.first_at(shift + self.viewport().height()) + grid.columns]
        atlas = _atlas(self._bitmaps[seen], theme)
        for number, index in enumerate(seen):
            cell = grid.cell_of(first + number).translated(0, -shift)
            goal = grid.picture_in(cell)
            if self._ink is None:
                painter.drawImage(goal, atlas, QRect(0, number * SIDE, SIDE, SIDE))
            else:
                painter.drawImage(goal, self._ink(int(index), goal.width(), self.devicePixelRatioF(), theme))
            self._write(painter, grid.label_in(cell), int(index), theme)
            if first + number == self._current:
                painter.setPen(QPen(theme.color("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(goal.adjusted(-1, -1, 1, 1))

    def _write(self, painter: QPainter, place: QRect, index: int, theme: Theme) -> None:
        label = int(self._labels[index])
        answers = [int(each[index]) for each in (self._answers, self._others) if each is not None]
        is_right = not answers or answers[0] == label
        painter.setPen(theme.color("muted" if is_right else "danger"))
        has_more = not is_right or len(answers) > 1
        words = f"{label} → {' · '.join(map(str, answers))}" if has_more else str(label)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint what is in sight."""
        theme = current_theme()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.color("surface"))
        if len(self.indices):
            self._paint(painter, theme)
        else:
            painter.setPen(theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(GRID, GRID, -GRID, -GRID), int(flags), self._empty_words)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the marked or else the first picture in sight."""
        bar = self.verticalScrollBar()
        first = WallGrid(event.oldSize().width(), self.fontMetrics().height()).first_at(bar.value())
        super().resizeEvent(event)
        self._update_bar()
        bar.setValue(self.grid.top_of(first))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark a picture."""
        place = self.place_of(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go_to(place)
            self.clicked.emit(int(self.indices[place]))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a picture."""
        place = self.place_of(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(int(self.indices[place]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, Page Up and Down, Home and End; Return opens."""
        key, last = Qt.Key(event.key()), len(self.indices) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        goal = ends.get(key, self.grid.step(key, self._current, self.viewport().height()))
        if goal is not None and last >= 0:
            self._go_to(goal if self._current >= 0 or key == Qt.Key.Key_End else 0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.place_of(event.pos())
            words = "" if place is None else self.words_of(int(self.indices[place]))
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)


def _atlas(bitmaps: NDArray[np.uint8], theme: Theme) -> QImage:
    """(n, 28, 28) bitmaps one below the other, from paper to ink in the theme's tones."""
    return image_of_pixels(tones(theme)[bitmaps.reshape(-1, SIDE)])
