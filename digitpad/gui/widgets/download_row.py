"""Fetching MNIST: a hint, a button, how far it is, and a way to stop it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.services.datasets import Datasets
from digitpad.gui.widgets.progress_line import ProgressLine


class DownloadRow(QWidget):
    """Seen where MNIST is wanted and missing, and while it is downloaded, whoever began that."""

    def __init__(self, datasets: Datasets) -> None:
        super().__init__()
        self._datasets = datasets
        self._is_wanted = False
        self._hint = QLabel()
        self._hint.setObjectName("dataHint")
        self._hint.setProperty("muted", True)
        self._hint.setWordWrap(True)
        self._line = ProgressLine("download", self.tr("Progress of the download"))
        self._download = QPushButton(self.tr("Download MNIST"))
        self._download.setObjectName("downloadButton")
        self._lay_out()
        self._download.clicked.connect(datasets.download.start)
        self._line.cancel.clicked.connect(datasets.download.stop)
        datasets.download.changed.connect(self._show)
        datasets.changed.connect(self._show)
        self._show()

    def set_wanted(self, name: str) -> None:
        """Take the name of the data set that is chosen."""
        self._is_wanted = name == "mnist"
        self._show()

    def _show(self) -> None:
        download = self._datasets.download
        is_missing = self._is_wanted and self._datasets.is_missing("mnist")
        self._download.setVisible(is_missing and not download.is_running)
        self._line.setVisible(download.is_running)
        if download.is_running:
            whole = max(download.total, download.done, 1)
            self._line.show_share(download.done / whole)
        self._hint.setText(self._words(is_missing=is_missing))
        self._hint.setVisible(bool(self._hint.text()))
        self.setVisible(is_missing or (self._is_wanted and download.is_running))

    def _words(self, *, is_missing: bool) -> str:
        download = self._datasets.download
        if download.is_running:
            if not download.done:
                return self.tr("Downloading…")
            megabytes = (number(download.done / 1e6, 1), number(max(download.total, download.done) / 1e6, 1))
            return self.tr("Downloading… {0} of {1} MB").format(*megabytes)
        if not is_missing:
            return ""
        return download.problem or self.tr("MNIST is not on this computer yet: 11 MB.")

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._download)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._hint)
        layout.addWidget(self._line)
        layout.addLayout(buttons)
