"""How late the window's timer is: while something is done, and while the machine merely computes."""

import hashlib
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

TICK_MS = 10
_COMPUTING_SECONDS = 3.0
_ROUNDS_OF_HASH = 100_000  # a call of about 50 ms, in which Python's lock is never asked for


class LateTimer(QObject):
    """A timer of the window's thread that notes how late it is.

    Attributes
    ----------
    notes : list of float
        How late each tick was, in ms; another list may be put here at any time.
    loop : QEventLoop
        In which to wait meanwhile.
    """

    def __init__(self) -> None:
        super().__init__()
        self.notes: list[float] = []
        self.loop = QEventLoop(self)
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def begin(self) -> None:
        """Tick from now on."""
        self._last = time.perf_counter()
        self._timer.start()

    def end(self) -> None:
        """Tick no longer, and leave the loop."""
        self._timer.stop()
        self.loop.quit()

    def _on_timer_timeout(self) -> None:
        now = time.perf_counter()
        self.notes.append((now - self._last) * 1000 - TICK_MS)
        self._last = now


def lateness_of_the_machine() -> list[float]:
    """How late the timer is, in ms at each tick, while every core computes and nobody holds Python's lock.

    The yardstick of what a program can do on this machine, with all that runs beside it.
    """
    timer = LateTimer()
    QTimer.singleShot(int(_COMPUTING_SECONDS * 1000), timer, timer.end)
    with _all_cores_computing():
        timer.begin()
        timer.loop.exec()
    return timer.notes


@contextmanager
def _all_cores_computing() -> Iterator[None]:
    is_over = threading.Event()

    def compute() -> None:
        while not is_over.is_set():
            hashlib.pbkdf2_hmac("sha256", b"", b"", _ROUNDS_OF_HASH)

    threads = [threading.Thread(target=compute) for _ in range(os.cpu_count() or 1)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        is_over.set()
        for thread in threads:
            thread.join()
