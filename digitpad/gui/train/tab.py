"""The Train tab: teaches networks, shows how they learn, keeps the runs."""

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.jobs.errand import Errands
from digitpad.gui.train.run_commands import RunCommands
from digitpad.gui.train.session import Session
from digitpad.gui.widgets.scrolling import ScrolledPage
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.runs.archive import list_runs
from digitpad.learning.runs.events import EpochEnd, Event, RunStarted, StepsEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import RunRecord, read_record, rename
from digitpad.learning.training.lab import Plan, RunEnded

if TYPE_CHECKING:
    from digitpad.gui.train.view import TrainView

_FIRST_DRAWN = 12  # of the runs of earlier days


class TrainTab(QWidget):
    """Made when it is first shown, so that the program opens at once.

    Signals
    -------
    use_asked(object)
        A RunRecord whose network is to read drawings.
    crashed(object)
        An exception that is the program's own fault.
    """

    use_asked = Signal(object)
    crashed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainTab")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._made: TrainView | None = None
        self.session = Session(self)
        self._errands = Errands(self)

    @property
    def view(self) -> "TrainView":
        """The parts, made when first asked for."""
        if self._made is None:
            from digitpad.gui.train.view import TrainView  # plots take a third of a second to import

            self._made = TrainView(self)
            self._set_up(self._made)
        return self._made

    @property
    def is_training(self) -> bool:
        """Whether a run goes on."""
        return self.session.is_running

    @property
    def is_looking(self) -> bool:
        """Whether a short job is under way: looking for earlier runs, writing files."""
        return self._errands.is_busy

    def start(self, plans: list[Plan]) -> None:
        """Train these, and draw them and nothing else."""
        view = self.view
        view.notice.hide()
        view.curves.set_runs({})
        view.runs.draw_only(set())
        view.table.clearSelection()
        view.controls.set_running(is_running=True)
        view.controls.set_skippable(is_skippable=len(plans) > 1)
        view.progress.begin()
        self.session.start(plans)
        self._update_commands()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        if self._made is not None:
            self._made.refresh_theme()

    def close_down(self) -> None:
        """Stop what still runs, and wait for it."""
        self.session.close_down()
        self._errands.close_down()
        if self._made is not None:
            self._made.form.data.close_down()

    def _set_up(self, view: "TrainView") -> None:
        self.commands = RunCommands(self, self._errands)
        view.lay_out(self.commands)
        self._layout.addWidget(ScrolledPage(view))
        self._connect_session(view)
        self._connect_runs(view)
        self._errands.waiting.connect(view.notice.show_progress)
        self._errands.refused.connect(view.notice.show_error)
        self._errands.crashed.connect(self.crashed)
        view.form.data.crashed.connect(self.crashed)
        self._errands.run(list_runs, self.tr("Looking for earlier runs…"), self._show_earlier)

    def _connect_session(self, view: "TrainView") -> None:
        controls, session = view.controls, self.session
        controls.started.connect(self._on_controls_started)
        controls.pause_toggled.connect(self._on_controls_pause_toggled)
        controls.stopped.connect(self._on_controls_stopped)
        controls.stopped_after_epoch.connect(self._on_controls_stopped_after_epoch)
        controls.skipped.connect(self._on_controls_skipped)
        session.reported.connect(self._on_session_reported)
        session.refused.connect(view.notice.show_error)
        session.crashed.connect(self.crashed)
        session.ended.connect(self._on_session_ended)

    def _connect_runs(self, view: "TrainView") -> None:
        view.table.selection_changed.connect(self._update_commands)
        view.table.menu_asked.connect(view.show_menu)
        view.runs.dataChanged.connect(self._on_runs_data_changed)
        view.runs.drawn_changed.connect(self._on_runs_drawn_changed)
        view.runs.renamed.connect(self._on_runs_renamed)
        commands = self.commands
        commands.use_asked.connect(self.use_asked)
        commands.again_asked.connect(self.start)
        commands.copy_asked.connect(self._on_commands_copy_asked)
        commands.rename_asked.connect(view.table.rename_chosen)
        commands.deleted.connect(self._on_commands_deleted)
        commands.saved.connect(view.notice.show_done)

    def _show_earlier(self, found: tuple[list[RunRecord], list[Any]]) -> None:
        records, damaged = found
        alive = {record.id: record for record in self.view.runs.records}
        records = [alive.pop(record.id, record) for record in records] + list(alive.values())
        if self.is_training:
            self.view.runs.set_records(records, {record.id for record in self.view.runs.drawn})
        else:
            self.view.runs.set_records(records, {record.id for record in records[-_FIRST_DRAWN:]})
            self._draw()
        if damaged:
            names = ", ".join(path.name for path in damaged)
            self.view.notice.show_error(self.tr("Damaged runs were passed over: {0}.").format(names))

    def _draw(self) -> None:
        """Draw the runs that are ticked; those that grow keep what they have."""
        known = self.view.curves.runs
        drawn = self.view.runs.drawn
        self.view.curves.set_runs({r.id: known.get(r.id) or RunCurves.of_record(r) for r in drawn})
        self.view.sensitivity.show_records(drawn)
        self._update_commands()

    def _update_commands(self) -> None:
        view = self.view
        self.commands.set_plot_options(view.curves.view)
        self.commands.update(view.table.chosen(), view.runs.drawn, is_training=self.is_training)

    def _on_controls_started(self) -> None:
        try:
            plans = self.view.form.plans()
        except DigitpadError as error:
            self.view.notice.show_error(str(error))
        else:
            self.start(plans)

    def _on_controls_pause_toggled(self, is_paused: bool) -> None:
        if is_paused:
            self.session.control.pause()
            self.view.progress.show_words(self.tr("Paused"))
        else:
            self.session.control.resume()

    def _on_controls_stopped(self) -> None:
        self.session.stop()
        self.view.controls.set_stopping()
        self.view.progress.show_words(self.tr("Stopping; what was learned is kept…"))

    def _on_controls_stopped_after_epoch(self) -> None:
        self.session.control.stop_after_epoch()
        self.view.controls.pause.setChecked(False)
        self.view.notice.show_done(self.tr("Training stops after this epoch."))

    def _on_controls_skipped(self) -> None:
        self.session.control.skip()
        self.view.controls.pause.setChecked(False)

    def _on_session_reported(self, event: Event | RunEnded) -> None:
        view = self.view
        view.progress.take(event)
        if isinstance(event, RunStarted):
            self._begin_run(event)
        elif isinstance(event, StepsEnd):
            view.curves.add(event)
        elif isinstance(event, EpochEnd):
            view.curves.add(event)
            self._put_epoch(event)
        elif isinstance(event, RunEnded):
            view.runs.put(event.record)
            view.curves.end_run(event.record.id)
            view.sensitivity.show_records(view.runs.drawn)
            self._update_commands()

    def _begin_run(self, event: RunStarted) -> None:
        try:
            record = read_record(event.folder)
        except DigitpadError:  # it was taken away in this very moment; training says so itself
            return
        record = dataclasses.replace(record, status="running")
        curves = RunCurves(event.settings, event.name, event.steps_per_epoch)
        if event.first_step:
            curves = RunCurves.of_record(record)
            curves.cut(event.first_step)
        curves.is_growing = True
        self.view.runs.put(record, is_drawn=True)
        self.view.curves.add_run(event.run, curves)
        self._update_commands()

    def _put_epoch(self, event: EpochEnd) -> None:
        record = next((known for known in self.view.runs.records if known.id == event.run), None)
        if record is not None:
            epochs = [epoch for epoch in record.history.epochs if epoch.epoch < event.epoch]
            history = History([*epochs, event], event.seconds)
            self.view.runs.put(dataclasses.replace(record, history=history))

    def _on_session_ended(self, was_stopped: bool) -> None:
        view = self.view
        view.controls.set_running(is_running=False)
        view.progress.end(self.tr("Stopped.") if was_stopped else self.tr("Done."))
        view.curves.draw_new()
        tested = [record for record in view.runs.drawn if "accuracy" in record.test]
        if tested and not view.table.chosen():
            view.table.choose(max(tested, key=lambda record: record.test["accuracy"]).id)
        self._update_commands()

    def _on_runs_data_changed(self) -> None:
        self._update_commands()

    def _on_runs_drawn_changed(self) -> None:
        self._draw()

    def _on_runs_renamed(self, record: RunRecord, name: str) -> None:
        try:
            rename(record, name)
            self.view.runs.put(dataclasses.replace(record, name=name))
        except DigitpadError as error:
            self.view.notice.show_error(str(error))

    def _on_commands_copy_asked(self, record: RunRecord) -> None:
        self.view.form.show_settings(record.settings)

    def _on_commands_deleted(self, run: str) -> None:
        self.view.runs.remove(run)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the parts when they are first needed."""
        _ = self.view
        super().showEvent(event)
