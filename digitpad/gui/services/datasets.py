"""The data sets that were loaded: read once by a worker, shared by all tabs."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from digitpad.gui.jobs.errand import Errands
from digitpad.learning.data.datasets import Dataset, load

_MOST_KEPT = 2  # MNIST takes 55 MB


class DataSets(QObject):
    """Loads by name, and keeps what was used last.

    Signals
    -------
    waiting(str)
        It takes a while: what is going on.
    refused(str)
        Why a data set could not be loaded, as a sentence.
    crashed(object)
        An exception that is the program's own fault.
    """

    waiting = Signal(str)
    refused = Signal(str)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[str, Dataset] = {}
        self._errands = Errands(self)
        self._errands.waiting.connect(self.waiting)
        self._errands.refused.connect(self.refused)
        self._errands.crashed.connect(self.crashed)

    @property
    def is_loading(self) -> bool:
        """Whether a worker is at it."""
        return self._errands.is_busy

    def get(self, name: str) -> Dataset:
        """Load here and now, for workers; raises DatasetError."""
        return self._kept.get(name) or load(name)

    def load(self, name: str, after: Callable[[Dataset], None]) -> None:
        """Load in a worker; `after` gets the data set in the window's thread, at once if it is there."""
        if name in self._kept:
            after(self._kept[name])
            return

        def keep(dataset: Dataset) -> None:
            self._kept[name] = dataset
            while len(self._kept) > _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            after(dataset)

        self._errands.run(lambda: load(name), self.tr("Loading the pictures…"), keep)

    def close_down(self) -> None:
        """Wait for what still runs."""
        self._errands.close_down()
