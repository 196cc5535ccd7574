"""The Results tab: how well models read, and what they get wrong."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.jobs.jobs import calling
from digitpad.gui.jobs.task import Outcome
from digitpad.gui.results.exports import Exports
from digitpad.gui.services.services import Services
from digitpad.gui.widgets.file_writer import FileWriter
from digitpad.gui.widgets.scrolling import ScrolledPage
from digitpad.learning.data.datasets import load
from digitpad.learning.evaluation.figures import import_scikit_learn
from digitpad.learning.evaluation.judging import Results, judge
from digitpad.learning.evaluation.selection import Indices, differing, in_cell, mistakes

if TYPE_CHECKING:
    from digitpad.gui.results.view import ResultsView


class ResultsTab(QWidget):
    """Made when it is first shown.

    Signals
    -------
    picture_asked(object, str)
        A (28, 28) uint8 bitmap for the canvas, and its name.
    ended()
        A model was judged, or it failed or was stopped.
    """

    picture_asked = Signal(object, str)
    ended = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsTab")
        self._datasets, self._runs = services.datasets, services.runs
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._made: ResultsView | None = None
        self._judging = services.jobs.lane(uses_keras=True)
        self._writing = services.jobs.lane()
        self.results: Results | None = None

    @property
    def view(self) -> "ResultsView":
        """The parts, made when first asked for."""
        if self._made is None:
            from digitpad.gui.results.view import ResultsView  # plots take a while to import

            self._made = ResultsView(self, self._datasets)
            self.exports = Exports(self, FileWriter(self._writing, self._made.notice))
            self._made.lay_out(self.exports)
            self._layout.addWidget(ScrolledPage(self._made))
            self._connect(self._made)
            self._made.questions.choice.choose_what_is_there()
            self._take(None)
            self._on_runs_changed()
            self._writing.run(calling(import_scikit_learn))  # before it is needed
        return self._made

    @property
    def is_busy(self) -> bool:
        """Whether a worker is at work for this tab."""
        return self._judging.is_busy or self._writing.is_busy

    def start(self) -> None:
        """Judge the chosen models on the chosen pictures."""
        view, questions = self.view, self.view.questions
        sources, name, part = questions.sources, questions.choice.name, questions.part.currentData()
        view.notice.hide()
        if self._datasets.is_missing(name):
            view.notice.show_error(self.tr("MNIST is not on this computer: download it, or choose optdigits."))
            return

        def job(*, report: Callable[[float], None], should_stop: Callable[[], bool]) -> Results:
            return judge(sources, load(name), part, report=report, should_stop=should_stop)

        questions.set_running(is_running=True)
        self._judging.run(
            job, self._take, on_report=questions.progress.show_share, on_end=self._on_judging_end, notice=view.notice
        )

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        if self._made is not None:
            self._made.refresh_theme()

    def _connect(self, view: "ResultsView") -> None:
        view.questions.start.clicked.connect(self.start)
        view.questions.progress.cancel.clicked.connect(self._judging.stop)
        view.matrix.picked.connect(self._show_cell)
        view.percent.toggled.connect(self._on_percent_toggled)
        view.shown.activated.connect(self._show_model)
        view.mistakes.clicked.connect(self._show_mistakes)
        view.differing.clicked.connect(self._show_differing)
        view.wall.opened.connect(self._ask_for_canvas)
        view.wall.clicked.connect(self._ask_for_canvas)
        self._runs.changed.connect(self._on_runs_changed)

    def _take(self, results: Results | None) -> None:
        view = self.view
        self.results = results
        view.headline.show_results(results)
        judged = () if results is None else results.judged
        view.shown.clear()
        view.shown.addItems([each.source.title for each in judged])
        view.shown.setVisible(len(judged) > 1)
        view.differing.setVisible(len(judged) > 1)
        view.percent.setVisible(bool(judged))
        view.mistakes.setEnabled(bool(judged))
        view.export.setEnabled(bool(judged))
        calibrations = [(each.source.title, each.evaluation.calibration) for each in judged]
        view.reliability.show_calibrations(calibrations)
        self._show_model()

    def _show_model(self) -> None:
        view, results = self.view, self.results
        shown = max(0, view.shown.currentIndex())
        self.exports.update(results, shown, is_percent=view.percent.isChecked())
        if results is None:
            view.matrix.show_counts(None)
            view.classes.show_evaluation(None)
            view.wall_title.setText("")
            view.wall.show_only(view.wall.indices[:0], self.tr("Choose a model and pictures, and press Evaluate."))
            return
        evaluation = results.judged[shown].evaluation
        view.matrix.show_counts(evaluation.confusion_matrix)
        view.classes.show_evaluation(evaluation)
        view.wall.set_pictures(results.bitmaps, evaluation.labels, evaluation.answers, results.places)
        self._show_mistakes()

    def _show_cell(self, label: int, answer: int) -> None:
        if self.results is not None:
            evaluation = self.results.judged[self._shown].evaluation
            self.view.wall.set_answers(evaluation.answers)
            found = in_cell(evaluation, label, answer)
            words = self.tr("{0} read as {1}: {2}, the surest first").format(label, answer, number(len(found)))
            self._show(found, words if len(found) else self.tr("{0} read as {1}: none").format(label, answer))

    def _show_mistakes(self) -> None:
        if self.results is not None:
            evaluation = self.results.judged[self._shown].evaluation
            self.view.wall.set_answers(evaluation.answers)
            found = mistakes(evaluation)
            self._show(found, self.tr("Mistakes: {0}, the surest first").format(number(len(found))))

    def _show_differing(self) -> None:
        if self.results is not None and len(self.results.judged) > 1:
            found = differing(*(each.evaluation for each in self.results.judged))
            shown, other = (self.results.judged[place].evaluation for place in (self._shown, 1 - self._shown))
            self.view.wall.set_answers(shown.answers, other.answers)
            titles = [self.results.judged[place].source.title for place in (self._shown, 1 - self._shown)]
            words = self.tr("Read differently: {0}; label → {1} · {2}").format(number(len(found)), *titles)
            self._show(found, words)

    def _show(self, found: Indices, words: str) -> None:
        self.view.wall_title.setText(words)
        self.view.wall.show_only(found, self.tr("There is none."))
        self.view.details.setCurrentIndex(0)

    @property
    def _shown(self) -> int:
        return max(0, self.view.shown.currentIndex())

    def _ask_for_canvas(self, index: int) -> None:
        if self.results is not None:
            label = self.results.judged[0].evaluation.labels[index]
            place = number(self.results.places[index])
            name = {"mnist": "MNIST"}.get(self.results.data, self.results.data)
            self.picture_asked.emit(
                self.results.bitmaps[index], self.tr("{0}, picture {1}, label {2}").format(name, place, label)
            )

    def _on_percent_toggled(self, is_percent: bool) -> None:
        self.view.matrix.set_percent(is_percent)
        self.exports.update(self.results, self._shown, is_percent=is_percent)

    def _on_judging_end(self, _outcome: Outcome) -> None:
        self.view.questions.set_running(is_running=False)
        self.ended.emit()

    def _on_runs_changed(self) -> None:
        for choice in (self.view.questions.model, self.view.questions.other):
            choice.set_records(self._runs.records)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the parts when they are first needed, and list the runs."""
        _ = self.view
        self._datasets.look()
        if not self._runs.is_listed:
            self._runs.refresh()
        super().showEvent(event)
