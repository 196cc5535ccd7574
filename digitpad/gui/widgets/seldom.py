"""What is shown so often that nobody could read it is shown seldom instead."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

READABLE_MS = 250  # numbers that change more often cannot be read, and cost as much as what they tell of


class Seldom(QObject):
    """Does something at once, or a moment after the last time; so the newest is always shown in the end.

    Parameters
    ----------
    do : callable
    parent : QObject
    pause_ms : int
        Between two times, at least.
    """

    def __init__(self, do: Callable[[], None], parent: QObject, pause_ms: int = READABLE_MS) -> None:
        super().__init__(parent)
        self._do = do
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_ms)
        self._pause.timeout.connect(self._on_pause_timeout)
        self._is_due = False

    def ask(self) -> None:
        """Do it now, or in a moment if it was done just now."""
        self._is_due = self._pause.isActive()
        if not self._is_due:
            self._do()
            self._pause.start()

    def forget(self) -> None:
        """Do nothing in a moment: it was done otherwise."""
        self._is_due = False

    def _on_pause_timeout(self) -> None:
        if self._is_due:
            self.ask()
