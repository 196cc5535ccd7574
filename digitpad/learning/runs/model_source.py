"""A model that can be opened: the bundled one, a run's, or a file's."""

from dataclasses import dataclass
from pathlib import Path

from digitpad.learning.runs.record import RunRecord
from digitpad.recognition.classifier import Classifier, bundled_classifier


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
        return self.record.id if self.record is not None else str(self.path or "bundled")

    @property
    def file(self) -> Path | None:
        """The file beside which more is known of it."""
        return self.record.folder / "model.keras" if self.record is not None else self.path

    def open(self) -> Classifier:
        """Make it read; takes a while, and raises DigitpadError."""
        if self.record is not None:
            from digitpad.learning.runs.run_models import classifier_of  # Keras' room, in the worker

            return classifier_of(self.record)
        if self.path is not None:
            from digitpad.learning.networks.model_files import open_model  # as above

            return open_model(self.path)
        return bundled_classifier()
