"""Projector mode: the window fills the screen, with larger type."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QApplication, QWidget

_LARGER = 1.3  # read from the last row, and still no field is cut off at 1,280 pixels


class Projector(QObject):
    """Enters projector mode and leaves it; size, place and type are then as they were.

    Parameters
    ----------
    window : QWidget
    action : QAction
        Checked while the mode is on; checking it enters.
    """

    def __init__(self, window: QWidget, action: QAction) -> None:
        super().__init__(window)
        self._window = window
        self._action = action
        self._font: QFont | None = None  # as it was before
        self._state = Qt.WindowState.WindowNoState
        action.toggled.connect(self._on_action_toggled)

    @property
    def is_on(self) -> bool:
        """Whether the window fills the screen for a projector."""
        return self._action.isChecked()

    def leave(self) -> None:
        """Go back to how it was."""
        self._action.setChecked(False)

    def _on_action_toggled(self, is_on: bool) -> None:
        if is_on:
            self._state = self._window.windowState()
            self._font = QApplication.font()
            larger = QFont(self._font)
            larger.setPointSizeF(self._font.pointSizeF() * _LARGER)
            _set_font(larger)
            self._window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)
        elif self._font is not None:
            _set_font(self._font)
            self._font = None
            self._window.setWindowState(self._state)


def _set_font(font: QFont) -> None:
    """Write everything in this type; what a style sheet dresses takes another one only with the sheet."""
    QApplication.setFont(font)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setStyleSheet(application.styleSheet())
