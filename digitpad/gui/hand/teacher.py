"""Teaching: digits are learned and the gain is proved in a worker; what was learned is used, left, or forgotten."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import sentence
from digitpad.gui.appearance.titles import taught_title
from digitpad.gui.hand.lesson import Lesson
from digitpad.gui.jobs.jobs import calling, stoppable
from digitpad.gui.jobs.task import Outcome
from digitpad.gui.services.chosen_model import ChosenModel
from digitpad.gui.services.services import Services
from digitpad.gui.widgets.notice import Notice
from digitpad.hand.counterweight import Strangers
from digitpad.hand.progress import Progress
from digitpad.hand.proving import prove
from digitpad.hand.store import hands_folder
from digitpad.hand.taught import taught_model
from digitpad.hand.teaching import Taught, bundled_teacher, forget, save_hand
from digitpad.learning.data.datasets import find_mnist
from digitpad.learning.data.strangers import unseen_pictures


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
        self._lane, self._measuring = services.jobs.lane(), services.jobs.lane()  # nobody waits for what is measured
        self._writer = self._writers.name
        self.lesson: Lesson | None = None
        self._asked = 0  # lessons that have not ended yet
        self._others: dict[str, Strangers] = {}
        self._used: Taught | None = None
        self._is_prepared = False
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

    @property
    def is_used(self) -> bool:
        """Whether what was learned in the last lesson was taken."""
        return self.lesson is not None and self.lesson.proof.taught is self._used

    @property
    def _is_unproved(self) -> bool:
        """Whether what was learned is used, and its cost on MNIST is still being measured."""
        return self.is_used and self.lesson is not None and not self.lesson.is_whole

    def prepare(self) -> None:
        """See what was taught or forgotten meanwhile, and look at all strangers ahead."""
        self._is_prepared = True
        self.look()
        if not self._lane.is_busy:
            self._lane.run(calling(bundled_teacher), self._on_bundled_teacher_made)

    def look(self) -> None:
        """See what was taught or forgotten meanwhile."""
        self._follow()
        self.changed.emit()

    def rest(self) -> None:
        """Let go of what was done ahead, unless it is needed now."""
        self._is_prepared = False
        if not self.is_teaching and not self._is_unproved:
            self._lane.stop()
            self._measuring.stop()
            self._others = {}

    def teach(self) -> None:
        """Learn all digits of the one who writes now."""
        self._writers.look()
        name, digits = self._writers.name, self._writers.digits
        self._lane.stop()
        self._measuring.stop()
        self._asked += 1
        self._used = None
        self.progressed.emit(0.0)

        def job(*, report: Callable[[Progress], None], should_stop: Callable[[], bool]) -> Lesson:
            proof = prove(digits, report=report, should_stop=should_stop)
            labels = {digit.id: digit.label for digit in digits}
            return Lesson(name, proof, labels, is_whole=find_mnist() is None)

        self._lane.run(job, self._take, on_report=self._on_report, notice=self._notice, on_end=self._on_end)

    def stop(self) -> None:
        """Do not wait for it."""
        self._lane.stop()

    def use(self) -> bool:
        """Keep what was learned in the last lesson as a model, and read with it; returns whether that worked."""
        lesson = self.lesson
        path = None if lesson is None else self._saved(lesson)
        if lesson is None or path is None:
            return False
        self._used = lesson.proof.taught
        self._model.use(ChosenModel(self._used.classifier, taught_title(lesson.writer), key=str(path)))
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
        try:
            self._take_back(self._writers.name)
        except DigitpadError as error:
            self._notice.show_error(sentence(error))
            return False
        self.lesson = None
        self.ended.emit()
        self.changed.emit()
        return True

    def _saved(self, lesson: Lesson) -> Path | None:
        """Keep what was learned, with its figures; returns where, if that worked."""
        try:
            return save_hand(lesson.proof.taught, lesson.writer, lesson.proof.figures())
        except DigitpadError as error:
            self._notice.show_error(sentence(error))
            return None

    def _strangers(self) -> dict[str, Strangers]:
        """Those that do not come with the program; read once."""
        self._others = self._others or unseen_pictures()
        return self._others

    def _look(self, should_stop: Callable[[], bool]) -> None:
        for strangers in self._strangers().values():
            bundled_teacher().look(strangers, should_stop)

    def _on_bundled_teacher_made(self, _teacher: object) -> None:
        """Look at MNIST, too, which takes the most time."""
        if self._is_prepared and not self.is_teaching:
            self._measuring.run(stoppable(self._look))
            self._go_on()

    def _on_report(self, progress: Progress) -> None:
        self.progressed.emit(progress.done / progress.count)

    def _take(self, lesson: Lesson) -> None:
        if lesson.writer == self._writers.name:
            self.lesson = lesson
            self._go_on()

    def _go_on(self) -> None:
        """Measure what takes too long to be waited for."""
        lesson = self.lesson
        if lesson is None or lesson.is_whole:
            return

        def refuse(error: DigitpadError) -> None:  # the file is damaged
            self._complete(replace(lesson, is_whole=True))
            self._notice.show_error(sentence(error))

        job = stoppable(lambda should_stop: lesson.measured_on(self._strangers(), should_stop))
        self._measuring.run(job, self._complete, on_refused=refuse)

    def _complete(self, lesson: Lesson) -> None:
        """Take the whole proof; what turns out to read others worse is not used any longer, and that is said."""
        if lesson.proof.taught is self._used and taught_model(lesson.writer) is not None:
            error = lesson.proof.error()
            if error is None:
                self._saved(lesson)
            else:
                self._take_back(lesson.writer)
                self._notice.show_error(sentence(error))
        if self.lesson is not None and self.lesson.proof.taught is lesson.proof.taught:
            self.lesson = lesson
            self.ended.emit()
        if not self._is_prepared:
            self.rest()

    def _take_back(self, writer: str) -> None:
        path = taught_model(writer)
        was_on = path is not None and self._model.model.key == str(path)
        forget(writer)
        if was_on:
            self._model.use_bundled()
        self.changed.emit()

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
            if not self._is_unproved:
                self._lane.stop()
                self._measuring.stop()
            self.lesson = None
            self.ended.emit()
            self.changed.emit()
