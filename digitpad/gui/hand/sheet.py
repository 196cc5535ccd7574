"""Rounds on the practice sheet: what is written is kept at once, and the next digit is asked for."""

from random import Random

from PySide6.QtCore import QObject, Signal

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import number, sentence
from digitpad.gui.hand.practice_round import PracticeRound
from digitpad.gui.hand.write_page import WritePage
from digitpad.gui.services.writers import Writers
from digitpad.gui.widgets.notice import Notice
from digitpad.hand.own_digit import OwnDigit


class Sheet(QObject):
    """Joins the page, the round and the store.

    Parameters
    ----------
    page : WritePage
    writers : Writers
    notice : Notice
        Says why a digit cannot be kept.
    random : Random, optional
        Shuffles the digits.

    Signals
    -------
    teaching_asked()
    """

    teaching_asked = Signal()

    def __init__(self, page: WritePage, writers: Writers, notice: Notice, random: Random | None = None) -> None:
        super().__init__(page)
        self._page, self._writers, self._notice = page, writers, notice
        self._random = random or Random()  # noqa: S311 - nothing is to be kept secret
        self._writer = writers.name
        self.round = PracticeRound(writers.next_round, self._random)
        page.paper.rested.connect(self._on_paper_rested)
        page.paper.pen_lifted.connect(self._show_buttons)
        page.undo.clicked.connect(self.undo)
        page.again.clicked.connect(self.start_round)
        for button in (page.teach, page.teach_now):
            button.clicked.connect(self.teaching_asked)
        writers.changed.connect(self._on_writers_changed)
        self._show()

    def start_round(self) -> None:
        """Ask for ten digits."""
        self.round = PracticeRound(self._writers.next_round, self._random, self.round.order[-1])
        self._page.paper.turn()
        self._show()

    def undo(self) -> None:
        """Take back the last stroke; on an empty sheet, ask for the last digit again."""
        if not self._page.paper.is_empty and not self.round.is_done:
            self._page.paper.take_stroke_back()
            return
        last = self.round.take_back()
        if last is not None:
            self._try_to_remove(last)
            self._show()

    def _on_paper_rested(self) -> None:
        """Keep what is written, and ask for the next digit."""
        paper, label = self._page.paper, self.round.asked
        if label is None:
            return
        if not paper.reading.digits:
            self._notice.show_done(self.tr("That was only a dot: write a little larger."))
            paper.turn()
            return
        try:
            digit = OwnDigit.of_strokes(paper.strokes, label, self._writers.name, round_=self.round.number)
            self.round.keep(digit)
            self._writers.add([digit])
        except DigitpadError as error:
            self.round.take_back()
            self._notice.show_error(sentence(error))
        paper.turn()
        self._show()

    def _try_to_remove(self, digit: OwnDigit) -> None:
        try:
            self._writers.remove([digit])
        except DigitpadError as error:
            self._notice.show_error(sentence(error))

    def _on_writers_changed(self) -> None:
        """Begin again where another one writes, or where all digits were deleted."""
        is_emptied = bool(self.round.written) and not self._writers.digits
        if self._writer != self._writers.name or is_emptied:
            self._writer = self._writers.name
            self.start_round()
        self._show_buttons()

    def _show(self) -> None:
        self._page.show_asked(self.round.asked, self._end_words())
        self._page.row.show_round(self.round.order, self.round.written)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self._page.undo.setEnabled(bool(self.round.written) or not self._page.paper.is_empty)
        self._page.teach.setEnabled(bool(self._writers.digits))

    def _end_words(self) -> str:
        count = len(self._writers.digits)
        words = self.tr("{0} digits of {1} are kept. Teach them now, or write another round: three rounds are best.")
        return words.format(number(count), self._writers.name)
