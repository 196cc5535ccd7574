"""What can be done with runs: use, save, export, go on, train again, rename, delete."""

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from digitpad.gui.appearance.titles import shown_title
from digitpad.gui.services.services import Services
from digitpad.gui.train import late_modules as late
from digitpad.gui.widgets.file_writer import FileWriter
from digitpad.gui.widgets.model_kinds import kinds_to_save
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.question import is_agreed
from digitpad.gui.widgets.save_dialog import ask_first_name, ask_save_path
from digitpad.learning.reports.curve_options import PlotOptions
from digitpad.learning.reports.judgement import Judgement
from digitpad.learning.reports.run_titles import titles_of
from digitpad.learning.reports.sensitivity import swept_names, write_sensitivity
from digitpad.learning.reports.summary import write_histories, write_summaries
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.study.landscape import with_paths
from digitpad.learning.training.plans import Plan


class RunCommands(QObject):
    """Actions on the runs that are selected, or else drawn.

    Signals
    -------
    again_asked(list)
        Plans to train.
    copy_asked(RunSettings)
        Settings for the form.
    """

    again_asked = Signal(list)
    copy_asked = Signal(object)

    def __init__(self, window: QWidget, services: Services, writer: FileWriter, notice: Notice) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._writer = writer
        self._notice = notice
        self._chosen: Sequence[RunRecord] = ()
        self._drawn: Sequence[RunRecord] = ()
        self._options = PlotOptions()
        self._judgement: Judgement | None = None
        self._enabled: dict[QAction, bool] = {}
        self.use = self._action("actionUseRun", self.tr("&Use for drawing"), self._on_use)
        self.use.setToolTip(self.tr("Read drawings and pictures with this run's network"))
        self.save = self._action("actionSaveModel", self.tr("Save mode&l…"), self._on_save)
        self.resume = self._action("actionResumeRun", self.tr("&Go on from the last epoch"), self._on_resume)
        self.again = self._action("actionRunAgain", self.tr("Run aga&in"), self._on_again)
        self.copy = self._action("actionCopySettings", self.tr("&Copy settings to the form"), self._on_copy)
        self.rename = self._action("actionRename", self.tr("Re&name"))
        self.note = self._action("actionNote", self.tr("No&te"))
        self.note.setToolTip(self.tr("Write a note about this run; it is kept in its folder"))
        self.delete = self._action("actionDeleteRuns", self.tr("&Delete…"), self._on_delete)
        self.report = self._action("actionReport", self.tr("Re&port…"), self._on_report)
        self.report.setToolTip(self.tr("Compare the drawn runs on one page of HTML"))
        self.plots = self._action("actionExportPlots", self.tr("&Plots as PNG or SVG…"), self._on_plots)
        self.table = self._action("actionExportTable", self.tr("&Table as CSV…"), self._on_table)
        self.layers = self._action("actionExportLayers", self.tr("&Layers as CSV…"), self._on_layers)
        self.histories = self._action("actionExportHistory", self.tr("&Epochs as CSV…"), self._on_histories)
        self.sensitivity = self._action(
            "actionExportSensitivity", self.tr("&Sensitivity as CSV…"), self._on_sensitivity
        )
        self.landscape = self._action("actionExportLandscape", self.tr("Lan&dscape as CSV…"), self._on_landscape)
        self.verdict = self._action("actionExportVerdict", self.tr("&Verdict as PNG, SVG or CSV…"), self._on_verdict)
        self.verdict.setToolTip(self.tr("What the page Verdict shows"))
        self.tensorboard = self._action("actionExportTensorBoard", self.tr("Tensor&Board log…"), self._on_tensorboard)
        self.delete.setShortcut(QKeySequence.StandardKey.Delete)
        self.delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # on the paper it clears the page
        self.update([], [], is_training=False)

    def update(self, chosen: Sequence[RunRecord], drawn: Sequence[RunRecord], *, is_training: bool) -> None:
        """Take on what is selected and drawn, and enable what makes sense."""
        self._chosen, self._drawn = chosen, drawn
        is_one, is_any = len(chosen) == 1, bool(chosen)
        is_alive = any(record.status == "running" for record in chosen)
        has_model = is_one and chosen[0].has_model and not is_alive
        for action, is_enabled in (
            (self.use, has_model),
            (self.save, has_model),
            (self.resume, is_one and chosen[0].can_go_on and not is_training),
            (self.again, is_any and not is_training),
            (self.copy, is_one),
            (self.rename, is_one),
            (self.note, is_one),
            (self.delete, is_any and not is_alive),
            (self.report, bool(drawn)),
            (self.plots, bool(drawn)),
            (self.table, bool(drawn)),
            (self.histories, bool(drawn)),
            (self.layers, any(record.settings.microscope for record in drawn)),
            (self.sensitivity, bool(swept_names(drawn))),
            (self.landscape, bool(with_paths(drawn))),
            (self.verdict, self._judgement is not None),
            (self.tensorboard, any(record.has_model for record in drawn)),
        ):
            if self._enabled.get(action) != is_enabled:  # asking Qt takes as long as telling it
                self._enabled[action] = is_enabled
                action.setEnabled(is_enabled)

    def set_plot_options(self, options: PlotOptions) -> None:
        """How plots are exported: as they are drawn."""
        self._options = options

    def set_judgement(self, judgement: Judgement | None) -> None:
        """What the page Verdict shows."""
        self._judgement = judgement

    def _action(self, name: str, text: str, slot: Callable[[], None] | None = None) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if slot is not None:
            action.triggered.connect(slot)
        return action

    def _on_use(self) -> None:
        record = self._chosen[0]
        titles = titles_of([known for known in self._services.runs.records if known.has_model])  # as in Results
        self._services.model.use_run(record, self._notice, titles.get(record.id, ""))

    def _on_save(self) -> None:
        record = self._chosen[0]
        path = ask_save_path(self._window, self.tr("Save model"), "model", kinds_to_save())
        if path is not None:
            self._writer.write(path, lambda: late.export().save_run_model(record, path))

    def _on_resume(self) -> None:
        record = self._chosen[0]
        self.again_asked.emit([Plan(record.settings, record.name, record.folder)])

    def _on_again(self) -> None:
        self.again_asked.emit([Plan(dataclasses.replace(record.settings), record.name) for record in self._chosen])

    def _on_copy(self) -> None:
        self.copy_asked.emit(self._chosen[0].settings)

    def _on_delete(self) -> None:
        chosen = list(self._chosen)
        names = shown_title(chosen[0].name) if len(chosen) == 1 else self.tr("{0} runs").format(len(chosen))
        words = (
            self.tr("Permanently delete {0}, with its curves and its model?")
            if len(chosen) == 1
            else self.tr("Permanently delete {0}, with their curves and models?")
        )
        question = " ".join(filter(None, [words.format(names), self._words_if_used(chosen)]))
        deed = self.tr("&Delete run") if len(chosen) == 1 else self.tr("&Delete {0} runs").format(len(chosen))
        if is_agreed(self._window, self.tr("Delete runs"), question, deed=deed, leave=self.tr("&Keep")):
            self._services.runs.delete(
                chosen,
                lambda: self._services.model.let_go_of(chosen),
                words=self.tr("Deleting…"),
                notice=self._notice,
            )

    def _words_if_used(self, records: Sequence[RunRecord]) -> str:
        """What deleting runs means for reading; empty if none of their models reads."""
        used = self._services.model.model
        if not used.key or used.key not in {record.id for record in records}:
            return ""
        if len(records) == 1:
            return self.tr("Its model reads drawings and pictures now; the bundled model will then.")
        words = self.tr("The model of {0} reads drawings and pictures now; the bundled model will then.")
        return words.format(used.title)

    def _on_report(self) -> None:
        path = ask_save_path(self._window, self.tr("Report"), "comparison", {"html": self.tr("HTML page (*.html)")})
        drawn = list(self._drawn)
        if path is not None:
            self._writer.write(path, lambda: late.report().write_report(drawn, path))

    def _on_plots(self) -> None:
        kinds = {"png": self.tr("PNG picture (*.png)"), "svg": self.tr("SVG drawing (*.svg)")}
        path = ask_first_name(self._window, self.tr("Plots: loss, accuracy, sensitivity, landscape"), "curves", kinds)
        drawn, options = list(self._drawn), self._options
        if path is not None:
            self._writer.write_several(
                path,
                lambda: late.plots().paths_of_plots(drawn, path),
                lambda: late.plots().save_plots(drawn, path, options),
            )

    def _on_verdict(self) -> None:
        kinds = {
            "png": self.tr("PNG picture (*.png)"), "svg": self.tr("SVG drawing (*.svg)"),
            "csv": self.tr("CSV table (*.csv)"),
        }  # fmt: skip
        path = ask_first_name(self._window, self.tr("Verdict: differences, profile"), "verdict", kinds)
        judgement = self._judgement
        if path is not None and judgement is not None:
            self._writer.write_several(
                path,
                lambda: late.verdict_figures().paths_of_judgement(judgement, path),
                lambda: late.verdict_figures().save_judgement(judgement, path),
            )

    def _on_table(self) -> None:
        self._write_csv(self.tr("Table of runs"), "runs", write_summaries)

    def _on_histories(self) -> None:
        self._write_csv(self.tr("Epochs of runs"), "epochs", write_histories)

    def _on_sensitivity(self) -> None:
        self._write_csv(self.tr("Sensitivity"), "sensitivity", write_sensitivity)

    def _on_landscape(self) -> None:
        self._write_csv(self.tr("Landscape"), "landscape", lambda drawn, path: late.landscape().write_kept(drawn, path))

    def _on_layers(self) -> None:
        self._write_csv(
            self.tr("Layers of runs"), "layers", lambda drawn, path: late.layers().write_layers(drawn, path)
        )

    def _write_csv(self, title: str, name: str, write: Callable[[Sequence[RunRecord], Path], None]) -> None:
        path = ask_save_path(self._window, title, name, {"csv": self.tr("CSV table (*.csv)")})
        drawn = list(self._drawn)
        if path is not None:
            self._writer.write(path, lambda: write(drawn, path))

    def _on_tensorboard(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Folder for the TensorBoard log"))
        drawn = [record for record in self._drawn if record.has_model]
        if name:
            self._writer.write(Path(name), lambda: late.export().write_tensorboard(drawn, Path(name)))
