"""When a page is read while the pen moves."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from digitpad.gui.draw.state import DrawState

_QUICK_MS = 4.0  # that the ink may wait for what it says


class ReadSoon(QObject):
    """Reads a page once for all positions of the pen that have arrived.

    A page that is read quickly is read before its ink is painted, so that both are painted together, in the time of
    one; where reading takes longer, the ink comes first.

    Parameters
    ----------
    state : DrawState
    parent : QObject
    """

    _asked = Signal()

    def __init__(self, state: DrawState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._is_asked = False
        self._timer = QTimer(self)  # Qt paints before its time has come
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read)
        self._asked.connect(self._read, Qt.ConnectionType.QueuedConnection)  # which Qt does before it paints

    def ask(self) -> None:
        """Read when all that has arrived is on the page."""
        if self._is_asked:
            return
        self._is_asked = True
        if (self._state.milliseconds or 0.0) < _QUICK_MS:
            self._asked.emit()
        else:
            self._timer.start()

    def cancel(self) -> None:
        """Read nothing: it was read otherwise."""
        self._is_asked = False
        self._timer.stop()

    def _read(self) -> None:
        if self._is_asked:
            self._is_asked = False
            self._state.read()
