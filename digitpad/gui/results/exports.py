"""What was found, as files: plots, tables, a report."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from digitpad.gui.widgets.file_writer import FileWriter
from digitpad.gui.widgets.save_dialog import ask_save_path
from digitpad.learning.evaluation.judging import Judged, Results
from digitpad.learning.reports.evaluation_files import write_calibration, write_classes, write_matrix, write_predictions


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
            self._action("actionPredictions", self.tr("&All answers as CSV…"), self._on_predictions),
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
        self._write_csv(self.tr("All answers"), "answers", write_predictions)

    def _write_csv(self, title: str, name: str, write: Callable[[Any, Path], None]) -> None:
        evaluation = self._judged.evaluation
        path = ask_save_path(self._window, title, self._file_name(name), {"csv": self.tr("CSV table (*.csv)")})
        if path is not None:
            self._writer.write(path, lambda: write(evaluation, path))

    def _on_matrix_plot(self) -> None:
        evaluation, is_percent = self._judged.evaluation, self._is_percent
        title = f"{self._judged.source.title}: {self._data}"
        path = self._ask_plot(self.tr("Confusion matrix"), "confusion-matrix")
        if path is not None:
            self._writer.write(path, lambda: _plots().save_confusion(evaluation, path, title, in_percent=is_percent))

    def _on_reliability(self) -> None:
        judged = () if self._results is None else self._results.judged
        lines, title = [(each.source.title, each.evaluation.calibration) for each in judged], self._data
        path = self._ask_plot(self.tr("Calibration"), "calibration")
        if path is not None:
            self._writer.write(path, lambda: _plots().save_reliability(lines, path, title))

    def _on_report(self) -> None:
        results, judged, data = self._results, self._judged, self._data
        path = ask_save_path(
            self._window, self.tr("Report"), self._file_name("results"), {"html": self.tr("HTML page (*.html)")}
        )
        if path is None or results is None:
            return

        def work() -> None:
            from digitpad.learning.reports.evaluation_report import facts_of, write_evaluation_report

            facts = facts_of(judged.source.title, judged.classifier, judged.source.file)
            write_evaluation_report(judged.evaluation, results.bitmaps, data, facts, path)

        self._writer.write(path, work)

    def _ask_plot(self, title: str, name: str) -> Path | None:
        kinds = {"png": self.tr("PNG picture (*.png)"), "svg": self.tr("SVG drawing (*.svg)")}
        return ask_save_path(self._window, title, self._file_name(name), kinds)

    def _file_name(self, what: str) -> str:
        """A name that tells what is in a file: `confusion-matrix bundled model MNIST test`."""
        words = "" if self._results is None else f"{self._results.data_title} {self._results.part}"
        return re.sub(r"[^\w .-]+", "-", f"{what} {self._judged.source.title} {words}").strip()


def _plots() -> Any:
    from digitpad.learning.reports import evaluation_plots  # Matplotlib, in the worker

    return evaluation_plots
