"""What tabs are made of is imported while nobody waits for it, so that each is there at once when it is first shown."""

import importlib

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from digitpad.gui.jobs.jobs import Jobs, calling

_OPEN_MS = 1500  # the window has been there so long, and nothing else goes on
_VIEWS = (  # with pyqtgraph 0.3 s
    "digitpad.gui.train.presenter",
    "digitpad.gui.data.view",
    "digitpad.gui.results.view",
)


class ViewsAhead(QObject):
    """Imports the tabs' modules in a worker, once, while no button is down and nothing else is done.

    Parameters
    ----------
    jobs : Jobs
        The window's.
    """

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._jobs = jobs
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_OPEN_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()

    def _on_timer_timeout(self) -> None:
        if self._jobs.is_busy or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._timer.start()
        else:
            self._jobs.lane().run(calling(_import))


def _import() -> None:
    for name in _VIEWS:
        importlib.import_module(name)
