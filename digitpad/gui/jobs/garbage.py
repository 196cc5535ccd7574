"""Python's garbage, collected by the window's own thread while workers run.

Python collects garbage in whichever thread makes the next object. Collected by a worker, cycles that hold Qt's
objects would have windows, timers and pictures destroyed in the wrong thread, which crashes or hangs. So nothing is
collected automatically while a worker runs; a timer of the window does it instead.
"""

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

_LOOK_MS = 250


class Garbage(QObject):
    """Counts workers; while there are any, only the thread that made this object collects."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def worker_starts(self) -> None:
        """Stop collecting automatically."""
        self._workers += 1
        gc.disable()
        self._timer.start()

    def worker_ended(self) -> None:
        """Collect automatically again if it was the last one."""
        self._workers -= 1
        if not self._workers:
            self._timer.stop()
            gc.enable()

    def _on_timer_timeout(self) -> None:
        """Collect what Python would have collected by now: the oldest generation that is due."""
        due = [
            age
            for age, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > limit
        ]
        if due:
            gc.collect(due[-1])


def garbage() -> Garbage:
    """The program's one; made when first asked for, by the window's thread."""
    application = QCoreApplication.instance()
    known = None if application is None else application.findChild(Garbage, "garbage")
    if isinstance(known, Garbage):
        return known
    made = Garbage(application)
    made.setObjectName("garbage")
    return made


def collect_now() -> None:
    """Collect everything, before a worker does something that itself asks Python to collect."""
    gc.collect()
