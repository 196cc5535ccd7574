"""A hand for the window that waits long enough for a busy machine."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

_PATIENCE_MS = 60_000  # nothing is timed by it: what comes ends the waiting at once


class PatientBot(QtBot):
    """Waits for a minute where pytest-qt would wait for five seconds."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE_MS) -> None:  # noqa: N802
        """Wait for something to be true."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = _PATIENCE_MS, **options: Any) -> Any:  # noqa: N802
        """Wait for a signal."""
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitExposed(self, widget: QWidget, *, timeout: int = _PATIENCE_MS) -> Any:  # noqa: N802
        """Wait for a window to be on the screen."""
        return super().waitExposed(widget, timeout=timeout)
