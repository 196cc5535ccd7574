"""The answer: the digit, how sure it is, the probabilities, and what the network saw."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.draw.answer_label import AnswerLabel
from digitpad.gui.draw.bars import ProbabilityBars
from digitpad.gui.draw.bitmap_view import BitmapView
from digitpad.gui.draw.sure_row import SureRow
from digitpad.gui.draw.why_panel import WhyPanel
from digitpad.ink.bitmap import Bitmap
from digitpad.recognition.reading import Prediction, Reading

NO_ANSWER = "–"
_LIKELY = 0.3  # confidence below which no candidates are named


class PredictionView(QFrame):
    """Shows a reading. Every part has its fixed place, so that nothing jumps while the pen moves.

    Attributes
    ----------
    why : QToolButton
        Checked while the user wants the answer explained.
    sure_row : SureRow
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._answer = AnswerLabel()
        self._answer.setAccessibleName(self.tr("Answer"))
        self._state = _label("answerState", self.tr("How sure the answer is"))
        self._state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._color = ""  # of the state's words, in the theme
        self.bars = ProbabilityBars()
        self.bitmap_view = BitmapView()
        self._next = _label("runnerUp", self.tr("Second most probable digit"), is_muted=True)
        self._time = _label("readingTime", self.tr("Time that reading took"), is_muted=True)
        self._reason = _label("reason", self.tr("Why the answer is not sure"), is_muted=True)
        for label in (self._next, self._time, self._reason):
            label.setWordWrap(True)
        self.why = _why_button(self.tr("Why?"), self.tr("Show what spoke for this answer, and what it resembles"))
        self.why_panel = WhyPanel()
        self.why_panel.hide()
        self.why.toggled.connect(self.why_panel.setVisible)
        self.sure_row = SureRow()
        self._lay_out()
        self.show_reading(Reading(()), 0, None)

    def show_reading(
        self, reading: Reading, chosen: int, milliseconds: float | None, *, is_for_one_digit: bool = False
    ) -> None:
        """Show a reading, one of its digits in detail.

        Parameters
        ----------
        reading : Reading
        chosen : int
            Place of the digit whose probabilities and bitmap to show.
        milliseconds : float or None
            How long reading took.
        is_for_one_digit : bool
            Whether all that was written was taken for one digit: then it may be a number instead.
        """
        digit = reading.digits[chosen] if reading.digits else None
        self._answer.show_answer(reading.text or NO_ANSWER)
        self._show_state(reading)
        self.bars.set_probabilities(None if digit is None else digit.probabilities)
        self.bitmap_view.set_bitmap(None if digit is None else digit.bitmap)
        self._next.setText("" if digit is None else self._candidates(reading, digit))
        taken = "" if milliseconds is None else self.tr("read in {0} ms").format(number(milliseconds, 1))
        self._time.setText("\N{NO-BREAK SPACE}".join(taken.rsplit(" ", 1)))  # no line ends before the unit
        self._reason.setText(self._reason_of(reading, is_for_one_digit=is_for_one_digit))

    @property
    def answer(self) -> str:
        """The large answer, whole even where its place is too small for it."""
        return self._answer.answer

    @property
    def bitmap(self) -> Bitmap | None:
        """The bitmap shown under "what the network sees"."""
        return self.bitmap_view.bitmap

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self._dress_state()
        self._answer.fit()  # dressing has taken its font
        self.bars.update()

    def _show_state(self, reading: Reading) -> None:
        lowest = number(reading.confidence * 100, 1)
        if reading.sure:
            text, self._color = self.tr("● sure · {0} %").format(lowest), "sure"
        elif reading.digits:
            text, self._color = self.tr("◐ not sure · {0} %").format(lowest), "unsure"
        else:
            text, self._color = self.tr("○ nothing to read"), "muted"
        self._state.setText(text)
        self._dress_state()

    def _dress_state(self) -> None:
        style = f"color: {current_theme().color(self._color).name()};"
        if style != self._state.styleSheet():  # dressing a widget again takes longer than reading a digit
            self._state.setStyleSheet(style)

    def _reason_of(self, reading: Reading, *, is_for_one_digit: bool) -> str:
        if not reading.digits and not reading.is_dot:
            return ""
        reason = reading.explain(self.tr)
        if is_for_one_digit and reading.reason == "pieces":
            return self.tr("{0}: press N to read a number").format(reason)
        return reason

    def _candidates(self, reading: Reading, digit: Prediction) -> str:
        second = digit.runner_up
        share = number(float(digit.probabilities[second]) * 100, 1)
        if reading.is_sure(digit):
            return self.tr("next: {0} · {1} %").format(second, share)
        if digit.confidence < _LIKELY:
            return ""  # ten answers, all of them unlikely, say nothing
        first = number(digit.confidence * 100, 1)
        return self.tr("perhaps {0} · {1} %, or {2} · {3} %").format(digit.digit, first, second, share)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self._answer)
        layout.addWidget(self._state)
        layout.addSpacing(GRID)
        layout.addWidget(self.bars, 1)
        layout.addSpacing(GRID)
        title = QHBoxLayout()
        title.addWidget(_label("bitmapTitle", "", self.tr("What the network sees"), is_muted=True), 1)
        title.addWidget(self.why)
        layout.addLayout(title)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.bitmap_view)
        words = QVBoxLayout()
        for label in (self._next, self._time, self._reason):
            words.addWidget(label)
        words.addStretch(1)
        row.addLayout(words, 1)
        layout.addLayout(row)
        layout.addWidget(self.why_panel)
        layout.addSpacing(GRID)
        layout.addWidget(self.sure_row)


def _why_button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("whyButton")
    button.setText(text)
    button.setAccessibleName(text)
    button.setToolTip(tip)
    button.setCheckable(True)
    return button


def _label(name: str, accessible_name: str, text: str = "", *, is_muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    if accessible_name:
        label.setAccessibleName(accessible_name)
    label.setProperty("muted", is_muted)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label
