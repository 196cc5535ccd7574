"""The Data tab: what networks learn from, picture by picture."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import number, sentence
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.data.own_ink import ink_of_data
from digitpad.gui.data.suspects import Suspects
from digitpad.gui.jobs.jobs import calling
from digitpad.gui.jobs.task import Outcome
from digitpad.gui.services.services import Services
from digitpad.gui.widgets.scrolling import ScrolledPage
from digitpad.ink.bitmap import DIGITS
from digitpad.learning.data.class_statistics import ClassStatistics, class_statistics
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.data.own_hand import is_own
from digitpad.learning.evaluation.selection import Indices, find

if TYPE_CHECKING:
    from digitpad.gui.data.view import DataView

_TYPING_MS = 250  # pause after which what was typed is looked for


class DataTab(QWidget):
    """Made when it is first shown.

    Signals
    -------
    picture_asked(object, str, int, object)
        A picture for the Draw tab: its (28, 28) uint8 bitmap, its name, its label, and the ChosenModel that is to read
        it, or None for the model in use.
    """

    picture_asked = Signal(object, str, int, object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dataTab")
        self._datasets, self._model, self._writers = services.datasets, services.model, services.writers
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._made: DataView | None = None
        self._statistics = services.jobs.lane(newest_only=True)
        self._dataset: Dataset | None = None
        self._bitmaps: NDArray[np.uint8] = np.empty((0, 28, 28), np.uint8)
        self._labels: NDArray[np.uint8] = np.empty(0, np.uint8)
        self._found: Indices = np.empty(0, np.intp)
        self._suspects = Suspects(services.jobs, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_pictures)

    @property
    def view(self) -> "DataView":
        """The parts, made when first asked for."""
        if self._made is None:
            from digitpad.gui.data.view import DataView  # when it is needed

            page = ScrolledPage()
            self._layout.addWidget(page)
            self._made = DataView(page.room, self._datasets)
            page.hold(self._made)
            self._made.filters.choice.choose_what_is_there()
            self._made.filters.show_judge(self._model.model.title)
            self._connect(self._made)
            self._load()
        return self._made

    @property
    def is_busy(self) -> bool:
        """Whether a worker is at work for this tab."""
        is_waiting = self._soon.isActive() or self._datasets.is_loading
        return is_waiting or self._suspects.is_busy or self._statistics.is_busy

    def take_over(self, before: "DataTab") -> None:
        """Look for what another window's tab looks for, if it was ever looked at."""
        if before._made is not None:
            self.view.filters.take_over(before._made.filters)
            self.view.details.setCurrentIndex(before._made.details.currentIndex())

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        if self._made is not None:
            self._made.update()

    def _connect(self, view: "DataView") -> None:
        filters = view.filters
        filters.data_changed.connect(self._load)
        filters.changed.connect(self._on_filters_changed)
        view.chart.picked.connect(filters.show_label)
        view.wall.picked.connect(self._on_wall_picked)
        view.wall.opened.connect(self._ask_for_canvas)
        view.detail.draw.clicked.connect(self._on_draw_clicked)
        view.reading.cancel.clicked.connect(self._suspects.cancel)
        self._suspects.progressed.connect(view.show_progress)
        self._suspects.ended.connect(self._on_suspects_ended)
        self._datasets.changed.connect(self._on_datasets_changed)
        self._model.changed.connect(self._on_model_changed)
        self._writers.changed.connect(self._on_writers_changed)

    def _load(self) -> None:
        """Show the pictures of the data set and part that are chosen."""
        view = self.view
        view.notice.hide()
        self._suspects.forget()
        name = view.filters.choice.name
        if self._datasets.is_missing(name):
            self._take(None)
            return

        def take(dataset: Dataset) -> None:
            if view.filters.choice.name == name:  # else another one was chosen meanwhile
                self._take(dataset)

        def refuse(error: DigitpadError) -> None:
            if view.filters.choice.name == name:
                view.filters.choice.go_back()
                view.notice.show_error(sentence(error))

        self._datasets.load(name, take, notice=view.notice, on_refused=refuse)

    def _take(self, dataset: Dataset | None) -> None:
        view, part = self.view, self.view.filters.part.currentData()
        self._dataset = dataset
        empty: tuple[NDArray[np.uint8], NDArray[np.uint8]] = (np.empty((0, 28, 28), np.uint8), np.empty(0, np.uint8))
        self._bitmaps, self._labels = empty if dataset is None else dataset.part(part)
        view.set_empty(is_empty=dataset is None)
        view.wall.set_pictures(self._bitmaps, self._labels)
        view.wall.set_ink(None if dataset is None else ink_of_data(dataset, part))
        view.detail.clear()
        view.chart.show_statistics(None)
        view.chart_title.setText("")
        self._found = np.empty(0, np.intp)
        self._show_pictures()

    def _show_pictures(self) -> None:
        """Show what the filters let through; where labels are to be suspected, once the model has read them all."""
        filters, suspects = self.view.filters, self._suspects
        if not self._check_places():
            return
        if filters.suspects.isChecked() and suspects.mask is None and len(self._labels):
            if not suspects.is_busy:
                suspects.look(self._bitmaps, self._labels, self._model.classifier)
            return
        self._show_found(find(self._labels, filters.wanted, suspects.mask if filters.suspects.isChecked() else None))

    def _check_places(self) -> bool:
        """Whether the indices can be read; they are marked, and a sentence says why, as long as they cannot."""
        view, filters = self.view, self.view.filters
        try:
            find(self._labels[:0], filters.wanted)
        except DigitpadError as error:
            filters.show_problem(is_wrong=True)
            view.notice.show_error(sentence(error))
            return False
        if filters.has_problem:
            filters.show_problem(is_wrong=False)
            view.notice.hide_error()
        return True

    def _show_found(self, found: Indices) -> None:
        view, filters = self.view, self.view.filters
        view.wall.set_answers(self._suspects.answers if filters.suspects.isChecked() else None)
        view.wall.show_only(found, self._empty_words())
        filters.count.setText(self.tr("{0} of {1} pictures").format(number(len(found)), number(len(self._labels))))
        self._found = found
        if len(self._labels):
            self._count_digits(found)

    def _count_digits(self, found: Indices) -> None:
        """Show how many there are of each digit among what was found, and their means."""
        view, bitmaps, labels = self.view, self._bitmaps, self._labels
        is_all = len(found) == len(labels)

        def work() -> ClassStatistics:
            return class_statistics(bitmaps, labels) if is_all else class_statistics(bitmaps[found], labels[found])

        def show(statistics: ClassStatistics) -> None:
            if found is self._found:
                view.chart.show_statistics(statistics, np.bincount(labels, minlength=DIGITS))
                view.chart_title.setText(self._chart_words(len(found), len(labels)))

        self._statistics.run(calling(work), show)

    def _chart_words(self, shown: int, whole: int) -> str:
        """What the chart is based on."""
        if shown == whole:
            return self.tr("All {0} pictures").format(number(whole))
        words = self.tr("The {0} pictures on the wall, of {1}")
        pale = self.tr("The {0} pictures on the wall; pale: all {1}")
        return (pale if self.view.chart.has_pale else words).format(number(shown), number(whole))

    def _empty_words(self) -> str:
        if self.view.filters.suspects.isChecked():
            return self.tr("{0} suspects none of these labels.").format(self._model.model.title)
        return self.tr("No picture matches: choose other filters.")

    def _on_suspects_ended(self, outcome: Outcome) -> None:
        if outcome is Outcome.SUCCEEDED:
            self._show_pictures()
        else:
            self.view.filters.suspects.setChecked(False)

    def _on_datasets_changed(self) -> None:
        if self.view.filters.choice.name == "mnist":
            self._load()

    def _on_writers_changed(self) -> None:
        """Somebody's own digits are others now."""
        if is_own(self.view.filters.choice.name):
            self._load()

    def _on_model_changed(self) -> None:
        """Suspect labels by another model from now on."""
        self._suspects.forget()
        self.view.filters.show_judge(self._model.model.title)
        self._show_pictures()

    def _on_filters_changed(self) -> None:
        is_typing = self.view.filters.places.hasFocus()
        self._soon.start(_TYPING_MS if is_typing else 0)

    def _on_wall_picked(self, index: int) -> None:
        view = self.view
        origin = self.tr("8 × 8 pixels from scikit-learn, enlarged and centred by mass")
        is_enlarged = self._dataset is not None and self._dataset.name == "optdigits"
        bitmap, label = self._bitmaps[index], int(self._labels[index])
        doubt = self._doubt(index) if view.filters.suspects.isChecked() else ""
        view.detail.show_picture(index, bitmap, label, origin=origin if is_enlarged else "", doubt=doubt)
        view.details.setCurrentWidget(view.detail)

    def _doubt(self, index: int) -> str:
        """Which digit the model takes a picture for."""
        answers, confidences = self._suspects.answers, self._suspects.confidences
        if answers is None or confidences is None:
            return ""
        words = self.tr("{0} reads {1}, {2} % sure")
        return words.format(self._model.model.title, answers[index], number(100 * confidences[index], 1))

    def _on_draw_clicked(self) -> None:
        if self.view.wall.current is not None:
            self._ask_for_canvas(self.view.wall.current)

    def _ask_for_canvas(self, index: int) -> None:
        name = self.view.filters.choice.currentText().split(",")[0]
        words = self.tr("{0}, picture {1}, label {2}").format(name, number(index), self._labels[index])
        self.picture_asked.emit(self._bitmaps[index], words, int(self._labels[index]), None)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the parts when they are first needed."""
        self._datasets.look()
        _ = self.view
        super().showEvent(event)
