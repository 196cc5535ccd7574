"""The Data tab: what networks learn from, picture by picture."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.data.suspects import Suspects
from digitpad.gui.jobs.errand import Errands
from digitpad.gui.services.datasets import DataSets
from digitpad.gui.widgets.scrolling import ScrolledPage
from digitpad.learning.data.class_statistics import ClassStatistics, class_statistics
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.evaluation.selection import find
from digitpad.recognition.classifier import Classifier

if TYPE_CHECKING:
    from digitpad.gui.data.view import DataView

_TYPING_MS = 250  # pause after which what was typed is looked for


class DataTab(QWidget):
    """Made when it is first shown.

    Signals
    -------
    picture_asked(object, str)
        A (28, 28) uint8 bitmap for the canvas, and its name.
    crashed(object)
        An exception that is the program's own fault.
    """

    picture_asked = Signal(object, str)
    crashed = Signal(object)

    def __init__(self, data_sets: DataSets, classifier: Classifier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dataTab")
        self._data_sets = data_sets
        self._classifier = classifier
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._made: DataView | None = None
        self._errands = Errands(self)
        self._errands.crashed.connect(self.crashed)
        self._dataset: Dataset | None = None
        self._bitmaps: NDArray[np.uint8] = np.empty((0, 28, 28), np.uint8)
        self._labels: NDArray[np.uint8] = np.empty(0, np.uint8)
        self._suspects = Suspects(self)
        self._suspects.crashed.connect(self.crashed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_pictures)

    @property
    def view(self) -> "DataView":
        """The parts, made when first asked for."""
        if self._made is None:
            from digitpad.gui.data.view import DataView  # when it is needed

            self._made = DataView(self)
            self._layout.addWidget(ScrolledPage(self._made))
            self._connect(self._made)
            self._made.filters.choice.choose_what_is_there()
            self._made.filters.refresh()
            self._load()
        return self._made

    @property
    def is_busy(self) -> bool:
        """Whether a worker is at work for this tab."""
        is_waiting = self._soon.isActive() or self._data_sets.is_loading
        return is_waiting or self._suspects.is_busy or self._errands.is_busy

    def set_classifier(self, classifier: Classifier) -> None:
        """Suspect labels by another model from now on."""
        self._classifier = classifier
        self._suspects.forget()
        if self._made is not None:
            self._show_pictures()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        if self._made is not None:
            self._made.update()

    def close_down(self) -> None:
        """Stop what still runs, and wait for it."""
        self._soon.stop()
        self._suspects.close_down()
        self._errands.close_down()
        if self._made is not None:
            self._made.filters.download.close_down()

    def _connect(self, view: "DataView") -> None:
        filters = view.filters
        filters.data_changed.connect(self._load)
        filters.changed.connect(self._on_filters_changed)
        filters.download.crashed.connect(self.crashed)
        view.chart.picked.connect(filters.show_label)
        view.wall.picked.connect(self._on_wall_picked)
        view.wall.opened.connect(self._ask_for_canvas)
        view.detail.draw_asked.connect(self._on_detail_draw_asked)
        view.stop.clicked.connect(self._suspects.cancel)
        self._suspects.progressed.connect(view.show_progress)
        self._suspects.found.connect(self._show_pictures)
        self._suspects.cancelled.connect(self._on_suspects_cancelled)
        self._data_sets.refused.connect(self._on_data_sets_refused)
        self._data_sets.waiting.connect(self._on_data_sets_waiting)

    def _load(self) -> None:
        """Show the pictures of the data set and part that are chosen."""
        view = self.view
        view.notice.hide()
        self._suspects.forget()
        if view.filters.choice.is_missing:
            self._take(None)
            return
        name = view.filters.choice.name

        def take(dataset: Dataset) -> None:
            if view.filters.choice.name == name:
                view.notice.hide()
                self._take(dataset)

        self._data_sets.load(name, take)

    def _take(self, dataset: Dataset | None) -> None:
        view, part = self.view, self.view.filters.part.currentData()
        self._dataset = dataset
        empty: tuple[NDArray[np.uint8], NDArray[np.uint8]] = (np.empty((0, 28, 28), np.uint8), np.empty(0, np.uint8))
        self._bitmaps, self._labels = empty if dataset is None else dataset.part(part)
        view.wall.set_pictures(self._bitmaps, self._labels)
        view.detail.clear()
        view.chart.show_statistics(None)
        self._show_pictures()
        if dataset is not None:
            bitmaps, labels = self._bitmaps, self._labels

            def show(statistics: ClassStatistics) -> None:
                if bitmaps is self._bitmaps:
                    view.chart.show_statistics(statistics)

            self._errands.run(lambda: class_statistics(bitmaps, labels), "", show)

    def _show_pictures(self) -> None:
        view, filters = self.view, self.view.filters
        if filters.suspects.isChecked() and self._suspects.mask is None and len(self._labels):
            if not self._suspects.is_busy:
                self._suspects.look(self._bitmaps, self._labels, self._classifier)
            return
        among = self._suspects.mask if filters.suspects.isChecked() else None
        try:
            found = find(self._labels, filters.wanted, among)
        except DigitpadError as error:
            filters.show_problem(is_wrong=True)
            view.notice.show_error(str(error))
            return
        filters.show_problem(is_wrong=False)
        view.notice.hide()
        view.wall.set_answers(self._suspects.answers if filters.suspects.isChecked() else None)
        view.wall.show_only(found, self._empty_words())
        filters.count.setText(self.tr("{0} of {1} pictures").format(number(len(found)), number(len(self._labels))))

    def _empty_words(self) -> str:
        if self._dataset is None:
            return self.tr("Download MNIST, or choose optdigits or a file of your own.")
        return self.tr("No picture is like that: choose other filters.")

    def _on_suspects_cancelled(self) -> None:
        self.view.filters.suspects.setChecked(False)

    def _on_filters_changed(self) -> None:
        is_typing = self.view.filters.places.hasFocus()
        self._soon.start(_TYPING_MS if is_typing else 0)

    def _on_wall_picked(self, index: int) -> None:
        view = self.view
        origin = self.tr("8 × 8 pixels of scikit-learn, enlarged and centred by mass")
        is_enlarged = self._dataset is not None and self._dataset.name == "optdigits"
        view.detail.show_picture(index, self._bitmaps[index], int(self._labels[index]), origin if is_enlarged else "")
        view.details.setCurrentWidget(view.detail)

    def _on_detail_draw_asked(self) -> None:
        if self.view.wall.current is not None:
            self._ask_for_canvas(self.view.wall.current)

    def _ask_for_canvas(self, index: int) -> None:
        name = self.view.filters.choice.currentText().split(",")[0]
        words = self.tr("{0}, picture {1}, label {2}").format(name, number(index), self._labels[index])
        self.picture_asked.emit(self._bitmaps[index], words)

    def _on_data_sets_refused(self, sentence: str) -> None:
        if self.isVisible():
            self.view.filters.choice.go_back()
            self.view.notice.show_error(sentence)

    def _on_data_sets_waiting(self, words: str) -> None:
        if self.isVisible():
            self.view.notice.show_progress(words)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the parts when they are first needed."""
        if self._made is not None:
            self._made.filters.refresh()
        _ = self.view
        super().showEvent(event)
