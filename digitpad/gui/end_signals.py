"""Signals by which the system ends the program: SIGTERM, and SIGHUP when the terminal is closed."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_NAMES = ("SIGTERM", "SIGHUP")  # Windows has no SIGHUP


class EndSignals(QObject):
    """Hears them while Qt waits for events, when Python's own handlers would not be called.

    Signals
    -------
    received()
        The program is to end.
    """

    received = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)
        signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        for number in (getattr(signal, name) for name in _NAMES if hasattr(signal, name)):
            if signal.getsignal(number) is not signal.SIG_IGN:  # as nohup wants it
                signal.signal(number, lambda *_: None)

    def close(self) -> None:
        """Hear no more of them."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._near.close()
        self._far.close()

    def _on_notifier_activated(self) -> None:
        self._near.recv(64)
        self.received.emit()
