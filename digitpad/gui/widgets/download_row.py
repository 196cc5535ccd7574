"""Fetching MNIST: a hint, a button, how far it is, and a way to stop it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.jobs.task import Task
from digitpad.learning.data.download import download_mnist

_FULL = 1000  # steps of the progress bar


class DownloadRow(QWidget):
    """Seen while MNIST is missing.

    Signals
    -------
    ended()
        A download has ended, well or not.
    crashed(object)
        An exception that is the program's own fault.
    """

    ended = Signal()
    crashed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = QLabel()
        self._hint.setObjectName("dataHint")
        self._hint.setProperty("muted", True)
        self._hint.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setObjectName("downloadProgress")
        self._bar.setAccessibleName(self.tr("How much of MNIST was downloaded"))
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(GRID)
        self._bar.setRange(0, _FULL)
        self._download = QPushButton(self.tr("Download MNIST"))
        self._download.setObjectName("downloadButton")
        self._stop = QPushButton(self.tr("Cancel"))
        self._stop.setObjectName("cancelDownloadButton")
        self._task: Task | None = None
        self._problem = ""
        self._is_missing = False
        self._lay_out()
        self._download.clicked.connect(self._on_download_clicked)
        self._stop.clicked.connect(self._on_stop_clicked)

    def refresh(self, *, is_missing: bool) -> None:
        """Show what makes sense where MNIST is wanted and missing, or not."""
        self._is_missing = is_missing
        is_running = self._task is not None
        self._download.setVisible(is_missing and not is_running)
        self._stop.setVisible(is_running)
        self._bar.setVisible(is_running)
        if not is_running:
            missing = self._problem or self.tr("MNIST is not on this computer yet: 11 MB.")
            self._hint.setText(missing if is_missing else "")
        self._hint.setVisible(bool(self._hint.text()))
        self.setVisible(is_missing or is_running)

    def close_down(self) -> None:
        """Stop a download, and wait for it."""
        if self._task is not None:
            self._task.stop()
            self._task.wait()

    def _on_download_clicked(self) -> None:
        self._task = Task(_download, self)
        self._task.reported.connect(self._on_task_reported)
        self._task.refused.connect(self._on_task_refused)
        self._task.crashed.connect(self.crashed)
        self._task.finished.connect(self._on_task_finished)
        self._problem = ""
        self._bar.setValue(0)
        self._hint.setText(self.tr("Downloading…"))
        self._task.start()
        self.refresh(is_missing=self._is_missing)

    def _on_stop_clicked(self) -> None:
        if self._task is not None:
            self._task.stop()

    def _on_task_reported(self, progress: tuple[int, int]) -> None:
        done, total = progress
        megabytes = (number(done / 1e6, 1), number(max(total, done) / 1e6, 1))
        self._hint.setText(self.tr("Downloading… {0} of {1} MB").format(*megabytes))
        self._bar.setValue(round(_FULL * done / max(total, done, 1)))

    def _on_task_refused(self, sentence: str) -> None:
        self._problem = sentence

    def _on_task_finished(self) -> None:
        self._task = None
        self.refresh(is_missing=self._is_missing)
        self.ended.emit()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._download)
        buttons.addWidget(self._stop)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._hint)
        layout.addWidget(self._bar)
        layout.addLayout(buttons)


def _download(*, report: Callable[[tuple[int, int]], None], should_stop: Callable[[], bool]) -> Path:
    """Fetch MNIST, as a job."""
    return download_mnist(report=lambda done, total: report((done, total)), should_stop=should_stop)
