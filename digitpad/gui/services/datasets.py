"""The data sets of this computer, shared by all tabs: loaded by a worker, in memory once, and downloaded once."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import sentence
from digitpad.gui.jobs.jobs import Jobs, calling
from digitpad.gui.jobs.request import Notice
from digitpad.gui.jobs.task import Outcome
from digitpad.learning.data.datasets import Dataset, find_mnist, load
from digitpad.learning.data.download import download_mnist

_MOST_KEPT = 2  # MNIST takes 55 MB


class Datasets(QObject):
    """Loads data sets by name, and keeps those that were used last.

    Attributes
    ----------
    download : Download
        MNIST's.

    Signals
    -------
    changed()
        MNIST came to this computer, or went.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: list[Dataset] = []
        self._lane = jobs.lane()
        self._was_here = find_mnist() is not None
        self.download = Download(jobs, self)
        self.download.changed.connect(self.look)

    @property
    def is_loading(self) -> bool:
        """Whether a worker is at it."""
        return self._lane.is_busy

    def is_missing(self, name: str) -> bool:
        """Whether a data set has to be downloaded before it can be used."""
        return name == "mnist" and find_mnist() is None

    def look(self) -> None:
        """See whether MNIST has come or gone: another program may have fetched or deleted it."""
        is_here = find_mnist() is not None
        if is_here != self._was_here:
            self._was_here = is_here
            self.changed.emit()

    def load(
        self,
        name: str,
        on_success: Callable[[Dataset], None],
        *,
        notice: Notice | None = None,
        on_refused: Callable[[DigitpadError], None] | None = None,
    ) -> None:
        """Load a data set, by its name or file.

        Parameters
        ----------
        name : str
            As `learning.data.datasets.load` takes it.
        on_success : callable
            Gets the data set, in the window's thread.
        notice : Notice, optional
            Where it stands that this takes a while, and, without `on_refused`, why it did not work.
        on_refused : callable, optional
            Gets the DatasetError.
        """

        def keep(dataset: Dataset) -> None:
            self._kept = [dataset, *(known for known in self._kept if known is not dataset)][:_MOST_KEPT]
            on_success(dataset)

        words = self.tr("Loading the pictures…")
        self._lane.run(calling(lambda: load(name)), keep, on_refused=on_refused, words=words, notice=notice)


class Download(QObject):
    """Fetches MNIST: one download at a time, however many places ask for it.

    Attributes
    ----------
    done, total : int
        Bytes.
    problem : str
        Why the last download did not work, as a sentence; empty if it did.

    Signals
    -------
    changed()
        It began, went on, or ended.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = jobs.lane()
        self.done, self.total = 0, 0
        self.problem = ""
        self.is_running = False

    def start(self) -> None:
        """Fetch MNIST, unless that is going on."""
        if self.is_running:
            return
        self.done, self.total, self.problem, self.is_running = 0, 0, "", True
        self._lane.run(_download, on_report=self._on_report, on_refused=self._on_refused, on_end=self._on_end)
        self.changed.emit()

    def stop(self) -> None:
        """Stop fetching; nothing is kept."""
        self._lane.stop()

    def _on_report(self, progress: tuple[int, int]) -> None:
        self.done, self.total = progress
        self.changed.emit()

    def _on_refused(self, error: DigitpadError) -> None:
        self.problem = sentence(error)

    def _on_end(self, _outcome: Outcome) -> None:
        self.is_running = False
        self.changed.emit()


def _download(*, report: Callable[[tuple[int, int]], None], should_stop: Callable[[], bool]) -> Path:
    """Fetch MNIST, as a job."""
    return download_mnist(report=lambda done, total: report((done, total)), should_stop=should_stop)
