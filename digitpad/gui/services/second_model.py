"""A second model, whose answers stand beside those of the model in use."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from digitpad.gui.jobs.jobs import Jobs, stoppable
from digitpad.gui.jobs.request import Notice
from digitpad.gui.jobs.task import Outcome
from digitpad.gui.services.chosen_model import ChosenModel
from digitpad.learning.runs.model_source import ModelSource


class SecondModel(QObject):
    """Opens it in a worker, and lets go of it again.

    Attributes
    ----------
    model : ChosenModel or None

    Signals
    -------
    changed()
        Another second model answers, or none; also where one that was asked for could not be opened.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = jobs.lane(uses_keras=True)
        self.model: ChosenModel | None = None

    def use(self, source: ModelSource | None, notice: Notice) -> None:
        """Take a model, or none; the notice says why if it cannot be opened."""
        self._lane.stop()
        if source is None:
            self._take(None)
            return
        words = self.tr("Opening {0}…").format(source.title)
        job = stoppable(lambda should_stop: _opened(source, should_stop))
        self._lane.run(job, self._take, on_end=self._on_end, words=words, notice=notice)

    def take_over(self, before: "SecondModel") -> None:
        """Go on with the model of another window, which is open already."""
        if before.model is not None:
            self._take(before.model)

    def _take(self, model: ChosenModel | None) -> None:
        self.model = model
        self.changed.emit()

    def _on_end(self, outcome: Outcome) -> None:
        if outcome is Outcome.FAILED:
            self.changed.emit()


def _opened(source: ModelSource, should_stop: Callable[[], bool]) -> ChosenModel:
    return ChosenModel(source.open(should_stop), source.title, key="" if source.file is None else source.key)
