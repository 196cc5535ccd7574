"""The one way to open a model that a person names: the bundled one, a run's, or a file's."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from digitpad.learning.networks.foreign_models import open_foreign
from digitpad.learning.runs import run_models
from digitpad.learning.runs.record import MODEL, RunRecord
from digitpad.recognition.classifier import Classifier, bundled_classifier, open_classifier

BUNDLED = "bundled"
"""The key of the model that comes with the program."""


@dataclass(frozen=True, eq=False)
class ModelSource:
    """A model that can be opened: the bundled one, a run's, or a file's.

    Attributes
    ----------
    title : str
    record : RunRecord or None
    path : Path or None
        Both None: the bundled model.
    """

    title: str
    record: RunRecord | None = None
    path: Path | None = None

    @property
    def key(self) -> str:
        """What tells it from others."""
        return self.record.id if self.record is not None else str(self.path or BUNDLED)

    @property
    def is_bundled(self) -> bool:
        """Whether it is the model that comes with the program."""
        return self.record is None and self.path is None

    @property
    def file(self) -> Path | None:
        """The file beside which more is known of it."""
        return self.record.folder / MODEL if self.record is not None else self.path

    def open(self, should_stop: Callable[[], bool] = lambda: False) -> Classifier:
        """Make it ready to read.

        Takes seconds where Keras has to be imported, which is so for its own files and for a run's network that was
        not read with before: call it in a worker.

        Parameters
        ----------
        should_stop : callable
            Asked while a file is opened.

        Raises
        ------
        ModelFileError
            If a file's name has no model's suffix, or the file is missing, broken, holds code of its own, is not a
            classifier of 28×28 digits, or makes its reader hang or fail.
        StoppedError
            If it was asked to stop.
        DigitpadError
            If a run has kept no network, or its folder is damaged.
        """
        if self.record is not None:
            return open_classifier(run_models.converted(self.record))
        return bundled_classifier() if self.path is None else open_foreign(self.path, should_stop)
