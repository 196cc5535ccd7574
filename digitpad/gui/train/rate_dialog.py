"""Finds a learning rate: a range test in a worker, its curve, and the rate that it suggests."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import sentence
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.jobs.jobs import Lane
from digitpad.gui.train.verdict.said import said
from digitpad.gui.widgets.file_writer import FileWriter
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.plot import MARKER_PX, Bounds, Plot, color_of, on_plot, pen_of, points_of
from digitpad.gui.widgets.progress_line import ProgressLine
from digitpad.gui.widgets.save_dialog import ask_save_path
from digitpad.gui.widgets.screen_room import open_within_screen
from digitpad.learning.data.datasets import load
from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.reports.sentence import Sentence
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.study.kept_range_tests import keep
from digitpad.learning.study.range_test import HIGHEST, LOWEST, RangeTest, range_test
from digitpad.learning.training import feeding

_SIZE = QSize(70 * GRID, 50 * GRID)
_HIGHEST_SHOWN = 1.6  # times the first loss
_FAINT = 0.3  # of each batch's own loss


class RateDialog(QDialog):
    """Tests as soon as it is made; closing it ends the test.

    Parameters
    ----------
    settings : RunSettings
        What is to be trained.
    lane : Lane
        Where the test runs; the newest job alone counts there.
    writer : Lane
        Where files are written.
    parent : QWidget

    Signals
    -------
    rate_chosen(str, float)
        The optimizer, and the rate to use.
    """

    rate_chosen = Signal(str, float)

    def __init__(self, settings: RunSettings, lane: Lane, writer: Lane, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rateDialog")
        self._settings, self._lane = settings, lane
        self._title = QCoreApplication.translate("Optimizers", OPTIMIZERS[settings.optimizer].title)
        self.setWindowTitle(self.tr("Learning rate of {0}").format(self._title))
        self.test: RangeTest | None = None
        self._is_closed = False
        self.plot = Plot("ratePlot", self.tr("Training loss"))
        self.words = QLabel(self.tr("Each batch is learned with a higher rate than the one before…"))
        self.progress = ProgressLine("rate", self.tr("Range test"), keeps_its_room=True)
        self.use = QPushButton(self.tr("&Use this rate"))
        self.save = QPushButton(self.tr("&Save…"))
        self._writer = FileWriter(writer, Notice(self.plot))
        self._set_up()
        self.progress.show_share(0.0)
        lane.run(self._job, self._on_success, on_report=self._on_report, on_refused=self._on_refused)

    def _job(self, *, report: Callable[[float], None], should_stop: Callable[[], bool]) -> RangeTest:
        try:
            test = range_test(self._settings, load(self._settings.data), report=report, should_stop=should_stop)
            if not should_stop():
                keep(test)
            return test
        finally:
            feeding.release()

    def _on_report(self, share: float) -> None:
        if not self._is_closed:
            self.progress.show_share(share)

    def _on_refused(self, error: DigitpadError) -> None:
        if not self._is_closed:
            self.progress.hide()
            self.words.setText(sentence(error))

    def _on_success(self, test: RangeTest) -> None:
        if not self._is_closed:  # it may have ended in that very moment
            self._show(test)

    def _show(self, test: RangeTest) -> None:
        self.test = test
        self.progress.hide()
        self.save.setEnabled(True)
        self.use.setEnabled(test.suggestion is not None)
        self.words.setText(said(_words(test)))
        style, means = STYLES[test.settings.optimizer], test.smoothed
        area, x = self.plot.area, np.log10(test.rates[: len(means)])
        area.plot(x, test.losses[: len(means)], pen=on_plot(QPen(color_of(style, _FAINT), 1)))
        area.plot(x, means, pen=on_plot(pen_of(style, 1)))
        if test.suggestion is not None:
            place = math.log10(test.suggestion)
            height = float(np.interp(place, x, means))
            area.plot([place], [height], pen=None, symbolSize=2 * MARKER_PX, **points_of(style))
            self.plot.show_cursor(place)
        if len(means):
            self._see(float(means[0]))

    def _see(self, first: float) -> None:
        edges = (math.log10(LOWEST), math.log10(HIGHEST))
        self.plot.follow(Bounds(*edges, 0.0, _HIGHEST_SHOWN * first))

    def _on_use_clicked(self) -> None:
        if self.test is not None and self.test.suggestion is not None:
            self.rate_chosen.emit(self._settings.optimizer, self.test.suggestion)
        self.accept()

    def _on_save_clicked(self) -> None:
        kinds = {
            "png": self.tr("PNG picture (*.png)"), "svg": self.tr("SVG drawing (*.svg)"),
            "csv": self.tr("CSV table (*.csv)"),
        }  # fmt: skip
        path, test = ask_save_path(self, self.tr("Range test"), "learning-rate", kinds), self.test
        if path is not None and test is not None:
            self._writer.write(path, lambda: _files().save_range_tests([test], path))

    def _set_up(self) -> None:
        self.plot.area.axes["bottom"].setLogMode(x=True, y=False)
        self.plot.set_x_title(self.tr("learning rate"))
        self._see(2.5)
        self.words.setObjectName("rateWords")
        self.words.setWordWrap(True)
        self.use.setObjectName("useRate")
        self.use.setProperty("primary", True)
        self.save.setObjectName("saveRangeTest")
        for button in (self.use, self.save):
            button.setEnabled(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.use, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.progress.cancel.clicked.connect(self.reject)
        self.use.clicked.connect(self._on_use_clicked)
        self.save.clicked.connect(self._on_save_clicked)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.words)
        layout.addWidget(self.progress)
        layout.addWidget(buttons)
        open_within_screen(self, _SIZE)

    def done(self, result: int) -> None:
        """End the test, however the dialog is closed."""
        self._is_closed = True
        self._lane.stop()
        super().done(result)
        self.deleteLater()


def _files() -> Any:
    from digitpad.learning.reports import range_test_files  # Matplotlib, in the worker

    return range_test_files


def _words(test: RangeTest) -> Sentence:
    """What a test suggests, and why."""
    if test.suggestion is None:
        return Sentence("The loss did not fall at any learning rate.")
    lowest = test.rates[int(np.argmin(test.smoothed))]
    return Sentence(
        "Suggested learning rate: {rate:.2g}. The loss is lowest at {lowest:.2g}, and rises beyond.",
        {"rate": test.suggestion, "lowest": float(lowest)},
    )
