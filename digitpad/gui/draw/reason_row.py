"""Why the answer is not sure, and what can be done about it."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.recognition.reading import Reading


class Remedy(Enum):
    """What can be done where an answer is not sure."""

    NUMBER = auto()
    """What was taken for one digit is read as a number."""
    NEXT = auto()
    """The next digit that is not sure is shown."""


def remedy_of(reading: Reading, chosen: int) -> Remedy | None:
    """What can be done about a reading, of which one digit is shown; None where nothing helps but writing again."""
    if reading.reason == "number":
        return Remedy.NUMBER
    others = [digit for place, digit in enumerate(reading.digits) if place != chosen]
    has_more = any(not reading.is_sure(digit) for digit in others)
    return Remedy.NEXT if reading.reason == "some" and has_more else None


class ReasonRow(QWidget):
    """The reason, and one button. Its height is always the same.

    Signals
    -------
    remedy_wanted(Remedy)
    """

    remedy_wanted = Signal(Remedy)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self._words.setObjectName("reason")
        self._words.setAccessibleName(self.tr("Why the answer is not sure"))
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.button = QPushButton()
        self.button.setObjectName("remedyButton")
        self.button.clicked.connect(self._on_button_clicked)
        self._remedy: Remedy | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.button)
        self.setFixedHeight(max(2 * self.fontMetrics().lineSpacing(), self.button.sizeHint().height()) + 2)
        self.show_reason("", None)

    def show_reason(self, words: str, remedy: Remedy | None) -> None:
        """Show a reason, and a button for what helps."""
        self._words.setText(words)
        if remedy is not None and remedy is not self._remedy:
            number, unsure = self.tr("Read as a number"), self.tr("Show the next")
            self.button.setText(number if remedy is Remedy.NUMBER else unsure)
            self.button.setAccessibleName(self.button.text())
            tips = {
                Remedy.NUMBER: self.tr("Read what is written as a number of several digits (N)"),
                Remedy.NEXT: self.tr("Show the next digit that is not sure"),
            }
            self.button.setToolTip(tips[remedy])
        self._remedy = remedy
        self.button.setVisible(remedy is not None)

    def _on_button_clicked(self) -> None:
        if self._remedy is not None:
            self.remedy_wanted.emit(self._remedy)
