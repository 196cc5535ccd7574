"""Where the pictures of a wall stand: in rows of equal cells, each a bitmap with its label below it."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt

from digitpad.gui.appearance.theme import GRID
from digitpad.ink.bitmap import SIDE

_SCALE = 2  # screen pixels per bitmap pixel
BREADTH = SIDE * _SCALE + GRID
"""Of a cell in pixels, at least."""


@dataclass(frozen=True)
class WallGrid:
    """The cells of a wall, counted in rows from 0; all sizes are in pixels.

    Attributes
    ----------
    width : int
        Of the wall.
    label_height : int
    """

    width: int
    label_height: int

    @property
    def columns(self) -> int:
        """How many pictures stand side by side."""
        return max(1, self.width // BREADTH)

    @property
    def cell(self) -> QSize:
        """Room of a picture and its label; the columns share all there is."""
        return QSize(max(BREADTH, self.width // self.columns), SIDE * _SCALE + GRID + self.label_height)

    def height_of(self, count: int) -> int:
        """Of a wall of so many pictures."""
        return -(-count // self.columns) * self.cell.height()

    def top_of(self, place: int) -> int:
        """Where the row of a place begins."""
        return place // self.columns * self.cell.height()

    def place_at(self, point: QPoint) -> int | None:
        """The place whose cell a point of the wall is in; None beside all columns."""
        column = point.x() // self.cell.width()
        return point.y() // self.cell.height() * self.columns + column if 0 <= column < self.columns else None

    def first_at(self, height: int) -> int:
        """The first place of the row at a height."""
        return height // self.cell.height() * self.columns

    def cell_of(self, place: int) -> QRect:
        """The cell of a place."""
        return QRect(QPoint(place % self.columns * self.cell.width(), self.top_of(place)), self.cell)

    def picture_in(self, cell: QRect) -> QRect:
        """Where in a cell the bitmap is."""
        side = SIDE * _SCALE
        return QRect(cell.left() + (cell.width() - side) // 2, cell.top() + GRID // 2, side, side)

    def label_in(self, cell: QRect) -> QRect:
        """Where in a cell the label is."""
        return cell.adjusted(0, SIDE * _SCALE + GRID // 2, 0, 0)

    def step(self, key: Qt.Key, place: int, page_height: int) -> int | None:
        """Where an arrow, Page Up or Down leads to from a place; None for other keys."""
        page = max(1, page_height // self.cell.height()) * self.columns
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.columns,
            Qt.Key.Key_Down: self.columns,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }
        return place + steps[key] if key in steps else None
