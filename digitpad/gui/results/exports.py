"""What was found, as files: plots, tables, a report."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from digitpad.gui.widgets.file_writer import FileWriter
from digitpad.gui.widgets.save_dialog import ask_save_path
from digitpad.learning.evaluation.judging import Judged, Results
from digitpad.learning.reports.evaluation_files import (
    Models,
    write_calibration,
    write_classes,
    write_matrix,
    write_predictions,
)

_LONGEST_NAME = 180  # letters of a proposed name: file systems take 255 bytes, with the suffix


class Exports(QObject):
    """Actions on what is shown."""

    def __init__(self, window: QWidget, writer: FileWriter) -> None:
        super().__init__(window)
        self._window = window
        self._writer = writer
        self._results: Results | None = None
        self._shown = 0
        self._is_percent = False
        self.report = self._action("actionEvaluationReport", self.tr("&Report…"), self._on_report)
        self.report.setToolTip(self.tr("Everything on one page of HTML"))
        self.matrix_plot = self._action("actionSaveMatrix", self.tr("&Matrix as PNG or SVG…"), self._on_matrix_plot)
        self.reliability = self._action(
            "actionSaveReliability", self.tr("&Calibration as PNG or SVG…"), self._on_reliability
        )
        self.tables = [
            self._action("actionMatrixTable", self.tr("M&atrix as CSV…"), self._on_matrix),
            self._action("actionClassesTable", self.tr("&Digits as CSV…"), self._on_classes),
            self._action("actionCalibrationTable", self.tr("Ca&libration as CSV…"), self._on_calibration),
            self._action("actionPredictions", self.tr("All a&nswers as CSV…"), self._on_predictions),
        ]
        self.update(None, 0, is_percent=False)

    def update(self, results: Results | None, shown: int, *, is_percent: bool) -> None:
        """Take on what is shown, and enable what makes sense."""
        self._results, self._shown, self._is_percent = results, shown, is_percent
        for action in (self.report, self.matrix_plot, self.reliability, *self.tables):
            action.setEnabled(results is not None)

    def _action(self, name: str, text: str, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(slot)
        return action

    @property
    def _judged(self) -> Judged:
        assert self._results is not None  # noqa: S101 - the actions are disabled without
        return self._results.judged[self._shown]

    @property
    def _models(self) -> Models:
        """All that was judged, for files that hold all of it."""
        judged = () if self._results is None else self._results.judged
        return [(each.source.title, each.evaluation) for each in judged]

    @property
    def _data(self) -> str:
        """What was read, for titles in files."""
        return "" if self._results is None else f"{self._results.data_title}, {self._results.part} pictures"

    def _on_matrix(self) -> None:
        self._write_csv(self.tr("Confusion matrix"), "confusion-matrix", write_matrix)

    def _on_classes(self) -> None:
        self._write_csv(self.tr("Figures of each digit"), "digits", write_classes)

    def _on_calibration(self) -> None:
        self._write_csv(self.tr("Calibration"), "calibration", write_calibration)

    def _on_predictions(self) -> None:
        places = None if self._results is None else self._results.places
        self._write_csv(self.tr("All answers"), "answers", partial(write_predictions, places=places))

    def _write_csv(self, title: str, name: str, write: Callable[[Models, Path], None]) -> None:
        models = self._models
        path = ask_save_path(self._window, title, self._file_name(name), {"csv": self.tr("CSV table (*.csv)")})
        if path is not None:
            self._writer.write(path, lambda: write(models, path))

    def _on_matrix_plot(self) -> None:
        evaluation, is_percent = self._judged.evaluation, self._is_percent
        shown = self._judged.source.title
        title = f"{shown}: {self._data}"
        path = self._ask_plot(self.tr("Confusion matrix"), "confusion-matrix", shown)
        if path is not None:
            self._writer.write(path, lambda: _plots().save_confusion(evaluation, path, title, in_percent=is_percent))

    def _on_reliability(self) -> None:
        lines, title = [(title, evaluation.calibration) for title, evaluation in self._models], self._data
        path = self._ask_plot(self.tr("Calibration"), "calibration")
        if path is not None:
            self._writer.write(path, lambda: _plots().save_reliability(lines, path, title))

    def _on_report(self) -> None:
        results, data = self._results, self._data
        kinds = {"html": self.tr("HTML page (*.html)")}
        path = ask_save_path(self._window, self.tr("Report"), self._file_name("results"), kinds)
        if path is not None and results is not None:
            self._writer.write(path, lambda: _write_report(results, data, path))

    def _ask_plot(self, title: str, name: str, model: str = "") -> Path | None:
        kinds = {"png": self.tr("PNG picture (*.png)"), "svg": self.tr("SVG drawing (*.svg)")}
        return ask_save_path(self._window, title, self._file_name(name, model), kinds)

    def _file_name(self, what: str, model: str = "") -> str:
        """A name that tells what is in a file: `confusion-matrix bundled model MNIST test`."""
        words = "" if self._results is None else f"{self._results.data_title} {self._results.part}"
        models = model or " and ".join(title for title, _ in self._models)
        return re.sub(r"[^\w .-]+", "-", f"{what} {models} {words}").strip()[:_LONGEST_NAME]


def _write_report(results: Results, data: str, path: Path) -> None:
    from digitpad.learning.reports.evaluation_report import facts_of, write_evaluation_report  # Matplotlib

    models = [
        (facts_of(each.source.title, each.classifier, each.source.file), each.evaluation) for each in results.judged
    ]
    write_evaluation_report(models, results.bitmaps, data, path, results.places)


def _plots() -> Any:
    from digitpad.learning.reports import evaluation_plots  # Matplotlib, in the worker

    return evaluation_plots
