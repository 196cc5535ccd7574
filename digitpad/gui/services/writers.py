"""The people whose digits are kept on this computer, the one who writes now, and their digits."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from digitpad.gui.appearance.language import number
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.practice_log import PracticeLog
from digitpad.hand.store import Hands


class Writers(QObject):
    """Keeps what is written at once, and tells all who show it.

    Every method that changes something raises HandError if it cannot be written.

    Signals
    -------
    changed()
        Another one writes, or a digit came, went, or has another label.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._log = Hands(), PracticeLog()
        self._name = ""
        self._digits: tuple[OwnDigit, ...] | None = None
        self._looked_at: tuple[int, ...] | None = None  # the state of the file

    @property
    def name(self) -> str:
        """Who writes now: the one who was chosen, else the first who is known, else oneself."""
        names = self.names
        return self._name or (names[0] if names else self.tr("Me"))

    @property
    def names(self) -> list[str]:
        """All whose digits are kept."""
        return self._store.names()

    @property
    def digits(self) -> tuple[OwnDigit, ...]:
        """Those of the one who writes now, the oldest first."""
        if self._digits is None:
            self._digits = tuple(self._store.of(self.name))
        return self._digits

    @property
    def next_round(self) -> int:
        """The number of a round that begins now."""
        return max((digit.round for digit in self.digits), default=0) + 1

    @property
    def words_of_keeping(self) -> str:
        """What is said once digits of the one who writes now were kept."""
        count = len(self.digits)
        one, several = self.tr("Kept for {0}: 1 digit so far."), self.tr("Kept for {0}: {1} digits so far.")
        return one.format(self.name) if count == 1 else several.format(self.name, number(count))

    def choose(self, name: str) -> None:
        """Let another one write; capitals make no difference."""
        known = next((each for each in self.names if each.casefold() == name.casefold()), name)
        if known and known != self._name:
            self._name = known
            self._tell()

    def create(self, name: str) -> None:
        """Let somebody write who may be new."""
        self._store.create(name)
        self.choose(name)

    def look(self) -> None:
        """See what others, the shell or another window, have written meanwhile; costs little where nothing was."""
        state = self._store.state_of(self.name)
        if state == self._looked_at:
            return
        known = [(digit.id, digit.label) for digit in self.digits]
        self._digits, self._looked_at = None, state
        if [(digit.id, digit.label) for digit in self.digits] != known:
            self.changed.emit()

    def add(self, digits: Iterable[OwnDigit]) -> None:
        """Keep digits of the one who writes now."""
        added = list(digits)
        self._store.add(added)
        if self._digits is not None:
            self._digits = (*self._digits, *added)
        self.changed.emit()

    def relabel(self, digit: OwnDigit, label: int) -> None:
        """Say what a digit is, 0 to 9."""
        self._store.relabel(digit.id, label)
        self._tell()

    def remove(self, digits: Sequence[OwnDigit]) -> None:
        """Take digits out."""
        self._store.remove([digit.id for digit in digits])
        self._tell()

    def rename(self, name: str) -> None:
        """Call the one who writes now otherwise."""
        before = self.name
        self._store.rename(before, name)
        self._log.rename(before, name)
        self._name = name
        self._tell()

    def delete(self) -> None:
        """Delete all that is kept of the one who writes now: digits, the model that has learned them, games."""
        name = self.name
        self._store.delete(name)
        self._log.delete(name)
        self._name = ""
        self._tell()

    def _tell(self) -> None:
        self._digits = None
        self.changed.emit()
