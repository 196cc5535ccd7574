"""The settings file, written without stopping the window at every change."""

from pathlib import Path

from PySide6.QtCore import QBasicTimer, QEvent, QSettings, QTimerEvent

_WAIT_MS = 500


class SettingsFile(QSettings):
    """An INI file that is written half a second after a change, with all that has changed by then.

    Qt writes in the window's thread and waits for the disk, for 10 to 20 ms: after each step of a slider that is
    dragged, and in the very moment in which runs begin. `sync` still writes at once, and so does the object's end.

    Parameters
    ----------
    path : Path
    """

    def __init__(self, path: Path) -> None:
        super().__init__(str(path), QSettings.Format.IniFormat)
        self._wait = QBasicTimer()

    def event(self, event: QEvent) -> bool:
        """Let what Qt asks for after the first of several changes wait."""
        if event.type() != QEvent.Type.UpdateRequest:
            return super().event(event)
        self._wait.start(_WAIT_MS, self)
        return True

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: ARG002
        """Write."""
        self._wait.stop()
        self.sync()
