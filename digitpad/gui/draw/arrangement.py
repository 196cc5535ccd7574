"""Where the parts of the Draw tab are, and the order in which the Tab key goes through them."""

import itertools
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.draw.actions import DrawActions
from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.hand_tools import HandTools
from digitpad.gui.draw.origin_row import OriginRow
from digitpad.gui.draw.prediction import PredictionView
from digitpad.gui.draw.toolbar import Toolbar
from digitpad.gui.widgets.action_button import ActionButton
from digitpad.gui.widgets.scrolling import ScrolledColumn, ScrolledPage

_ANSWER_WIDTHS = (32 * GRID, 40 * GRID)  # pixels: narrowest and widest


def arrange(
    tab: QWidget,
    column: tuple[Toolbar, Canvas, OriginRow, HandTools],
    prediction: PredictionView,
    actions: DrawActions,
) -> None:
    """Put everything in its place.

    Parameters
    ----------
    tab : QWidget
    column : (Toolbar, Canvas, OriginRow, HandTools)
        What stands on the left, from top to bottom; buttons stand below.
    prediction : PredictionView
        Stands on the right.
    actions : DrawActions
        Those of the buttons among them.
    """
    around = QVBoxLayout(tab)
    around.setContentsMargins(0, 0, 0, 0)
    outer = ScrolledPage()
    around.addWidget(outer)
    page = QWidget(outer.room)
    layout = QHBoxLayout(page)
    layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
    layout.setSpacing(2 * GRID)
    left = QVBoxLayout()
    layout.addLayout(left, 10)
    left.setSpacing(GRID)
    toolbar, canvas, origin_row, hand_tools = column
    buttons = _buttons(actions)
    for part in (toolbar, canvas, origin_row, hand_tools, buttons):
        left.addWidget(part, int(part is canvas))
    answer = ScrolledColumn(page, _ANSWER_WIDTHS)
    layout.addWidget(answer, 7)
    answer.hold(prediction)
    outer.hold(page)
    _order_focus((canvas, toolbar, hand_tools, prediction, buttons))


def _buttons(actions: DrawActions) -> QWidget:
    row = QWidget()
    buttons = QHBoxLayout(row)
    buttons.setContentsMargins(0, 0, 0, 0)
    buttons.setSpacing(GRID)
    buttons.addWidget(ActionButton(actions.open, "openButton"))
    buttons.addWidget(ActionButton(actions.paste, "pasteButton"))
    buttons.addWidget(ActionButton(actions.save, "saveButton"))
    buttons.addStretch(1)
    return row


def _order_focus(parts: Sequence[QWidget]) -> None:
    """Let the Tab key go from the paper to its tools, to the answer, to the buttons."""
    stops = [stop for part in parts for stop in _stops(part)]
    for before, after in itertools.pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> list[QWidget]:
    """What can have the focus in a part of the tab, in the order in which it was made; the part itself if it can."""
    widgets = [widget for widget in (part, *part.findChildren(QWidget)) if widget.window() is part.window()]  # no lists
    return [widget for widget in widgets if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
