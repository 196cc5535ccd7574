"""What steers training: buttons for all runs of the list, and entries of the table's menu for one."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from digitpad.gui.train.session import Session
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.training.control import RunControl

if TYPE_CHECKING:
    from digitpad.gui.train.view import TrainView


class Steering(QObject):
    """Has the session do what a person asks for, and the view say that it does.

    Parameters
    ----------
    view : TrainView
    session : Session
    parent : QObject

    Attributes
    ----------
    pause, skip, after_epoch : QAction
        For the selected runs; seen while one of them learns.
    """

    def __init__(self, view: "TrainView", session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._session = view, session
        self._chosen: list[str] = []
        controls = view.controls
        controls.pause_toggled.connect(self._on_controls_pause_toggled)
        controls.stop.clicked.connect(self._on_stop_clicked)
        controls.after_epoch.triggered.connect(self._on_all_after_epoch_triggered)
        controls.skip.triggered.connect(self._on_all_skip_triggered)
        self.pause = self._action("actionPauseRun", self.tr("&Pause"), self._on_pause_triggered)
        self.skip = self._action("actionSkipRun", self.tr("S&kip this run"), self._on_skip_triggered)
        self.after_epoch = self._action(
            "actionStopRunAfterEpoch", self.tr("Stop after this &epoch"), self._on_after_epoch_triggered
        )
        view.add_steering([self.pause, self.skip, self.after_epoch])
        session.ended.connect(self._show)

    def set_chosen(self, records: Sequence[RunRecord]) -> None:
        """Which runs are selected."""
        self._chosen = [record.id for record in records]
        self._show()

    def _action(self, name: str, text: str, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(slot)
        return action

    def _chosen_controls(self) -> list[RunControl]:
        """What steers the selected runs, those that learn."""
        return [self._session.control.of(run) for run in self._session.learning if run in self._chosen]

    def _show(self) -> None:
        """Say which runs are paused, and offer what can be done with those that are selected."""
        control = self._session.control
        chosen = self._chosen_controls()
        for action in (self.pause, self.skip, self.after_epoch):
            action.setVisible(bool(chosen))
        self.pause.setEnabled(not self._view.controls.pause.isChecked())  # while all are paused, they go on together
        is_paused = bool(chosen) and all(each.is_paused for each in chosen)
        self.pause.setText(self.tr("&Resume") if is_paused else self.tr("&Pause"))
        self._view.runs.set_paused([run for run in self._session.learning if control.of(run).is_paused])

    def _on_controls_pause_toggled(self, is_paused: bool) -> None:
        if is_paused:
            self._session.control.pause()
        else:
            self._session.control.resume()
        self._view.progress.set_paused(is_paused)
        self._show()

    def _on_stop_clicked(self) -> None:
        self._session.stop()
        self._view.controls.set_stopping()
        self._view.progress.show_stopping(self.tr("Stopping; what was learned is kept…"))

    def _on_all_after_epoch_triggered(self) -> None:
        self._session.control.stop_after_epoch()
        self._view.controls.pause.setChecked(False)
        self._view.notice.show_done(self.tr("Training stops after this epoch."))

    def _on_all_skip_triggered(self) -> None:
        self._session.control.skip()
        self._view.controls.pause.setChecked(False)

    def _on_pause_triggered(self) -> None:
        chosen = self._chosen_controls()
        is_paused = all(each.is_paused for each in chosen)
        for each in chosen:
            each.resume() if is_paused else each.pause()
        self._show()

    def _on_skip_triggered(self) -> None:
        for each in self._chosen_controls():
            each.skip()
        self._show()

    def _on_after_epoch_triggered(self) -> None:
        for each in self._chosen_controls():
            each.stop_after_epoch()
        self._show()
        self._view.notice.show_done(self.tr("This run stops after its epoch."))
