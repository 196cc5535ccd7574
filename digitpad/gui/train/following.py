"""What is shown of runs while they learn."""

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.errors import DigitpadError
from digitpad.gui.services.runs import Runs
from digitpad.gui.train.session import Session
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.runs.events import EpochEnd, Event, LayersMeasured, RunStarted, StepsEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import read_record
from digitpad.learning.training.plans import RunEnded

if TYPE_CHECKING:
    from digitpad.gui.train.remembering import Remembering
    from digitpad.gui.train.view import TrainView


class Following(QObject):
    """Has the view, and the list of runs, follow what the session reports.

    Parameters
    ----------
    view : TrainView
    session : Session
    runs : Runs
    remembering : Remembering
        Keeps which runs are drawn.
    parent : QObject

    Signals
    -------
    run_ended()
        A run has ended, and is shown as it ended.
    """

    run_ended = Signal()

    def __init__(
        self, view: "TrainView", session: Session, runs: Runs, remembering: "Remembering", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._runs, self._remembering = view, runs, remembering
        session.reported.connect(self._on_session_reported)
        view.progress.shown.connect(self._on_progress_shown)

    def _on_session_reported(self, event: Event | RunEnded) -> None:
        view = self._view
        view.progress.take(event)
        if isinstance(event, RunStarted):
            self._begin_run(event)
        elif isinstance(event, StepsEnd):
            view.curves.add(event)
        elif isinstance(event, LayersMeasured):
            view.inside.add(event)
        elif isinstance(event, EpochEnd):
            view.curves.add(event)
            self._put_epoch(event)
        elif isinstance(event, RunEnded):
            self._runs.put(event.record)
            view.curves.end_run(event.record.id)
            view.show_records(view.runs.drawn)
            self.run_ended.emit()

    def _on_progress_shown(self) -> None:
        self._view.runs.set_shares(self._view.progress.shares)

    def _begin_run(self, event: RunStarted) -> None:
        try:
            record = read_record(event.folder, is_running=True)
        except DigitpadError:  # it was taken away in this very moment; training says so itself
            return
        record = dataclasses.replace(record, status="running")
        curves = RunCurves(event.settings, event.steps_per_epoch)
        if event.first_step:
            curves = RunCurves.of_record(record)
            curves.cut(event.first_step)
        curves.is_growing = True
        self._view.curves.add_run(event.run, curves)
        if event.settings.microscope:
            self._view.inside.begin(event)
        self._view.runs.tick(record.id)
        self._remembering.keep_ticked([*self._view.curves.runs])
        self._runs.put(record)
        self._view.show_records(self._view.runs.drawn)

    def _put_epoch(self, event: EpochEnd) -> None:
        record = self._runs.record(event.run)
        if record is not None:
            epochs = [epoch for epoch in record.history.epochs if epoch.epoch < event.epoch]
            history = History([*epochs, event], event.seconds)
            self._runs.put(dataclasses.replace(record, history=history))
