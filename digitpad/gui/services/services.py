"""What the window's tabs share."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from digitpad.gui.jobs.jobs import Jobs
from digitpad.gui.services.datasets import Datasets
from digitpad.gui.services.model_in_use import ModelInUse
from digitpad.gui.services.runs import Runs
from digitpad.gui.services.second_model import SecondModel
from digitpad.gui.services.writers import Writers
from digitpad.recognition.classifier import Classifier


@dataclass(frozen=True, eq=False)
class Services:
    """One of each, for the whole window."""

    jobs: Jobs
    datasets: Datasets
    runs: Runs
    model: ModelInUse
    second: SecondModel
    writers: Writers

    @classmethod
    def of_window(cls, window: QObject, classifier: Classifier) -> "Services":
        """Make them; they live as long as the window."""
        jobs = Jobs(window)
        model, second = ModelInUse(jobs, classifier, window), SecondModel(jobs, window)
        return cls(jobs, Datasets(jobs, window), Runs(jobs, window), model, second, Writers(window))
