"""The Results tab: how well models read, and what they get wrong."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.jobs.jobs import calling
from digitpad.gui.jobs.task import Outcome
from digitpad.gui.results.exports import Exports
from digitpad.gui.services.chosen_model import ChosenModel
from digitpad.gui.services.services import Services
from digitpad.gui.widgets.file_writer import FileWriter
from digitpad.gui.widgets.scrolling import ScrolledPage
from digitpad.learning.data.datasets import load
from digitpad.learning.evaluation.figures import import_scikit_learn
from digitpad.learning.evaluation.judging import Judged, Results, judge
from digitpad.learning.runs.model_source import ModelSource

if TYPE_CHECKING:
    from digitpad.gui.results.view import ResultsView


class ResultsTab(QWidget):
    """Made when it is first shown.

    Signals
    -------
    picture_asked(object, str, int, object)
        A picture for the Draw tab: its (28, 28) uint8 bitmap, its name, its label, and the ChosenModel that is to read
        it, or None for the model in use.
    ended()
        A model was judged, or it failed or was stopped.
    """

    picture_asked = Signal(object, str, int, object)
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

            page = ScrolledPage()
            self._layout.addWidget(page)
            self._made = ResultsView(page.room, self._datasets)
            self.exports = Exports(self, FileWriter(self._writing, self._made.notice))
            self._made.lay_out(self.exports)
            page.hold(self._made)
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

    def take_over(self, before: "ResultsTab") -> None:
        """Show what another window's tab shows, if it was ever looked at."""
        if before._made is None:
            return
        view, shown = self.view, before._made
        view.questions.take_over(shown.questions)
        if before.results is not None:
            self._take(_with_bundled(before.results, view.questions.model.bundled))
        view.shown.setCurrentIndex(shown.shown.currentIndex())
        self._show_model()
        view.percent.setChecked(shown.percent.isChecked())
        view.details.setCurrentIndex(shown.details.currentIndex())

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        if self._made is not None:
            self._made.refresh_theme()

    def _connect(self, view: "ResultsView") -> None:
        view.questions.start.clicked.connect(self.start)
        view.questions.progress.cancel.clicked.connect(self._judging.stop)
        view.matrix.picked.connect(self._on_matrix_picked)
        for button in (view.pictures.mistakes, view.pictures.differing):
            button.clicked.connect(view.matrix.choose_none)
        view.percent.toggled.connect(self._on_percent_toggled)
        view.shown.activated.connect(self._show_model)
        view.pictures.asked.connect(self._ask_for_canvas)
        self._runs.changed.connect(self._on_runs_changed)

    def _take(self, results: Results | None) -> None:
        self.results = results
        self.view.show_results(results)
        self._show_model()

    def _show_model(self) -> None:
        view = self.view
        self.exports.update(self.results, view.shown_place, is_percent=view.percent.isChecked())
        view.show_model(self.results)
        view.details.setCurrentIndex(0)

    def _on_matrix_picked(self, label: int, answer: int) -> None:
        self.view.pictures.show_cell(label, answer)
        self.view.details.setCurrentIndex(0)

    def _ask_for_canvas(self, index: int) -> None:
        if self.results is not None:
            results, judged = self.results, self.results.judged[self.view.shown_place]
            label, place = int(judged.evaluation.labels[index]), number(results.places[index])
            name = self.tr("{0}, picture {1}, label {2}").format(results.data_title, place, label)
            model = ChosenModel(judged.classifier, judged.source.title, *_tested(judged, results), key=_key_of(judged))
            self.picture_asked.emit(results.bitmaps[index], name, label, model)

    def _on_percent_toggled(self, is_percent: bool) -> None:
        self.view.matrix.set_percent(is_percent)
        self.exports.update(self.results, self.view.shown_place, is_percent=is_percent)

    def _on_judging_end(self, _outcome: Outcome) -> None:
        self.view.questions.set_running(is_running=False)
        self.ended.emit()

    def _on_runs_changed(self) -> None:
        self.view.questions.set_records(self._runs.records)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the parts when they are first needed, and list the runs."""
        _ = self.view
        self._datasets.look()
        if not self._runs.is_listed:
            self._runs.refresh()
        super().showEvent(event)


def _with_bundled(results: Results, bundled: ModelSource) -> Results:
    """The same results, in which the bundled model is called as in this window."""
    judged = [replace(each, source=bundled) if each.source.is_bundled else each for each in results.judged]
    return replace(results, judged=tuple(judged))


def _tested(judged: Judged, results: Results) -> tuple[float | None, str]:
    """A model's accuracy on test pictures, and what these are called; nothing for what it may have learned from."""
    return (judged.evaluation.accuracy, results.data_title) if results.part == "test" else (None, "")


def _key_of(judged: Judged) -> str:
    """By which a model is found again among those in use."""
    return "" if judged.source.file is None else judged.source.key
