"""What training needs is imported while nobody waits for it, so that Start starts at once."""

import contextlib

from PySide6.QtCore import QEvent, QObject, QTimer

from digitpad.gui.jobs.jobs import Jobs, calling
from digitpad.gui.train.tab import TrainTab
from digitpad.learning import backend

_SHOWN_MS = 1000  # a tab that is looked at for so long is one that is used


class LibrariesAhead(QObject):
    """Imports Keras and TensorFlow in a worker once a tab was looked at for a second and nothing else is done.

    Where other processes train, they are not needed here.

    Parameters
    ----------
    tab : TrainTab
    jobs : Jobs
        The window's.
    """

    def __init__(self, tab: TrainTab, jobs: Jobs) -> None:
        super().__init__(tab)
        self._tab, self._jobs = tab, jobs
        self._lane = jobs.lane(uses_keras=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        tab.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait while the tab is shown."""
        if event.type() == QEvent.Type.Show:
            self._timer.start()
        elif event.type() == QEvent.Type.Hide:
            self._timer.stop()
        return super().eventFilter(watched, event)

    def _on_timer_timeout(self) -> None:
        if self._jobs.is_busy or self._tab.trains_elsewhere:
            self._timer.start()
            return
        self._tab.removeEventFilter(self)
        self._lane.run(calling(_import))


def _import() -> None:
    with contextlib.suppress(ImportError):  # who trains is told
        backend.keras()
