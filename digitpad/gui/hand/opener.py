"""Opens the window of one's own hand, which is made when it is first wanted, and remembers who writes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from digitpad.gui.services.services import Services
from digitpad.gui.settings import Settings

if TYPE_CHECKING:
    from digitpad.gui.hand.window import HandWindow

_WRITER = "hand/writer"  # the setting: who wrote last


class HandOpener(QObject):
    """Knows whether that window is there.

    Parameters
    ----------
    services : Services
    settings : Settings
    parent : QWidget
        The program's window, with which it is closed.
    """

    def __init__(self, services: Services, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._settings, self._parent = services, settings, parent
        self._made: HandWindow | None = None
        services.writers.choose(settings.text(_WRITER))
        services.writers.changed.connect(self._on_writers_changed)

    @property
    def window(self) -> "HandWindow":
        """The window, shown or not."""
        if self._made is None:
            from digitpad.gui.hand.window import HandWindow  # when it is needed

            self._made = HandWindow(self._services, self._settings, self._parent)
        return self._made

    def _on_writers_changed(self) -> None:
        self._settings.keep_text(_WRITER, self._services.writers.name)

    def open(self) -> None:
        """Show it in front of all others."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.activateWindow()

    def close(self) -> None:
        """Close it, if it is there."""
        if self._made is not None:
            self._made.close()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        if self._made is not None:
            self._made.refresh_theme()
