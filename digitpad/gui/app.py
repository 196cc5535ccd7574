"""The application: style, log, the window."""

import contextlib
import logging
import logging.handlers
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import NoReturn

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from digitpad import __version__
from digitpad.errors import DigitpadError
from digitpad.folders import log_folder, sweep
from digitpad.gui.appearance.icons import app_icon
from digitpad.gui.appearance.language import apply_language
from digitpad.gui.appearance.theme import apply_theme
from digitpad.gui.end_signals import EndSignals
from digitpad.gui.jobs.interpreter import interpreter
from digitpad.gui.jobs.jobs import calling
from digitpad.gui.jobs.task import wait_for_files
from digitpad.gui.main_window import MainWindow
from digitpad.gui.settings import Settings
from digitpad.gui.train.libraries_ahead import LibrariesAhead
from digitpad.gui.views_ahead import ViewsAhead
from digitpad.memory import keep_memory_together
from digitpad.recognition.classifier import bundled_classifier

_LOG_BYTES = 1_000_000
_FILE_MS = 10_000  # in which a large file is written, after the last window was closed

_alive: set[MainWindow] = set()
"""All windows. Python, as it collects garbage, takes a window's parts apart in any order: they must not be garbage."""


def run(picture: Path | None = None, on_shown: Callable[[MainWindow], None] | None = None) -> int:
    """Open the window; returns the exit status once it is closed.

    Parameters
    ----------
    picture : Path, optional
        To be read at once.
    on_shown : callable, optional
        Called with the window once it is shown and lives.
    """
    _check_display()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the program
    _keep_log()
    application = make_application()
    program = Program(application)
    _show_uncaught_errors(program)
    program.window.show()
    signals = EndSignals(program)
    signals.received.connect(program.end)
    program.window.services.jobs.lane().run(calling(sweep))
    program.window.draw_tab.keeper.offer()
    if picture is not None:
        program.window.open_file(picture)
    if on_shown is not None:
        QTimer.singleShot(0, lambda: on_shown(program.window))
    status = application.exec()
    Settings().write()  # what was changed while the window closed
    wait_for_files(_FILE_MS)
    signals.close()
    return status


def leave(status: int) -> NoReturn:
    """End the process at once: after `run`, nothing is left to be done, and the log is written already.

    Taking TensorFlow apart takes Python one to four seconds, and a worker that cannot stop would be waited for.
    """
    with contextlib.suppress(AttributeError, OSError, ValueError):  # no streams, or closed ones
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status)


class Program(QObject):
    """Holds the window, and the one that takes its place when the language changes.

    Attributes
    ----------
    window : MainWindow
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self.window = self._new_window()

    def end(self) -> None:
        """End at once, as if the user had closed the window; a question that is open is not answered."""
        self.window.end()
        self._application.exit()

    def _new_window(self) -> MainWindow:
        window = make_window()
        window.restart_asked.connect(self._on_window_restart_asked)
        LibrariesAhead(window.train_tab, window.services.jobs)
        ViewsAhead(window.services.jobs)
        return window

    def _on_window_restart_asked(self) -> None:
        """Close the window, unless something is trained that shall go on, and open another one where it was."""
        before = self.window
        self._application.setQuitOnLastWindowClosed(False)
        if before.close():
            apply_language(self._application, Settings().language)
            self.window = self._new_window()
            self.window.take_over(before)
            self.window.show()
            before.deleteLater()
        self._application.setQuitOnLastWindowClosed(True)


def make_application() -> QApplication:
    """The application in Digitpad's dress; the one that exists already, if there is one."""
    for attribute in (
        Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents,  # every position of the pen counts
        Qt.ApplicationAttribute.AA_CompressTabletEvents,
    ):
        QApplication.setAttribute(attribute, False)
    keep_memory_together()
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    interpreter()  # before there is a window: what has been imported is not looked through for garbage
    application.setApplicationName("digitpad")
    application.setApplicationDisplayName("Digitpad")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("digitpad")
    application.setWindowIcon(app_icon())
    settings = Settings()
    apply_language(application, settings.language)
    apply_theme(application, settings.scheme)
    return application


def make_window() -> MainWindow:
    """The window with the bundled model, not shown yet; it lives until Qt deletes it."""
    window = MainWindow(bundled_classifier(), Settings())
    _alive.add(window)
    window.destroyed.connect(lambda: _alive.discard(window))
    return window


def close_window(window: MainWindow) -> None:
    """Close a window and have Qt delete it at once: for those who open several in one process."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _check_display() -> None:
    """Say in a sentence what Qt says by aborting."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not named:
        raise DigitpadError("There is no screen to open a window on: use `digitpad read PICTURE` here.")


class _Log(logging.handlers.RotatingFileHandler):
    """The log's file; what it cannot take, on a full disk, is dropped."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's
        """Say nothing where a record cannot be written."""


def _keep_log() -> None:
    try:
        handler: logging.Handler = _Log(
            log_folder() / "digitpad.log", maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError:  # a home that cannot be written must not keep the window from opening
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("digitpad").addHandler(handler)


def _show_uncaught_errors(program: Program) -> None:
    def handle(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        logging.getLogger("digitpad").error("Uncaught", exc_info=(kind, error, trace))
        program.window.show_crash(error)

    sys.excepthook = handle
