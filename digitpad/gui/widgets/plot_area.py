"""What a plot shows: a box with two axes, and a title above it if there is one.

pyqtgraph's own `PlotItem` has more, above all a menu of forty widgets, hidden or not. With seven plots they were a
quarter of all widgets of the window, and each change of theme dresses every one.
"""

from collections.abc import Mapping
from typing import Any

import pyqtgraph as pg
from PySide6.QtWidgets import QGraphicsGridLayout, QGraphicsItem

from digitpad.gui.appearance.theme import GRID

_TITLE_PX = 30
_ABOVE_IMAGES = 0.5  # axes; items that are to cover them have 1 or more
_TITLE, _BOX = (0, 1), (1, 1)  # rows and columns
_PLACES = {"left": (1, 0), "bottom": (2, 1)}


class PlotArea(pg.GraphicsWidget):  # type: ignore[misc] # pyqtgraph has no types
    """Holds items and scales.

    Parameters
    ----------
    axes : mapping of pg.AxisItem
        Those at the `left` and the `bottom`.

    Attributes
    ----------
    box : pg.ViewBox
    axes : mapping of pg.AxisItem
    items : list of pg.GraphicsObject
        All that was added, in its order.
    """

    def __init__(self, axes: Mapping[str, pg.AxisItem]) -> None:
        super().__init__()
        self.axes = axes
        self.items: list[Any] = []
        self.box = pg.ViewBox(parent=self, enableMenu=False)
        self.box.disableAutoRange()
        self._title = pg.LabelItem("", parent=self)
        self._layout = QGraphicsGridLayout()
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)
        self._layout.addItem(self.box, *_BOX)
        self._layout.addItem(self._title, *_TITLE)
        for side, axis in axes.items():
            axis.linkToView(self.box)
            axis.setZValue(_ABOVE_IMAGES)
            axis.setFlag(QGraphicsItem.GraphicsItemFlag.ItemNegativeZStacksBehindParent)
            self._layout.addItem(axis, *_PLACES[side])
        self._layout.setRowStretchFactor(_BOX[0], 100)
        self._layout.setColumnStretchFactor(_BOX[1], 100)
        self._show_title(0)
        self.setLayout(self._layout)
        self.setContentsMargins(0, GRID, GRID, 0)

    @property
    def data_items(self) -> list[pg.PlotDataItem]:
        """Lines and points that `plot` has drawn."""
        return [item for item in self.items if isinstance(item, pg.PlotDataItem)]

    def plot(self, *data: Any, **look: Any) -> pg.PlotDataItem:
        """Add lines and points, as `pg.PlotDataItem` is told of them."""
        item = pg.PlotDataItem(*data, **look)
        self.add(item)
        return item

    def add(self, item: pg.GraphicsObject) -> None:
        """Add an item."""
        self.items.append(item)
        self.box.addItem(item, ignoreBounds=True)

    def remove(self, item: pg.GraphicsObject) -> None:
        """Take an item away that was added."""
        self.items.remove(item)
        self.box.removeItem(item)

    def set_title(self, words: str, **look: Any) -> None:
        """Write above the box, as `pg.LabelItem` is told of it."""
        self._show_title(_TITLE_PX)
        self._title.setText(words, **look)

    def _show_title(self, height: int) -> None:
        self._title.setVisible(height > 0)
        self._title.setMaximumHeight(height)
        self._layout.setRowFixedHeight(_TITLE[0], height)
