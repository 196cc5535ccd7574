"""The row of tools above the paper: pen, eraser, width, whole numbers, undo, redo, clear."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.draw.actions import DrawActions
from digitpad.gui.settings import PEN_WIDTHS
from digitpad.gui.widgets.tool_button import ToolButton

_STEP = 2  # pixels: of the pen's width, by a key


class Toolbar(QWidget):
    """Buttons for the tab's actions, and the slider `width`."""

    def __init__(self, actions: DrawActions, pen_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        group = QActionGroup(self)
        for tool in (actions.pen, actions.eraser):
            group.addAction(tool)
        self.width_slider = QSlider(Qt.Orientation.Horizontal)
        self.width_slider.setObjectName("penWidth")
        self.width_slider.setRange(*PEN_WIDTHS)
        self.width_slider.setPageStep(4)
        self.width_slider.setMinimumWidth(6 * GRID)
        self.width_slider.setMaximumWidth(16 * GRID)
        self.width_slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.width_slider.setToolTip(self.tr("Width of the pen on the screen; the answer does not depend on it"))
        self.width_slider.setAccessibleName(self.tr("Pen width"))
        self._width_label = QLabel()
        self._width_label.setProperty("muted", True)
        self._width_label.setMinimumWidth(self._width_label.fontMetrics().horizontalAdvance("00 px") + GRID)
        self.width_slider.valueChanged.connect(self._on_slider_value_changed)
        self.width_slider.setValue(pen_width)
        self.width_slider.setSingleStep(_STEP)
        actions.narrower.triggered.connect(self._on_narrower_triggered)
        actions.wider.triggered.connect(self._on_wider_triggered)
        self._lay_out(actions)

    def _lay_out(self, actions: DrawActions) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(ToolButton(actions.pen))
        layout.addWidget(ToolButton(actions.eraser))
        layout.addSpacing(GRID)
        layout.addWidget(self.width_slider, 10)
        layout.addWidget(self._width_label)
        layout.addSpacing(GRID)
        layout.addWidget(ToolButton(actions.number))
        layout.addStretch(1)
        for action in (actions.undo, actions.redo, actions.clear):
            layout.addWidget(ToolButton(action))

    def _on_narrower_triggered(self) -> None:
        self.width_slider.setValue(self.width_slider.value() - _STEP)

    def _on_wider_triggered(self) -> None:
        self.width_slider.setValue(self.width_slider.value() + _STEP)

    def _on_slider_value_changed(self, value: int) -> None:
        self._width_label.setText(self.tr("{0} px").format(value))
