"""Teaching: digits are learned and the gain is proved in a worker; what was learned is used, left, or forgotten."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import sentence
from digitpad.gui.appearance.titles import taught_title
from digitpad.gui.jobs.jobs import stoppable
from digitpad.gui.jobs.task import Outcome
from digitpad.gui.services.chosen_model import ChosenModel
from digitpad.gui.services.services import Services
from digitpad.gui.widgets.notice import Notice
from digitpad.hand.counterweight import Strangers
from digitpad.hand.proof import MNIST_TEST, Progress, Proof, prove
from digitpad.hand.store import hands_folder
from digitpad.hand.teaching import bundled_teacher, forget, save_hand, taught_model
from digitpad.learning.data.datasets import find_mnist, load_mnist, scaled


@dataclass(frozen=True, eq=False)
class Lesson:
    """What was learned from a writer's digits, and what that changes."""

    writer: str
    proof: Proof


class Teacher(QObject):
    """Knows the last lesson of the one who writes now, and what became of it.

    Parameters
    ----------
    services : Services
    notice : Notice
        Says why something does not work.

    Attributes
    ----------
    lesson : Lesson or None
    Signals
    -------
    progressed(float)
        Teaching has come so far, from 0 to 1.
    ended()
        There is another lesson or none, or teaching was stopped.
    changed()
        What was taught is used, left or forgotten.
    """

    progressed = Signal(float)
    ended = Signal()
    changed = Signal()

    def __init__(self, services: Services, notice: Notice) -> None:
        super().__init__(notice)
        self._writers, self._model, self._notice = services.writers, services.model, notice
        self._lane = services.jobs.lane()
        self._writer = self._writers.name
        self.lesson: Lesson | None = None
        self._asked = 0  # lessons that have not ended yet
        self._others: dict[str, Strangers] = {}
        self._writers.changed.connect(self._on_writers_changed)
        self._model.changed.connect(self.changed)

    @property
    def is_teaching(self) -> bool:
        """Whether a lesson goes on."""
        return self._asked > 0

    @property
    def is_taught(self) -> bool:
        """Whether there is a model that has learned this hand."""
        return taught_model(self._writers.name) is not None

    @property
    def is_on(self) -> bool:
        """Whether that model is the one in use."""
        path = taught_model(self._writers.name)
        return path is not None and self._model.model.key == str(path)

    def prepare(self) -> None:
        """See what was taught or forgotten meanwhile, and look at all strangers ahead, which takes the most time."""
        self._follow()
        self.changed.emit()
        if not self._lane.is_busy:
            self._lane.run(stoppable(self._look))

    def rest(self) -> None:
        """Let go of what was done ahead, unless it is needed now."""
        if not self.is_teaching:
            self._lane.stop()
            self._others = {}

    def teach(self) -> None:
        """Learn all digits of the one who writes now."""
        name, digits = self._writers.name, self._writers.digits
        self._lane.stop()
        self._asked += 1
        self.progressed.emit(0.0)

        def job(*, report: Callable[[Progress], None], should_stop: Callable[[], bool]) -> Lesson:
            others = self._strangers()
            return Lesson(name, prove(digits, others=others, report=report, should_stop=should_stop))

        self._lane.run(job, self._take, on_report=self._on_report, notice=self._notice, on_end=self._on_end)

    def stop(self) -> None:
        """Do not wait for it."""
        self._lane.stop()

    def use(self) -> bool:
        """Keep what was learned in the last lesson as a model, and read with it; returns whether that worked."""
        if self.lesson is None:
            return False
        proof, writer = self.lesson.proof, self.lesson.writer
        try:
            path = save_hand(proof.taught, writer, proof.figures())
        except DigitpadError as error:
            self._notice.show_error(sentence(error))
            return False
        self._model.use(ChosenModel(proof.taught.classifier, taught_title(writer), key=str(path)))
        return True

    def switch(self, *, is_on: bool) -> None:
        """Read with the model that has learned this hand, or with the bundled one."""
        path = taught_model(self._writers.name)
        if not is_on or path is None:
            self._model.use_bundled()
            return
        self._model.use_file(path, self._notice)

    def forget(self) -> bool:
        """Delete the model that has learned this hand, and its lesson; the digits stay. Returns whether that worked."""
        was_on = self.is_on
        try:
            forget(self._writers.name)
        except DigitpadError as error:
            self._notice.show_error(sentence(error))
            return False
        self.lesson = None
        if was_on:
            self._model.use_bundled()
        self.ended.emit()
        self.changed.emit()
        return True

    def _strangers(self) -> dict[str, Strangers]:
        """Those that do not come with the program: MNIST's test pictures, where they are on this computer."""
        if not self._others and find_mnist() is not None:
            mnist = load_mnist()
            self._others = {MNIST_TEST: Strangers(np.asarray(scaled(mnist.x_test)), mnist.y_test)}
        return self._others

    def _look(self, should_stop: Callable[[], bool]) -> None:
        teacher = bundled_teacher()
        for strangers in self._strangers().values():
            teacher.look(strangers, should_stop)

    def _on_report(self, progress: Progress) -> None:
        self.progressed.emit(progress.done / progress.count)

    def _take(self, lesson: Lesson) -> None:
        if lesson.writer == self._writers.name:
            self.lesson = lesson

    def _on_end(self, _outcome: Outcome) -> None:
        self._asked -= 1
        self.ended.emit()

    def _follow(self) -> None:
        """Let the model in use be called as its writer is now; read with the bundled one where it was deleted."""
        model, title = self._model.model, taught_title(self._writers.name)
        if self.is_on and model.title != title:
            self._model.use(replace(model, title=title))
        elif model.key and Path(model.key).parent == hands_folder() and not Path(model.key).exists():
            self._model.use_bundled()

    def _on_writers_changed(self) -> None:
        self._follow()
        if self._writer != self._writers.name:
            self._writer = self._writers.name
            self._lane.stop()
            self.lesson = None
            self.ended.emit()
            self.changed.emit()
