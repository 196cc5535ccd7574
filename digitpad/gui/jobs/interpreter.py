"""Python's own switches, thrown for the sake of workers in this one place: garbage, turns, and freed memory.

Python collects garbage in whichever thread makes the next object. Collected by a worker, cycles that hold Qt's
objects would have windows, timers and pictures destroyed in the wrong thread, which crashes or hangs. So nothing is
collected automatically while a worker runs; a timer of the window does it instead.
"""

import gc
import sys
import time

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from digitpad.learning import backend
from digitpad.memory import give_memory_back

_LOOK_MS = 250
_MIDDLE_OBJECTS = 4000  # that survived once and are looked through again: 1 ms; a run that begins makes 25,000
_LOOKS_OF_ALL = 120  # so often, half a minute apart, everything is looked through
_KEPT_SECONDS = 30.0  # as long as freed memory may be kept while jobs come and go
_TURN_SECONDS = 0.0001  # how long a worker's Python keeps the window's waiting at each turn; usually 0.005


class Interpreter(QObject):
    """Counts workers; while there are any, only the thread that made this object collects garbage.

    What is there when it is made, above all the modules of libraries, is left out of all collections: looking through
    it takes 30 ms each time, and none of it is ever garbage.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.freeze()
        self._workers = 0
        self._are_libraries_new = False
        self._middle = self._looks = 0
        self._given_back = time.monotonic()
        self._usual_turn = sys.getswitchinterval()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def worker_starts(self) -> None:
        """Stop collecting automatically, and let the window have its turn soon.

        A plot that is painted gives up its turn hundreds of times: a millisecond each made 60 ms of 10.
        """
        self._workers += 1
        gc.disable()
        sys.setswitchinterval(_TURN_SECONDS)
        self._timer.start()

    def worker_ended(self) -> None:
        """Go back to Python's usual ways if it was the last one."""
        self._workers -= 1
        if not self._workers:
            self._settle_libraries()
            self._timer.stop()
            gc.enable()
            sys.setswitchinterval(self._usual_turn)
            self._give_memory_back()

    def settle(self) -> None:
        """Collect everything, and take what is left out of all later collections.

        Before a worker uses Keras: TensorFlow's converter collects garbage itself, and then finds nothing of the
        window's.
        """
        gc.collect()
        gc.freeze()

    def _settle_libraries(self) -> None:
        """Take the half million objects of libraries that were imported out of all later collections.

        Looking through them once would already stop the window for 0.2 s, so nothing is collected before.
        """
        if self._are_libraries_new:
            self._are_libraries_new = False
            gc.freeze()

    def _give_memory_back(self) -> None:
        """What jobs have freed would be kept for each thread of theirs: 100 MB in an hour's work."""
        if time.monotonic() - self._given_back > _KEPT_SECONDS:
            self._given_back = time.monotonic()
            give_memory_back()

    def _on_timer_timeout(self) -> None:
        """Collect about what Python would have collected by now, in small portions."""
        if backend.is_importing():
            self._are_libraries_new = True
            return
        self._settle_libraries()
        self._looks += 1
        young = gc.get_count()[0]
        if young > gc.get_threshold()[0]:
            self._middle += young
            self._collect()

    def _collect(self) -> None:
        age = 2 if self._looks >= _LOOKS_OF_ALL else int(self._middle > _MIDDLE_OBJECTS)
        if age:
            self._middle = 0
        if age > 1:
            self._looks = 0
        gc.collect(age)


def interpreter() -> Interpreter:
    """The program's one; made when first asked for, by the window's thread."""
    application = QCoreApplication.instance()
    known = None if application is None else application.findChild(Interpreter, "interpreter")
    if isinstance(known, Interpreter):
        return known
    made = Interpreter(application)
    made.setObjectName("interpreter")
    return made
