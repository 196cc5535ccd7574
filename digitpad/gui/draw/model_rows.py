"""Which model reads, and a second one beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from digitpad.gui.appearance.icons import icon
from digitpad.gui.appearance.language import percent
from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.widgets.model_choice import ModelChoice
from digitpad.learning.runs.record import RunRecord
from digitpad.recognition.reading import Reading

_SHORTEST = 8  # letters of a title that are always seen


class _Models(ModelChoice):
    """A list that says when somebody is about to look at it.

    Signals
    -------
    wanted()
    """

    wanted = Signal()

    def offer(self, records: Sequence[RunRecord]) -> None:
        """Offer the networks of these runs, too, also while the list is open."""
        is_open = self.view().isVisible()
        before = self.count()
        self.set_records(records)
        if is_open and self.count() != before:
            self.hidePopup()
            self.showPopup()

    def event(self, event: QEvent) -> bool:
        """Hear the pointer or the focus come."""
        if event.type() in {QEvent.Type.Enter, QEvent.Type.FocusIn}:
            self.wanted.emit()
        return super().event(event)


class ModelRows(QWidget):
    """The list `model`, and, once it is wanted, the list `second` with that model's own answer.

    Signals
    -------
    list_wanted()
        Somebody is about to look at one of the lists.
    second_dropped()
        No second model is wanted any more.
    """

    list_wanted = Signal()
    second_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = _Models(self.tr("Model that reads"))
        self.model.setObjectName("modelInUse")
        self.second = _Models(self.tr("Second model"), none_words=self.tr("second model…"))
        self.second.setObjectName("secondModel")
        for choice in (self.model, self.second):
            choice.wanted.connect(self.list_wanted)
            choice.setMinimumContentsLength(_SHORTEST)
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.add = _button("addSecondModel", "+", self.tr("Read with a second model, too"))
        self.hand = _button("handButton", "", self.tr("Teach it your own hand"))
        self.hand.setIconSize(QSize(18, 18))
        self.hand.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.drop = _button("dropSecondModel", "×", self.tr("Read without the second model"))
        self.answer = QLabel()
        self.answer.setObjectName("secondAnswer")
        self.answer.setAccessibleName(self.tr("Answer of the second model"))
        self._color = "muted"
        self._row = QWidget()
        self._row.hide()
        self.add.clicked.connect(self._on_add_clicked)
        self.drop.clicked.connect(self._on_drop_clicked)
        self._lay_out()

    def offer(self, records: Sequence[RunRecord]) -> None:
        """Offer the networks of these runs in both lists."""
        self.model.offer(records)
        self.second.offer(records)

    def show_second(self, reading: Reading | None) -> None:
        """Show what the second model answers; None where there is none, or where it has nothing to read."""
        text, color = "", "muted"
        if reading is not None and reading.digits:
            mark, color = ("●", "sure") if reading.sure else ("◐", "unsure")
            text = f"{mark} {reading.text.replace(chr(10), ' / ')} · {percent(reading.confidence)}"
        if text != self.answer.text():
            self.answer.setText(text)
            self.answer.setToolTip(text)
        if color != self._color:
            self._color = color
            self._dress_answer()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.hand.setIcon(icon("hand", current_theme()))
        self._dress_answer()

    def _dress_answer(self) -> None:
        style = f"color: {current_theme().color(self._color).name()};"
        if style != self.answer.styleSheet():
            self.answer.setStyleSheet(style)

    def open_second(self) -> None:
        """Show the row of the second model."""
        self._row.show()
        self.add.setEnabled(False)

    def _on_add_clicked(self) -> None:
        self.open_second()
        self.second.setFocus()

    def _on_drop_clicked(self) -> None:
        self._row.hide()
        self.add.setEnabled(True)
        self.add.setFocus()
        self.second_dropped.emit()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        first = QHBoxLayout()
        first.setSpacing(GRID)
        first.addWidget(self.model, 1)
        first.addWidget(self.hand)
        first.addWidget(self.add)
        second = QHBoxLayout(self._row)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(GRID)
        second.addWidget(self.second, 1)
        second.addWidget(self.answer)
        second.addWidget(self.drop)
        layout.addLayout(first)
        layout.addWidget(self._row)


def _button(name: str, sign: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setText(sign)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
