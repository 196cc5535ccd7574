"""The answer: the digit, how sure it is, the probabilities, and what the network saw."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from digitpad.gui.appearance.language import Shares
from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.draw.answer_label import AnswerLabel
from digitpad.gui.draw.bars import LIKELY, ProbabilityBars
from digitpad.gui.draw.bitmap_row import BitmapRow
from digitpad.gui.draw.model_rows import ModelRows
from digitpad.gui.draw.reason_row import ReasonRow, remedy_of
from digitpad.gui.draw.sure_row import SureRow
from digitpad.gui.widgets.muted_label import muted_label
from digitpad.gui.widgets.still_place import StillPlace
from digitpad.ink.bitmap import Bitmap
from digitpad.recognition.reading import Prediction, Reading

NO_ANSWER = "–"


class PredictionView(QFrame):
    """Shows a reading. Every part has its fixed place, so that nothing jumps while the pen moves, or at *Why?*.

    Attributes
    ----------
    model_rows : ModelRows
    answer_label : AnswerLabel
    reason_row : ReasonRow
    bars : ProbabilityBars
    bitmap_row : BitmapRow
    sure_row : SureRow
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.model_rows = ModelRows()
        self.answer_label = AnswerLabel()
        self.answer_label.setAccessibleName(self.tr("Answer"))
        self._state = QLabel()
        self._state.setObjectName("answerState")
        self._state.setAccessibleName(self.tr("How sure the answer is"))
        self._state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._written = Shares()
        self._color = ""  # of the state's words, in the theme
        self.reason_row = ReasonRow()
        self._place = muted_label("digitPlace")
        self.bars = ProbabilityBars()
        self.bitmap_row = BitmapRow()
        self.sure_row = SureRow()
        self._lay_out()
        self.show_reading(Reading(()), 0, None)

    def show_reading(self, reading: Reading, chosen: int, milliseconds: float | None) -> None:
        """Show a reading, one of its digits in detail.

        Parameters
        ----------
        reading : Reading
        chosen : int
            Place of the digit whose probabilities and bitmap to show.
        milliseconds : float or None
            How long reading took.
        """
        digit = reading.digits[chosen] if reading.digits else None
        self.answer_label.show_answer(reading.text or NO_ANSWER, chosen)
        self._show_state(reading)
        is_nothing = not reading.digits and not reading.is_dot  # the state says so already
        self.reason_row.show_reason("" if is_nothing else reading.explain(self.tr), remedy_of(reading, chosen))
        self._show_place(reading, chosen)
        self.bars.set_probabilities(None if digit is None else digit.probabilities)
        self._show_bitmap(reading, digit, milliseconds)

    @property
    def answer(self) -> str:
        """The large answer, whole even where its place is too small for it."""
        return self.answer_label.answer

    @property
    def bitmap(self) -> Bitmap | None:
        """The bitmap shown under "what the network sees"."""
        return self.bitmap_row.bitmap_view.bitmap

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self._dress_state()
        self.model_rows.refresh_theme()
        self.answer_label.fit()  # dressing has taken its font
        self.bars.update()

    def _show_state(self, reading: Reading) -> None:
        lowest = self._written.write(reading.confidence)
        if reading.sure:
            text, color = self.tr("● sure · {0} %").format(lowest), "sure"
        elif reading.digits:
            text, color = self.tr("◐ not sure · {0} %").format(lowest), "unsure"
        else:
            text = self.tr("○ nothing to read") if reading.is_dot else self.tr("○ nothing written")
            color = "muted"
        self._state.setText(text)
        if color != self._color:
            self._color = color
            self._dress_state()

    def _dress_state(self) -> None:
        style = f"color: {current_theme().color(self._color).name()};"
        if style != self._state.styleSheet():  # dressing a widget again takes longer than reading a digit
            self._state.setStyleSheet(style)

    def _show_place(self, reading: Reading, chosen: int) -> None:
        count = len(reading.digits)
        self._place.setText(self.tr("Digit {0} of {1}").format(chosen + 1, count) if count > 1 else "")

    def _show_bitmap(self, reading: Reading, digit: Prediction | None, milliseconds: float | None) -> None:
        row = self.bitmap_row
        row.bitmap_view.set_bitmap(None if digit is None else digit.bitmap)
        candidates = "" if digit is None else self._candidates(reading, digit)
        row.show_words(self._reason_of(reading, digit), candidates)
        row.show_time(milliseconds)

    def _reason_of(self, reading: Reading, digit: Prediction | None) -> str:
        """What keeps one of several digits from being sure; that of a single one stands under the answer."""
        if digit is None or len(reading.digits) < 2:
            return ""
        return Reading((digit,), sure_from=reading.sure_from).explain(self.tr)

    def _candidates(self, reading: Reading, digit: Prediction) -> str:
        second = digit.runner_up
        share = self._written.write(float(digit.probabilities[second]))
        if reading.is_sure(digit):
            return self.tr("next: {0} · {1} %").format(second, share)
        if digit.confidence < LIKELY:
            return ""  # ten answers, all of them unlikely, say nothing
        first = self._written.write(digit.confidence)
        return self.tr("perhaps {0} · {1} %, or {2} · {3} %").format(digit.digit, first, second, share)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID // 2)
        state, reason = StillPlace(self._state), StillPlace(self.reason_row)
        for part in (self.model_rows, self.answer_label, state, reason, self._place):
            layout.addWidget(part)
        layout.addWidget(self.bars, 1)
        layout.addSpacing(GRID)
        layout.addWidget(self.bitmap_row)
        layout.addSpacing(GRID)
        layout.addWidget(self.sure_row)
