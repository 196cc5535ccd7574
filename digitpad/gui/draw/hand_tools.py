"""The row under a picture: what was found there, set right by hand."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.draw.actions import DrawActions
from digitpad.gui.widgets.tool_button import ToolButton
from digitpad.ink.bitmap import DIGITS
from digitpad.recognition.editing import can_merge, can_split
from digitpad.recognition.reading import Reading


class HandTools(QWidget):
    """The list `digit`, to say what the chosen digit is, and buttons; there only while a picture is shown.

    Parameters
    ----------
    actions : DrawActions
        Those that are for pictures are enabled here, where they can do something.
    """

    def __init__(self, actions: DrawActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._place = QLabel()
        self._place.setObjectName("chosenPlace")
        self._place.setProperty("muted", True)
        self.digit = QComboBox()
        self.digit.setObjectName("chosenDigit")
        self.digit.addItems([str(digit) for digit in range(DIGITS)])
        self.digit.setAccessibleName(self.tr("What the chosen digit is"))
        self.digit.setToolTip(self.tr("Say what the chosen digit is (or type it)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._place)
        layout.addWidget(self.digit)
        layout.addStretch(1)
        for action in (actions.merge, actions.split, actions.remove, actions.next_unsure):
            layout.addWidget(ToolButton(action))
        layout.addSpacing(GRID)
        for action in (actions.turn_left, actions.turn_right, actions.crop):
            layout.addWidget(ToolButton(action))
        self._shows_none = False
        self.show_picture(None, 0)

    def show_picture(self, reading: Reading | None, index: int) -> None:
        """Show which digit of a picture's reading is chosen, by its place; None hides everything."""
        if reading is None and self._shows_none:  # at each position of a pen
            return
        self._shows_none = reading is None
        self.setVisible(reading is not None)
        for action in (self._actions.turn_left, self._actions.turn_right, self._actions.crop):
            action.setEnabled(reading is not None)
        self._show_digit(Reading(()) if reading is None else reading, index)

    def _show_digit(self, reading: Reading, index: int) -> None:
        count = len(reading.digits)
        self._place.setVisible(count > 0)
        self.digit.setVisible(count > 0)
        self._actions.merge.setEnabled(can_merge(reading, index))
        self._actions.split.setEnabled(can_split(reading, index))
        self._actions.remove.setEnabled(count > 0)
        if count:
            digit = reading.digits[index]
            self._place.setText(self.tr("Digit {0} of {1} is a").format(index + 1, count))
            with QSignalBlocker(self.digit):
                self.digit.setCurrentIndex(digit.digit if reading.is_sure(digit) else -1)
