"""Digits that a user names on the page are offered for teaching, and kept if that is wanted."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import number, sentence
from digitpad.gui.appearance.mnemonics import escaped
from digitpad.gui.draw.change import DRAWING, Change
from digitpad.gui.draw.hand_edits import HandEdits
from digitpad.gui.draw.own_digits import own_digit
from digitpad.gui.draw.state import DrawState
from digitpad.gui.services.writers import Writers
from digitpad.gui.widgets.notice import Notice
from digitpad.hand.own_digit import OwnDigit
from digitpad.ink.bitmap import DIGITS


class Keeping(QObject):
    """Asks once for all digits that were named since the last answer; a closed question is not asked again here.

    Pictures of data sets are other people's: nothing is offered there.

    Parameters
    ----------
    state : DrawState
    writers : Writers
        Whose digits they become.
    notice : Notice
        Where the question stands.
    parent : QWidget

    Attributes
    ----------
    menu : QMenu
        Says what the chosen digit is, or that all digits are right, and leads to the window of one's own hand.

    Signals
    -------
    hand_asked()
        That window is wanted.
    """

    hand_asked = Signal()

    def __init__(self, state: DrawState, writers: Writers, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._writers, self._notice = state, writers, notice
        self._named: dict[int, OwnDigit] = {}  # by the digit's place in the reading
        self._sentence = ""
        self._is_declined = False
        self._is_naming = False
        self.menu = QMenu(parent)
        self.menu.addAction(self.tr("&Teach your hand…"), self.hand_asked.emit)
        self.menu.addSeparator()
        self._digits = self.menu.addMenu(self.tr("This digit is a"))
        for digit in range(DIGITS):
            self._digits.addAction(self._digit_action(digit))
        self._all = self.menu.addAction(self.tr("Keep all digits as they are read"), self._on_all_triggered)
        self.menu.aboutToShow.connect(self._on_menu_about_to_show)
        notice.dismissed.connect(self._on_notice_dismissed)
        state.listen(self._on_state_changed)

    def name(self, label: int) -> None:
        """The chosen digit is this one, 0 to 9: in a picture that corrects the reading, and it is offered."""
        state = self._state
        if state.digit is None:
            return
        self._is_naming = True
        HandEdits(state).correct(label)
        self._is_naming = False
        if state.origin is None and not self._is_declined:
            self._offer({state.chosen: self._of_page(state.chosen, label)})

    def _digit_action(self, digit: int) -> QAction:
        action = QAction(str(digit), self._digits)
        action.setData(digit)
        action.triggered.connect(self._on_digit_triggered)
        return action

    def _of_page(self, place: int, label: int) -> OwnDigit:
        """A digit of the reading, by its place."""
        digit, writers = self._state.reading.digits[place], self._writers
        return own_digit(self._state, digit, label, writers.name, writers.next_round)

    @property
    def _sure(self) -> list[int]:
        """Places of the digits that are claimed."""
        reading = self._state.reading
        return [place for place, digit in enumerate(reading.digits) if reading.is_sure(digit)]

    def _offer(self, named: dict[int, OwnDigit]) -> None:
        self._notice.hide_question(self._sentence)
        self._named |= named
        count, (first, *_) = len(self._named), self._named.values()
        one = self.tr("Keep this {0} for teaching?").format(first.label)
        several = self.tr("Keep these {0} digits for teaching?").format(number(count))
        self._sentence = one if count == 1 else several
        self._notice.ask(self._sentence, [(self._keep_words(), self._keep)])

    def _keep_words(self) -> str:
        """What the button says: for whom, where several people write."""
        writers = self._writers
        is_several = len({*writers.names, writers.name}) > 1
        return self.tr("&Keep for {0}").format(escaped(writers.name)) if is_several else self.tr("&Keep")

    def _keep(self) -> None:
        named, self._named = self._named, {}
        try:
            self._writers.add(named.values())
        except DigitpadError as error:
            self._notice.show_error(sentence(error))
            return
        self._notice.show_done(self._writers.words_of_keeping)

    def _drop(self) -> None:
        """What was named is no longer on the page."""
        self._named = {}
        self._is_declined = False
        if self._sentence:
            self._notice.hide_question(self._sentence)

    def _on_digit_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._is_declined = False
            self.name(int(action.data()))

    def _on_all_triggered(self) -> None:
        digits = self._state.reading.digits
        self._offer({place: self._of_page(place, digits[place].digit) for place in self._sure})

    def _on_menu_about_to_show(self) -> None:
        is_own = self._state.origin is None
        self._digits.setEnabled(is_own and self._state.digit is not None)
        self._all.setEnabled(is_own and bool(self._sure))

    def _on_notice_dismissed(self) -> None:
        if self._named:
            self._named, self._is_declined = {}, True

    def _on_state_changed(self, change: Change) -> None:
        if change.touches(DRAWING) and not self._is_naming and (self._named or self._is_declined):
            self._drop()
